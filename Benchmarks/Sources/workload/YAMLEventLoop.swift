import CYAMLEvents
import PimmsGuideKit

/// libyaml's event loop alone on the same bytes: the floor of any loading.
///
/// Answers the number of events, or nil when a file is not good YAML.
func countYAMLEvents(in files: [RuleFile]) -> Int? {
  var count = 0
  for file in files {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    let isGood = file.utf8.withUnsafeBufferPointer { bytes -> Bool in
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { return false }
        count += 1
        let isEnd = event.type == YAML_STREAM_END_EVENT
        yaml_event_delete(&event)
        if isEnd { return true }
      }
    }
    guard isGood else { return nil }
  }
  return count
}
