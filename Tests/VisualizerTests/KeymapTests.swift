import Foundation
import Terminals
import Testing

@testable import Visualizer

@Suite struct KeymapTests {
  @Test func noKeyStandsTwice() {
    let keys = Keymap.bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  /// The keys of the contract, each with what it does.
  @Test func theContractsKeys() throws {
    let expected: [([Key], Action)] = [
      ([.character(" "), .right, .character("l"), .character("n")], .halfStep),
      ([.character("b"), .left, .character("h"), .backspace], .back),
      ([.character("e")], .expectationStep), ([.character("m")], .maximizationStep),
      ([.home, .character("^")], .first), ([.end, .character("$")], .latest),
      ([.character("r")], .toggleRun), ([.character("["), .character(",")], .slower),
      ([.character("]"), .character(".")], .faster), ([.character("c")], .converge),
      ([.tab], .focusNext), ([.character("1")], .focus(.data)),
      ([.character("2")], .focus(.bound)), ([.character("3")], .focus(.slice)),
      ([.character("+"), .character("=")], .enlarge),
      ([.character("_"), .character("-")], .shrink), ([.character("z")], .cycleZoom),
      ([.character("o")], .cycleLayer), ([.character("w")], .openMeters),
      ([.character("a")], .toggleEqualAxes),
      ([.character("<")], .changeComponents(by: -1)),
      ([.character(">")], .changeComponents(by: 1)), ([.character("s")], .newSeed),
      ([.character("R")], .restart), ([.character("g")], .toggleGuess),
      ([.character("d")], .openDatasets), ([.character("B")], .toggleBars),
      ([.character("i")], .toggleCursor), ([.character("x")], .toggleEditing),
      ([.character("M")], .manyStarts(50)), ([.character("f")], .openMenu(.family)),
      ([.character("v")], .openMenu(.variants)), ([.character("p")], .openMenu(.prior)),
      ([.character("%")], .toggleMouse), ([.character("S")], .save),
      ([.character(":")], .openPalette),
      ([.character("t")], .cycleTheme), ([.character("?"), .function(1)], .openHelp),
      ([.control("l")], .redraw), ([.escape], .close), ([.character("q")], .quit),
    ]
    let view = try Sessions.oldFaithful().view
    for (keys, action) in expected {
      for key in keys {
        #expect(Keymap.action(for: key, in: view) == action, "\(key)")
      }
    }
  }

  @Test func thePageInTheDocsIsTheTable() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/KEYS.md")
    #expect(try String(contentsOf: page, encoding: .utf8) == KeyTable.markdown)
  }

  @Test func everyHintFitsItsKey() {
    for binding in Keymap.bindings where binding.hint != nil {
      #expect(binding.rank < 100, "\(binding.description)")
      #expect(!binding.keys.isEmpty)
    }
  }
}
