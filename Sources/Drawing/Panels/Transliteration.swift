import Terminals

extension GlyphSet {
  /// A text in the characters of this glyph set. In ASCII, `θ` becomes `theta`, and `≥` becomes
  /// `>=`.
  package func transliterate(_ text: String) -> String {
    guard self == .ascii else { return text }
    return text.unicodeScalars.map {
      $0.isASCII ? String($0) : GlyphSet.asciiForms[$0] ?? "?"
    }.joined()
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
    "Λ": "Lambda", "Θ": "Theta", "Π": "Pi", "ℓ": "l", "₀": "0", "₃": "3", "ᵢ": "_i", "ⱼ": "_j",
    "ᵀ": "^T", "ₓ": "_x", "≡": "=", "é": "e", "ö": "o", "ü": "u", "ä": "a",
  ]
}
