import Drawing
import Mixtures
import Plane
import Stepping
import Terminals
import Testing

import struct Screens.Emphasis
import struct Screens.Surface

@testable import Visualizer

/// The columns, headings and digits of the parameter table.
@Suite struct ParameterTableTests {
  private let format = ParameterFormat(
    columns: GaussianFamily().presentation.columns, ranges: (x: 4, y: 50))

  private func texts(
    _ quantity: ParameterColumn.Quantity, means: [Double], deviations: [Double],
    range: Double = 4
  ) throws -> [String] {
    let format = ParameterFormat(columns: format.columns, ranges: (x: range, y: range))
    let column = try #require(format.columns.first { $0.quantity == quantity })
    let components = zip(means, deviations).map { mean, sd in
      GaussianFamily().component(
        mean: Point(mean, mean), covariance: SymmetricMatrix(xx: sd * sd, xy: 0, yy: sd * sd))
    }
    return format.texts(
      column, of: Mixture(weights: means.map { _ in 1 }, components: components))
  }

  @Test(arguments: [
    (0.42, "4.29", "0.42"), (0.206, "4.290", "0.206"), (1.05, "4.29", "1.05"),
    (9.6, "4.3", "9.6"), (30, "4", "30"), (300, "4", "300"), (0.002, "4.28973", "0.00200"),
    (1e-9, "4.28973", "1.00·10⁻⁹"),
  ])
  func aMeanHasTheDigitsOfItsDeviation(_ sd: Double, _ mean: String, _ deviation: String) throws {
    #expect(try texts(.mean(.x), means: [4.28973], deviations: [sd]) == [mean])
    #expect(try texts(.deviation(.x), means: [4.28973], deviations: [sd]) == [deviation])
  }

  /// Two means that are a tenth of their deviation apart differ in the table.
  @Test func closeMeansCanBeToldApart() throws {
    for exponent in -3...3 {
      for digits in stride(from: 1, to: 10, by: 0.5) {
        let sd = digits * Double.exp10(Double(exponent))
        let means = try texts(.mean(.x), means: [2, 2 + 0.1 * sd], deviations: [sd, sd])
        #expect(means[0] != means[1], "\(sd)")
      }
    }
  }

  /// Coordinates, frequencies and large or small numbers: the digits come from the deviations, also where those
  /// are written with a power of ten.
  private static let sizes: [Means] = [
    Means(
      values: [52.52, 52.5202], deviation: 5e-5, range: 4e-4, shown: ["52.520000", "52.520200"]),
    Means(
      values: [52.52, 52.52002], deviation: 5e-6, range: 4e-5, shown: ["52.5200000", "52.5200200"]),
    Means(values: [1e6, 1e6 + 3], deviation: 1, range: 8, shown: ["1000000.00", "1000003.00"]),
    Means(
      values: [14.1e9, 14.1e9 + 4e3], deviation: 1e3, range: 9e3,
      shown: ["14100000000", "14100004000"]),
    Means(
      values: [14.1e9, 14.1e9 + 4e8], deviation: 1e8, range: 9e8,
      shown: ["1.4100·10¹⁰", "1.4500·10¹⁰"]),
    Means(
      values: [1e12, 1e12 + 4e7], deviation: 1e7, range: 9e7,
      shown: ["1.0000000·10¹²", "1.0000400·10¹²"]),
    Means(
      values: [3e-9, 3.4e-9], deviation: 1e-10, range: 9e-10, shown: ["3.000·10⁻⁹", "3.400·10⁻⁹"]),
    Means(
      values: [-2e-7, -2.0004e-7], deviation: 1e-11, range: 9e-11,
      shown: ["−2.000000·10⁻⁷", "−2.000400·10⁻⁷"]),
    Means(values: [0, 4e-9], deviation: 1e-9, range: 9e-9, shown: ["0", "4.00·10⁻⁹"]),
  ]

  struct Means: Sendable {
    let values: [Double]
    let deviation: Double
    let range: Double
    let shown: [String]
  }

  @Test(arguments: sizes) func largeAndSmallMeansCanBeToldApart(_ means: Means) throws {
    let texts = try texts(
      .mean(.x), means: means.values, deviations: means.values.map { _ in means.deviation },
      range: means.range)
    #expect(texts.map { $0.trimmed } == means.shown)
  }

  /// Two means that are a deviation apart differ whatever their size, and have at most 17 digits.
  @Test func noMeansLookAlike() throws {
    for size in -20...20 {
      for deviation in stride(from: size - 12, through: size, by: 1) {
        let (mean, sd) = (Double.exp10(Double(size)), Double.exp10(Double(deviation)))
        for spread in [4.0, 40, 4000] {
          let texts = try texts(
            .mean(.x), means: [mean, mean + sd, mean + 2 * sd], deviations: [sd, sd, sd],
            range: spread * sd)
          #expect(Set(texts).count == 3, "\(mean) ± \(sd): \(texts)")
        }
      }
    }
  }

  @Test func decimalPointsAreBelowEachOther() throws {
    #expect(ParameterFormat.aligned(["4.29", "−55.123", "7"]) == ["4.29 ", "−55.123", "7    "])
    #expect(ParameterFormat.aligned(["1.00·10⁻⁹", "0.42"]) == ["1.00·10⁻⁹", "0.42"])
    let bad = try texts(.mean(.x), means: [.nan, 1], deviations: [.nan, 0])
    #expect(bad.map { $0.trimmed } == ["–", "1.00"])
  }

  private func rows(_ session: Session, columns: Int, rows: Int, _ glyphs: GlyphSet = .unicode)
    -> [String]
  {
    var surface = Surface(
      size: Size(columns: columns, rows: rows),
      styles: Styles(theme: .dark, capabilities: Capabilities(glyphs: glyphs)))
    ParameterPanel(session: session).draw(on: &surface)
    return (0..<rows).map { surface.frame.text(row: $0) }
  }

  @Test func theHeadingsAreTheNamesOfTheAxes() throws {
    let session = try Sessions.oldFaithful().pressing("e m e m")
    #expect(
      rows(session, columns: 44, rows: 6) == [
        "╭─ 4 parameters θ ─ log p−L−KL = −2·10⁻¹³ ─╮",
        "│           eruption  waiting              │",
        "│        π mean   sd mean  sd  corr   N_k  │",
        "│ 1  0.554 4.31 0.42 81.0 5.5 +0.32 150.6  │",
        "│ 2  0.446 2.47 0.91 58.4 9.6 +0.84 121.4  │",
        "╰ laws 1● 2● 3· 4● 5● ─────────────────────╯",
      ])
    #expect(
      rows(session, columns: 30, rows: 6).dropFirst().dropLast() == [
        "│           eruption  waiting│", "│ …      π mean   sd mean  sd│",
        "│ 1  0.554 4.31 0.42 81.0 5.5│", "│ 2  0.446 2.47 0.91 58.4 9.6│",
      ])
  }

  @Test func eachFamilyHasItsOwnColumns() throws {
    let lines = try Sessions.opened("crossing-lines").pressing("e m e m")
    #expect(rows(lines, columns: 50, rows: 6)[1].contains("intercept    slope    sd"))
    let student = rows(
      try Sessions.opened("outliers") { $0.familyName = "student-t" }, columns: 50, rows: 7)
    #expect(student[2].contains("mean scale") && student[2].contains(" ν "))
    #expect(student[3].split(separator: " ").contains("4"))
  }

  /// The table says which components are in view, and scrolls to the others.
  @Test func aLowTableScrolls() throws {
    let session = try Sessions.oldFaithful(components: 9)
    let top = rows(try session.pressing("4"), columns: 44, rows: 11)
    #expect(top[3].hasPrefix("│ 1 ") && top[9].hasPrefix("│ 7 "))
    #expect(top[10].hasSuffix(" ↑↓ 1–7 of 9 ─╯"))
    let end = rows(try session.pressing("4 down*9"), columns: 44, rows: 11)
    #expect(end[3].hasPrefix("│ 3 ") && end[9].hasPrefix("│ 9 "))
    #expect(!rows(session, columns: 44, rows: 13)[12].contains("of 9"))
  }

  /// A lesson that points at the table shows it at 80×24.
  @Test func aLitTableIsShown() throws {
    let frame = try Sessions.oldFaithful().frame(
      size: .small, capabilities: Capabilities(), emphasis: Emphasis(lit: .table))
    #expect(frame.words.contains("▶ 4 parameters θ") && frame.words.contains("eruption  waiting"))
  }

  @Test func aNameWithoutRoomIsShortened() {
    let surface = Surface(
      size: .small, styles: Styles(theme: .dark, capabilities: Capabilities()))
    #expect(surface.shortened("eruption", to: 8) == "eruption")
    #expect(surface.shortened("eruption", to: 5) == "erup…")
    #expect(surface.shortened("eruption", to: 0) == "")
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
