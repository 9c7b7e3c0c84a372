/// Everything a person can do at the Jensen bench.
public enum JensenAction: Hashable, Sendable {
  case move(by: Int)
  case takePosterior
  case chooseExample(by: Int)
  case cycleTheme
  case openHelp
  case scroll(by: Int)
  case close
  case redraw
  case quit
}
