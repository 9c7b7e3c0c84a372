import Terminals
import Testing

@Suite struct SharedStylesTests {
  private static let red = Style(foreground: .indexed(1), background: .indexed(0))
  private static let bold = Style(
    foreground: .indexed(2), background: .indexed(0), attributes: .bold)
  private static let filled = Style(foreground: .indexed(7), background: .indexed(4))
  private static let reversed = Style(foreground: .indexed(3), attributes: .reverse)

  private func shared(_ cells: [Cell]) -> [Style] { cells.withSharedStyles.map(\.style) }

  @Test func aBlankTakesTheStyleBeforeIt() {
    let cells = [Cell("a", Self.red), Cell(" ", Self.bold), Cell("b", Self.bold)]
    #expect(shared(cells) == [Self.red, Self.red, Self.bold])
  }

  @Test func onAnotherBackgroundABlankTakesTheNextStyle() {
    let cells = [
      Cell("a", Self.red), Cell(" ", Self.filled.on(.indexed(4))), Cell("b", Self.filled),
    ]
    #expect(shared(cells) == [Self.red, Self.filled, Self.filled])
  }

  @Test func aBackgroundOfItsOwnKeepsTheRest() {
    let cells = [Cell("a", Self.bold), Cell(" ", Self.filled), Cell("b", Self.red)]
    #expect(shared(cells) == [Self.bold, Self.bold.on(.indexed(4)), Self.red])
  }

  @Test func reversedBlanksStay() {
    let cells = [
      Cell(" ", Self.reversed), Cell(" ", Self.red), Cell("a", Self.red), Cell(" ", Self.reversed),
    ]
    #expect(shared(cells) == [Self.reversed, Self.red, Self.red, Self.reversed])
  }

  /// The look of a row stays: its characters, the backgrounds, and the styles of all that is seen.
  @Test func theLookStays() {
    let styles = [Self.red, Self.bold, Self.filled, Self.reversed, .plain]
    for number in 0..<3125 {
      var digits = number
      let cells = (0..<5).map { at in
        let style = styles[digits % 5]
        digits /= 5
        return Cell(number % (at + 2) == 0 ? " " : "x", style)
      }
      let after = cells.withSharedStyles
      for (old, new) in zip(cells, after) {
        #expect(old.scalar == new.scalar)
        #expect(old.style.background == new.style.background)
        if old.scalar != " " || old.style.attributes.contains(.reverse) { #expect(old == new) }
        if old.scalar == " " {
          #expect(
            old.style.attributes.contains(.reverse) == new.style.attributes.contains(.reverse))
        }
      }
      func changes(_ cells: [Cell]) -> Int {
        zip(cells, cells.dropFirst()).count { $0.style != $1.style }
      }
      #expect(changes(after) <= changes(cells))
    }
  }
}
