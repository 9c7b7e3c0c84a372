import Mixtures
import Stepping

/// The part of a run that a hill shows: the newest iterations, with the path of θ through them.
///
/// The states begin one iteration before the part, so that the stairs enter it.
struct HillStretch {
  let stairs: Staircase
  /// The place on the path at which the part begins.
  let first: Int
  /// The names of the places on the path: the iteration of an M-step, `x` for an edit.
  let names: [String]
  /// log p and the gap when θ came to each place on the path.
  let arrivals: [(logPosterior: Double, gap: Double)]

  /// KL(q‖p(Z|X,θ)) of the present state.
  let presentGap: Double

  /// The place on the path at which the part ends.
  var last: Int { names.count - 1 }

  var places: ClosedRange<Int> { first...max(first, last) }

  /// The present state.
  var present: Staircase.Step? { stairs.steps.last }

  /// The state before the present one, if the half-step between them is on the hill.
  var previous: Staircase.Step? { stairs.steps.dropLast().last }
}

extension Session {
  /// The newest iterations up to the present state, `limit` of them at most; nil if θ has not moved since
  /// the start or since the data changed. O(half-steps of the part).
  func hillStretch(limit: Int) -> HillStretch? {
    let entries = timeline.entries
    var index = timeline.position
    // One iteration more leads into the part, and the state before it begins that one.
    var moves = entries[index].fit.origin.movesParameters ? 1 : 0
    while index > 0, moves <= limit + 1, !entries[index].fit.origin.isNewData {
      index -= 1
      if entries[index].fit.origin.movesParameters { moves += 1 }
    }
    let fits = entries[index...timeline.position].map { timeline.measured($0) }
    guard let stairs = Staircase(fits), stairs.path.end > 0 else { return nil }
    let arrived = fits.enumerated().filter { $0 == 0 || $1.origin.movesParameters }.map(\.element)
    return HillStretch(
      stairs: stairs, first: max(0, arrived.count - 1 - limit),
      names: arrived.map { $0.origin.isEdit ? "x" : "\($0.iteration)" },
      arrivals: arrived.map { ($0.logPosterior, $0.bound.divergence) },
      presentGap: timeline.present.bound.divergence)
  }
}
