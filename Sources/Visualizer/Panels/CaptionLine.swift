import Screens

/// The line of the caption: the last half-step in one sentence.
struct CaptionLine {
  let report: StepReport

  func draw(on surface: inout Surface) {
    let wordings = report.captionWithExcuse + [report.caption.long, report.caption.short]
    let text = surface.first(of: wordings) ?? report.caption.short
    surface.write(sentence: text, isWarning: report.caption.isWarning, in: surface.rect)
  }
}

extension Surface {
  /// The first text that fits into the rectangle with a blank at both ends; nil if none does.
  func first(of texts: [String]) -> String? { texts.first { width($0) + 2 <= rect.columns } }
}
