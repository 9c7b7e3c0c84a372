/// The background of a picture or a terminal, with the colours that belong to it.
package enum Ground: String, Hashable, Sendable, CaseIterable {
  case dark
  case light

  /// The colour of text in the standard style.
  package var foreground: RGB { RGB(packed: self == .dark ? 0xd0d0d0 : 0x1c1c1c) }
  /// The colour behind cells in the standard style.
  package var background: RGB { RGB(packed: self == .dark ? 0x101216 : 0xffffff) }
}
