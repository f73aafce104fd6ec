import ArgumentParser
import Presentation

extension CommandFailure {
  /// Says the sentence on standard error and ends.
  func end() -> ExitCode {
    // Nothing can be said of a standard error that refuses to be written.
    try? Output.error.write("pimms-guide : \(sentence)\n")
    return code
  }

  private var code: ExitCode {
    switch self {
    case .file(let failure): failure.code
    case .output, .name: .usage
    case .mapping(let failure): failure.code
    case .interviewFile(let failure): failure.code
    case .training(let failure): failure.code
    }
  }
}

extension FileFailure {
  fileprivate var code: ExitCode {
    switch self {
    case .lineTooLong: .content
    case .missing, .unreadable, .unreadableFolder, .readingInterrupted, .unwritable, .unopened, .writingInterrupted,
      .hidden:
      .environment
    }
  }
}

extension MappingFailure {
  fileprivate var code: ExitCode {
    switch self {
    case .unknown: .usage
    case .noFile: .environment
    case .notInFile: .content
    }
  }
}

extension InterviewFileFailure {
  fileprivate var code: ExitCode {
    switch self {
    case .noAnswers, .notAKeptInterview: .content
    case .holdsAnother: .usage
    }
  }
}

extension TrainingFailure {
  fileprivate var code: ExitCode {
    switch self {
    case .noFileName, .noMarks: .usage
    case .noHome, .folderNotMade, .marksNotWritten, .marksNotErased, .folderNotRead: .environment
    case .notJSON, .notAnExercise: .content
    }
  }
}
