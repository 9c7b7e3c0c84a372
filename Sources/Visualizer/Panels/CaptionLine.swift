import Drawing
import Terminals

/// The one sentence: what just happened, or what could not be done.
struct CaptionLine {
  let session: Session

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    guard !rect.isEmpty else { return }
    if let notice = session.view.notice {
      canvas.write(" " + notice, .warning, column: rect.column, in: rect, into: &frame)
      return
    }
    let caption = Caption(session)
    let text = text(caption, canvas, width: rect.columns)
    let indent = canvas.width(text) < rect.columns ? " " : ""
    guard !caption.isWarning, let colon = text.firstIndex(of: ":") else {
      canvas.write(
        indent + text, caption.isWarning ? .warning : .text, column: rect.column, in: rect,
        into: &frame)
      return
    }
    let end = canvas.write(
      indent + text[...colon], .strong, column: rect.column, in: rect, into: &frame)
    canvas.write(
      String(text[text.index(after: colon)...]), .text, column: end, in: rect, into: &frame)
  }

  /// Why a law is lawfully off, where the caption has no room to say it.
  func reasonLeft(_ canvas: Canvas, width: Int) -> String? {
    let caption = Caption(session)
    let reasons = session.lawfulBreach
    guard !caption.isWarning, !reasons.isEmpty else { return nil }
    let isSaid =
      session.view.notice == nil
      && withReason(caption).contains { canvas.width($0) + 2 <= width }
    return isSaid ? nil : reasons.first { canvas.width($0) + 2 <= width } ?? reasons.last
  }

  /// The longest wording that fits; where a law is lawfully off, with the reason.
  private func text(_ caption: Caption, _ canvas: Canvas, width: Int) -> String {
    let all = withReason(caption) + [caption.long, caption.short]
    return all.first { canvas.width($0) + 2 <= width } ?? caption.short
  }

  private func withReason(_ caption: Caption) -> [String] {
    guard !caption.isWarning, let reason = session.lawfulBreach.first else { return [] }
    return [caption.long, caption.short].map { words in
      "\(words)\(words.hasSuffix(".") ? "" : ".")  \(reason)"
    }
  }
}
