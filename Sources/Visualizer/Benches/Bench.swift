import Drawing
import Screens
import Terminals

/// A small screen of its own about one idea: state is a value, one function changes it, drawing is a
/// pure function of it.
package protocol Bench: Equatable, Sendable {
  associatedtype Action: Hashable & Sendable

  /// The command that opens it.
  static var name: String { get }
  /// The one table of its keys: it drives the program, the hint line and the help.
  static var bindings: [BenchBinding<Action>] { get }
  /// What the marks of the picture mean, for the help.
  static var reading: [(term: String, text: String)] { get }
  /// What scrolls and what closes the help.
  static func scroll(by lines: Int) -> Action
  static var close: Action { get }

  var theme: Theme { get set }
  /// How far the help is scrolled; nil while it is closed.
  var helpScroll: Int? { get }
  /// What the last key did, with numbers.
  var caption: Caption { get }

  mutating func reduce(_ action: Action) -> [Effect]

  /// A number by the name that lessons use; nil for a name that there is not, or not now.
  func quantity(_ name: String) -> Double?

  /// Title and panels; caption, hints and help are drawn around them.
  func draw(_ canvas: BenchCanvas, _ layout: BenchLayout, into frame: inout Frame)
}

/// One line of a bench's key table.
public struct BenchBinding<Action: Hashable & Sendable>: Sendable {
  /// Any of these; the first is the one that hints name.
  public let keys: [Key]
  public let action: Action
  /// What it does, for the help.
  public let description: String
  /// The word in the hint line; nil where it does not stand there.
  public let hint: String?
  /// What stays in the hint line when room is short: the smallest first.
  public let rank: Int

  init(
    _ keys: [Key], _ action: Action, _ description: String, hint: String? = nil, rank: Int = .max
  ) {
    self.keys = keys
    self.action = action
    self.description = description
    self.hint = hint
    self.rank = rank
  }
}

extension Bench {
  /// What a key means now: the open help takes the keys that move in it.
  public func action(for key: Key) -> Action? {
    let bound = Self.bindings.first { $0.keys.contains(key) }?.action
    guard helpScroll != nil else { return bound }
    switch key {
    case .up, .typed("k"): return Self.scroll(by: -1)
    case .down, .typed("j"), .typed(" "): return Self.scroll(by: 1)
    case .pageUp: return Self.scroll(by: -10)
    case .pageDown: return Self.scroll(by: 10)
    case .typed("t"), .control("l"): return bound
    default: return Self.close
    }
  }

  /// A key pressed; one that means nothing changes nothing.
  public mutating func press(_ key: Key) -> [Effect] {
    action(for: key).map { reduce($0) } ?? []
  }

  /// The picture at a size: a pure function, the same for the screen, the exports and the tests.
  public func frame(size: Size, capabilities: Capabilities, theme: Theme? = nil) -> Frame {
    let canvas = BenchCanvas(inks: Inks(theme: theme ?? self.theme, capabilities: capabilities))
    var frame = Frame(size: size, filledWith: Cell(" ", canvas.inks.style(.text)))
    let layout = BenchLayout(size: size)
    draw(canvas, layout, into: &frame)
    canvas.draw(caption, layout.caption, into: &frame)
    canvas.drawHints(of: self, layout.hints, into: &frame)
    if let helpScroll {
      canvas.drawHelp(of: Self.self, scroll: helpScroll, Rect(size: size), into: &frame)
    }
    return frame
  }
}
