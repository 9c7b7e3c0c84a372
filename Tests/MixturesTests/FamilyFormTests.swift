import Testing

@testable import Mixtures

/// The forms of families, with the number that a family keeps fixed.
@Suite struct FamilyFormTests {
  @Test(arguments: [
    ("gaussian", "gaussian"), ("lines", "lines"), ("student-t", "student-t:4"),
    ("student-t:4", "student-t:4"), ("student-t:8.0", "student-t:8"),
    ("student-t:0.5", "student-t:0.5"), ("student-t:1e300", "student-t:1e+300"),
  ])
  func aFormIsRead(_ text: String, _ form: String) throws {
    let family = try #require(FamilyCatalogue.family(named: text))
    #expect(family.form == form)
    #expect(FamilyCatalogue.family(named: form)?.form == form)
  }

  @Test(arguments: [
    "", "beta", "student-t:", "student-t:0", "student-t:-1", "student-t:inf", "student-t:nan",
    "student-t:4:4", "gaussian:4", "lines:1",
  ])
  func otherTextsAreNoFamily(_ text: String) {
    #expect(FamilyCatalogue.family(named: text) == nil)
  }

  @Test func theFormsNameTheNumber() {
    #expect(FamilyCatalogue.forms == ["gaussian", "student-t:NU", "lines", "coins"])
  }

  /// A component brings its own number.
  @Test func aFamilyAdoptsTheNumberOfAComponent() {
    let component = Component(
      mean: .zero, covariance: .init(xx: 1, xy: 0, yy: 1), degreesOfFreedom: 7)
    #expect(StudentFamily().adopting(component).form == "student-t:7")
    #expect(GaussianFamily().adopting(component).form == "gaussian")
  }
}
