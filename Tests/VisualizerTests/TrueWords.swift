import Mixtures
import Screens
import Stepping
import Terminals

@testable import Visualizer

/// The words of one frame, checked against the numbers of the trace.
struct TrueWords {
  /// The numbers of a state as the trace has them.
  struct Numbers {
    let logPosterior: Double
    let bound: Double
    let gap: Double
    /// A difference that is rounding.
    let rounding: Double

    init(_ fit: Fit) {
      let values = Dictionary(
        fit.bound.quantities.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
      func value(_ name: String) -> Double { values[name] ?? .nan }
      logPosterior = value("log_likelihood") + value("log_prior")
      bound = value("objective")
      gap = value("kl")
      rounding = fit.bound.resolution
    }
  }

  let session: Session
  let frame: Frame
  let old: Numbers
  let new: Numbers
  private let rows: [String]
  private let faults = Faults()

  /// The faults found so far.
  private final class Faults { var list: [String] = [] }

  init(_ session: Session, size: Size, memo: Memo) {
    self.session = session
    // A cut in fewer places has the same words. In all of its places it would take half of the time.
    if let key = session.sliceKey, let slice = try? session.makeSlice(count: 11) {
      memo.keep(slice, for: key)
    }
    frame = session.frame(size: size, capabilities: Capabilities(), memo: memo)
    let frame = frame
    rows = (0..<size.rows).map { frame.text(row: $0) }
    let present = session.timeline.present
    new = Numbers(present)
    old = Numbers(session.timeline.previous ?? present)
  }

  private var fit: Fit { session.timeline.present }
  private var rules: Rules { session.timeline.presentEntry.rules }
  private var hasPrior: Bool { rules.prior != nil }
  private var star: String { hasPrior ? "*" : "" }

  /// The columns of the picture, without meters beside it.
  private var width: Int {
    session.besideMeters(in: frame.size)?.layout.picture.columns ?? frame.size.columns
  }
  private func line(_ fromBottom: Int) -> String {
    String(rows[rows.count - fromBottom].prefix(width))
  }
  var caption: String { line(3) }
  var chain: String { line(2) }

  /// Everything that is false on the frame.
  static func faults(_ session: Session, size: Size, memo: Memo = Memo()) -> [String] {
    let words = TrueWords(session, size: size, memo: memo)
    words.readTitle()
    words.readCaption()
    words.readChain()
    words.readMarks()
    words.readLabels()
    return words.faults.list
  }

  private func expect(_ isTrue: Bool, _ fault: @autoclosure () -> String) {
    if !isTrue { faults.list.append(fault()) }
  }

  /// Every number after a word is the one it names.
  private func expect(_ word: String, is value: Double, in text: String, _ where: String) {
    for number in PrintedNumber.all(after: word, in: text)
    where !number.says(value, rounding: new.rounding) {
      faults.list.append("\(`where`): \(word)\(number.text), but it is \(value): \(text)")
    }
  }

  // MARK: Title

  private func readTitle() {
    let title = String(rows[0].prefix(width))
    let phase =
      switch fit.origin {
      case .start: "start"
      case .taken(.expectation): "after E"
      case .taken(.maximization): "after M"
      case .edited: "edit"
      }
    if fit.origin.isEdit { return }
    expect(title.contains(phase), "title: no '\(phase)': \(title)")
    expect(
      fit.origin == .start || title.contains("iteration \(fit.iteration)")
        || title.contains("it. \(fit.iteration)"), "title: \(title)")
    let next = fit.nextHalfStep == .expectation ? "E" : "M"
    let other = next == "E" ? "M" : "E"
    expect(!title.contains("next: \(other)"), "title: next is \(next): \(title)")
  }

  // MARK: Caption

  private func readCaption() {
    let text = caption
    // The identity holds with and without log p(θ).
    readStars(text.replacing("“log p = L + KL”", with: ""), "caption")
    let (lower, posterior) = (new.bound - old.bound, new.logPosterior - old.logPosterior)
    expect("L\(star) rose ", is: lower, in: text, "caption")
    for sign in ["+", "−"] {
      for (name, change) in [("L\(star) ", lower), ("log p\(star) ", posterior)] {
        for number in PrintedNumber.all(after: name, in: text)
        where number.text.hasPrefix(sign) && !number.says(change, rounding: new.rounding) {
          faults.list.append("caption: \(name)\(number.text), but it is \(change): \(text)")
        }
      }
    }
    for word in ["KL gap is ", "KL gap ", "opens to ", "KL gap stays ", "KL "] {
      expect(word, is: new.gap, in: text, "caption")
    }
    let isStill =
      [lower, posterior, new.gap - old.gap].allSatisfy { $0.magnitude <= new.rounding }
    if text.contains("nothing moves") { expect(isStill, "caption: it moves: \(text)") }
    if text.contains("touches") { expect(new.gap == 0, "caption: it does not touch: \(text)") }
    if text.contains("opens to") { expect(new.gap > old.gap, "caption: it does not open: \(text)") }
    if text.contains("rose") { expect(lower > 0, "caption: L did not rise: \(text)") }
    if text.contains("q ← p(Z|X,θ).") {
      expect(new.gap == 0, "caption: not the posterior: \(text)")
    }
    if text.contains("← argmax") {
      let again = fit.advance(.maximization, rules: rules)
      let gain = again.bound.objective - new.bound
      expect(
        gain <= 1e-9 * (1 + new.bound.magnitude), "caption: L can rise by \(gain): \(text)")
    }
    if text.contains("Converged") { readConvergence(text) }
    readExcuse(text)
  }

  private func readConvergence(_ text: String) {
    // The states before, with the log p(θ) of the present rules. A run begins anew at an edit.
    let fits = session.timeline.entries[..<session.timeline.position].map(
      session.timeline.measured)
    let ends = fits.filter { $0.origin != .taken(.expectation) }
    guard let earlier = ends.last(where: { $0.iteration < fit.iteration }) else {
      faults.list.append("caption: nothing to have converged from: \(text)")
      return
    }
    let gain: Double =
      switch rules.expectation {
      case .soft, .sampled: new.logPosterior - Numbers(earlier).logPosterior
      case .hard, .partial, .frozen: new.bound - Numbers(earlier).bound
      case .tempered(let β):
        TrueWords.freeEnergy(fit, β) - TrueWords.freeEnergy(earlier, β)
      }
    expect(
      gain.magnitude <= 1e-9 * (1 + new.logPosterior.magnitude), "caption: gained \(gain): \(text)")
  }

  /// F_β = Q + H/β, with log p(θ).
  static func freeEnergy(_ fit: Fit, _ β: Double) -> Double {
    fit.bound.expectedLogJoint + fit.bound.entropy / β + fit.bound.logPrior
  }

  /// A law that is said not to apply is one that does not hold here.
  private func readExcuse(_ text: String) {
    guard text.contains("does not apply") else { return }
    if text.contains("log p\(star) never falls") {
      expect(new.logPosterior < old.logPosterior, "caption: log p did not fall: \(text)")
    } else if text.contains("M never lowers L\(star)") {
      expect(new.bound < old.bound, "caption: L did not fall: \(text)")
    } else if text.contains("log p = L + KL") {
      expect(fit.bound.identityError.isNaN, "caption: the identity holds: \(text)")
    } else if text.contains("E closes the gap") {
      expect(new.gap > 0, "caption: the gap is closed: \(text)")
    } else {
      faults.list.append("caption: an unknown law: \(text)")
    }
  }

  /// log p and L have a star if and only if they contain log p(θ).
  private func readStars(_ text: String, _ place: String) {
    for (name, wrong) in [("log p", hasPrior ? " " : "*"), ("L", hasPrior ? " " : "*")] {
      let found = text.ranges(of: name).contains { range in
        let before =
          range.lowerBound == text.startIndex ? " " : text[text.index(before: range.lowerBound)]
        guard !before.isLetter, range.upperBound < text.endIndex else { return false }
        return text[range.upperBound...].hasPrefix(wrong)
      }
      expect(!found, "\(place): \(name)\(wrong) with\(hasPrior ? "" : "out") a prior: \(text)")
    }
  }

  // MARK: Chain

  private func readChain() {
    let text = chain
    let line = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    readStars(line, "chain")
    if let flaw = ChainReading(withoutArguments(line)).flaw(in: Chain(session.timeline)) {
      faults.list.append("chain: \(flaw): \(text)")
    }
    guard fit.origin == .taken(.maximization) else { return }
    let relations = line.filter { "=≤≥>".contains($0) }
    let change = new.bound - old.bound
    let (first, second) = (
      old.gap == 0 ? "=" : "≥",
      change.magnitude <= new.rounding ? "=" : change > 0 ? "≤" : ">"
    )
    if new.gap.isFinite, old.gap.isFinite {
      expect(relations == first + second + "=", "chain: \(first)\(second)= expected: \(text)")
    }
  }

  /// The line without the arguments of log p, L and KL.
  private func withoutArguments(_ line: String) -> String {
    var depth = 0
    var result = ""
    var before: Character = " "
    for letter in line {
      if letter == "(", depth > 0 || before != " " { depth += 1 }
      if depth == 0 { result.append(letter) }
      if letter == ")", depth > 0 { depth -= 1 }
      before = letter
    }
    return result
  }

  // MARK: Marks and labels of the panels

  private func text(of panel: PanelName) -> [String] {
    let picture = Size(columns: width, rows: frame.size.rows)
    guard let rect = session.layout(picture)[panel] else { return [] }
    return (rect.row..<rect.endRow).map {
      String(rows[$0].prefix(rect.endColumn).dropFirst(rect.column))
    }
  }

  /// The numbers beside the newest column of the chart.
  private func readMarks() {
    let chart = text(of: .bound)
    for row in chart.dropFirst().dropLast() {
      readStars(row, "chart")
      expect("━ log p\(star) ", is: new.logPosterior, in: row, "chart")
      expect("━ L\(star) ", is: new.bound, in: row, "chart")
      expect("┃ KL ", is: new.gap, in: row, "chart")
      if row.contains("touches") { expect(new.gap == 0, "chart: \(row)") }
    }
    if let frame = chart.last {
      // The offset of the axis comes first where there is no room for both.
      let isLeftOut = hasPrior && frame.contains("above ")
      expect(
        frame.contains("+ log p(θ)") == hasPrior || isLeftOut, "chart: the frame: \(frame)")
    }
  }

  private func readLabels() {
    if let head = text(of: .bound).first, head.contains("=") {
      readStars(head, "chart title")
    }
    let touches: Bool =
      switch fit.origin {
      case .taken(.maximization): old.gap == 0
      case .taken(.expectation): new.gap == 0
      case .start, .edited: true
      }
    for row in text(of: .slice) {
      readStars(row, "slice")
      expect(!row.contains("touches") || touches, "slice: it does not touch: \(row)")
      for number in PrintedNumber.all(after: "KL ", in: row) {
        let isRight = [old.gap, new.gap].contains { number.says($0, rounding: new.rounding) }
        expect(isRight, "slice: KL \(number.text) is neither \(old.gap) nor \(new.gap): \(row)")
      }
    }
    if let head = text(of: .slice).first {
      switch fit.origin {
      case .taken(.expectation): expect(head.contains("over q"), "slice: \(head)")
      case .taken(.maximization): expect(head.contains("over θ"), "slice: \(head)")
      case .start, .edited: break
      }
    }
    if let foot = text(of: .parameters).last, foot.contains("laws") { readLamps(foot) }
  }

  /// The lamps of the laws: `1●`, `3·`, `5◐`.
  private func readLamps(_ foot: String) {
    let slack = new.rounding
    let isE = fit.origin == .taken(.expectation)
    let isM = fit.origin == .taken(.maximization)
    let holds: [Bool?] = [
      fit.bound.identityError.isNaN ? nil : true, true,
      isE ? new.gap == 0 : nil, isM ? new.bound >= old.bound - slack : nil,
      isM ? new.logPosterior >= old.logPosterior - slack : nil,
    ]
    for (at, holds) in holds.enumerated() {
      guard let range = foot.firstRange(of: "\(at + 1)"), range.upperBound < foot.endIndex else {
        continue
      }
      let lamp = foot[range.upperBound]
      guard "●◐·✗✕×".contains(lamp) else { continue }
      let right: Character = holds.map { $0 ? "●" : "◐" } ?? (at == 0 ? "◐" : "·")
      expect(lamp == right, "lamps: law \(at + 1) is \(lamp), not \(right): \(foot)")
    }
  }
}
