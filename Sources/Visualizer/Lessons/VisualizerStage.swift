import Drawing
import Mixtures
import Screens
import Terminals

/// The visualiser as a stage for lessons.
extension Session: LessonStage {
  public var theme: Theme {
    get { view.theme }
    set { view.theme = newValue }
  }

  public func quantity(_ quantity: LessonQuantity) -> Double? {
    let fit = timeline.present
    let bound = fit.bound
    switch quantity.name {
    case "log p": return bound.logLikelihood
    case "L": return bound.lowerBound
    case "KL": return bound.gap
    case "Q": return bound.expectedLogJoint
    case "H": return bound.entropy
    case "log prior": return bound.logPrior
    case "objective": return bound.objective
    case "half-step": return Double(fit.halfStep)
    case "iteration": return Double(fit.iteration)
    case "N": return Double(dataset.points.count)
    case "K": return Double(fit.mixture.count)
    case "rate": return Meters(timeline.entries[...timeline.position].map(\.fit)).rate
    case "converged": return timeline.isConverged ? 1 : 0
    case "collapsed": return Double(collapsedCount)
    default: break
    }
    guard let k = quantity.component.map({ $0 - 1 }), fit.mixture.components.indices.contains(k)
    else { return nil }
    switch quantity.name {
    case "weight k": return fit.parameters.weights[k]
    case "N k": return fit.componentWeights[k]
    case "mean k x": return parameter("mu1", k)
    case "mean k y": return parameter("mu2", k)
    case "sd k x": return parameter("sd1", k)
    case "sd k y": return parameter("sd2", k)
    case "rho k": return parameter("rho", k)
    default: return nil
    }
  }

  /// A gap below 10⁻¹⁰·(1 + |log p|) is called 0 on the screen.
  public func resolution(of quantity: LessonQuantity) -> Double {
    switch quantity.name {
    case "log p", "L", "KL", "Q", "H", "log prior", "objective":
      let size = timeline.present.bound.logLikelihood.magnitude
      return size.isFinite ? 1e-10 * (1 + size) : 0
    default:
      return 1e-10 * (1 + (self.quantity(quantity)?.magnitude ?? 0))
    }
  }

  public mutating func press(_ key: Key) -> [Effect]? {
    guard let action = Keymap.action(for: key, in: view) else { return nil }
    let effects = reduce(action)
    while playback.mode == .converging || playback.mode == .restarting { _ = reduce(.tick) }
    return effects
  }

  public func areSame(_ a: Key, _ b: Key) -> Bool {
    guard let action = Keymap.action(for: a, in: view) else { return a == b }
    return action == Keymap.action(for: b, in: view)
  }

  public var hasOpenWindow: Bool { view.overlay != .none }

  public var interval: Int? { playback.mode == .paused ? nil : playback.interval }

  public mutating func passTime() { _ = reduce(.tick) }

  public func frame(
    size: Size, capabilities: Capabilities, lit: LessonFocus, isPresenting: Bool
  ) -> Frame {
    frame(
      size: size, capabilities: capabilities,
      emphasis: Emphasis(
        lit: Part(rawValue: lit.rawValue) ?? .everything, hasLargeMarks: isPresenting))
  }

  /// A column of the family's table, in data units.
  private func parameter(_ heading: String, _ k: Int) -> Double? {
    let fit = timeline.present
    return fit.model.family.columns.first { $0.plainHeading == heading }
      .map { $0.value(fit.parameters.components[k]) }
  }

  /// How many components the last M-step refused to move because they collapsed.
  private var collapsedCount: Int {
    let past = timeline.entries[...timeline.position].map(\.fit)
    let events = past.last { $0.phase == .maximization }?.events ?? []
    return events.count { if case .collapsed = $0 { true } else { false } }
  }
}
