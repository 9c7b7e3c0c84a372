import JSON
import Plane
import Testing

@testable import Datasets

@Suite struct LabelTests {
  private func data(
    _ text: String, label: String? = nil, skipMissing: Bool = false
  ) throws -> Dataset {
    let table = try Table(reading: Array(text.utf8), file: "f.csv")
    return try Dataset(
      table, name: "f", title: "f", label: label, skipMissing: skipMissing)
  }

  private let people = "who,sex,x,y,z\nAnna,F,1.5,2,1\nBo,M,2.5,4,NA\nCy,M,0.5,3,4\nDi,F,3.5,1,2\n"

  private func names(_ data: Dataset) -> [String?] {
    (0..<data.points.count).map { data.name(ofPoint: $0) }
  }

  @Test func classesAndNamesAreFound() throws {
    let data = try data(people)
    #expect(data.classes == Classes(names: ["F", "M"], index: [0, 1, 1, 0]))
    #expect(data.classColumn == 1 && data.nameColumn == 0)
    #expect(names(data) == ["Anna", "Bo", "Cy", "Di"])
    #expect(
      data.remarks.last
        == "classes from 'sex' and names of points from 'who'; --label takes another column")
  }

  @Test func labelsFollowEveryEdit() throws {
    let data = try data(people, skipMissing: true)
    let other = try data.choosing(x: 4, y: 2)
    #expect(other.classes?.index == [0, 1, 0])
    #expect(names(other) == ["Anna", "Cy", "Di"])
    let less = data.removing(point: 1)
    #expect(less.classes?.index == [0, 1, 0])
    #expect(names(less) == ["Anna", "Cy", "Di"])
    #expect(names(less.swapped) == ["Anna", "Cy", "Di"])
    #expect(names(try less.standardized()) == ["Anna", "Cy", "Di"])
    let more = less.adding(Point(1, 1))
    #expect(more.classes == nil)
    #expect(names(more) == ["Anna", "Cy", "Di", nil])
    #expect(names(more.removing(point: 0)) == ["Cy", "Di", nil])
    #expect(names(try less.choosing(x: 4, y: 2)) == ["Anna", "Cy", "Di"])
  }

  @Test func anotherLabelKeepsPointsAndEdits() throws {
    let less = try data(people, label: "who").removing(point: 0)
    #expect(less.classColumn == nil || less.nameColumn == 0)
    let other = try less.choosing(label: "sex")
    #expect(other.points == less.points && other.edits == less.edits)
    #expect(other.classes == Classes(names: ["F", "M"], index: [1, 1, 0]))
    #expect(other.nameColumn == nil && names(other) == [nil, nil, nil])
    #expect(try other.choosing(label: 0).name(ofPoint: 0) == "Bo")
    let added = try less.adding(Point(9, 9)).choosing(label: "who")
    #expect(names(added) == ["Bo", "Cy", "Di", nil] && added.classes == nil)
  }

  @Test func numbersAreClassesIfAskedFor() throws {
    let text = "x,y,g\n1.5,2,1\n2.5,4,2.5\n0.5,3,1\n3.5,1,\n"
    #expect(try data(text).classes == nil)
    let labelled = try data(text, label: "g")
    #expect(labelled.classes == Classes(names: ["1", "2.5", "no label"], index: [0, 1, 0, 2]))
  }

  /// 2 to 12 different texts are classes; more are names if most differ.
  @Test(arguments: [1, 2, 12, 13])
  func howManyClasses(count: Int) throws {
    let rows = (0..<26).map { "k\($0 % count),\(Double($0) * 0.5 + Double($0 % 3)),\($0 % 7)\n" }
    let text = "k,x,y\n" + rows.joined()
    guard (2...12).contains(count) else {
      #expect(throws: DataError.self) { try data(text, label: "k") }
      return
    }
    #expect(try data(text, label: "k").classes?.names.count == count)
    #expect(try data(text).classes?.names.count == (count <= 9 ? count : nil))
  }

  /// Texts that are all different are names and no classes, however few they are.
  @Test(arguments: [2, 3, 12, 13])
  func textsThatDoNotRepeatAreNames(count: Int) throws {
    let rows = (0..<count).map { "k\($0),\(Double($0) * 0.5 + Double($0 % 3)),\($0 % 7)\n" }
    let named = try data("k,x,y\n" + rows.joined(), label: "k")
    #expect(named.classColumn == nil && named.classes == nil)
    #expect(named.nameColumn == 0 && named.name(ofPoint: count - 1) == "k\(count - 1)")
    let again = try data("k,x,y\n" + rows.joined() + "k0,0.25,9\n", label: "k")
    #expect((again.classes?.names.count == count) == (count <= 12))
    #expect(again.nameColumn == 0)
  }

  @Test func controlCharactersInLabelsBecomeEscapes() throws {
    let data = try data(
      "who,g,x,y\n\"A\u{1B}[31m\",\"\u{7}a\",1.5,2\nB,b,2.5,4\nC,b,0.5,3\nD,b,3.5,1\n")
    #expect(data.name(ofPoint: 0) == "A\\u{1b}[31m")
    #expect(data.classes?.names == ["\\u{7}a", "b"])
  }

  /// A million labels stay as compact as they are in the file.
  @Test func textsAreKeptInOneBlock() {
    var texts = Texts()
    for row in 0..<100_000 { texts.append("point \(row)".utf8) }
    #expect(texts.count == 100_000 && texts[99_999] == "point 99999" && texts[0] == "point 0")
    #expect(texts.distinct(atMost: 9) == nil)
    #expect(texts.distinct(atMost: 100_000)?.texts.count == 100_000)
  }

  /// Different texts are found as a dictionary of strings finds them: accents are equal however they are composed.
  @Test(arguments: [0, 1, 2, 9, 10, 1000]) func differentTextsAreCounted(_ kinds: Int) {
    let words = ["", "a", "A", "a ", "\u{E9}", "e\u{301}", "e", "体重", "0", "00"]
    var texts = Texts()
    var strings: [String] = []
    for row in 0..<(kinds == 0 ? 0 : 500) {
      let at = (row * 7 + row / 3) % kinds
      strings.append(at < words.count ? words[at] : "text \(at)")
      texts.append(strings[row].utf8)
    }
    var order: [String] = []
    for text in strings where !order.contains(text) { order.append(text) }
    #expect(texts.distinctRows.firstRows.count == order.count)
    #expect(texts.areAllDifferent == (order.count == strings.count))
    for limit in [0, 1, 5, 9, 10, 500, 1000] {
      let found = texts.distinct(atMost: limit)
      #expect((found != nil) == (order.count <= limit))
      guard let found else { continue }
      #expect(found.texts == order)
      #expect(found.index.map { order[$0] } == strings)
    }
  }
}
