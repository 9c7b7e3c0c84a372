import Drawing
import Mixtures
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
      return size.isFinite ? Tolerance.lessonZero * (1 + size) : 0
    default:
      return Tolerance.lessonZero * (1 + (self.quantity(quantity)?.magnitude ?? 0))
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
    var shown = self
    if let panel = lit.panel {
      shown.view.focus = panel
      if isPresenting { shown.view.isEnlarged = true }
    }
    shown.view.hasLargeMarks = isPresenting
    var frame = shown.frame(size: size, capabilities: capabilities)
    guard view.overlay == .none else { return frame }
    let layout = ScreenLayout(
      size: size, components: recipe.components, focus: shown.view.focus,
      isEnlarged: shown.view.isEnlarged)
    let canvas = Canvas(inks: Inks(theme: view.theme, capabilities: capabilities))
    if let rect = place(of: lit, layout) {
      if rect != layout.rect(of: lit) { draw(lit, canvas, rect, into: &frame) }
      Spotlight(rect: rect).draw(canvas, into: &frame)
    }
    return frame
  }

  /// Where a part stands; a table without room for all its rows, or a chain without a line of its own, is
  /// laid over its neighbours while it is lit.
  private func place(of lit: LessonFocus, _ layout: ScreenLayout) -> Rect? {
    guard let rect = layout.rect(of: lit) else {
      return lit == .chain ? layout.caption : nil
    }
    guard lit == .table else { return rect }
    let missing = max(0, recipe.components + 3 - rect.rows)
    let room = max(0, rect.row - (layout.bound ?? layout.slice ?? rect).row)
    let more = min(missing, room)
    return Rect(
      column: rect.column, row: rect.row - more, columns: rect.columns, rows: rect.rows + more)
  }

  private func draw(_ lit: LessonFocus, _ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    frame.fill(rect, with: Cell(" ", canvas.inks.style(.text)))
    if lit == .chain {
      ChainLine(session: self).draw(canvas, rect, into: &frame)
    } else {
      ParameterPanel(session: self).draw(canvas, rect, into: &frame)
    }
  }

  /// A column of the family's table, in data units.
  private func parameter(_ heading: String, _ k: Int) -> Double? {
    let fit = timeline.present
    return fit.model.family.presentation.columns.first { $0.plainHeading == heading }
      .map { $0.value(fit.parameters.components[k]) }
  }

  /// How many components the last M-step refused to move because they collapsed.
  private var collapsedCount: Int {
    let past = timeline.entries[...timeline.position].map(\.fit)
    let events = past.last { $0.origin == .taken(.maximization) }?.events ?? []
    return events.count { if case .collapsed = $0 { true } else { false } }
  }
}

extension LessonFocus {
  /// The numbered panel that it names.
  fileprivate var panel: PanelName? {
    switch self {
    case .data: .data
    case .chart: .bound
    case .slice: .slice
    case .table, .chain, .caption, .everything: nil
    }
  }
}

extension ScreenLayout {
  fileprivate func rect(of focus: LessonFocus) -> Rect? {
    switch focus {
    case .data: data
    case .chart: bound
    case .slice: slice
    case .table: parameters
    case .chain: chain
    case .caption: caption
    case .everything: nil
    }
  }
}
