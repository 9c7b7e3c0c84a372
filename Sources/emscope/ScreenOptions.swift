import ArgumentParser
import Curses
import Drawing
import Terminals

/// Theme, colours, characters and mouse: the options of all commands with a screen.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: """
      The colours. All but mono bring their ground along, unless auto finds the terminal's in \
      COLORFGBG.
      """)
  var theme = Automatic<Theme>.automatic

  @Option(help: "How many colours.")
  var color = Automatic<ColorWord>.automatic

  @Option(help: "The characters.")
  var glyphs = Automatic<GlyphSet>.automatic

  @Flag(help: "Show a half-step at once instead of as a short movement.")
  var noMotion = false

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  /// The characters that the user chose; nil if the terminal decides.
  var glyphSet: GlyphSet? { glyphs.choice }

  /// The capabilities without a terminal: those that the user chose, else the richest for a file.
  var capabilities: Capabilities {
    Capabilities(colors: color.depth ?? .indexed, glyphs: glyphSet ?? .unicode)
  }

  /// - Throws: code 69 if there is no usable terminal.
  func openTerminal(mouse: Bool = true) throws(Failure) -> CursesTerminal {
    do throws(TerminalError) {
      return try CursesTerminal(
        options: CursesTerminal.Options(
          colors: color.depth, glyphs: glyphSet, mouse: mouse && !noMouse))
    } catch {
      throw Failure(.noTerminal, error.description)
    }
  }

  func resolvedTheme(environment: [String: String]) -> Theme {
    theme.choice ?? Theme.learnt(from: environment) ?? .dark
  }

  /// The place of screens on a terminal.
  func stage(on terminal: any Terminal) -> Stage {
    Stage(terminal: terminal, painter: painter(environment: Environment.all))
  }

  /// Paints the ground of a theme that the user chose. Only `auto` may know the terminal's ground.
  func painter(environment: [String: String]) -> GroundPainter {
    GroundPainter(known: theme.choice == nil ? Theme.learnt(from: environment) : nil)
  }
}
