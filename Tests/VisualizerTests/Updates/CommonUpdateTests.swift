import Screens
import Testing

@testable import Visualizer

/// The actions that every screen has.
@Suite struct CommonUpdateTests {
  private static func common(
    _ name: String, after keys: String = "r", _ action: CommonAction, effects: [Effect] = [],
    _ change: @escaping @Sendable (inout Session) -> Void = { _ in }
  ) -> Update {
    Update(name: name, keys: keys, action: .common(action), effects: effects, change: change)
  }

  static let updates = [
    common("cycleTheme", .cycleTheme) {
      $0.preferences.theme = .light
      $0.notice = "theme: light"
    },
    common("cycleTheme in a window", after: "?", .cycleTheme) {
      $0.preferences.theme = .light
      $0.notice = "theme: light"
    },
    common("chooseTheme", .chooseTheme(.mono)) {
      $0.preferences.theme = .mono
      $0.notice = "theme: mono"
    },
    common("toggleMouse", .toggleMouse, effects: [.setMouse(false)]) {
      $0.preferences.hasMouse = false
      $0.notice = "mouse off: the terminal selects text again"
    },
    common("toggleMouse on", after: "%", .toggleMouse, effects: [.setMouse(true)]) {
      $0.preferences.hasMouse = true
      $0.notice = "mouse on"
    },
    common("togglePresenter", .togglePresenter) {
      $0.preferences.isPresenting = true
      $0.notice = "presenter mode: fewer panels, larger marks"
    },
    common("redraw", .redraw, effects: [.redraw]),
    common("save", .save, effects: [.save]),
    common("undo", .undo, effects: [.undo]),
    common("open", .open(["jensen"]), effects: [.open(["jensen"])]),
    common("notify", .notify("words")) { $0.notice = "words" },
    common("quit", .quit, effects: [.quit]),
  ]

  @Test(arguments: updates) func anActionChangesThePreferences(_ update: Update) throws {
    try update.check()
  }

  @Test func everyCaseIsInTheTable() {
    let kinds = Self.updates.compactMap(\.action.common?.kind)
    #expect(Set(kinds) == Set(CommonAction.Kind.allCases))
  }
}
