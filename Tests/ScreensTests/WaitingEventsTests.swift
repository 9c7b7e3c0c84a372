import Terminals
import Testing

@testable import Screens

/// The events that wait for work: their counts are those of the events, however they came and went.
@Suite struct WaitingEventsTests {
  private static let samples: [Event] =
    [.key(.typed("+")), .key(.typed("s")), .key(.typed("w")), .key(.typed("?")), .key(.escape)]
    + [.pasted("1"), .resize(Size(columns: 9, rows: 9))]

  /// A key that is no long action may change the meaning of the keys after it.
  private func keepsMeanings(_ event: Event, on screen: CounterScreen) -> Bool {
    switch event {
    case .key(let key): screen.action(for: key).map(screen.isLong) ?? true
    case .pasted: false
    case .mouse, .resize, .timeout, .hangUp: true
    }
  }

  @Test(arguments: 0..<20) func countsAgreeWithTheEvents(seed: Int) {
    var heavy = CounterScreen()
    heavy.isHeavy = true
    let screens = [CounterScreen(), heavy]
    var waiting = WaitingEvents()
    var model: [Event] = []
    var state = UInt64(seed + 1)
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<300 {
      let event = Self.samples[random(Self.samples.count)]
      switch random(5) {
      case 0, 1:
        waiting.append(event)
        if case .resize = event, case .resize? = model.last { model.removeLast() }
        model.append(event)
      case 2:
        waiting.prepend([event, .key(.typed("1"))])
        model = [event, .key(.typed("1"))] + model
      case _: #expect(waiting.popFirst() == (model.isEmpty ? nil : model.removeFirst()))
      }
      #expect(waiting.isEmpty == model.isEmpty)
      let pressed = model.count { if case .resize = $0 { false } else { true } }
      #expect(waiting.pressed == pressed)
      for screen in screens {
        #expect(
          waiting.keepMeanings(on: screen)
            == model.allSatisfy { keepsMeanings($0, on: screen) })
      }
    }
  }
}
