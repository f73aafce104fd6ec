import CLibYAML

/// libyaml's event parser over bytes in memory, released when it goes out of scope.
///
/// The C structure keeps a pointer to itself, so it lives at a fixed address; it also keeps the pointer to the bytes,
/// so the parser must not outlive the buffer it was given.
struct LibYAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Nothing when memory is lacking.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  mutating func next() throws(LibYAMLFailure) -> LibYAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw LibYAMLFailure(parser) }
    defer { yaml_event_delete(&event) }
    return LibYAMLEvent(event)
  }
}

/// An event with what we need of it; marks are in code points from the beginning, as libyaml counts.
struct LibYAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case alias
    case scalar(String, ScalarAlignment.Style)
    case sequenceStart, sequenceEnd
    case mappingStart, mappingEnd
  }

  let kind: Kind
  let hasAnchor: Bool
  let hasTag: Bool
  let start: Int
  let end: Int

  var isAlias: Bool {
    if case .alias = kind { true } else { false }
  }

  init(_ event: yaml_event_t) {
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    var tag: UnsafeMutablePointer<yaml_char_t>?
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      (anchor, tag) = (scalar.anchor, scalar.tag)
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(String(decoding: bytes, as: UTF8.self), .init(scalar.style))
    case YAML_SEQUENCE_START_EVENT:
      (anchor, tag) = (event.data.sequence_start.anchor, event.data.sequence_start.tag)
      kind = .sequenceStart
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      (anchor, tag) = (event.data.mapping_start.anchor, event.data.mapping_start.tag)
      kind = .mappingStart
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_STREAM_START_EVENT: kind = .streamStart
    default: kind = .streamEnd
    }
    hasAnchor = anchor != nil
    hasTag = tag != nil
    start = event.start_mark.index
    end = event.end_mark.index
  }
}

/// Why libyaml stopped, in its own words.
struct LibYAMLFailure: Error {
  enum Place {
    /// Code points from the beginning.
    case mark(Int)
    case byte(Int)
  }

  let problem: String
  let place: Place
  /// What was being read, and from which code point.
  let context: (words: String, start: Int)?

  init(_ parser: UnsafeMutablePointer<yaml_parser_t>) {
    let state = parser.pointee
    problem = state.problem.map { String(cString: $0) } ?? "out of memory"
    place = state.error == YAML_READER_ERROR ? .byte(state.problem_offset) : .mark(state.problem_mark.index)
    context = state.context.map { (String(cString: $0), state.context_mark.index) }
  }
}

extension ScalarAlignment.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
