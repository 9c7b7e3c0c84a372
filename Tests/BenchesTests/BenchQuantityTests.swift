import Foundation
import Screens
import Terminals
import Testing

@testable import Benches
@testable import Information

/// The numbers that lessons can speak of: closed forms, and their names.
@Suite struct BenchQuantityTests {
  @Test func theNumbersOfLessons() throws {
    let bench = try Opening("normal:0,1", "normal:1,2").bench(width: 0.25)
    func near(_ name: String, _ value: Double, _ tolerance: Double = 1e-12) -> Bool {
      bench.quantity(name).map { ($0 - value).magnitude < tolerance } ?? false
    }
    #expect(near("entropy p", 1.4189385332046727) && near("differential entropy p", 1.418938533204))
    #expect(near("entropy q", 1.4189385332046727 + Foundation.log(2)))
    #expect(near("KL(p||q)", Foundation.log(2) - 0.25))
    #expect(near("KL(q||p)", 2 - Foundation.log(2)))
    #expect(near("cross-entropy", 1.4189385332046727 + Foundation.log(2) - 0.25))
    #expect(near("width", 0.25) && near("quantised KL", Foundation.log(2) - 0.25, 2e-3))
    #expect(near("quantised entropy p", 1.4189385332046727 - Foundation.log(0.25), 3e-3))
    #expect(near("p", Foundation.exp(-0.125 * 0.125 / 2) / (2 * Double.pi).squareRoot()))
    let bits = try Opening("alphabet", "even-alphabet", unit: .bits).bench()
    #expect(
      ((bits.quantity("entropy p") ?? 0) - 2).magnitude < 1e-15
        && ((bits.quantity("entropy q") ?? 0) - 3).magnitude < 1e-15)
    #expect(((bits.quantity("KL(p||q)") ?? 0) - 1).magnitude < 1e-15)
    #expect(bits.quantity("h") == 1 && bits.quantity("p") == 0.5 && bits.quantity("q") == 0.125)
    #expect(bits.quantity("quantised KL") == nil && bits.quantity("differential entropy p") == nil)
  }

  struct ClosedForm: Sendable, CustomTestStringConvertible {
    let opening: Opening
    let name: String
    let value: Double
    var testDescription: String { "\(name) of \(opening.testDescription)" }
  }

  static let closedForms = [
    ClosedForm(
      opening: .normals, name: "differential entropy p", value: 0.5 * log(2 * .pi * exp(1))),
    ClosedForm(opening: .normals, name: "KL(p||q)", value: log(2) + 2.0 / 8 - 0.5),
    ClosedForm(
      opening: Opening("coin:0.5", "coin:0.5", unit: .bits), name: "entropy p", value: 1),
  ]

  @Test(arguments: closedForms) func numbersHaveTheirClosedForm(_ form: ClosedForm) throws {
    let value = try #require(form.opening.bench().quantity(form.name))
    #expect(abs(value - form.value) < 1e-12)
  }

  @Test func outcomesWithoutCodeWordCostInfinity() throws {
    let bench = try Opening("normal:0,1", "uniform:-1,1").bench()
    #expect(bench.quantity("KL(p||q)") == .infinity)
  }

  @Test func jensenAtThePosterior() throws {
    let bench = try JensenBench(joint: [0.06, 0.02], q: 0.75)
    #expect(abs(try #require(bench.quantity("gap"))) < 1e-15)
    #expect(abs(try #require(bench.quantity("log sum")) - log(0.08)) < 1e-15)
    #expect(abs(try #require(bench.quantity("posterior")) - 0.75) < 1e-15)
  }

  /// No name is used twice, and each is a number of a bench where it applies.
  @Test func everyNameIsANumber() throws {
    func expectNumbers<Bench: Quantities>(_ bench: Bench) {
      let names = Bench.quantities.map(\.name)
      #expect(Set(names).count == names.count)
      for name in names { #expect(bench.quantity(name)?.isFinite == true, "\(name)") }
    }
    expectNumbers(try Opening.normals.bench())
    expectNumbers(try JensenBench())
  }
}
