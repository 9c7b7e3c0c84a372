import Foundation
import Testing

@testable import Drawing

/// In any range and room every label shows its value, is inside the axis, and does not touch the next.
@Suite struct AxisLabelsTests {
  static let ranges: [(Double, Double)] = [
    (0, 1), (1.4, 5.3), (37, 95), (-2.7, 1.6), (1e-300, 3e-300), (-1e300, 1e300), (0, 0),
    (5, 5 + 1e-14), (1e15, 1e15 + 1), (-0.1234567, -0.1234566), (1e6, 3.3e6), (-7e-5, 8e-5),
    (-1, -1 + 1e-16), (.leastNonzeroMagnitude, 20 * .leastNonzeroMagnitude), (0, 1e307),
    (-1163.1, -1124.2), (-1130.2639600012, -1130.2639600001), (-69740.2, -69703.3),
  ]

  @Test(arguments: [AxisLabels.Direction.horizontal, .vertical], [5, 7, 9])
  func labelsFitOnAnyAxis(direction: AxisLabels.Direction, widest: Int) {
    for (low, high) in Self.ranges {
      for cells in [1, 2, 3, 5, 8, 13, 21, 34, 80, 200] {
        for overhang in [0, 4] {
          let labels = AxisLabels(
            direction, from: low, to: high, cells: cells, overhang: overhang, widest: widest)
          check(labels, direction, low, high, cells, overhang, widest)
        }
      }
    }
  }

  private func check(
    _ labels: AxisLabels, _ direction: AxisLabels.Direction, _ low: Double, _ high: Double,
    _ cells: Int, _ overhang: Int, _ widest: Int
  ) {
    let ticks = labels.ticks
    let place = "\(low)…\(high) in \(cells), overhang \(overhang): \(ticks.map(\.text))"
    let slack = max(low.magnitude, high.magnitude) * 1e-14
    let isInside = ticks.allSatisfy { tick in
      tick.value >= low - slack && tick.value <= high + slack
        && tick.cell >= 0 && tick.cell < cells
    }
    #expect(isInside, "\(place)")
    let pairs = zip(ticks, ticks.dropFirst())
    #expect(pairs.allSatisfy { $0.value < $1.value && $0.text != $1.text }, "\(place)")
    let isApart = pairs.allSatisfy { a, b in
      direction == .vertical
        ? a.cell - b.cell >= 2 : b.textCell - a.textCell - a.text.unicodeScalars.count >= 2
    }
    #expect(isApart, "\(place)")
    let hasRoom = ticks.allSatisfy { tick in
      direction == .vertical
        || tick.textCell >= -overhang && tick.textCell + tick.text.unicodeScalars.count <= cells
    }
    #expect(hasRoom, "\(place)")
    #expect(labels.width <= widest, "\(place) \(labels.note)")
    if isResolved(low, high), direction == .vertical, cells >= 13 {
      #expect(ticks.count >= 2, "\(place)")
    }
  }

  /// True if doubles resolve the range some thousand times.
  private func isResolved(_ low: Double, _ high: Double) -> Bool {
    (high - low).isNormal && high - low > 1e-12 * max(low.magnitude, high.magnitude)
  }

  @Test func labelsAndNoteTogetherAreTheValue() throws {
    for (low, high) in Self.ranges where low < high {
      for cells in [8, 17, 40] {
        let labels = AxisLabels(.vertical, from: low, to: high, cells: cells)
        let (offset, power) = try parse(labels.note)
        for tick in labels.ticks {
          let text = try #require(Double(tick.text.replacing("−", with: "-")))
          let shown = try #require(Double("\(text)e\(power)")) + offset
          let tolerance = max(1e-14 * tick.value.magnitude, 1e-9 * (high - low))
          #expect(
            (shown - tick.value).magnitude <= tolerance,
            "\(low)…\(high): \(tick.text) with \(labels.note) for \(tick.value)")
        }
      }
    }
  }

  private func parse(_ note: String) throws -> (offset: Double, power: Int) {
    let plain = note.map { character in
      "⁰¹²³⁴⁵⁶⁷⁸⁹".firstIndex(of: character).map {
        String("⁰¹²³⁴⁵⁶⁷⁸⁹".distance(from: "⁰".startIndex, to: $0))
      } ?? (character == "⁻" || character == "−" ? "-" : String(character))
    }.joined()
    var (offset, power) = (0.0, 0)
    for word in plain.replacing(",", with: "").split(separator: " ")
    where word != "above" {
      if word.hasPrefix("×10") {
        power = try #require(Int(word.dropFirst(3)))
      } else {
        offset = try #require(Double(word.replacing("·10", with: "e")))
      }
    }
    return (offset, power)
  }
}
