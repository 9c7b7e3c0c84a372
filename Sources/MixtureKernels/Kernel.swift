// This target uses pointers and vectors of eight numbers only, never an Array or a Dictionary. The same
// files are compiled for wider processors too, and a specialisation of a standard type made there would
// be a weak symbol that the linker might use on all processors.

/// Eight points at a time for any width of the processor's registers, so that sums are the same
/// everywhere.
private typealias Lanes = SIMD8<Double>
private typealias LaneBits = SIMD8<Int64>

/// a·b + c, rounded once if the processor has an instruction for it. Without one, a single rounding would
/// cost a function call for every lane.
@inline(__always) private func fused(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes {
  #if FUSED || arch(arm64)
    c.addingProduct(a, b)
  #else
    a * b + c
  #endif
}

@inline(__always) private func all(_ value: Double) -> Lanes { Lanes(repeating: value) }

@inline(__always) private func bits(_ lanes: Lanes) -> LaneBits {
  unsafeBitCast(lanes, to: LaneBits.self)
}

@inline(__always) private func lanes(_ bits: LaneBits) -> Lanes {
  unsafeBitCast(bits, to: Lanes.self)
}

/// The larger of two in one instruction. `pointwiseMax` compiles to one for every lane.
@inline(__always) private func larger(_ a: Lanes, _ b: Lanes) -> Lanes {
  a.replacing(with: b, where: a .< b)
}

@inline(__always) private func load(_ from: UnsafePointer<Double>, _ vector: Int) -> Lanes {
  UnsafeRawPointer(from + 8 &* vector).loadUnaligned(as: Lanes.self)
}

@inline(__always) private func store(
  _ lanes: Lanes, to: UnsafeMutablePointer<Double>, _ vector: Int
) {
  UnsafeMutableRawPointer(to + 8 &* vector).storeBytes(of: lanes, as: Lanes.self)
}

/// The lanes added in their order.
@inline(__always) private func total(_ lanes: Lanes) -> Double {
  var sum = 0.0
  for lane in 0..<8 { sum += lanes[lane] }
  return sum
}

/// The least argument of `powerOfTwo`; smaller ones are replaced by it. 2⁻¹⁰⁰⁰ ≈ 10⁻³⁰¹ is a normal
/// number, and in a sum of shares it is the same as 0.
@inline(__always) private var leastExponent: Double { -1000 }

/// The coefficients of f⁷ … f in 2ᶠ, eight copies of each.
///
/// Fourteen constants and the working values do not fit into sixteen registers. The constants in the code
/// are kept in registers, and these are memory operands of the multiplications. This division was the
/// fastest in measurements.
private struct PowerCoefficients {
  static var count: Int { 7 }
  let numbers: UnsafePointer<Lanes>

  @inline(__always) init(writtenTo memory: UnsafeMutablePointer<Lanes>) {
    memory[0] = all(1.5252733841556773e-05)
    memory[1] = all(0.00015403530463724353)
    memory[2] = all(0.001333355814640647)
    memory[3] = all(0.009618129107587256)
    memory[4] = all(0.055504108664821625)
    memory[5] = all(0.24022650695910158)
    memory[6] = all(0.6931471805599453)
    numbers = UnsafePointer(memory)
  }
}

/// 2ᵗ for t ≤ 1000, within 2 units in the last place; smaller arguments than −1000 count as −1000.
///
///     t = n + f,  n whole,  |f| ≤ ½:   2ᵗ = 2ⁿ · 2ᶠ
///
/// Adding 1.5·2⁵² rounds t to n and leaves n in the low bits of the sum; 2ᶠ is a Chebyshev polynomial of
/// degree 11 (relative error 1.7·10⁻¹⁶; Taylor's terms would be 50 times worse); 2ⁿ is added to the
/// exponent field.
@inline(__always) private func powerOfTwo(_ t: Lanes, _ c: PowerCoefficients) -> Lanes {
  let t = larger(t, all(leastExponent))
  let shifter = all(0x1.8p52)
  let shifted = t + shifter
  let f = t - (shifted - shifter)
  // Two short chains instead of one long one, so that the processor works on both at once.
  let z = f * f
  var even = fused(z, all(7.074194297288521e-09), all(1.3215432535912375e-06))
  var odd = fused(z, all(4.4558179083360645e-10), all(1.0178057087733941e-07))
  odd = fused(odd, z, c.numbers[0])
  even = fused(even, z, c.numbers[1])
  odd = fused(odd, z, c.numbers[2])
  even = fused(even, z, c.numbers[3])
  odd = fused(odd, z, c.numbers[4])
  even = fused(even, z, c.numbers[5])
  odd = fused(odd, z, c.numbers[6])
  #if FUSED || arch(arm64)
    // The chains end together.
    let p = fused(odd, f, fused(even, z, all(1)))
  #else
    // Products are rounded. The 1 is added last, so that only the last rounding counts.
    let p = fused(fused(even, f, odd), f, all(1))
  #endif
  return lanes(bits(p) &+ (bits(shifted) &<< LaneBits(repeating: 52)))
}

/// 2ᵗ of eight numbers, for tests.
func powersOfTwo(_ t: UnsafePointer<Double>, into output: UnsafeMutablePointer<Double>) {
  withUnsafeTemporaryAllocation(
    byteCount: 64 * PowerCoefficients.count, alignment: 64
  ) { memory in
    guard let start = memory.baseAddress else { return }
    let coefficients = PowerCoefficients(
      writtenTo: start.assumingMemoryBound(to: Lanes.self))
    UnsafeMutableRawPointer(output).storeBytes(
      of: powerOfTwo(load(t, 0), coefficients), as: Lanes.self)
  }
}

/// log₂ of positive normal numbers, within 2 units in the last place; 0 exactly at 1.
///
///     x = 2ᵏ m,  √½ ≤ m < √2,  f = m − 1,  s = f/(2+f):
///     ln m = f − (f²/2 − s·(f²/2 + R)),   R = s²(c₁ + s²(c₂ + …)) ≈ 2·atanh(s)/s − 2
///
/// f is exact and leads the sum, so the rounding of s only touches a correction (fdlibm's e_log.c, whose
/// seven coefficients these are; its error is below 2⁻⁵⁸).
@inline(__always) private func logarithm(_ x: Lanes) -> Lanes {
  // The top bits of the mantissa decide: m ≥ √2 is halved and the power is one more.
  let one = LaneBits(repeating: 0x3FF0_0000_0000_0000)
  let rootHalf = LaneBits(repeating: 0x3FE6_A09E_667F_3BCD)
  let above = bits(x) &- rootHalf
  let power = above &>> LaneBits(repeating: 52)
  let m = lanes(bits(x) &- (power &<< LaneBits(repeating: 52)))
  // A small whole number becomes a Double in the low bits of 1.5·2⁵².
  let shifter = all(0x1.8p52)
  let k = lanes(bits(shifter) &+ power) - shifter

  let f = m - lanes(one)
  let s = f / (f + all(2))
  let z = s * s
  var r = fused(z, all(1.479819860511658591e-01), all(1.531383769920937332e-01))
  r = fused(r, z, all(1.818357216161805012e-01))
  r = fused(r, z, all(2.222219843214978396e-01))
  r = fused(r, z, all(2.857142874366239149e-01))
  r = fused(r, z, all(3.999999999940941908e-01))
  r = fused(r, z, all(6.666666666666735130e-01))
  r = r * z
  let half = all(0.5) * f * f
  let natural = f - (half - s * (half + r))
  return fused(natural, all(1.4426950408889634), k)
}

/// log₂ of eight numbers, for tests.
func logarithms(_ x: UnsafePointer<Double>, into output: UnsafeMutablePointer<Double>) {
  UnsafeMutableRawPointer(output).storeBytes(of: logarithm(load(x, 0)), as: Lanes.self)
}

/// Σ log₂ of many numbers as the log₂ of their running product, whose exponent is stored separately. This
/// costs one multiplication for each number and one logarithm at the end.
private struct RunningProduct {
  private var mantissa = all(1)
  private var exponent = LaneBits.zero

  /// At most the numbers of one tile may come between two calls of `split`. Each is between 1/K and K, so
  /// the product of eight of them stays far inside the range.
  @inline(__always) mutating func multiply(_ factor: Lanes) { mantissa *= factor }

  /// Moves the exponent out of the product. This is exact, so the result does not depend on when it is
  /// done.
  @inline(__always) mutating func split() {
    let field = (bits(mantissa) &>> LaneBits(repeating: 52)) & LaneBits(repeating: 2047)
    exponent = exponent &+ field &- LaneBits(repeating: 1023)
    mantissa = lanes(
      (bits(mantissa) & LaneBits(repeating: 0x000F_FFFF_FFFF_FFFF))
        | LaneBits(repeating: 0x3FF0_0000_0000_0000))
  }

  /// Σ log₂, a lane each.
  @inline(__always) var logarithms: Lanes {
    let shifter = all(0x1.8p52)
    return (lanes(bits(shifter) &+ exponent) - shifter) + logarithm(mantissa)
  }

  /// The product divided by another. Exactly 1 if both are products of the same numbers.
  @inline(__always) func divided(by other: RunningProduct) -> RunningProduct {
    var quotient = self
    quotient.mantissa /= other.mantissa
    quotient.exponent = exponent &- other.exponent
    return quotient
  }
}

// The numbers of one component: c, u₀, p, v₀, v₁, r and the origin (x, y) of its moments.
//
//     ℓ = c − u² − v²        in units of log 2
//     near:  u = u₀x + p,          v = v₀x + v₁y + r
//     far:   u = u₀(x − p),        v = v₀(x − p) + v₁(y − r)
//
// The far form keeps its digits if a component is many of its own widths from the origin. The near form is
// two operations shorter. Moments are summed about 0 in the near form, about the component's
// origin in the far form.

// The sums of one block, in units of log 2: eight totals, then six moments a component.
/// Σ log₂ Σₖ 2^ℓ.
package let logLikelihoodSlot = 0
/// Σ |m − shift|, where m is the largest ℓ of a point.
package let magnitudeSlot = 1
/// Σ r ℓ, for the posterior r.
package let posteriorLogJointSlot = 2
/// −Σ r log₂ r.
package let posteriorEntropySlot = 3
/// Σ q ℓ, for the given q.
package let logJointSlot = 4
/// −Σ q log₂ q.
package let entropySlot = 5
/// Σ q log₂(q/r).
package let divergenceSlot = 6
/// Σ |m′ − m|, the distance of the largest ℓ that q remembers from the largest at θ.
package let distanceSlot = 7
/// Σ r, Σ r d₁, Σ r d₂, Σ r d₁², Σ r d₁d₂, Σ r d₂² of component k begin here + 6k.
package let momentSlot = 8

/// Working memory of one thread, in bytes, to be aligned to 64.
package func scratchSize(components: Int) -> Int {
  64 * Scratch.vectors(components: components)
}

/// The parts of the working memory, as vectors of eight points.
///
/// Several short loops run over a tile of vectors (log joints, powers, sums, moments). Each finds its
/// constants in registers, and the results of the loop before in the nearest cache. A table
/// has a row of `tile` vectors for each component.
private struct Scratch {
  /// The number of vectors in a tile.
  let tile: Int
  /// A table for θ, and one for the parameters that q remembers.
  let atθ: Table
  let atQ: Table
  /// The factors of the moments, `tile` vectors each; the first is w.
  let factors: UnsafeMutablePointer<Lanes>
  /// Six sums a component.
  let moments: UnsafeMutablePointer<Lanes>
  /// The last few points, filled up to a vector.
  let tail: UnsafeMutablePointer<Lanes>
  let coefficients: UnsafeMutablePointer<Lanes>

  struct Table {
    /// ℓ, and 2^(ℓ − largest).
    let logJoints: UnsafeMutablePointer<Lanes>
    let terms: UnsafeMutablePointer<Lanes>
    /// The largest ℓ of each point.
    let largest: UnsafeMutablePointer<Lanes>

    @inline(__always) init(_ memory: UnsafeMutablePointer<Lanes>, components: Int, tile: Int) {
      logJoints = memory
      terms = logJoints + components &* tile
      largest = terms + components &* tile
    }

    @inline(__always) static func vectors(components: Int, tile: Int) -> Int {
      (2 * components + 1) * tile
    }
  }

  @inline(__always) init(_ memory: UnsafeMutableRawPointer, components: Int) {
    tile = Scratch.tile(components: components)
    let start = memory.assumingMemoryBound(to: Lanes.self)
    let vectors = Table.vectors(components: components, tile: tile)
    atθ = Table(start, components: components, tile: tile)
    atQ = Table(start + vectors, components: components, tile: tile)
    factors = start + 2 &* vectors
    moments = factors + 6 &* tile
    tail = moments + 6 &* components
    coefficients = tail + 2
  }

  @inline(__always) static func tile(components: Int) -> Int { components <= 16 ? 8 : 4 }

  @inline(__always) static func vectors(components: Int) -> Int {
    let tile = tile(components: components)
    return 2 * Table.vectors(components: components, tile: tile) + 6 * tile + 6 * components + 2
      + PowerCoefficients.count
  }
}

/// The quadratic log joints of K components, ready for vectors of points.
private struct QuadraticForms {
  let rows: UnsafePointer<Double>
  let components: Int
  let isFar: Bool

  /// Writes ℓₖ of `length` vectors of points for every component, and the largest of each point.
  @inline(__always) func fill(
    _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ length: Int, _ tile: Int,
    into table: Scratch.Table
  ) {
    var i = 0
    while i < length {
      table.largest[i] = all(-.greatestFiniteMagnitude)
      i &+= 1
    }
    var k = 0
    while k < components {
      let (row, output) = (rows + 8 &* k, table.logJoints + k &* tile)
      let (c, u₀, p) = (all(row[0]), all(row[1]), all(row[2]))
      let (v₀, v₁, r) = (all(row[3]), all(row[4]), all(row[5]))
      if isFar {
        fill(x, y, length, c, into: output, table.largest) { x, y in
          let (dx, dy) = (x - p, y - r)
          return (u₀ * dx, fused(v₀, dx, v₁ * dy))
        }
      } else {
        fill(x, y, length, c, into: output, table.largest) { x, y in
          (fused(x, u₀, p), fused(x, v₀, fused(y, v₁, r)))
        }
      }
      k &+= 1
    }
  }

  /// Writes one component's c − u² − v².
  @inline(__always) private func fill(
    _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ length: Int, _ c: Lanes,
    into output: UnsafeMutablePointer<Lanes>, _ largest: UnsafeMutablePointer<Lanes>,
    _ roots: (Lanes, Lanes) -> (u: Lanes, v: Lanes)
  ) {
    var i = 0
    while i < length {
      let (u, v) = roots(load(x, i), load(y, i))
      let ℓ = c - fused(u, u, v * v)
      largest[i] = larger(largest[i], ℓ)
      output[i] = ℓ
      i &+= 1
    }
  }

  /// Writes 2^(ℓ − largest).
  @inline(__always) func exponentiate(
    _ length: Int, _ tile: Int, in table: Scratch.Table, _ coefficients: PowerCoefficients
  ) {
    var k = 0
    while k < components {
      let (from, to) = (table.logJoints + k &* tile, table.terms + k &* tile)
      var i = 0
      while i < length {
        to[i] = powerOfTwo(from[i] - table.largest[i], coefficients)
        i &+= 1
      }
      k &+= 1
    }
  }
}

/// The six moment sums of each component over a tile. The responsibilities are not stored:
///
///     r_nk = 2^(ℓ_nk − mₙ) wₙ,   wₙ = 1 / Σₖ 2^(ℓ_nk − mₙ)
///
/// The factor wₙ (times 1, x, y, x², xy, y² about a common origin) belongs to the point, so that a
/// component adds each of its six sums by one fused multiply-add, in registers over the whole tile.
private struct MomentSums {
  let scratch: Scratch
  let forms: QuadraticForms

  @inline(__always) func clear() {
    var i = 0
    while i < 6 &* forms.components {
      scratch.moments[i] = .zero
      i &+= 1
    }
  }

  /// Adds the tile's `count` vectors, whose w are in the first row of the factors.
  @inline(__always) func add(
    _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ count: Int
  ) {
    writeFactors(x, y, count)
    var k = 0
    while k < forms.components {
      if forms.isFar { addFar(k, count) } else { addNear(k, count) }
      k &+= 1
    }
  }

  @inline(__always) private func writeFactors(
    _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ count: Int
  ) {
    let (tile, factors) = (scratch.tile, scratch.factors)
    var i = 0
    while i < count {
      let (x, y) = (load(x, i), load(y, i))
      if forms.isFar {
        factors[tile &+ i] = x
        factors[2 &* tile &+ i] = y
      } else {
        let (wx, wy) = (factors[i] * x, factors[i] * y)
        factors[tile &+ i] = wx
        factors[2 &* tile &+ i] = wy
        factors[3 &* tile &+ i] = wx * x
        factors[4 &* tile &+ i] = wx * y
        factors[5 &* tile &+ i] = wy * y
      }
      i &+= 1
    }
  }

  @inline(__always) private func addNear(_ k: Int, _ count: Int) {
    let (tile, a) = (scratch.tile, scratch.factors)
    let terms = scratch.atθ.terms + k &* tile
    let sums = scratch.moments + 6 &* k
    var (s, sx, sy) = (sums[0], sums[1], sums[2])
    var (sxx, sxy, syy) = (sums[3], sums[4], sums[5])
    var i = 0
    while i < count {
      let e = terms[i]
      s = fused(e, a[i], s)
      sx = fused(e, a[tile &+ i], sx)
      sy = fused(e, a[2 &* tile &+ i], sy)
      sxx = fused(e, a[3 &* tile &+ i], sxx)
      sxy = fused(e, a[4 &* tile &+ i], sxy)
      syy = fused(e, a[5 &* tile &+ i], syy)
      i &+= 1
    }
    (sums[0], sums[1], sums[2]) = (s, sx, sy)
    (sums[3], sums[4], sums[5]) = (sxx, sxy, syy)
  }

  @inline(__always) private func addFar(_ k: Int, _ count: Int) {
    let (tile, a) = (scratch.tile, scratch.factors)
    let terms = scratch.atθ.terms + k &* tile
    let sums = scratch.moments + 6 &* k
    let row = forms.rows + 8 &* k
    let (originX, originY) = (all(row[6]), all(row[7]))
    var (s, sx, sy) = (sums[0], sums[1], sums[2])
    var (sxx, sxy, syy) = (sums[3], sums[4], sums[5])
    var i = 0
    while i < count {
      let r = terms[i] * a[i]
      let (dx, dy) = (a[tile &+ i] - originX, a[2 &* tile &+ i] - originY)
      let (rx, ry) = (r * dx, r * dy)
      s += r
      sx += rx
      sy += ry
      sxx = fused(rx, dx, sxx)
      sxy = fused(rx, dy, sxy)
      syy = fused(ry, dy, syy)
      i &+= 1
    }
    (sums[0], sums[1], sums[2]) = (s, sx, sy)
    (sums[3], sums[4], sums[5]) = (sxx, sxy, syy)
  }

  /// Writes the sums over the eight lanes.
  @inline(__always) func write(to sums: UnsafeMutablePointer<Double>) {
    var i = 0
    while i < 6 &* forms.components {
      sums[momentSlot &+ i] = total(scratch.moments[i])
      i &+= 1
    }
  }
}

/// The sums that a pass over a block makes.
private struct Request {
  /// Q and H of the posterior, and the size of the log joints.
  let posteriorBound: Bool
  /// The moments of the posterior.
  let moments: Bool
  /// Q, H and KL of a q that is the posterior at other parameters.
  let given: Bool
}

/// One pass over a block of points at θ, and at the parameters that q remembers if they differ.
///
/// For one point, with ℓₖ the log joints at θ, m their largest, eₖ = 2^(ℓₖ−m), s = Σ eₖ, w = 1/s (and
/// with a dash for those that q remembers, so that qₖ = e′ₖ w′ and log₂ qₖ = ℓ′ₖ − m′ + log₂ w′):
///
///     log₂ p    = m + log₂ s
///     Σ r ℓ     = w Σ eₖ ℓₖ                        −Σ r log₂ r  = −w Σ eₖ (ℓₖ − m) − log₂ w
///     Σ q ℓ     = w′ Σ e′ₖ ℓₖ                      −Σ q log₂ q  = −w′ Σ e′ₖ (ℓ′ₖ − m′) − log₂ w′
///     Σ q log₂(q/r) = w′ Σ e′ₖ (ℓ′ₖ − ℓₖ) − (m′ − m) + log₂ (s/s′)
///
/// Each is a sum of its own, and the logarithms are those of running products. The divergence is exactly 0
/// if both parameters are the same. Every request computes a number by the same operations in the same
/// order, so that log p at one θ has the same bits in every pass.
private struct Block {
  let request: Request
  let forms: QuadraticForms
  let formsOfQ: QuadraticForms
  /// The constant that the caller adds to every ℓ at the end. Here it is used for their magnitude only.
  let shift: Double
  let scratch: Scratch

  private var logLikelihood = Lanes.zero
  private var logLikelihoodFactors = RunningProduct()
  private var magnitude = Lanes.zero
  private var posteriorLogJoint = Lanes.zero
  private var posteriorEntropy = Lanes.zero
  private var posteriorFactors = RunningProduct()
  private var logJoint = Lanes.zero
  private var entropy = Lanes.zero
  private var entropyFactors = RunningProduct()
  private var divergence = Lanes.zero
  private var distance = Lanes.zero
  private var divergenceFactors = RunningProduct()
  private var divergenceDivisors = RunningProduct()

  @inline(__always) init(
    _ request: Request, forms: QuadraticForms, formsOfQ: QuadraticForms, shift: Double,
    scratch: Scratch
  ) {
    self.request = request
    self.forms = forms
    self.formsOfQ = formsOfQ
    self.shift = shift
    self.scratch = scratch
  }

  /// Measures `count` points and writes their sums.
  @inline(__always) mutating func measure(
    _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, count: Int,
    into sums: UnsafeMutablePointer<Double>
  ) {
    let moments = MomentSums(scratch: scratch, forms: forms)
    if request.moments { moments.clear() }
    let coefficients = PowerCoefficients(writtenTo: scratch.coefficients)
    let whole = count &>> 3
    var done = 0
    while done < whole {
      let length = min(scratch.tile, whole &- done)
      measureTile(x + 8 &* done, y + 8 &* done, length, Live(8), moments, coefficients)
      done &+= length
    }
    let rest = count & 7
    if rest > 0 {
      let tail = lastPoints(x, y, count: count, copiedTo: scratch)
      measureTile(tail, tail + 8, 1, Live(rest), moments, coefficients)
    }
    write(to: sums)
    if request.moments { moments.write(to: sums) }
  }

  @inline(__always) private mutating func measureTile(
    _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ length: Int, _ counts: Live,
    _ moments: MomentSums, _ coefficients: PowerCoefficients
  ) {
    let tile = scratch.tile
    forms.fill(x, y, length, tile, into: scratch.atθ)
    forms.exponentiate(length, tile, in: scratch.atθ, coefficients)
    addLogLikelihood(length, counts)
    if request.posteriorBound { addPosteriorBound(length, counts) }
    if request.given {
      formsOfQ.fill(x, y, length, tile, into: scratch.atQ)
      formsOfQ.exponentiate(length, tile, in: scratch.atQ, coefficients)
      addGiven(length, counts)
    }
    if request.posteriorBound || request.given { addMagnitude(length, counts) }
    if request.moments { moments.add(x, y, length) }
  }

  /// Adds the terms of log p, and writes w, which is 0 in lanes without a point.
  @inline(__always) private mutating func addLogLikelihood(_ length: Int, _ counts: Live) {
    let (table, tile) = (scratch.atθ, scratch.tile)
    var i = 0
    while i < length {
      var s = Lanes.zero
      var k = 0
      while k < forms.components {
        s += table.terms[k &* tile &+ i]
        k &+= 1
      }
      s = counts.keep(s, or: 1)
      logLikelihood += counts.keep(table.largest[i], or: 0)
      logLikelihoodFactors.multiply(s)
      if request.given { divergenceFactors.multiply(s) }
      scratch.factors[i] = counts.keep(all(1) / s, or: 0)
      i &+= 1
    }
    logLikelihoodFactors.split()
    if request.given { divergenceFactors.split() }
  }

  @inline(__always) private mutating func addPosteriorBound(_ length: Int, _ counts: Live) {
    let (table, tile) = (scratch.atθ, scratch.tile)
    var i = 0
    while i < length {
      let m = table.largest[i]
      var (sℓ, sd) = (Lanes.zero, Lanes.zero)
      var k = 0
      while k < forms.components {
        let (e, ℓ) = (table.terms[k &* tile &+ i], table.logJoints[k &* tile &+ i])
        sℓ = fused(e, ℓ, sℓ)
        sd = fused(e, ℓ - m, sd)
        k &+= 1
      }
      let w = scratch.factors[i]
      posteriorLogJoint = fused(w, sℓ, posteriorLogJoint)
      posteriorEntropy = fused(w, sd, posteriorEntropy)
      posteriorFactors.multiply(counts.keep(w, or: 1))
      i &+= 1
    }
    posteriorFactors.split()
  }

  @inline(__always) private mutating func addGiven(_ length: Int, _ counts: Live) {
    let (tableOfQ, tile) = (scratch.atQ, scratch.tile)
    var i = 0
    while i < length {
      let (m, mθ) = (tableOfQ.largest[i], scratch.atθ.largest[i])
      var (s, sℓ, sd, sΔ) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
      var k = 0
      while k < forms.components {
        let (e, ℓq) = (tableOfQ.terms[k &* tile &+ i], tableOfQ.logJoints[k &* tile &+ i])
        let ℓ = scratch.atθ.logJoints[k &* tile &+ i]
        s += e
        sℓ = fused(e, ℓ, sℓ)
        sd = fused(e, ℓq - m, sd)
        sΔ = fused(e, ℓq - ℓ, sΔ)
        k &+= 1
      }
      s = counts.keep(s, or: 1)
      let w = counts.keep(all(1) / s, or: 0)
      logJoint = fused(w, sℓ, logJoint)
      entropy = fused(w, sd, entropy)
      entropyFactors.multiply(counts.keep(w, or: 1))
      divergence += counts.keep(fused(w, sΔ, mθ - m), or: 0)
      distance += counts.keep(larger(mθ - m, m - mθ), or: 0)
      divergenceDivisors.multiply(s)
      i &+= 1
    }
    entropyFactors.split()
    divergenceDivisors.split()
  }

  @inline(__always) private mutating func addMagnitude(_ length: Int, _ counts: Live) {
    let largest = scratch.atθ.largest
    var i = 0
    while i < length {
      magnitude += counts.keep(
        larger(largest[i] - all(shift), all(shift) - largest[i]), or: 0)
      i &+= 1
    }
  }

  @inline(__always) private func write(to sums: UnsafeMutablePointer<Double>) {
    sums[logLikelihoodSlot] = total(logLikelihood + logLikelihoodFactors.logarithms)
    sums[magnitudeSlot] = total(magnitude)
    if request.posteriorBound {
      sums[posteriorLogJointSlot] = total(posteriorLogJoint)
      sums[posteriorEntropySlot] = -total(posteriorEntropy + posteriorFactors.logarithms)
    }
    if request.given {
      sums[logJointSlot] = total(logJoint)
      sums[entropySlot] = -total(entropy + entropyFactors.logarithms)
      sums[distanceSlot] = total(distance)
      sums[divergenceSlot] = total(
        divergence + divergenceFactors.divided(by: divergenceDivisors).logarithms)
    }
  }
}

/// The lanes that hold points.
private struct Live {
  private let count: Int

  @inline(__always) init(_ count: Int) { self.count = count }

  /// The value in lanes that hold points, and `other` in the rest.
  @inline(__always) func keep(_ value: Lanes, or other: Double) -> Lanes {
    guard count < 8 else { return value }
    let numbers = LaneBits(0, 1, 2, 3, 4, 5, 6, 7)
    return all(other).replacing(
      with: value, where: numbers .< LaneBits(repeating: Int64(count)))
  }
}

// The four passes that measure, each compiled for its request. All take
//   x, y         the points of one block, `count` of them
//   rows         the numbers of K components at θ (and of q's remembered parameters)
//   far, farOfQ  which form the rows have
//   shift        the constant that the caller adds to ℓ, for the size of the log joints
//   scratch      `scratchSize(components:)` bytes, aligned to 64
//   sums         room for `momentSlot + 6K` numbers

/// log p and the moments of the posterior: all that classical EM needs.
package func statisticsBlock(
  x: UnsafePointer<Double>, y: UnsafePointer<Double>, count: Int, rows: UnsafePointer<Double>,
  far: Bool, components: Int, shift: Double, scratch: UnsafeMutableRawPointer,
  sums: UnsafeMutablePointer<Double>
) {
  measure(
    Request(posteriorBound: false, moments: true, given: false), x, y, count, rows, far, rows, far,
    components, shift, scratch, sums)
}

/// log p, and Q, H and the moments of the posterior.
package func posteriorBlock(
  x: UnsafePointer<Double>, y: UnsafePointer<Double>, count: Int, rows: UnsafePointer<Double>,
  far: Bool, components: Int, shift: Double, scratch: UnsafeMutableRawPointer,
  sums: UnsafeMutablePointer<Double>
) {
  measure(
    Request(posteriorBound: true, moments: true, given: false), x, y, count, rows, far, rows, far,
    components, shift, scratch, sums)
}

/// log p, and Q, H and KL of a q that is the posterior at other parameters.
package func boundBlock(
  x: UnsafePointer<Double>, y: UnsafePointer<Double>, count: Int, rows: UnsafePointer<Double>,
  far: Bool, rowsOfQ: UnsafePointer<Double>, farOfQ: Bool, components: Int, shift: Double,
  scratch: UnsafeMutableRawPointer, sums: UnsafeMutablePointer<Double>
) {
  measure(
    Request(posteriorBound: false, moments: false, given: true), x, y, count, rows, far, rowsOfQ,
    farOfQ, components, shift, scratch, sums)
}

/// The bound at the given q, and the measurement of a soft E half-step at θ.
package func boundAndPosteriorBlock(
  x: UnsafePointer<Double>, y: UnsafePointer<Double>, count: Int, rows: UnsafePointer<Double>,
  far: Bool, rowsOfQ: UnsafePointer<Double>, farOfQ: Bool, components: Int, shift: Double,
  scratch: UnsafeMutableRawPointer, sums: UnsafeMutablePointer<Double>
) {
  measure(
    Request(posteriorBound: true, moments: true, given: true), x, y, count, rows, far, rowsOfQ,
    farOfQ, components, shift, scratch, sums)
}

/// Inlined into each entry, where the request is a constant.
@inline(__always) private func measure(
  _ request: Request, _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ count: Int,
  _ rows: UnsafePointer<Double>, _ far: Bool, _ rowsOfQ: UnsafePointer<Double>, _ farOfQ: Bool,
  _ components: Int, _ shift: Double, _ scratch: UnsafeMutableRawPointer,
  _ sums: UnsafeMutablePointer<Double>
) {
  var block = Block(
    request, forms: QuadraticForms(rows: rows, components: components, isFar: far),
    formsOfQ: QuadraticForms(rows: rowsOfQ, components: components, isFar: farOfQ), shift: shift,
    scratch: Scratch(scratch, components: components))
  block.measure(x, y, count: count, into: sums)
}

/// r_nk of one block of points, which `rows` and `far` determine as above.
///
/// Writes the number of component k and point n at `output[k·stride + n]`. The last vector of points is
/// written whole, so there must be room for `count` rounded up to a multiple of eight.
package func responsibilitiesBlock(
  x: UnsafePointer<Double>, y: UnsafePointer<Double>, count: Int, rows: UnsafePointer<Double>,
  far: Bool, components: Int, scratch: UnsafeMutableRawPointer,
  output: UnsafeMutablePointer<Double>, stride: Int
) {
  let forms = QuadraticForms(rows: rows, components: components, isFar: far)
  let scratch = Scratch(scratch, components: components)
  let coefficients = PowerCoefficients(writtenTo: scratch.coefficients)
  func write(
    _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ length: Int,
    to output: UnsafeMutablePointer<Double>
  ) {
    let (table, tile) = (scratch.atθ, scratch.tile)
    forms.fill(x, y, length, tile, into: table)
    forms.exponentiate(length, tile, in: table, coefficients)
    var i = 0
    while i < length {
      var s = Lanes.zero
      var k = 0
      while k < components {
        s += table.terms[k &* tile &+ i]
        k &+= 1
      }
      let w = all(1) / s
      k = 0
      while k < components {
        store(table.terms[k &* tile &+ i] * w, to: output + k &* stride, i)
        k &+= 1
      }
      i &+= 1
    }
  }
  let whole = count &>> 3
  var done = 0
  while done < whole {
    let length = min(scratch.tile, whole &- done)
    write(x + 8 &* done, y + 8 &* done, length, to: output + 8 &* done)
    done &+= length
  }
  guard count & 7 > 0 else { return }
  let tail = lastPoints(x, y, count: count, copiedTo: scratch)
  write(tail, tail + 8, 1, to: output + 8 &* whole)
}

/// r_nk, log r_nk and log p(xₙ) of one block of points in nats, with `rows`, `far` and `shift` as above.
///
/// Writes the numbers of component k and point n at k·stride + n, and log p(xₙ) at n. The last vector of
/// points is written whole.
package func posteriorTableBlock(
  x: UnsafePointer<Double>, y: UnsafePointer<Double>, count: Int, rows: UnsafePointer<Double>,
  far: Bool, components: Int, shift: Double, scratch: UnsafeMutableRawPointer,
  shares: UnsafeMutablePointer<Double>, logShares: UnsafeMutablePointer<Double>,
  logDensity: UnsafeMutablePointer<Double>, stride: Int
) {
  let forms = QuadraticForms(rows: rows, components: components, isFar: far)
  let scratch = Scratch(scratch, components: components)
  let coefficients = PowerCoefficients(writtenTo: scratch.coefficients)
  let unit = all(0.6931471805599453)
  func write(
    _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ length: Int, at offset: Int
  ) {
    let (table, tile) = (scratch.atθ, scratch.tile)
    forms.fill(x, y, length, tile, into: table)
    forms.exponentiate(length, tile, in: table, coefficients)
    var i = 0
    while i < length {
      var s = Lanes.zero
      var k = 0
      while k < components {
        s += table.terms[k &* tile &+ i]
        k &+= 1
      }
      let (w, total) = (all(1) / s, table.largest[i] + logarithm(s))
      store(unit * (total - all(shift)), to: logDensity + offset, i)
      k = 0
      while k < components {
        let from = k &* tile &+ i
        store(table.terms[from] * w, to: shares + (k &* stride &+ offset), i)
        store(unit * (table.logJoints[from] - total), to: logShares + (k &* stride &+ offset), i)
        k &+= 1
      }
      i &+= 1
    }
  }
  let whole = count &>> 3
  var done = 0
  while done < whole {
    let length = min(scratch.tile, whole &- done)
    write(x + 8 &* done, y + 8 &* done, length, at: 8 &* done)
    done &+= length
  }
  guard count & 7 > 0 else { return }
  let tail = lastPoints(x, y, count: count, copiedTo: scratch)
  write(tail, tail + 8, 1, at: 8 &* whole)
}

/// Adds Σᵢ aᵢ bᵢ for each a of one table and each b of another to `sums[number of a · countOfB + number of
/// b]`. Each a and b has `length` numbers, a multiple of eight.
///
/// Two of each are multiplied at a time, so that each number that is loaded is used twice.
package func productsBlock(
  a: UnsafePointer<Double>, countOfA: Int, b: UnsafePointer<Double>, countOfB: Int, length: Int,
  sums: UnsafeMutablePointer<Double>
) {
  let vectors = length &>> 3
  var row = 0
  while row < countOfA {
    // The last of an odd number is multiplied twice and counted once.
    let hasSecondRow = row &+ 1 < countOfA
    let (a0, a1) = (a + row &* length, a + (hasSecondRow ? row &+ 1 : row) &* length)
    var column = 0
    while column < countOfB {
      let hasSecond = column &+ 1 < countOfB
      let (b0, b1) = (b + column &* length, b + (hasSecond ? column &+ 1 : column) &* length)
      var (s00, s01, s10, s11) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
      var i = 0
      while i < vectors {
        let (u0, u1, v0, v1) = (load(a0, i), load(a1, i), load(b0, i), load(b1, i))
        s00 = fused(u0, v0, s00)
        s01 = fused(u0, v1, s01)
        s10 = fused(u1, v0, s10)
        s11 = fused(u1, v1, s11)
        i &+= 1
      }
      let first = sums + (row &* countOfB &+ column)
      first[0] += total(s00)
      if hasSecond { first[1] += total(s01) }
      if hasSecondRow {
        first[countOfB] += total(s10)
        if hasSecond { first[countOfB &+ 1] += total(s11) }
      }
      column &+= 2
    }
    row &+= 2
  }
}

/// Adds Σₙ log (exp aₙ + exp bₙ + exp cₙ) for each a of one table and each b of another to `sums[number of
/// b · countOfA + number of a]`, in nats. Each a, each b and c have `length` numbers, a multiple of eight.
/// They must be finite.
/// - Parameter work: room for (countOfA + countOfB + 1) · length + 64 numbers, aligned to 64.
package func logSumsBlock(
  a: UnsafePointer<Double>, countOfA: Int, b: UnsafePointer<Double>, countOfB: Int,
  c: UnsafePointer<Double>, length: Int, work: UnsafeMutableRawPointer,
  sums: UnsafeMutablePointer<Double>
) {
  let memory = work.assumingMemoryBound(to: Lanes.self)
  let pairs = PairSums(
    c: c, length: length, largest: memory + 8, powersOfA: memory + 8 + length &>> 3,
    powersOfB: memory + 8 + (countOfA &+ 1) &* (length &>> 3),
    coefficients: PowerCoefficients(writtenTo: memory))
  let sumOfLargest = pairs.prepare(a, countOfA, b, countOfB)
  var line = 0
  while line < countOfB {
    var place = 0
    while place < countOfA {
      sums[line &* countOfA &+ place] += pairs.sum(a, place, b, line, sumOfLargest)
      place &+= 1
    }
    line &+= 1
  }
}

/// Sums of log (eᵃ + eᵇ + eᶜ) over points, for pairs of a and b:
///
///     m + log (2^(a−m) + 2^(b−m) + 2^(c−m)),   m the largest of a point over all a and b, powers in nats
///
/// The powers are made once for each number, so that a sum costs an addition and a multiplication. Where
/// all three powers are too small for this, they are made anew about the largest of the three.
private struct PairSums {
  let c: UnsafePointer<Double>
  let length: Int
  let largest: UnsafeMutablePointer<Lanes>
  let powersOfA: UnsafeMutablePointer<Lanes>
  /// Those of b and of c, added.
  let powersOfB: UnsafeMutablePointer<Lanes>
  let coefficients: PowerCoefficients

  private var vectors: Int { length &>> 3 }

  /// The least factor of which four stay far inside the range of a product.
  private var leastFactor: Double { 0x1p-200 }

  @inline(__always) private func power(_ x: Lanes) -> Lanes {
    powerOfTwo(all(1.4426950408889634) * x, coefficients)
  }

  /// Writes m and the powers, and returns Σ m, a lane each.
  @inline(__always) func prepare(
    _ a: UnsafePointer<Double>, _ countOfA: Int, _ b: UnsafePointer<Double>, _ countOfB: Int
  ) -> Lanes {
    var sum = Lanes.zero
    var i = 0
    while i < vectors {
      let m = maximum(b, countOfB, i, atLeast: maximum(a, countOfA, i, atLeast: load(c, i)))
      largest[i] = m
      sum += m
      let rest = power(load(c, i) - m)
      var k = 0
      while k < countOfA {
        powersOfA[k &* vectors &+ i] = power(load(a + k &* length, i) - m)
        k &+= 1
      }
      k = 0
      while k < countOfB {
        powersOfB[k &* vectors &+ i] = rest + power(load(b + k &* length, i) - m)
        k &+= 1
      }
      i &+= 1
    }
    return sum
  }

  @inline(__always) private func maximum(
    _ table: UnsafePointer<Double>, _ count: Int, _ i: Int, atLeast least: Lanes
  ) -> Lanes {
    var m = least
    var k = 0
    while k < count {
      m = larger(m, load(table + k &* length, i))
      k &+= 1
    }
    return m
  }

  /// The sum for one a and one b.
  @inline(__always) func sum(
    _ a: UnsafePointer<Double>, _ place: Int, _ b: UnsafePointer<Double>, _ line: Int,
    _ sumOfLargest: Lanes
  ) -> Double {
    let (ofA, ofB) = (powersOfA + place &* vectors, powersOfB + line &* vectors)
    var product = RunningProduct()
    var shifts = sumOfLargest
    var i = 0
    while i < vectors {
      let end = min(i &+ 4, vectors)
      var (next, least) = (product, all(1))
      var j = i
      while j < end {
        let s = ofA[j] + ofB[j]
        least = -larger(-least, -s)
        next.multiply(s)
        j &+= 1
      }
      if isAny(least, below: leastFactor) {
        next = product
        j = i
        while j < end {
          multiply(&next, a + place &* length, b + line &* length, j, &shifts)
          j &+= 1
        }
      }
      next.split()
      product = next
      i = end
    }
    return total(shifts) + 0.6931471805599453 * total(product.logarithms)
  }

  /// Multiplies by the sum of three powers about the largest of the three.
  @inline(__always) private func multiply(
    _ product: inout RunningProduct, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>,
    _ i: Int, _ shifts: inout Lanes
  ) {
    let (a, b, c) = (load(a, i), load(b, i), load(c, i))
    let m = larger(larger(a, b), c)
    shifts += m - largest[i]
    product.multiply(power(a - m) + power(b - m) + power(c - m))
  }
}

@inline(__always) private func isAny(_ lanes: Lanes, below limit: Double) -> Bool {
  var least = lanes[0]
  for lane in 1..<8 { least = lanes[lane] < least ? lanes[lane] : least }
  return least < limit
}

/// KL(q‖r) of one tile at a place t on the path from one q to another, in nats:
///
///     log qₖ = aₖ − lse,   aₖ = (1−t) log q_oldₖ + t log q_newₖ,   lse = log Σₖ exp aₖ
///     KL = Σₙ (Σₖ qₖ (aₖ − log rₖ) − lse)
///
/// The numbers of component k begin at k·stride in the three tables of logarithms. There must be room for
/// `count` rounded up to a multiple of eight. No logarithm of a q may be infinite.
package func pathBlock(
  old: UnsafePointer<Double>, new: UnsafePointer<Double>, posterior: UnsafePointer<Double>,
  count: Int, components: Int, stride: Int, t: Double, scratch: UnsafeMutableRawPointer
) -> Double {
  let coefficients = PowerCoefficients(
    writtenTo: Scratch(scratch, components: components).coefficients)
  // In units of log 2.
  let unit = 1.4426950408889634
  let (weightOfOld, weightOfNew) = (all(unit * (1 - t)), all(unit * t))
  var divergence = Lanes.zero
  var i = 0
  while 8 &* i < count {
    func a(_ k: Int) -> Lanes {
      fused(weightOfNew, load(new + k &* stride, i), weightOfOld * load(old + k &* stride, i))
    }
    var largest = all(-.greatestFiniteMagnitude)
    var k = 0
    while k < components {
      largest = larger(largest, a(k))
      k &+= 1
    }
    var (sum, sumOfDifferences) = (Lanes.zero, Lanes.zero)
    k = 0
    while k < components {
      let a = a(k)
      let e = powerOfTwo(a - largest, coefficients)
      sum += e
      sumOfDifferences = fused(
        e, a - all(unit) * load(posterior + k &* stride, i), sumOfDifferences)
      k &+= 1
    }
    // The logarithms of each point nearly cancel.
    let ofPoints = sumOfDifferences / sum - (largest + logarithm(sum))
    divergence += Live(min(8, count &- 8 &* i)).keep(ofPoints, or: 0)
    i &+= 1
  }
  return 0.6931471805599453 * total(divergence)
}

/// Copies the points behind the last whole vector, x then y. The other lanes repeat the last point: they
/// must be finite, and they are not counted.
@inline(__always) private func lastPoints(
  _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, count: Int, copiedTo scratch: Scratch
) -> UnsafePointer<Double> {
  let tail = UnsafeMutableRawPointer(scratch.tail).assumingMemoryBound(to: Double.self)
  var i = 0
  while i < 8 {
    let from = min(count &- (count & 7) &+ i, count &- 1)
    tail[i] = x[from]
    tail[8 &+ i] = y[from]
    i &+= 1
  }
  return UnsafePointer(tail)
}
