import Screens
import Terminals

extension JensenBench {
  package mutating func update(_ action: JensenAction, in size: Size) -> [Effect] {
    let before = self
    switch action {
    case .move(let steps):
      // Twentieths without rounding errors: five steps from 0.25 are 0 exactly.
      let next = ((q + 0.05 * Double(steps)) * 1e9).rounded() / 1e9
      q = min(1, max(0, next))
      caption = moved(before)
    case .takePosterior:
      q = bound.posterior[0]
      caption = touched(before)
    case .chooseExample(let steps):
      position = (position + steps + examples.count) % examples.count
      caption = chosen
    case .help(let action):
      helpScroll = action.applied(to: helpScroll, upTo: lastHelpScroll(in: size))
    case .common(.notify(let words)): caption = Caption(words)
    case .common: break
    }
    return []
  }
}
