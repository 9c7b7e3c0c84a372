import Drawing
import Screens
import Terminals
import Testing

@testable import Mixtures
@testable import Stepping
@testable import Visualizer

/// The meters beside the picture.
@Suite struct MetersTests {
  /// The picture beside the meters is that of a narrower screen, and the meters follow the steps.
  @Test(arguments: [Size(columns: 120, rows: 40), Size(columns: 120, rows: 18), .large])
  func theMetersAreBesideThePicture(_ size: Size) throws {
    var without = try Sessions.oldFaithful()
    var session = try without.pressing("w")
    let layout = try #require(MetersLayout(size: size))
    var columns: Set<[String]> = []
    for key: Key in [.typed("e"), .typed("m"), .typed(" "), .typed("m"), .typed("b"), .typed(">")] {
      session.press(key)
      without.press(key)
      let frame = session.frame(size: size, capabilities: Capabilities())
      let plain = without.frame(size: layout.picture, capabilities: Capabilities())
      for row in 0..<size.rows {
        #expect(Array(frame.row(row).prefix(layout.picture.columns)) == Array(plain.row(row)))
      }
      columns.insert(
        (0..<size.rows).map { String(frame.text(row: $0).suffix(layout.meters.columns)) })
      #expect(frame.text(row: 0).hasSuffix("─╮") && frame.text(row: 0).contains("╭─ meters ─"))
    }
    // A step back leads to the numbers of before.
    #expect(columns.count == (size.rows == 18 ? 4 : 5))
    #expect(session.recipe.components == 3)
    session.press(.typed("w"))
    without.notice = nil
    expectEqual(session, without)
  }

  /// On a narrower screen they are a window, and steps are taken, too.
  @Test(arguments: [Size(columns: 119, rows: 40), Size(columns: 120, rows: 17), .small])
  func theMetersAreAWindow(_ size: Size) throws {
    #expect(MetersLayout(size: size) == nil)
    var session = try Sessions.oldFaithful().pressing("w e m e m")
    #expect(session.timeline.position == 4)
    #expect(session.frame(size: size, capabilities: Capabilities()).words.contains("│  rate ρ"))
    session.press(.escape)
    #expect(session.windows.isEmpty)
  }

  /// A new run keeps them, and so does editing, whose keys come before theirs.
  @Test(arguments: ["w s", "w R", "w v down enter", "w M esc", "w g e esc", "w x", "w x x"])
  func theMetersStayOpen(_ keys: String) throws {
    let session = try Sessions.oldFaithful().pressing(keys)
    #expect(session.windows == WindowStack(MetersWindow()), "\(keys)")
  }

  /// Opening, scrolling and closing them does not pause a run; a window that takes the keys does.
  @Test func theMetersLetARunContinue() throws {
    var session = try Sessions.oldFaithful().pressing("r")
    #expect(session.playback.mode == .running)
    for key: Key in [.typed("w"), .down, .pageUp, .typed("w")] {
      session.press(key)
      #expect(session.playback.mode == .running, "\(key)")
    }
    #expect(session.windows.isEmpty)
    session.press(.typed("w"))
    session.press(.typed("?"))
    #expect(session.playback.mode == .paused)
  }

  /// `undo` leaves them open or closed.
  @Test(arguments: [
    ("space w down", [1]), ("w space", [0]), ("w space w", []), ("space p esc w", [0]),
  ])
  func undoLeavesTheMeters(_ keys: String, _ scrolls: [Int]) throws {
    let session = try Sessions.oldFaithful().looped("\(keys) : u n d o enter")
    #expect(session.timeline.position == 0)
    #expect(session.windows.windows.count == scrolls.count)
    #expect(session.windows.first(MetersWindow.self)?.scroll == scrolls.first)
  }

  func entries(_ session: Session) -> [String: String] {
    let readings = MeterReadings()
    var entries: [String: String] = [:]
    for case .entry(term: let term, text: let text, style: _) in MeterLines(
      session: session, readings: readings
    ).lines { entries[term] = text }
    return entries
  }

  /// The gain and the limit have the units of the panels.
  @Test func theMetersHaveTheUnits() throws {
    var session = try Sessions.oldFaithful().looped("c")
    let meters = Meters(session.timeline.iterations())
    let gain = try #require(meters.iterations.gain)
    let limit = try #require(meters.limit.number)
    for units in Units.allCases {
      session.view.units = units
      let factor = units.factor(count: 272)
      let entries = entries(session)
      #expect(entries["last gain of log p"] == Words.signedNats(gain * factor))
      #expect(
        entries["limit of log p (Aitken)"]
          == "≈" + NumberFormat.fixed(limit * factor, decimals: 6))
    }
  }

  /// Every variant names its own objective, and says which rate it shows or why it has none.
  @Test(arguments: [
    ("", "log p", "rate ρ = KL/ΔL of the last M"),
    ("prior", "log p*", "rate ρ = KL/ΔL* of the last M"),
    ("damped", "log p", "rate ρ, from gains of log p"),
    ("student-t", "log p", "rate ρ, from gains of log p"),
    ("tempered", "F_β", "rate ρ, from gains of F_β"),
    ("tempered prior", "F_β*", "rate ρ, from gains of F_β*"),
    ("hard", "L", "rate ρ"), ("partial", "L", "rate ρ"), ("frozen prior", "L*", "rate ρ"),
    ("sampled", "log p", "rate ρ"),
  ])
  func theMetersNameTheObjective(_ words: String, _ objective: String, _ rate: String) throws {
    let expectation: [String: ExpectationRule] = [
      "tempered": .tempered(0.7), "hard": .hard, "partial": .partial(blocks: 4),
      "frozen": .frozen, "sampled": .sampled,
    ]
    let words = words.split(separator: " ").map(String.init)
    let session = try Sessions.opened("old-faithful") { recipe in
      for word in words {
        if let rule = expectation[word] { recipe.rules.expectation = rule }
        if word == "damped" { recipe.rules.maximization = .damped(0.5) }
        if word == "student-t" { recipe.familyName = word }
        if word == "prior" { recipe.prior = .usual }
      }
    }.pressing("space*14")
    let entries = entries(session)
    let text = try #require(entries[rate])
    let reason = session.rules.expectation.reasonForNoRate
    #expect(reason == nil ? Double(text) != nil : text == "– (\(reason ?? ""))")
    #expect(entries["last gain of \(objective)"] != nil)
    #expect(entries["limit of \(objective) (Aitken)"] != nil)
    #expect(reason == nil || entries["limit of \(objective) (Aitken)"] == "–")
    let number = try #require(Session.quantities.first { $0.name == "rate" })
    let told = number.value(session, 0).map { NumberFormat.fixed($0, decimals: 3) }
    #expect(told == (reason == nil ? text : nil))
  }

  /// Each number of the section on Q and H is the sum of those above it, within the decimals that are shown.
  @Test(arguments: ["e m e", "e m e m", "e m x u", ""], [false, true])
  func thePartsAddUp(_ keys: String, _ hasPrior: Bool) throws {
    var session = try Sessions.opened("penguins") { $0.prior = hasPrior ? .usual : .none }
      .pressing(keys)
    for units in Units.allCases {
      session.view.units = units
      let entries = entries(session)
      func number(_ term: String) throws -> Double {
        let text = try #require(entries[term], "\(term)")
        return try #require(PrintedNumber(whole: text[...])).value
      }
      let star = hasPrior ? "*" : ""
      let density = try number("E[log p(X|Z,θ)]")
      let weights = try number("E[log p(Z|θ)] = Σ N_k log π_k")
      let joint = try number("Q, expected complete-data log-likelihood")
      let entropy = try number("H[q], entropy of q")
      let prior = hasPrior ? try number("log p(θ)") : 0
      let bound = try number("L\(star), lower bound")
      let gap = try number("KL(q‖p(Z|X,θ)), gap")
      let logP = try number("log p\(star) = L\(star) + KL")
      #expect((density + weights - joint).magnitude <= 0.0015 + 1e-9)
      #expect((joint + entropy + prior - bound).magnitude <= 0.002 + 1e-9)
      #expect((bound + gap - logP).magnitude <= 0.0015 + 1e-9)
      let fit = session.timeline.present
      #expect((joint - fit.bound.expectedLogJoint * units.factor(count: 342)).magnitude < 0.001)
    }
  }

  /// Beside the picture every number is at the right edge, or on a line of its own.
  @Test func theColumnIsLegible() throws {
    let session = try Sessions.oldFaithful().looped("c w")
    let frame = session.frame(size: Size(columns: 120, rows: 60), capabilities: Capabilities())
    let lines = (0..<60).map { row in
      String(frame.text(row: row).suffix(38).dropLast(2)).replacing("│", with: " ")
    }
    for text in [
      " rate ρ = KL/ΔL of the last M  0.241", "                      ≈−1130.263960",
      " largest change of θ < 10⁻⁴ sd    11", " log-likelihood            −1130.959",
      " BIC = −2 log p + p log N    2322.19",
    ] {
      #expect(lines.contains { $0.hasSuffix(text) }, "\(text)")
    }
  }

  /// Every law has its words in every state: none is left open, and what does not apply says why.
  @Test(arguments: ["old-faithful", "two-point-collapse"])
  func everyLawHasItsWords(_ name: String) throws {
    for keys in ["", "e", "e m", "e m e", "m", "e m : r a n d o m space q enter", "c"] {
      for prior in [PriorChoice.none, .usual] {
        let session = try Sessions.opened(name) { $0.prior = prior }.looped("\(keys) w")
        let words = laws(session)
        #expect(words.map { $0.term.prefix { $0 != " " } } == (1...10).map { Substring("\($0)") })
        for (term, text, style) in words {
          #expect(!["–", "…", ""].contains(text) && style == .text, "\(keys) \(term): \(text)")
        }
        if keys == "e" {
          #expect(words[3].text == "does not apply: after an E-step")
          #expect(words[2].text == "held")
        }
        if keys == "e m" { #expect(words[2].text == "does not apply: after an M-step") }
        #expect(
          words[6].text == "does not apply: the prior has units" || prior == .none || keys != "e")
      }
    }
  }

  /// A law that is broken is red, in the meters as in the lamps.
  @Test func aBrokenLawIsRed() throws {
    var session = try Sessions.oldFaithful().pressing("e m e w")
    var fit = session.timeline.present
    fit.bound.logLikelihood += 1
    let before = Timeline.Entry(
      fit: try #require(session.timeline.previous), rules: session.rules)
    session.run.timeline = Timeline(
      entries: [before, Timeline.Entry(fit: fit, rules: session.rules)],
      position: 1, dataset: session.dataset)
    let broken = laws(session).filter { $0.text == "BROKEN" }
    #expect(broken.map { $0.term.prefix { $0 != " " } } == ["1", "3", "6", "9", "10"])
    #expect(broken.allSatisfy { $0.style == .gap })
  }

  private func laws(_ session: Session) -> [(term: String, text: String, style: TextStyle)] {
    var open = session
    open.windows.open(MetersWindow())
    let memo = Memo()
    for work in open.meterWork { work.makeIfMissing(in: memo) }
    let styles = Styles(theme: .dark, capabilities: Capabilities())
    let readings = session.meterReadings(
      on: Surface(size: .middle, styles: styles, memo: memo))
    let lines = MeterLines(session: session, readings: readings).lines
    let heading = lines.firstIndex(of: .heading("Laws of the last half-step")) ?? 0
    return lines[(heading + 1)...].prefix(10).compactMap { line in
      switch line {
      case .entry(let term, let text, let style): (term, text, style)
      case .blank, .heading: nil
      }
    }
  }

  /// Agreement and stopping rules are measured once for a state, and only while the meters are open.
  @Test(arguments: [Size.small, .middle]) func theMetersAreMeasuredOnce(_ size: Size) throws {
    let closed = try Sessions.opened("iris").pressing("e m e m")
    var session = try closed.pressing("w")
    let memo = Memo()
    for work in session.wanted(in: size) { work.makeIfMissing(in: memo) }
    let others = MetersLayout(size: size)?.picture ?? size
    #expect(session.wanted(in: size).count == closed.wanted(in: others).count + 2)
    let frame = session.frame(size: size, capabilities: Capabilities(), memo: memo)
    #expect(frame == session.frame(size: size, capabilities: Capabilities()))
    // Scrolling needs nothing new; another state does.
    session.press(.down, in: size)
    #expect(!session.wanted(in: size).contains { $0.isMissing(in: memo) })
    let keys = Set(session.wanted(in: size).map(\.key))
    session.press(.typed("b"), in: size)
    #expect(session.meterWork.map(\.key).allSatisfy { !keys.contains($0) })
  }

  /// Without a pass over the data the lines are as many.
  @Test(arguments: [Size.small, .middle]) func theLinesAreCountedWithoutTheData(_ size: Size) throws
  {
    var session = try Sessions.opened("iris").pressing("e m e m w")
    for _ in 0..<8 { session.press(.pageDown, in: size) }
    let frame = session.frame(size: size, capabilities: Capabilities())
    #expect(!frame.words.contains("▼") && frame.words.contains("Rand index"))
    let shown = session
    session.press(.down, in: size)
    expectEqual(session, shown)
    session.windows.replaceTop(MetersWindow(scroll: 1_000))
    #expect(session.frame(size: size, capabilities: Capabilities()) == frame)
  }
}

extension WindowStack {
  fileprivate init(_ window: any SessionWindow) {
    self.init()
    open(window)
  }
}
