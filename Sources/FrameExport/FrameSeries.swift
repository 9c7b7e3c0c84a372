import Terminals

/// Frames in the order in which they were shown, with their ground and their title.
package struct FrameSeries: Sendable {
  package let frames: [Frame]
  package let ground: Ground
  package let title: String

  package init(frames: [Frame], ground: Ground, title: String) {
    self.frames = frames
    self.ground = ground
    self.title = title
  }

  /// The last frame; an empty one if there is none.
  var last: Frame { frames.last ?? Frame(size: Size(columns: 0, rows: 0)) }
}
