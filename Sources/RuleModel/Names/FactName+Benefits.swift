/// The facts that every benefit has by itself.
extension FactName {
  /// Whether a benefit is received: `perçoit(rsa)`.
  package static func receiving(_ service: ServiceID) -> Self { Self("perçoit(\(service.text))") }

  /// How much of it is received: `perçu(rsa)`.
  package static func received(_ service: ServiceID) -> Self { Self("perçu(\(service.text))") }
}
