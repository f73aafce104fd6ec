/// Why a command cannot do what it was asked, told in one French sentence.
package enum CommandFailure: Error, Hashable, Sendable {
  case file(FileFailure)
  case output(OutputFailure)
  case name(NameFailure)
  case mapping(MappingFailure)
  case interviewFile(InterviewFileFailure)
  case training(TrainingFailure)

  package var sentence: String {
    switch self {
    case .file(let failure): failure.sentence
    case .output(let failure): failure.sentence
    case .name(let failure): failure.sentence
    case .mapping(let failure): failure.sentence
    case .interviewFile(let failure): failure.sentence
    case .training(let failure): failure.sentence
    }
  }
}
