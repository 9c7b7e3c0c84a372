import ArgumentParser
import Curses
import Drawing
import Terminals

/// How things are shown.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: """
      The colours: auto, \(ModelOptions.names(Theme.allCases)). All but mono bring their ground \
      along, unless auto finds the terminal's in COLORFGBG.
      """)
  var theme = "auto"

  @Option(help: "How many colours: auto, 256, direct, 8, never.")
  var color = ColorChoice.auto

  @Option(help: "The characters: auto, \(ModelOptions.names(GlyphSet.allCases)).")
  var glyphs = "auto"

  @Flag(help: "Show a half-step at once instead of as a short movement.")
  var noMotion = false

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, direct, never
    case table = "256"
    case eight = "8"

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

  func validate() throws {
    if theme != "auto", Theme(rawValue: theme) == nil {
      throw ValidationError(
        "there is no theme '\(theme)'; there is auto, \(ModelOptions.names(Theme.allCases))")
    }
    if glyphs != "auto", GlyphSet(rawValue: glyphs) == nil {
      throw ValidationError(
        "there are no glyphs '\(glyphs)'; there is auto, \(ModelOptions.names(GlyphSet.allCases))")
    }
  }
}
