import Mixtures
import Stepping

/// The run as a path over the means of two components.
struct TwoMeansPath {
  let choice: TwoMeansChoice
  /// θ of the states in which it may have moved, up to the present one.
  let mixtures: [Mixture]
  /// The range of both axes, in working units.
  let range: ClosedRange<Double>

  /// True if the present half-step moved the means.
  let endsInHalfStep: Bool
}

extension Session {
  /// The path since the data changed, of 1,000 states at most; nil if there are not two components.
  var twoMeansPath: TwoMeansPath? {
    let (entries, position) = (timeline.entries, timeline.position)
    var index = position
    while index > 0, index > position - 1_000, !entries[index].fit.origin.isNewData { index -= 1 }
    var mixtures: [Mixture] = []
    for entry in entries[index...position] where entry.fit.mixture != mixtures.last {
      mixtures.append(entry.fit.mixture)
    }
    guard
      let choice = TwoMeansChoice(
        first: view.pair.first, second: view.pair.second, path: mixtures, model: model)
    else { return nil }
    return TwoMeansPath(
      choice: choice, mixtures: mixtures, range: choice.range(over: mixtures, model: model),
      endsInHalfStep: timeline.present.origin == .taken(.maximization)
        && timeline.previous?.mixture != timeline.present.mixture)
  }
}
