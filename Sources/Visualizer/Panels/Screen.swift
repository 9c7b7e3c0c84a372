import Drawing
import Terminals

extension Session {
  /// The picture of the session at a size: a pure function, the same for the screen, the exports and
  /// the tests.
  /// - Parameters:
  ///   - clouds: remembers points already gathered, so that a frame's cost does not grow with their
  ///     number once a state was drawn; it changes nothing that is seen.
  ///   - tween: the half-step on its way, while it is shown as a movement.
  ///   - slices: remembers slices; where there are many points only one that is there is drawn.
  public func frame(
    size: Size, capabilities: Capabilities, clouds: CloudCache? = nil, slices: SliceCache? = nil,
    tween: Tween? = nil
  ) -> Frame {
    if guessing != nil {
      return GuessScreen(session: self).frame(
        size: size, capabilities: capabilities, clouds: clouds, slices: slices)
    }
    let inks = Inks(theme: view.theme, capabilities: capabilities)
    let canvas = Canvas(inks: inks)
    var frame = Frame(size: size, filledWith: Cell(" ", inks.style(.text)))
    let layout = layout(size)
    TitleLine(session: self).draw(canvas, layout.title, into: &frame)
    if let rect = layout.data {
      DataPanel(session: self, clouds: clouds, tween: tween).draw(canvas, rect, into: &frame)
    }
    if let rect = layout.bound {
      BoundPanel(session: self).draw(canvas, rect, into: &frame)
    }
    if let rect = layout.slice {
      SlicePanel(session: self, slices: slices).draw(canvas, rect, into: &frame)
    }
    if let rect = layout.parameters {
      ParameterPanel(session: self).draw(canvas, rect, into: &frame)
    }
    CaptionLine(session: self).draw(canvas, layout.caption, into: &frame)
    if let rect = layout.chain {
      ChainLine(session: self).draw(canvas, rect, into: &frame)
    }
    HintLine(session: self).draw(canvas, layout.hints, into: &frame)
    Overlay(session: self).draw(canvas, Rect(size: size), into: &frame)
    return frame
  }

  /// Whether to draw the frame takes a pass over the points.
  func lacksPoints(size: Size, clouds: CloudCache) -> Bool {
    guard let rect = layout(pictureSize(size)).data else { return false }
    return DataPanel(session: self, clouds: clouds).lacksPoints(rect)
  }

  /// Where the parts of the screen stand at a size.
  func layout(_ size: Size) -> ScreenLayout {
    ScreenLayout(
      size: size, components: recipe.components, focus: view.focus, isEnlarged: view.isEnlarged)
  }
}
