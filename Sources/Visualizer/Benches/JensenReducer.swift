extension JensenBench {
  /// The one function that changes the bench.
  public mutating func reduce(_ action: JensenAction) -> [Effect] {
    let before = self
    switch action {
    case .move(let steps):
      // Twentieths, without rounding dust: five steps from 0.25 are 0 exactly.
      let next = ((q + 0.05 * Double(steps)) * 1e9).rounded() / 1e9
      q = min(1, max(0, next))
      caption = moved(before)
    case .takePosterior:
      q = bound.posterior[0]
      caption = touched(before)
    case .chooseExample(let steps):
      position = (position + steps + examples.count) % examples.count
      caption = chosen
    case .cycleTheme: theme = theme.next
    case .openHelp: helpScroll = 0
    case .scroll(let lines): helpScroll = helpScroll.map { max(0, $0 + lines) }
    case .close: helpScroll = nil
    case .redraw: return [.redraw]
    case .quit: return [.quit]
    }
    return []
  }
}
