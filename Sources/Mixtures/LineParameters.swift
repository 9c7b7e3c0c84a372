// Slots: a b σ².
extension Component {
  /// A component of the family of lines.
  package init(intercept: Double, slope: Double, variance: Double) {
    self.init([intercept, slope, variance, 0, 0, 0, 0, 0])
  }

  /// a of y = a + b x.
  package var intercept: Double {
    get { self[0] }
    set { self[0] = newValue }
  }

  /// b of y = a + b x.
  package var slope: Double {
    get { self[1] }
    set { self[1] = newValue }
  }

  /// σ² of y about the line.
  package var variance: Double {
    get { self[2] }
    set { self[2] = newValue }
  }
}
