import Glibc

/// The machine that the program runs on.
enum Processor {
  /// How many cores are at work, at least 1.
  static var coreCount: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }
}
