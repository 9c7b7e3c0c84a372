import Terminals

extension RGB {
  /// The relative luminance 0…1 of WCAG 2.1: 0.2126·R + 0.7152·G + 0.0722·B of linear channels.
  var relativeLuminance: Double {
    0.2126 * OKLab.linear(red) + 0.7152 * OKLab.linear(green) + 0.0722 * OKLab.linear(blue)
  }

  /// The contrast ratio of WCAG 2.1, (L₁ + 0.05) / (L₂ + 0.05) with the lighter above: 1…21.
  func contrast(with other: RGB) -> Double {
    let (first, second) = (relativeLuminance, other.relativeLuminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }
}
