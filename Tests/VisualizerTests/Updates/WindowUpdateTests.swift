import Screens
import Testing

@testable import Stepping
@testable import Visualizer

/// Windows, and what happens in the innermost one.
@Suite struct WindowUpdateTests {
  private static func window(
    _ name: String, after keys: String = "", _ action: WindowAction, effects: [Effect] = [],
    _ change: @escaping @Sendable (inout Session) throws -> Void
  ) -> Update {
    Update(name: name, keys: keys, action: .window(action), effects: effects, change: change)
  }

  static let updates = [
    window("open the help", after: "r", .open(.help)) {
      $0.run.playback.mode = .paused
      $0.windows.open(SessionHelp(scroll: 0))
    },
    window("open the meters", .open(.meters)) { $0.windows.open(MetersWindow(scroll: 0)) },
    window("open the data sets", .open(.datasets)) {
      $0.windows.open(DatasetWindow(selected: 0))
    },
    window("open the palette", .open(.palette)) {
      $0.windows.open(PaletteWindow(text: "", selected: 0))
    },
    window("open the menu of priors", .open(.menu(.prior))) {
      $0.windows.open(MenuWindow(menu: .prior, selected: 0))
    },
    window("open the menu at the family in force", .open(.menu(.family))) {
      $0.windows.open(MenuWindow(menu: .family, selected: 0))
    },
    window("open another window", after: "?", .open(.meters)) {
      $0.windows.open(MetersWindow(scroll: 0))
    },
    window("open another window after a menu", after: "v", .open(.help)) {
      $0.windows.closeTakingKeys()
      $0.windows.open(SessionHelp(scroll: 0))
    },
    window("scroll", after: "?", .input(.move(2))) { $0.windows.open(SessionHelp(scroll: 2)) },
    window("scroll above the text", after: "w down", .input(.move(-5))) {
      $0.windows.closeTakingKeys()
      $0.windows.open(MetersWindow(scroll: 0))
    },
    // At 80×24 the meters have 48 lines, of which 18 are in view.
    window("scroll below the text", after: "w", .input(.move(1_000))) {
      $0.windows.closeTakingKeys()
      $0.windows.open(MetersWindow(scroll: 30))
    },
    window("select", after: "d", .input(.move(3))) {
      $0.windows.open(DatasetWindow(selected: 3))
    },
    window("select beyond the last", after: "p", .input(.move(10))) {
      $0.windows.open(MenuWindow(menu: .prior, selected: 1))
    },
    window("type into a list", after: "p", .input(.type("x"))) { _ in },
    window("move without a window", .input(.move(1))) { _ in },
    window("type", after: ": down", .input(.type("q"))) {
      $0.windows.open(PaletteWindow(text: "q", selected: 0))
    },
    window("erase", after: ": a b", .input(.erase)) {
      $0.windows.open(PaletteWindow(text: "a", selected: 0))
    },
    window("erase nothing", after: ":", .input(.erase)) { _ in },
    window("move in the palette", after: ":", .input(.move(2))) {
      $0.windows.open(PaletteWindow(text: "", selected: 2))
    },
    window("confirm without a window", .confirm) { _ in },
    window("confirm a text", after: "?", .confirm) { $0.windows = WindowStack() },
    window("confirm a command", after: ": t h e m e space l i g h t", .confirm) {
      $0.windows = WindowStack()
      $0.preferences.theme = .light
      $0.notice = "theme: light"
    },
    window("confirm a command with an effect", after: ": q u i t", .confirm, effects: [.quit]) {
      $0.windows = WindowStack()
    },
    window("confirm a jump", after: ": g o t o space 4", .confirm) {
      $0.windows = WindowStack()
      _ = try $0.run.go(to: 4)
      $0.growView(after: 0)
    },
    window("confirm what is unknown", after: ": z z z", .confirm) {
      $0.windows = WindowStack()
      $0.notice = "no such command; : lists them all"
    },
    window("confirm a line of a menu", after: "v down", .confirm) {
      $0.windows = WindowStack()
      $0.run.recipe.rules.expectation = .hard
      $0.notice = "from the next E-step on: hard"
    },
    window("confirm a toggle", after: "v end", .confirm) {
      $0.run.recipe.rules.held = .covariances
      $0.notice = "the M-step holds covariances"
    },
    window("confirm another family", after: "f down", .confirm) {
      $0.windows = WindowStack()
      _ = try $0.run.change(.family("student-t:4"))
      $0.expectNewView()
      $0.notice =
        "a new run with the family student-t:4;"
        + " start: k-means++ (the classroom start is for the family gaussian)"
    },
    window("confirm the family in force", after: "space f", .confirm) {
      $0.windows = WindowStack()
      $0.notice = "the family is gaussian already"
    },
    window("confirm the prior in force", after: "p", .confirm) {
      $0.windows = WindowStack()
      $0.notice = "the prior is none already"
    },
    window("choose in a menu", after: "v", .choose(2)) {
      $0.windows = WindowStack()
      $0.run.recipe.rules.expectation = .tempered(0.3)
      $0.notice = "from the next E-step on: tempered:0.3"
    },
    window("choose a toggle", after: "v", .choose(12)) {
      $0.windows.open(MenuWindow(menu: .variants, selected: 12))
      $0.run.recipe.rules.held = .means
      $0.notice = "the M-step holds means"
    },
    window("choose a command", after: ": t h e m e", .choose(3)) {
      $0.windows = WindowStack()
      $0.preferences.theme = .highContrast
      $0.notice = "theme: high-contrast"
    },
    window("choose what is not there", after: "v", .choose(99)) {
      $0.windows.open(MenuWindow(menu: .variants, selected: 99))
    },
    window("choose without a window", .choose(1)) { _ in },
    window("open a menu beside the meters", after: "w", .open(.menu(.prior))) {
      $0.windows.open(MenuWindow(menu: .prior, selected: 0))
    },
    window("close a menu beside the meters", after: "w p", .close) {
      $0.windows.closeTop()
    },
    window("confirm the open data", after: "d", .confirm) {
      $0.windows = WindowStack()
      $0.notice = "Old Faithful is open already"
    },
    window("close a window", after: "x d", .close) { $0.windows = WindowStack() },
    window("close editing", after: "x", .close) { $0.view.editing = nil },
    window("close the cursor", after: "i", .close) { $0.view.cursor = nil },
    window("close nothing", after: "r", .close) {
      $0.run.playback.mode = .paused
      $0.notice = "nothing is open; q quits"
    },
    window("close a question", after: "g space u", .close) {
      $0.windows = WindowStack()
      $0.run.guessing?.question = nil
    },
    window("close many starts", after: "M", .close) {
      $0.windows = WindowStack()
      $0.run.playback.mode = .paused
    },
    window("close a comparison", after: "K", .close) {
      $0.windows = WindowStack()
      $0.run.playback.mode = .paused
    },
    window("select while a comparison goes on", after: "K", .input(.move(3))) {
      $0.windows.open(ComparisonWindow(selected: 4))
    },
    window("select beyond the last K", after: "K", .input(.move(99))) {
      $0.windows.open(ComparisonWindow(selected: 8))
    },
    window("confirm a K that has not ended", after: "K", .confirm) {
      $0.notice = "K = 2: no run has ended yet"
    },
    window("choose a K that has not ended", after: "K", .choose(6)) {
      $0.windows.open(ComparisonWindow(selected: 6))
      $0.notice = "K = 7: no run has ended yet"
    },
    window("select while many starts go on", after: "M", .input(.move(1))) { _ in },
  ]

  @Test(arguments: updates) func anActionChangesTheWindows(_ update: Update) throws {
    try update.check()
  }

  @Test func everyCaseIsInTheTable() {
    let kinds = Self.updates.compactMap { update -> WindowAction.Kind? in
      if case .window(let action) = update.action { action.kind } else { nil }
    }
    #expect(Set(kinds) == Set(WindowAction.Kind.allCases))
  }

  @Test func windowsOfOtherTypesOrContentsDiffer() {
    var (help, other) = (WindowStack(), WindowStack())
    #expect(help == other)
    help.open(SessionHelp())
    #expect(help != other)
    other.open(MetersWindow())
    #expect(help != other)
    other = WindowStack()
    other.open(SessionHelp(scroll: 1))
    #expect(help != other)
    other.replaceTop(SessionHelp())
    #expect(help == other)
  }
}
