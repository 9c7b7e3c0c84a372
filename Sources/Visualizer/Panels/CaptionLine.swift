import Screens

/// The line of the caption: the last half-step in one sentence.
struct CaptionLine {
  let report: StepReport

  func draw(on surface: inout Surface) {
    surface.write(caption: report.captionWithExcuse, in: surface.rect)
  }
}
