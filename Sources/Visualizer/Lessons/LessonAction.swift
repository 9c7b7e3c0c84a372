import Terminals

/// Everything a person can do in a lesson.
public enum LessonAction: Hashable, Sendable {
  case next
  case back
  /// The text up or down by so many lines.
  case scroll(Int)
  /// A choice by its number, from 1.
  case answer(Int)
  /// A key for the stage: one that the lesson waits for, or any while exploring.
  case pressed(Key)
  case openList
  case moveSelection(by: Int)
  case confirm
  case closeList
  /// Leave the lesson to try things out.
  case explore
  case comeBack
  case togglePresenter
  case cycleTheme
  /// Time passed while something moves by itself.
  case tick
  case redraw
  case quit
}
