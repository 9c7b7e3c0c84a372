import Mixtures
import Plane
import Stepping

/// The parts of the title, and the order in which they are shortened or dropped if room is short.
///
/// N, K, iteration, phase, the component being edited and the next half-step stay for as long as possible.
struct TitleParts {
  private(set) var product = "emscope"
  private var name: String
  private var counts: String
  private var dropped = ""
  private var family: String
  private var shape: String
  private var rules: String
  private var prior: String
  private var start: String
  /// The object of editing; empty while nothing is edited.
  private(set) var edit = ""
  private var place: String
  private var next = ""
  private var steps: ArraySlice<Step> = []

  private enum Step {
    case replace(WritableKeyPath<TitleParts, String>, with: String)
    /// Cuts the name of the data down to its first letters, one at a time.
    case cutName
  }

  /// - Parameter busy: the words in place of iteration and phase while something is computed.
  init(_ session: Session, busy: String? = nil) {
    let (recipe, fit) = (session.recipe, session.timeline.present)
    name = session.dataset.title
    counts = "N=\(session.dataset.points.count) K=\(recipe.components)"
    let lost = session.dataset.droppedRows.count
    if lost > 0 { dropped = "\(lost) \(lost == 1 ? "row" : "rows") dropped" }
    family = session.model.family.form
    // Held covariances may have another shape, and keep it.
    let isShaped = !recipe.rules.held.contains(.covariances) || fit.isInShape(recipe.rules.shape)
    shape = isShaped && session.model.family.hasShapes ? recipe.rules.shape.rawValue : ""
    let variants = VariantNames(session.rules, of: session.model.family)
    rules = variants.long
    prior = session.rules.prior == nil ? "" : "MAP"
    start = session.startName
    place = busy ?? fit.place("iteration")
    if let editing = session.view.editing {
      edit =
        switch editing {
        case .component(let k): "EDIT \(k + 1)"
        case .place: "EDIT point"
        }
    }
    let forms = busy == nil ? session.nextForms : [""]
    next = forms[0]
    steps = ArraySlice(
      [
        .replace(\.start, with: session.run.startSeed.map { "seed \($0)" } ?? ""),
        .replace(\.start, with: ""), .replace(\.shape, with: ""), .replace(\.family, with: ""),
        .replace(\.dropped, with: ""), .replace(\.rules, with: variants.middle),
        .replace(\.prior, with: ""), .replace(\.rules, with: variants.short),
        .replace(\.product, with: ""),
      ] + forms.dropFirst().prefix(1).map { .replace(\.next, with: $0) }
        + [.cutName, .replace(\.rules, with: "")]
        + forms.dropFirst(2).map { .replace(\.next, with: $0) } + [
          .replace(\.name, with: ""), .replace(\.next, with: ""),
          .replace(\.place, with: busy ?? fit.place("it.")),
        ])
  }

  /// The text at the left after the name of the product.
  var left: String {
    let named = [product.isEmpty ? "" : " ", name].filter { !$0.isEmpty }.joined(separator: "· ")
    let model = [counts, family, shape].filter { !$0.isEmpty }.joined(separator: " ")
    let words = [model, dropped, rules, prior, start].filter { !$0.isEmpty }
    return named + (product.isEmpty && name.isEmpty ? "" : "  ") + words.joined(separator: " · ")
  }

  /// The text at the right after the object of editing.
  var right: String { [place, next].filter { !$0.isEmpty }.joined(separator: "  ") }

  /// Shortens or drops the least important part that is left.
  /// - Returns: false if only the essentials are left.
  mutating func shorten() -> Bool {
    guard let step = steps.first else { return false }
    switch step {
    case .replace(let part, let words):
      self[keyPath: part] = words
      steps = steps.dropFirst()
    case .cutName:
      if name.count > 5 {
        name = name.dropLast(name.hasSuffix("…") ? 2 : 1) + "…"
      } else {
        steps = steps.dropFirst()
      }
    }
    return true
  }
}

/// The rules that differ from those of plain EM, in three lengths; empty if none does.
private struct VariantNames {
  private let expectation: String?
  private let maximization: String?
  private let held: [String]

  init(_ rules: Rules, of family: any Family) {
    expectation = rules.expectation == .soft ? nil : rules.expectation.name
    maximization = rules.maximization == .exact ? nil : rules.maximization.name
    held = rules.held.words(of: family)
  }

  /// `E tempered:0.7 · M damped:0.5 · held weights`
  var long: String {
    join(expectation, maximization, held.isEmpty ? nil : "held " + held.joined(separator: ", "))
  }

  /// `E tempered · M damped · held`
  var middle: String {
    func word(_ name: String) -> String { String(name.prefix { $0 != ":" }) }
    return join(expectation.map(word), maximization.map(word), held.isEmpty ? nil : "held")
  }

  var short: String { long.isEmpty ? "" : "variants" }

  private func join(_ expectation: String?, _ maximization: String?, _ held: String?) -> String {
    [expectation.map { "E \($0)" }, maximization.map { "M \($0)" }, held].compactMap(\.self)
      .joined(separator: " · ")
  }
}

extension Fit {
  /// The iteration and the phase.
  fileprivate func place(_ word: String) -> String {
    switch origin {
    case .start: "start"
    case .taken(let halfStep): "\(word) \(iteration) · after \(halfStep.rawValue)"
    case .edited: "\(word) \(iteration) · edited"
    }
  }
}

extension Session {
  /// The forms of the next half-step, from long to short.
  fileprivate var nextForms: [String] {
    let letter = timeline.present.nextHalfStep.rawValue
    return switch playback.mode {
    case .running: ["▶ running", "▶ run", "▶"]
    case .converging: ["▶ converging", "▶ run", "▶"]
    case .comparing: ["▶ comparing K", "▶ K", "▶"]
    case .restarting: ["▶ many starts", "▶ starts", "▶"]
    case .paused: ["▶ next: \(letter)-step", "▶ next: \(letter)", "▶ \(letter)"]
    }
  }
}
