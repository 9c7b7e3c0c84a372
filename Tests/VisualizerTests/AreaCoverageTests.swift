import Drawing
import Screens
import Terminals
import Testing

@testable import Visualizer

/// The areas are large enough to be seen from the last row.
@Suite struct AreaCoverageTests {
  /// The share of the screen that colours fill. Blocks fill a part of their cell.
  private func share(of colors: Set<UInt8>, in frame: Frame) -> Double {
    let bars: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    func has(_ color: Color) -> Double {
      if case .indexed(let index) = color, colors.contains(index) { 1 } else { 0 }
    }
    var cells = 0.0
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let cell = frame[column, row]
        let filled = Double((bars.firstIndex(of: cell.scalar) ?? -1) + 1) / 8
        cells += filled * has(cell.style.foreground) + (1 - filled) * has(cell.style.background)
      }
    }
    return cells / Double(frame.size.columns * frame.size.rows)
  }

  private static let gap: Set<UInt8> = [124, 160, 203]
  private static let lowerBound: Set<UInt8> = [30, 37]

  @Test(arguments: [Size.small, .middle])
  func twoIterationsAreSeenFromTheLastRow(_ size: Size) throws {
    let capabilities = Capabilities()
    let after = try Sessions.oldFaithful().pressing("e m e m")
    let step = after.frame(size: size, capabilities: capabilities)
    #expect(share(of: Self.gap, in: step) >= 0.03)
    #expect(share(of: Self.lowerBound, in: step) >= 0.05)
    let touching = try after.pressing("e").frame(size: size, capabilities: capabilities)
    #expect(share(of: Self.lowerBound, in: touching) >= 0.08)
    // E fills the red of the present column, so the two pictures differ at a glance.
    #expect(
      share(of: [160], in: touching) < 0.2 * share(of: [160], in: step))
  }
}
