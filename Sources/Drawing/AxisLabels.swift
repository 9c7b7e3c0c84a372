#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The ticks of one axis with their texts.
///
/// Numbers that differ only far behind the point share an offset, and very large or small ones a power
/// of ten: tick = offset + text · 10^exponent. `note` says so.
public struct AxisLabels: Hashable, Sendable {
  public struct Tick: Hashable, Sendable {
    public let value: Double
    public let text: String
    /// The cell it belongs to, from the low end.
    public let cell: Int
  }

  public let ticks: [Tick]
  /// `−1130.26396 +`, `·10⁻⁶`, both or nothing.
  public let note: String

  public var width: Int { ticks.map(\.text.unicodeScalars.count).max() ?? 0 }

  /// - Parameters:
  ///   - cells: the axis' length; [low, high] covers all of it.
  ///   - spacing: about how many cells there should be between ticks.
  ///   - isHorizontal: labels lie along the axis, and sets whose labels touch are rejected.
  ///   - widest: labels longer than this are shortened by an offset.
  public init(
    low: Double, high: Double, cells: Int, spacing: Int, isHorizontal: Bool, widest: Int = 7
  ) {
    guard cells > 0 else {
      (ticks, note) = ([], "")
      return
    }
    func cell(_ x: Double) -> Double { (x - low) / (high - low) * Double(cells) }
    let wanted = max(2, cells / max(1, spacing))
    let values = Ticks.extended(low, high, wanted) { values in
      let inside = values.filter { $0 >= low && $0 <= high }
      // One number alone does not say how far it is to the next.
      guard inside.count >= 2 else { return nil }
      let scale = LabelScale(inside, widest: widest)
      let places = inside.map(cell)
      if isHorizontal {
        for (i, j) in zip(inside.indices, inside.indices.dropFirst()) {
          let room = places[j] - places[i]
          let needed = (scale.text(inside[i]).count + scale.text(inside[j]).count + 1) / 2 + 2
          if room < Double(needed) { return nil }
        }
      } else if let first = places.first, let second = places.dropFirst().first, second - first < 2
      {
        return nil
      }
      // Ticks that fall on the middle of cells stand where they say.
      let misses = places.map { ($0 - 0.5 - ($0 - 0.5).rounded()).magnitude }
      return 1 - 2 * misses.reduce(0, +) / Double(max(1, misses.count))
    }
    let inside = values.filter { $0 >= low && $0 <= high }
    let scale = LabelScale(inside, widest: widest)
    ticks = inside.map {
      Tick(value: $0, text: scale.text($0), cell: min(cells - 1, max(0, Int(cell($0)))))
    }
    note = scale.note
  }
}

/// How a set of tick values is written.
private struct LabelScale {
  private let offset: Double
  private let exponent: Int
  private let decimals: Int
  let note: String

  init(_ values: [Double], widest: Int) {
    let step = values.count > 1 ? values[1] - values[0] : (values.first ?? 1).magnitude
    let largest = values.map(\.magnitude).max() ?? 1
    guard step.isNormal, largest.isFinite else {
      (offset, exponent, decimals, note) = (0, 0, 0, "")
      return
    }
    var offset = 0.0
    var words: [String] = []
    if values.count > 1, LabelScale.width(largest, step) > widest {
      let unit = pow(10, (log10(step) + 2).rounded(.down))
      offset = ((values.first ?? 0) / unit).rounded(.down) * unit
      words.append(
        NumberFormat.fixed(offset, decimals: max(0, -Int(log10(unit).rounded()))) + " +")
    }
    let rest = values.map { ($0 - offset).magnitude }.max() ?? 1
    let size = rest > 0 ? Int(log10(rest).rounded(.down)) : 0
    exponent = size >= 6 || size < -3 ? size : 0
    if exponent != 0 {
      words.append("·10" + String(String(exponent).map(LabelScale.superscript)))
    }
    decimals = LabelScale.decimals(of: step / pow(10, Double(exponent)))
    self.offset = offset
    note = words.joined(separator: " ")
  }

  func text(_ value: Double) -> String {
    NumberFormat.fixed((value - offset) / pow(10, Double(exponent)), decimals: decimals)
  }

  /// The cells that a plain label would take; far beyond any width where it has no plain form.
  private static func width(_ largest: Double, _ step: Double) -> Int {
    // A large number with a large step has a power of ten instead.
    guard largest / step > 1e3, largest < 1e12 else { return 0 }
    let decimals = max(0, -Int(log10(step).rounded(.down)))
    return NumberFormat.fixed(-largest, decimals: decimals).unicodeScalars.count
  }

  /// The fewest decimals that write every multiple of a step.
  private static func decimals(of step: Double) -> Int {
    for places in 0...12 {
      let scaled = step * pow(10, Double(places))
      if (scaled - scaled.rounded()).magnitude < 1e-6 * scaled, scaled.rounded() >= 1 {
        return places
      }
    }
    return 12
  }

  private static func superscript(_ digit: Character) -> Character {
    guard let value = digit.wholeNumberValue else { return "⁻" }
    return Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[value]
  }
}
