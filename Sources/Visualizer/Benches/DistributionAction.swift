/// Everything a person can do at the distribution bench.
public enum DistributionAction: Hashable, Sendable {
  case chooseOther
  case move(by: Int)
  case narrower
  case wider
  case nextKind
  case toggleDiscrete
  case chooseOutcome(by: Int)
  case halveWidth
  case doubleWidth
  case nextView
  case swap
  case toggleUnit
  case cycleTheme
  case openHelp
  case scroll(by: Int)
  case close
  case redraw
  case quit
}
