import Screens

extension JensenBench {
  package static let reading: HelpWindow.Reading = [
    ("p(x,z)", "the joint of one point x and each component z; their sum is p(x)"),
    ("w", "p(x,z)/q(z): q-weighted they average to p(x), whatever q is"),
    ("ln", "the curve: it bends down, so a chord lies below it"),
    ("chord", "between the points ln w of the two components"),
    ("ln Σ q w", "● on the curve: ln p(x), which q does not move"),
    ("Σ q ln w", "● on the chord at the same place: the bound L"),
    ("gap", "between the two: KL(q‖posterior), 0 only where all w are equal"),
    ("touch", "○ at q = posterior: the chord has shrunk to a point on the curve"),
  ]
}
