extension FactName {
  /// The fact that ages are short for: `âge: 34` in a file of answers, "34 ans" in an answer, "ma fille de 4 ans".
  ///
  /// The one fact that the language knows by its name, as every base that asks for ages has it.
  package static var birthDate: Self { Self("date_naissance") }
}
