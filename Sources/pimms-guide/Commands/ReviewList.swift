import Presentation
import RuleLanguage
import RuleModel
import SourceText

/// What a professional must read again: values graded C, sentences to confirm, sorted by how many services they touch.
struct ReviewList {
  let base: RuleBase

  private struct Item {
    let kind: String
    let name: String
    let what: String
    let services: [String]
  }

  func write(as format: Check.Format) throws {
    let sorted = items().sorted {
      $0.services.count == $1.services.count ? $0.name < $1.name : $0.services.count > $1.services.count
    }
    for item in sorted {
      switch format {
      case .text:
        try Output.standard.write(CheckReport.toReview(item.name, item.what, services: item.services.count))
      case .json:
        let value: JSONValue = [
          "genre": .string(item.kind), "nom": .string(item.name), "à_relire": .string(item.what),
          "services": .array(item.services.map { .string($0) }),
        ]
        try Output.standard.write(value.text + "\n")
      }
    }
  }

  private func items() -> [Item] {
    let usage = RuleUsage(base)
    var users: [ParameterIndex: [String]] = [:]
    for service in base.services.elements {
      for parameter in usage.parametersOfService[service.id] ?? [] {
        users[parameter, default: []].append(service.id.text)
      }
    }
    var result: [Item] = base.parameters.indices.compactMap { index in
      let parameter = base.parameters[index]
      guard parameter.reliability == .unverified || parameter.values.contains(where: { $0.reliability == .unverified })
      else { return nil }
      return Item(kind: "paramètre", name: parameter.name.text, what: parameter.label, services: users[index] ?? [])
    }
    for service in base.services.elements {
      for sentence in service.review.toConfirm {
        result.append(Item(kind: "service", name: service.id.text, what: sentence.written, services: [service.id.text]))
      }
    }
    return result
  }
}
