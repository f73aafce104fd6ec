/// What a line answers to a question that ends with "(o/n)"; nil for anything else, which is asked again or is a no.
///
/// Words of assent in talk ("ok", "suite", "d'accord") are none here: they are said to oneself while reading, and must
/// not agree in a person's name.
func yesOrNo(_ line: String) -> Bool? {
  switch line.lowercased().filter({ !$0.isWhitespace }) {
  case "o", "oui": true
  case "n", "non", "nan", "no": false
  default: nil
  }
}
