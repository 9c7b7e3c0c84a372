import Screens

/// The line of the caption: the last half-step in one sentence, or a notice.
struct CaptionLine {
  let report: StepReport
  let notice: String?

  func draw(on surface: inout Surface) {
    if let notice {
      surface.write(" " + notice, .warning, column: surface.rect.column)
      return
    }
    surface.write(caption: report.captionWithExcuse, in: surface.rect)
  }
}
