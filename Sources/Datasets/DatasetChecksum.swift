extension Dataset {
  /// Sixteen digits that change if a point changes, to detect other data under the same name.
  ///
  ///     h ← (h ⊕ bits of the next number) · 1099511628211   (mod 2⁶⁴)
  ///
  /// Fowler, Noll and Vo's hash of whole numbers. O(N).
  package var checksum: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for n in 0..<points.count {
      hash = (hash ^ points[n].x.bitPattern) &* 0x100_0000_01B3
      hash = (hash ^ points[n].y.bitPattern) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
