import Drawing
import Terminals
import Testing

@testable import Lessons

/// The lessons that are part of the program.
@Suite struct LessonCatalogueTests {
  let catalogue = LessonCatalogue(kinds: Kinds.all)

  @Test func aFileHasANameAndANumber() {
    #expect(catalogue.file("e-step")?.path == "docs/lessons/10-e-step.md")
    #expect(catalogue.file("10") == catalogue.file("e-step"))
    #expect(catalogue.file("none") == nil && catalogue.file("0") == nil)
  }

  @Test func theCourseHasAnOrder() {
    #expect(catalogue.name(after: "e-step") == "m-step")
    #expect(LessonCatalogue.files.last.flatMap { catalogue.name(after: $0.name) } == nil)
    #expect(catalogue.name(after: "mine") == nil)
  }

  /// Every character of a lesson has a form in 7-bit characters.
  @Test func everyLessonHasAnAsciiForm() {
    for file in LessonCatalogue.files {
      let strangers = Set(file.text.unicodeScalars.filter { !$0.isASCII }).filter {
        GlyphSet.ascii.transliterate(String(Character($0))) == "?"
      }
      #expect(strangers.isEmpty, "\(file.name): \(strangers)")
    }
  }
}
