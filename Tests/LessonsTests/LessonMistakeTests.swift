import Testing

@testable import Lessons

/// The mistakes that authors make, each with its place, its cause and its cure.
@Suite struct LessonMistakeTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let error: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ error: String) {
      (self.name, self.text, self.error) = (name, text, error)
    }
  }

  private static let head = "# T\n\n*5 minutes · opens `iris -k 2`*\n\nText.\n\n"

  /// A step with some lines, the first of which is line 9.
  private static func step(_ name: String, _ lines: String, _ error: String) -> Mistake {
    Mistake(name, head + "## Step\n\n" + lines + "\n", error)
  }

  private static let parts =
    "hide the data, the chart, the slice, the table, the chain, the caption, the numbers"
  private static let words =
    "**Look at**, **Hide**, **Press**, **You press**, **Ask**, **Answer**, **Because**, **Check**"
  private static let ask = "- **Ask** Why?\n"
  private static let choices = "  - [x] a\n  - [ ] b\n"

  static let mistakes = [
    Mistake(
      "no title", "Words\n",
      "1:1: a lesson begins with its title; write '# Title' on the first line"),
    Mistake(
      "no opening", "# T\n\nWords\n",
      "3:1: after the title stands what the lesson opens; write '*5 minutes · opens `old-faithful -k 2`*'"
    ),
    Mistake(
      "nothing opened", "# T\n\n*5 minutes · opens ``*\n\n## S\n",
      "3:21: nothing is opened; name a data set, as in `old-faithful -k 2`"),
    Mistake(
      "a step with three marks", head + "### Step\n\nWords\n",
      "3:1: the lesson has no step; begin one with '## Title'"),
    Mistake(
      "a directive before the first step", head + "- **Press** `e`\n\n## S\n",
      "7:1: a directive stands before the first step; begin one with '## Title'"),
    step(
      "a misspelt directive", "- **Presss** `e`",
      "9:3: there is no directive 'Presss'; did you mean **Press**?"),
    step(
      "another word for a directive", "- **Question** Why?\n" + choices,
      "9:3: there is no directive 'Question'; did you mean **Ask**?"),
    step(
      "an answer without its question", "Words.\n\n  - **Answer** `3 within 1`",
      "11:3: an indented directive that belongs to none; begin it in the first column, or put **Ask** before its answer"
    ),
    step(
      "Look alone", "- **Look** at the data",
      "9:3: there is no directive 'Look'; did you mean **Look at**?"),
    step(
      "an unknown directive", "- **Press** `e`\n- **Zoom** in",
      "10:3: there is no directive 'Zoom'; there is \(words)"),
    step(
      "no dash", "**Check** `KL = 0`",
      "9:1: a directive without its dash; write '- **Check** …'"),
    step(
      "no stars", "- **Press** `e`\n- Check `KL = 0`",
      "10:3: a directive without its stars; write '- **Check** …'"),
    step(
      "text after directives", "- **Press** `e`\n\nMore.",
      "11:1: text after the first directive of a step; move it before the directives, or begin a new step with '## Title'"
    ),
    step(
      "keys without backticks", "- **Press** e",
      "9:13: keys must stand in backticks; as in `e m`"),
    step(
      "unknown keys", "- **Press** `em`",
      "9:14: unknown keys: em; unknown key 'em'; keys are space left right up down home end pageup pagedown tab backtab enter esc backspace f1 ctrl-l click:X,Y or one character, each with *N to repeat it"
    ),
    step(
      "a question without an answer", ask,
      "9:1: the question has no answer; put choices '- [x] …' or **Answer** under it"),
    step(
      "no right choice", ask + "  - [ ] a\n  - [ ] b",
      "9:1: no choice is right; mark right ones with [x], wrong ones with [ ]"),
    step(
      "one choice", ask + "  - [x] a",
      "9:1: a question has 2 to 9 choices, not 1; mark right ones with [x], wrong ones with [ ]"),
    step(
      "choices that are not indented", ask + "- [x] a\n- [ ] b",
      "10:1: a choice without a question; indent it under its **Ask** by two blanks"),
    step(
      "a choice without a box", ask + "  - a",
      "10:5: a choice begins with [ ] or [x]; write '- [x] right' or '- [ ] wrong'"),
    step(
      "a choice without words", ask + "  - [x]\n  - [ ] b",
      "10:5: a choice without words; write '- [x] right'"),
    step(
      "an empty reason of a choice", ask + "  - [x] a ::\n  - [ ] b",
      "10:5: nothing follows '::'; write the reason after it, or leave '::' out"),
    step(
      "an answer without a question", "- **Answer** So",
      "9:14: an answer without an open question; put **Answer** under an **Ask** that has no choices"
    ),
    step(
      "a number without a tolerance", ask + "  - **Answer** `0.5`, it is.",
      "10:17: the number '0.5' needs a tolerance; write `0.5 within 0.01`, or no backticks around it"
    ),
    step(
      "a reason without a question", "- **Because** so",
      "9:15: a reason without a question; put **Because** after an **Ask**"),
    step(
      "a claim without backticks", "- **Check** KL = 0",
      "9:13: a claim must stand in backticks; as in `KL = 0`"),
    step(
      "a claim about an unknown number", "- **Check** `logp < 0`",
      "9:14: there is no number 'logp' on this screen; did you mean 'log p'? there is \(Counter.names.joined(separator: ", "))"
    ),
    step(
      "two equals signs", "- **Check** `KL == 0`",
      "9:14: 'KL == 0' is no claim; write NAME rose, fell or stayed, or NAME = VALUE (also < > <= >=, ~ VALUE within T)"
    ),
    step(
      "a decimal comma", "- **Check** `KL = 0,001`",
      "9:14: there is no number '0,001' on this screen; write a decimal point, as in 0.001"),
    step(
      "no tolerance", "- **Check** `KL ~ 3`",
      "9:14: '~' needs a tolerance; write NAME ~ VALUE within TOLERANCE"),
    step(
      "a comparison without keys", "- **Check** `L rose`",
      "9:14: 'L rose' compares with the state before a press; put a **Press** before it in this step"
    ),
    step(
      "an unknown part", "- **Look at** the ellipses",
      "9:15: there is no part 'ellipses' of the screen; look at the data, the chart, the slice, the table, the chain, the caption or everything"
    ),
    step(
      "an unknown part to hide", "- **Hide** the caption and the moon\n" + ask + choices,
      "9:12: there is no part 'moon' to hide; \(parts)"),
    step("nothing to hide", "- **Hide**\n" + ask + choices, "9:11: nothing is hidden; \(parts)"),
    step(
      "a part that stays hidden", ask + choices + "- **Hide** the chart",
      "12:1: no question follows this **Hide**, so it would never be shown; put an **Ask** after it in this step"
    ),
    step(
      "a note with a colon", "> Speaker: wait",
      "9:1: a quotation that is not a speaker's note, so the students would read it; begin it with '> **Speaker.** …'"
    ),
    step(
      "a note of a teacher", "Words.\n\n> **Teacher.** wait",
      "11:1: a quotation that is not a speaker's note, so the students would read it; begin it with '> **Speaker.** …'"
    ),
    Mistake(
      "data without a name", head + "```data\n1,2\n```\n\n## S\n",
      "7:8: a data block without a name; write '```data marks.csv'"),
    Mistake(
      "data without an end", head + "```data iris\n1,2\n",
      "7:1: the block that begins here has no end; close it with a line '```'"),
    Mistake(
      "data twice", head + "```data iris\n1,2\n```\n```data iris\n1,2\n```\n\n## S\n",
      "10:9: there are data 'iris' already; give each a name of its own"),
    Mistake(
      "data that nothing opens", head + "```data marks.csv\n1,2\n```\n\n## S\n",
      "7:9: nothing opens the data 'marks.csv'; write 'opens `marks.csv -k 2`' below the title"),
    step(
      "data in a step", "```data iris\n1,2\n```",
      "9:9: a data block in a step; move the block before the first '## Title'"),
  ]

  @Test(arguments: mistakes) func aMistakeHasAPlaceACauseAndACure(_ mistake: Mistake) throws {
    let error = #expect(throws: LessonError.self) { try Course.lesson(mistake.text) }
    #expect(error?.description == "x.md:" + mistake.error)
  }

  @Test func mistakesAreMany() {
    #expect(Set(Self.mistakes.map(\.name)).count == Self.mistakes.count)
    #expect(Self.mistakes.count >= 26)
  }

  /// The forms of a speaker's note, and words that look like directives in an ordinary list.
  @Test func ordinaryTextIsTaken() throws {
    for note in ["**Speaker.** a", "**Speaker:** a", "**Speaker**: a", "**Speaker** a"] {
      let lesson = try Course.lesson(Self.head + "## S\n\n> \(note)\n")
      #expect(lesson.steps[0].notes.map(\.text.plain) == ["a"])
    }
    let lesson = try Course.lesson(Self.head + "## S\n\n- **E-step**: q\n- **Keys** are two\n")
    #expect(lesson.steps[0].text.count == 2)
  }
}
