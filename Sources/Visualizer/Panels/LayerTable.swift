import Drawing
import Mixtures
import Screens
import Stepping

extension ViewState.Layer {
  /// The facts about a layer. `DataLayer` draws its marks.
  struct Row {
    /// The meaning of the colours of points.
    var coloring = PointColoring.responsibilities
    /// The levels of the outlines of components.
    var levels: [(level: OutlineLevel, priority: Int)] = [(.deviations(2), 0)]
    /// The half widths of the intervals about the means in one dimension, in standard deviations.
    var intervals: [Double] = []
    /// False if components are shown only while one is edited.
    var hasOutlines = true
    /// True if the data have what the layer shows.
    var isAvailable: (Session) -> Bool = { _ in true }
    /// The wordings of what the layer shows, the longest first.
    let words: (DataLayer, Surface) -> [String]
  }

  /// The row of the layer in the table of all layers.
  var row: Row {
    switch self {
    case .two:
      Row { layer, _ in
        switch layer.session.dimension {
        case .one: ["π_k p(x|k), their sum", "π_k p(x|k)"]
        case .two: ["2σ"]
        }
      }
    case .several:
      Row(levels: [(.deviations(1), 0), (.most, 0), (.deviations(2), 1)], intervals: [1, 2]) {
        layer, surface in
        switch layer.session.dimension {
        case .one: ["\(surface[.progress]) 1σ \(surface[.rule]) 2σ"]
        case .two: ["1σ, 2σ, 95 %"]
        }
      }
    case .points: Row(coloring: .none, hasOutlines: false) { _, _ in ["points only"] }
    case .density:
      // In one dimension p(x|θ) is always drawn.
      Row(isAvailable: { $0.dimension == .two && $0.model.family.presentation.hasDensity }) {
        _, _ in
        ["p(x|θ) at 50, 10, 1 % of its top", "p(x|θ) at 50, 10, 1 %", "p(x|θ)"]
      }
    case .gap: Row { layer, surface in layer.gapWords(on: surface) }
    case .classes:
      Row(coloring: .classes, isAvailable: { $0.dataset.classes != nil }) { _, _ in
        ["known classes", "classes"]
      }
    case .truth:
      Row(isAvailable: { $0.run.trueComponents != nil }) { _, surface in
        let line = surface[.dottedLine]
        return ["\(line) true components", "\(line) truth"]
      }
    }
  }
}
