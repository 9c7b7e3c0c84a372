import Drawing
import Mixtures
import Terminals
import Testing

import struct Screens.Caption

@testable import Stepping
@testable import Visualizer

/// The chain and the caption of every state have a form that fits their row uncut.
@Suite struct WordsFitTests {
  @Test(arguments: EveryState.datasets) func someFormFits(_ name: String) {
    var states = 0
    EveryState.visit(name) { session, comment in
      var session = session
      // The units change with each state, and the glyphs with each round of units.
      session.view.units = Units.allCases[states % Units.allCases.count]
      let glyphs = states / Units.allCases.count % 2 == 0 ? GlyphSet.unicode : .ascii
      states += 1
      func width(_ text: String) -> Int { glyphs.transliterate(text).unicodeScalars.count }
      let chain = ChainForms(chain: Chain(session.timeline), amounts: session.amounts)
        .first(fitting: 60) { width($0.map(\.text).joined()) }.map(\.text).joined()
      #expect(width(chain) <= 60, "\(comment): \(chain)")
      #expect(chain.hasPrefix("log p") && chain.contains("KL"), "\(comment): \(chain)")
      #expect(!chain.contains("##"), "\(comment): \(chain)")
      let forms = Caption(session).forms
      for columns in [78, 58, 38] {
        #expect(forms.contains { width($0) <= columns }, "\(comment): \(forms)")
      }
      let heads =
        switch session.timeline.present.origin {
        case .taken(.expectation): "E-step"
        case .taken(.maximization): "M-step"
        case .start: "Start"
        case .edited: "Edit: "
        }
      #expect(forms.allSatisfy { $0.hasPrefix(heads) }, "\(comment): \(forms)")
      #expect(!forms.contains { $0.contains("NaN") || $0.contains("##") }, "\(comment)")
    }
  }

  /// The captions at the ends of runs, which come after hundreds of half-steps.
  @Test(arguments: EveryState.datasets) func theEndFits(_ name: String) throws {
    let session = try Sessions.opened(name).looped("c")
    let caption = Caption(session)
    for columns in [78, 58, 38] {
      #expect(
        caption.forms.contains { $0.unicodeScalars.count <= columns }, "\(caption.forms)")
    }
  }
}
