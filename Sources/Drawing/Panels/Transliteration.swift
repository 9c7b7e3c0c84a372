import Terminals

extension GlyphSet {
  /// A text in the characters of this glyph set. In ASCII, `θ` becomes `theta`, `≥` becomes `>=`, and accents
  /// are left out. A character without such a form becomes a question mark for each of its cells.
  package func transliterate(_ text: String) -> String {
    guard self == .ascii, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.unicodeScalars.map(GlyphSet.ascii).joined()
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> String {
    if scalar.shown.isASCII { return String(scalar.shown) }
    if let form = asciiForms[scalar] ?? LatinLetters.plain(scalar) { return form }
    // The fullwidth forms of the 7-bit characters, in their order.
    if 0xFF01...0xFF5E ~= scalar.value, let plain = Unicode.Scalar(scalar.value - 0xFEE0) {
      return String(plain)
    }
    return String(repeating: "?", count: scalar.cellWidth)
  }

  private static let asciiForms: [Unicode.Scalar: String] = [
    "θ": "theta", "π": "pi", "μ": "mu", "σ": "sd", "ρ": "rho", "Σ": "Sigma", "ν": "nu", "η": "eta",
    "−": "-", "≤": "<=", "≥": ">=", "≈": "~", "←": "<-", "→": "->", "↑": "^", "↓": "v", "↙": "<-",
    "∞": "inf",
    "·": "*", "×": "x", "…": "~", "●": "o", "○": "o", "∙": ".", "▶": ">", "⏸": "=", "–": "-",
    "₁": "1", "₂": "2", "ₖ": "_k", "ₙ": "_n", "⁻": "^-", "⁰": "0", "¹": "1", "²": "2", "³": "3",
    "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "‖": "||", "’": "'", "│": "|",
    "─": "-", "━": "=", "░": "#", "✓": "ok", "✗": "no", "•": "*", "—": "-", "“": "\"", "”": "\"",
    "‘": "'", "½": "1/2", "¼": "1/4", "√": "sqrt", "∝": "~", "∈": "in", "∫": "int", "∂": "d",
    "∇": "grad", "∑": "sum", "∏": "prod", "±": "+-", "≠": "!=", "⇒": "=>", "⇔": "<=>", "↔": "<->",
    "°": "deg", "′": "'", "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "eps",
    "κ": "kappa", "λ": "lambda", "τ": "tau", "φ": "phi", "ψ": "psi", "ω": "omega", "Δ": "Delta",
    "Λ": "Lambda", "Θ": "Theta", "Π": "Pi", "ℓ": "l", "₀": "0", "₃": "3", "₄": "4", "₅": "5",
    "₆": "6", "₇": "7", "₈": "8", "₉": "9", "ᵢ": "_i", "ⱼ": "_j",
    "ᵀ": "^T", "ₓ": "_x", "≡": "=",
  ]
}
