import Terminals

/// Bindings under a heading.
package struct KeyGroup<Action: Hashable & Sendable>: Hashable, Sendable {
  package let title: String
  package let bindings: [Binding<Action>]
  /// Keys that the terminal turns into signals before the program sees them.
  package let signals: [Signal]
  /// Gestures of the mouse.
  package let gestures: [Gesture]

  package struct Signal: Hashable, Sendable {
    package let key: Key
    package let description: String

    package init(_ key: Key, _ description: String) {
      self.key = key
      self.description = description
    }
  }

  package struct Gesture: Hashable, Sendable {
    package let name: String
    package let description: String

    package init(_ name: String, _ description: String) {
      self.name = name
      self.description = description
    }
  }

  package init(
    _ title: String, _ bindings: [Binding<Action>], signals: [Signal] = [],
    gestures: [Gesture] = []
  ) {
    self.title = title
    self.bindings = bindings
    self.signals = signals
    self.gestures = gestures
  }

  /// The rows of a list of keys.
  package var rows: [KeyRow] {
    var rows: [KeyRow] = []
    for binding in bindings {
      if binding.joinsPrevious, let last = rows.indices.last {
        rows[last].input += binding.keys.map(KeyRow.Input.key)
      } else {
        rows.append(KeyRow(binding.keys.map(KeyRow.Input.key), binding.description))
      }
    }
    return rows + signals.map { KeyRow([.key($0.key)], $0.description) }
      + gestures.map { KeyRow([.gesture($0.name)], $0.description) }
  }
}

/// A row of a list of keys: keys or a gesture, and what they do.
package struct KeyRow: Hashable, Sendable {
  enum Input: Hashable, Sendable {
    case key(Key)
    case gesture(String)
  }

  fileprivate(set) var input: [Input]
  package let description: String

  fileprivate init(_ input: [Input], _ description: String) {
    self.input = input
    self.description = description
  }

  /// The names in the characters that a terminal can show.
  package func names(in glyphs: GlyphSet) -> [String] {
    input.map { input in
      switch input {
      case .key(let key): key.name(in: glyphs)
      case .gesture(let name): name
      }
    }
  }

  /// The names in Markdown: keys as code.
  var markdown: String {
    input.map { input in
      switch input {
      case .key(let key): "`\(key.name)`"
      case .gesture(let name): name
      }
    }.joined(separator: " ")
  }
}
