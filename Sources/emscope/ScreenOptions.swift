import ArgumentParser
import Curses
import Drawing
import Terminals

/// How things are shown.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: """
      The colours: \(themes.joined(separator: ", ")) (default: auto). All but mono bring their \
      ground along, unless auto finds the terminal's in COLORFGBG.
      """,
    completion: .list(themes),
    transform: OptionWord.name("--theme", of: themes))
  var theme = "auto"

  @Option(
    help: "How many colours: \(depths.joined(separator: ", ")) (default: auto).",
    completion: .list(depths),
    transform: OptionWord.choice("--color"))
  var color = ColorChoice.auto

  @Option(
    help: "The characters: \(glyphNames.joined(separator: ", ")) (default: auto).",
    completion: .list(glyphNames),
    transform: OptionWord.name("--glyphs", of: glyphNames))
  var glyphs = "auto"

  @Flag(help: "Show a half-step at once instead of as a short movement.")
  var noMotion = false

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  private static let themes = [Theme.autoName] + ModelOptions.names(Theme.allCases)
  private static let depths = ModelOptions.names(ColorChoice.allCases)
  private static let glyphNames = ["auto"] + ModelOptions.names(GlyphSet.allCases)

  enum ColorChoice: String, CaseIterable {
    case auto
    case table = "256"
    case direct
    case eight = "8"
    case never

    /// nil where the terminal decides.
    var depth: ColorDepth? {
      switch self {
      case .auto: nil
      case .direct: .direct
      case .never: .mono
      case .table: .indexed
      case .eight: .eight
      }
    }
  }

  /// nil where the terminal decides.
  var glyphSet: GlyphSet? { GlyphSet(rawValue: glyphs) }

  /// Without a terminal: what was asked for, else the richest that is safe in a file.
  var capabilities: Capabilities {
    Capabilities(colors: color.depth ?? .indexed, glyphs: glyphSet ?? .unicode)
  }

  /// - Throws: code 69 where there is no usable terminal.
  func openTerminal() throws(Failure) -> CursesTerminal {
    do throws(TerminalError) {
      return try CursesTerminal(
        options: CursesTerminal.Options(colors: color.depth, glyphs: glyphSet, mouse: !noMouse))
    } catch {
      throw Failure(.noTerminal, error.description)
    }
  }

  func resolvedTheme(environment: [String: String]) -> Theme {
    Theme.resolve(name: theme, environment: environment) ?? .dark
  }

  /// The ground of a theme that was asked for is painted: only `auto` may have learnt the terminal's.
  func painter(environment: [String: String]) -> GroundPainter {
    GroundPainter(known: theme == Theme.autoName ? Theme.learnt(from: environment) : nil)
  }
}
