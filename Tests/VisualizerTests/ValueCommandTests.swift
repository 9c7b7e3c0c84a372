import Drawing
import Mixtures
import Screens
import Stepping
import Terminals
import Testing

@testable import Visualizer

/// Commands of the palette that take a value.
@Suite struct ValueCommandTests {
  @Test(arguments: [
    ("seed 20", SessionAction.model(.chooseSeed(20))),
    ("seed 18446744073709551615", .model(.chooseSeed(.max))),
    ("init random-points", .model(.chooseStart(.method(.randomPoints)))),
    ("init k-means++", .model(.chooseStart(.method(.kMeansPlusPlus)))),
    ("init classroom", .model(.chooseStart(.classroom))),
    ("nu 8", .model(.change(.family("student-t:8")))),
    ("student-t:2.5", .model(.change(.family("student-t:2.5")))),
    ("beta 0.45", .model(.change(.expectation(.tempered(0.45))))),
    ("tempered:0.45", .model(.change(.expectation(.tempered(0.45))))),
    ("blocks 8", .model(.change(.expectation(.partial(blocks: 8))))),
    ("partial:8", .model(.change(.expectation(.partial(blocks: 8))))),
    ("eta 0.3", .model(.change(.maximization(.damped(0.3))))),
    ("damped:0.3", .model(.change(.maximization(.damped(0.3))))),
    ("K 9", .model(.chooseComponents(9))), ("goto 12", .step(.goTo(12))),
    ("reseed 2", .edit(.reseed(1))), ("variance 0.1", .edit(.resize(.set(0.1)))),
    ("variance", .edit(.resize(.scale(0.5)))),
    ("means 2 1", .look(.showMeans(MeansPair(first: 1, second: 0) ?? MeansPair()))),
    ("restarts 7", .play(.manyStarts(7))),
    ("lesson 9", .common(.open(["lesson", "9"]))),
  ])
  func aValueIsTaken(_ text: String, _ action: SessionAction) throws {
    let confirmed = PaletteWindow(text: text).confirmed(in: try Sessions.oldFaithful())
    #expect(confirmed == Confirmation(action: action))
  }

  /// The start of a file is chosen by its name, whatever its letters.
  @Test func aStartFileIsChosenByItsName() throws {
    let mixture = try Sessions.oldFaithful().timeline.present.parameters
    let start = Recipe.Start.given(mixture, name: "Mine.json")
    let session = try Sessions.opened("old-faithful") { $0.start = start }
    #expect(
      PaletteWindow(text: "init Mine.json").confirmed(in: session)
        == Confirmation(action: .model(.chooseStart(start))))
  }

  /// A wrong value is answered by the reason, and the text stays.
  @Test(arguments: [
    ("seed -1", "a seed is a whole number from 0 on"),
    ("seed x", "a seed is a whole number from 0 on"),
    ("variance 1,5", "a variance is a number above 0"),
    ("variance 0x10", "a variance is a number above 0"),
    ("means 1 1", "two different components of 1 to 2, as in means 1 2"),
    ("means 1 3", "two different components of 1 to 2, as in means 1 2"),
    ("means 1", "two different components of 1 to 2, as in means 1 2"),
    ("variance 0", "a variance is a number above 0"),
    (
      "init best",
      "these data have the starts classroom, k-means++, random-points and random-responsibilities"
    ),
    ("nu 0", "ν is a number above 0"), ("student-t:-2", "ν is a number above 0"),
    ("beta 0", "β is a number above 0"), ("tempered:nan", "β is a number above 0"),
    ("blocks 1", "there are 2 to 1000 blocks"), ("blocks 2.5", "there are 2 to 1000 blocks"),
    ("eta 1.5", "η is above 0 and at most 1"), ("K 0", "a mixture has one component at least"),
    ("reseed 3", "the components are 1 to 2"), ("restarts 1001", "there are 1 to 1000 starts"),
    ("goto -1", "a half-step is a whole number from 0 on"),
    ("lesson 0", "lessons have whole numbers from 1 on"),
  ])
  func aWrongValueIsAnswered(_ text: String, _ reason: String) throws {
    let session = try Sessions.oldFaithful()
    #expect(
      PaletteWindow(text: text).confirmed(in: session)
        == Confirmation(closes: false, notice: reason))
    var open = session
    open.apply(.window(.open(.palette)))
    for scalar in text.unicodeScalars { open.apply(.window(.input(.type(scalar)))) }
    let words = open.frame(size: .middle, capabilities: Capabilities()).words
    for word in reason.split(separator: " ") { #expect(words.contains(word), "\(word)") }
    open.apply(.window(.confirm))
    #expect(open.windows.top as? PaletteWindow == PaletteWindow(text: text))
    #expect(open.run == session.run)
  }

  /// Every command is listed with the value in force, and found by each of its words.
  @Test func everyCommandIsListed() throws {
    let session = try Sessions.opened("outliers") {
      $0.familyName = "student-t:8"
      $0.rules.expectation = .tempered(0.45)
      $0.rules.maximization = .damped(0.3)
      $0.start = .method(.randomPoints)
      $0.seed = 20
    }
    for command in ValueCommand.all {
      for word in command.words {
        #expect(session.commands(matching: word).contains { $0.name == command.form }, "\(word)")
      }
    }
    let meanings = ["nu": "now ν = 8", "beta": "now 0.45", "eta": "now 0.3", "seed": "now 20"]
    for (word, meaning) in meanings {
      let found = session.commands(matching: word).first { $0.name.hasPrefix("\(word) ") }
      #expect(found?.meaning == meaning)
    }
  }

  /// The values in force are in the title and marked in the menus.
  @Test func valuesInForceAreVisible() throws {
    let session = try Sessions.opened("outliers") {
      $0.familyName = "student-t:8"
      $0.rules.expectation = .tempered(0.45)
      $0.rules.maximization = .damped(0.3)
      $0.start = .method(.randomPoints)
      $0.seed = 20
    }
    let title = session.frame(size: .large, capabilities: Capabilities()).text(row: 0)
    for word in ["student-t:8", "E tempered:0.45", "M damped:0.3", "random-points, seed 20"] {
      #expect(title.contains(word), "\(title)")
    }
    let on = Menu.allCases.flatMap { session.items(of: $0) }.filter(\.isOn).map(\.name)
    #expect(
      on == ["tempered:0.45", "damped:0.3", "none", "student-t:8", "full", "random-points"])
    let start = try #require(session.items(of: .family).last { $0.isOn })
    #expect(start.meaning.contains("seed 20"))
  }
}
