// Everything in this target is pointers and eight lanes of numbers, never an Array or a Dictionary: the
// same files are compiled for wider processors too, and a specialisation of a standard type made there
// would be a weak symbol that the linker might take for everybody.

/// Eight points at a time, whatever the processor's own width: the same sums everywhere.
private typealias Lanes = SIMD8<Double>
private typealias LaneBits = SIMD8<Int64>

/// a·b + c; rounded once where the processor can (without such an instruction it would be a call for
/// every lane).
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

/// The larger of two, one instruction (`pointwiseMax` is made lane by lane).
@inline(__always) private func larger(_ a: Lanes, _ b: Lanes) -> Lanes {
  a.replacing(with: b, where: a .< b)
}

@inline(__always) private func smaller(_ a: Lanes, _ b: Lanes) -> Lanes {
  a.replacing(with: b, where: b .< a)
}

@inline(__always) private func load(_ from: UnsafePointer<Double>, _ vector: Int) -> Lanes {
  UnsafeRawPointer(from + 8 &* vector).loadUnaligned(as: Lanes.self)
}

/// The lanes added in their order.
@inline(__always) private func total(_ lanes: Lanes) -> Double {
  var sum = 0.0
  for lane in 0..<8 { sum += lanes[lane] }
  return sum
}

/// Arguments of `powerOfTwo` below this are taken for it: 2⁻¹⁰⁰⁰ ≈ 10⁻³⁰¹ is a normal number, and no sum
/// of shares can tell it from 0.
@inline(__always) private var leastExponent: Double { -1000 }

/// 2ᵗ for −1000 ≤ t ≤ 1000, within 2 units in the last place.
///
///     t = n + f,  n whole,  |f| ≤ ½:   2ᵗ = 2ⁿ · 2ᶠ
///
/// Adding 1.5·2⁵² rounds t to n and leaves n in the low bits of the sum; 2ᶠ is a Chebyshev polynomial of
/// degree 11 (relative error 1.7·10⁻¹⁶; Taylor's terms would be 50 times worse); 2ⁿ is added to the
/// exponent field.
@inline(__always) private func powerOfTwo(_ t: Lanes) -> Lanes {
  let shifter = all(0x1.8p52)
  let shifted = t + shifter
  let f = t - (shifted - shifter)
  // Two short chains instead of one long one: the processor works on both at once.
  let z = f * f
  var even = fused(z, all(7.074194297288521e-09), all(1.3215432535912375e-06))
  var odd = fused(z, all(4.4558179083360645e-10), all(1.0178057087733941e-07))
  odd = fused(odd, z, all(1.5252733841556773e-05))
  even = fused(even, z, all(0.00015403530463724353))
  odd = fused(odd, z, all(0.001333355814640647))
  even = fused(even, z, all(0.009618129107587256))
  odd = fused(odd, z, all(0.055504108664821625))
  even = fused(even, z, all(0.24022650695910158))
  odd = fused(odd, z, all(0.6931471805599453))
  #if FUSED || arch(arm64)
    // The chains end together.
    let p = fused(odd, f, fused(even, z, all(1)))
  #else
    // Products are rounded: the 1 comes last, so that only the last rounding counts.
    let p = fused(fused(even, f, odd), f, all(1))
  #endif
  return lanes(bits(p) &+ (bits(shifted) &<< LaneBits(repeating: 52)))
}

/// 2ᵗ, from the clamp on.
@inline(__always) private func clampedPowerOfTwo(_ t: Lanes) -> Lanes {
  powerOfTwo(larger(t, all(leastExponent)))
}

/// 2ᵗ of eight numbers.
public func powersOfTwo(_ t: UnsafePointer<Double>, into output: UnsafeMutablePointer<Double>) {
  UnsafeMutableRawPointer(output).storeBytes(of: clampedPowerOfTwo(load(t, 0)), as: Lanes.self)
}

/// log₂ of positive normal numbers, within 2 units in the last place; 0 exactly at 1.
///
///     x = 2ᵏ m,  √½ ≤ m < √2,  f = m − 1,  s = f/(2+f):
///     ln m = f − (f²/2 − s·(f²/2 + R)),   R = s²(c₁ + s²(c₂ + …)) ≈ 2·atanh(s)/s − 2
///
/// f is exact and leads the sum, so the rounding of s only touches a correction (fdlibm's e_log.c, whose
/// seven coefficients these are; its error is below 2⁻⁵⁸).
@inline(__always) private func logarithm(_ x: Lanes) -> Lanes {
  // The mantissa's top bits decide whether to halve: m ≥ √2 goes to the next power.
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

/// log₂ of eight numbers.
public func logarithms(_ x: UnsafePointer<Double>, into output: UnsafeMutablePointer<Double>) {
  UnsafeMutableRawPointer(output).storeBytes(of: logarithm(load(x, 0)), as: Lanes.self)
}

/// Σ log₂ of many numbers as the log₂ of their running product, whose exponent is kept apart: one
/// multiplication a number, one logarithm in the end.
private struct RunningProduct {
  private var mantissa = all(1)
  private var exponent = LaneBits.zero

  /// At most 16 numbers between 2⁻³⁰ and 2³⁰ may come between two calls of `split`.
  @inline(__always) mutating func multiply(_ factor: Lanes) { mantissa *= factor }

  /// Moves the product's exponent out; exact, so that it does not matter when it is done.
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
}

// The numbers of one component: c, u₀, p, v₀, v₁, r and the origin (x, y) of its moments.
//
//     ℓ = c − u² − v²        in units of log 2
//     near:  u = u₀x + p,          v = v₀x + v₁y + r
//     far:   u = u₀(x − p),        v = v₀(x − p) + v₁(y − r)
//
// The far form keeps its digits where a component lies many of its own widths from the origin; the near
// form is two operations shorter. Moments are summed about 0 in the near form, about the component's
// origin in the far form.
public let numbersPerComponent = 8

// The sums of one block, in units of log 2: seven totals, then six moments a component.
/// Σ log₂ Σₖ 2^ℓ.
public let evidenceSlot = 0
/// Σ max(|largest ℓ − shift|, |smallest ℓ − shift|).
public let magnitudeSlot = 1
/// Σ r ℓ, for the posterior r.
public let posteriorLogJointSlot = 2
/// −Σ r log₂ r.
public let posteriorEntropySlot = 3
/// Σ q ℓ, for the given q.
public let logJointSlot = 4
/// −Σ q log₂ q.
public let entropySlot = 5
/// Σ q log₂(q/r).
public let divergenceSlot = 6
/// Σ r, Σ r d₁, Σ r d₂, Σ r d₁², Σ r d₁d₂, Σ r d₂² of component k stand from here + 6k on.
public let momentSlot = 8

/// Working memory of one thread, in bytes, to be aligned to 64.
public func scratchSize(components: Int) -> Int {
  64 * Scratch.vectors(components: components)
}

/// The parts of the working memory, as vectors of eight points.
private struct Scratch {
  /// How many vectors are worked on together: what is stored for them stays in the nearest cache.
  let tile: Int
  /// 2^(ℓ − largest), a row of `tile` for each component.
  let terms: UnsafeMutablePointer<Lanes>
  /// The factors of the moments, `tile` vectors each.
  let factors: UnsafeMutablePointer<Lanes>
  /// ℓ of one vector of points at θ, and at the parameters that q remembers.
  let logJoint: UnsafeMutablePointer<Lanes>
  let logJointOfQ: UnsafeMutablePointer<Lanes>
  /// Six sums a component.
  let moments: UnsafeMutablePointer<Lanes>
  /// The last few points, filled up to a vector.
  let tail: UnsafeMutablePointer<Lanes>

  @inline(__always) init(_ memory: UnsafeMutableRawPointer, components: Int) {
    tile = Scratch.tile(components: components)
    terms = memory.assumingMemoryBound(to: Lanes.self)
    factors = terms + components &* tile
    logJoint = factors + 6 &* tile
    logJointOfQ = logJoint + components
    moments = logJointOfQ + components
    tail = moments + 6 &* components
  }

  @inline(__always) static func tile(components: Int) -> Int {
    components <= 16 ? 16 : components <= 32 ? 8 : 4
  }

  @inline(__always) static func vectors(components: Int) -> Int {
    let tile = tile(components: components)
    return components * tile + 6 * tile + 8 * components + 2
  }
}

/// The quadratic log joints of K components, ready for vectors of points.
private struct QuadraticForms {
  let rows: UnsafePointer<Double>
  let components: Int
  let isFar: Bool

  /// Writes ℓₖ of eight points for every component; gives their largest and smallest.
  @inline(__always) func fill(
    _ x: Lanes, _ y: Lanes, into output: UnsafeMutablePointer<Lanes>
  ) -> (largest: Lanes, smallest: Lanes) {
    var largest = all(-.greatestFiniteMagnitude)
    var smallest = all(.greatestFiniteMagnitude)
    var row = rows
    var k = 0
    if isFar {
      while k < components {
        let (dx, dy) = (x - all(row[2]), y - all(row[5]))
        let u = all(row[1]) * dx
        let v = fused(all(row[3]), dx, all(row[4]) * dy)
        let ℓ = fused(-v, v, fused(-u, u, all(row[0])))
        largest = larger(largest, ℓ)
        smallest = smaller(smallest, ℓ)
        output[k] = ℓ
        row += 8
        k &+= 1
      }
    } else {
      while k < components {
        let u = fused(x, all(row[1]), all(row[2]))
        let v = fused(x, all(row[3]), fused(y, all(row[4]), all(row[5])))
        let ℓ = fused(-v, v, fused(-u, u, all(row[0])))
        largest = larger(largest, ℓ)
        smallest = smaller(smallest, ℓ)
        output[k] = ℓ
        row += 8
        k &+= 1
      }
    }
    return (largest, smallest)
  }
}

/// The six moment sums of each component over a tile, the responsibilities never stored:
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

  /// Notes the factors of vector `i` of the tile.
  @inline(__always) func note(_ i: Int, weight: Lanes, _ x: Lanes, _ y: Lanes) {
    let (tile, factors) = (scratch.tile, scratch.factors)
    factors[i] = weight
    if forms.isFar {
      factors[tile &+ i] = x
      factors[2 &* tile &+ i] = y
      return
    }
    let (wx, wy) = (weight * x, weight * y)
    factors[tile &+ i] = wx
    factors[2 &* tile &+ i] = wy
    factors[3 &* tile &+ i] = wx * x
    factors[4 &* tile &+ i] = wx * y
    factors[5 &* tile &+ i] = wy * y
  }

  /// Adds the tile's `count` vectors.
  @inline(__always) func add(_ count: Int) {
    var k = 0
    while k < forms.components {
      if forms.isFar { addFar(k, count) } else { addNear(k, count) }
      k &+= 1
    }
  }

  @inline(__always) private func addNear(_ k: Int, _ count: Int) {
    let (tile, a) = (scratch.tile, scratch.factors)
    let terms = scratch.terms + k &* tile
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
    let terms = scratch.terms + k &* tile
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

/// What is asked of a pass over a block.
private struct Request {
  /// Q and H of the posterior, and the size of the log joints.
  let posteriorBound: Bool
  /// The moments of the posterior.
  let moments: Bool
  /// Q, H and KL of a q that is the posterior at other parameters.
  let given: Bool
}

/// One pass over a block of points at θ, and at the parameters that q remembers where they differ.
///
/// For one point, with ℓₖ the log joints at θ, m their largest, eₖ = 2^(ℓₖ−m), s = Σ eₖ, w = 1/s (and
/// with a dash for those that q remembers, so that qₖ = e′ₖ w′ and log₂ qₖ = ℓ′ₖ − m′ + log₂ w′):
///
///     log₂ p    = m + log₂ s
///     Σ r ℓ     = w Σ eₖ ℓₖ                        −Σ r log₂ r  = −w Σ eₖ (ℓₖ − m) − log₂ w
///     Σ q ℓ     = w′ Σ e′ₖ ℓₖ                      −Σ q log₂ q  = −w′ Σ e′ₖ (ℓ′ₖ − m′) − log₂ w′
///     Σ q log₂(q/r) = w′ Σ e′ₖ (ℓ′ₖ − ℓₖ) − (m′ − m) + log₂ (s/s′)
///
/// Each is a sum of its own, and the four logarithms are those of four running products. The divergence
/// is exactly 0 where both parameters are the same. Whatever is asked, a number is made by the same
/// operations in the same order, so that log p at one θ has the same bits whichever pass measured it.
private struct Block {
  let request: Request
  let forms: QuadraticForms
  let formsOfQ: QuadraticForms
  /// What the caller adds to every ℓ in the end; only their size must know it here.
  let shift: Double
  let scratch: Scratch

  private var evidence = Lanes.zero
  private var evidenceFactors = RunningProduct()
  private var magnitude = Lanes.zero
  private var posteriorLogJoint = Lanes.zero
  private var posteriorEntropy = Lanes.zero
  private var posteriorFactors = RunningProduct()
  private var logJoint = Lanes.zero
  private var entropy = Lanes.zero
  private var entropyFactors = RunningProduct()
  private var divergence = Lanes.zero
  private var divergenceFactors = RunningProduct()

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
    let whole = count &>> 3
    var done = 0
    while done < whole {
      let length = min(scratch.tile, whole &- done)
      measureTile(x + 8 &* done, y + 8 &* done, length, live: 8, moments)
      done &+= length
    }
    let rest = count & 7
    if rest > 0 {
      // Filled up with the last point: whatever stands there must be finite, and counts for nothing.
      let last = count &- 1
      let tail = UnsafeMutableRawPointer(scratch.tail).assumingMemoryBound(to: Double.self)
      var i = 0
      while i < 8 {
        let from = min(8 &* whole &+ i, last)
        tail[i] = x[from]
        tail[8 &+ i] = y[from]
        i &+= 1
      }
      measureTile(tail, tail + 8, 1, live: rest, moments)
    }
    write(to: sums)
    if request.moments { moments.write(to: sums) }
  }

  @inline(__always) private mutating func measureTile(
    _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ length: Int, live: Int,
    _ moments: MomentSums
  ) {
    var i = 0
    while i < length {
      let (px, py) = (load(x, i), load(y, i))
      let weight = measureVector(px, py, i, live: live)
      if request.moments { moments.note(i, weight: weight, px, py) }
      i &+= 1
    }
    evidenceFactors.split()
    if request.posteriorBound { posteriorFactors.split() }
    if request.given {
      entropyFactors.split()
      divergenceFactors.split()
    }
    if request.moments { moments.add(length) }
  }

  /// Adds eight points, of which the first `live` count, and gives w, which is 0 for the others.
  @inline(__always) private mutating func measureVector(
    _ x: Lanes, _ y: Lanes, _ i: Int, live: Int
  ) -> Lanes {
    let ℓ = scratch.logJoint
    let (m, smallest) = forms.fill(x, y, into: ℓ)
    let terms = scratch.terms + i
    var (s, sℓ, sd) = (Lanes.zero, Lanes.zero, Lanes.zero)
    var k = 0
    while k < forms.components {
      let d = ℓ[k] - m
      let e = clampedPowerOfTwo(d)
      s += e
      if request.posteriorBound {
        sℓ = fused(e, ℓ[k], sℓ)
        sd = fused(e, d, sd)
      }
      if request.moments { terms[k &* scratch.tile] = e }
      k &+= 1
    }
    let counts = Live(live)
    s = counts.keep(s, or: 1)
    evidence += counts.keep(m, or: 0)
    evidenceFactors.multiply(s)
    let w = counts.keep(all(1) / s, or: 0)
    if request.posteriorBound || request.given {
      magnitude += counts.keep(larger(m - all(shift), all(shift) - smallest), or: 0)
    }
    if request.posteriorBound {
      posteriorLogJoint = fused(w, sℓ, posteriorLogJoint)
      posteriorEntropy = fused(w, sd, posteriorEntropy)
      posteriorFactors.multiply(counts.keep(w, or: 1))
    }
    if request.given { addGiven(x, y, largest: m, sum: s, counts) }
    return w
  }

  /// Adds what belongs to the given q.
  @inline(__always) private mutating func addGiven(
    _ x: Lanes, _ y: Lanes, largest m: Lanes, sum s: Lanes, _ counts: Live
  ) {
    let (ℓ, ℓq) = (scratch.logJoint, scratch.logJointOfQ)
    let (mq, _) = formsOfQ.fill(x, y, into: ℓq)
    var (sq, sℓ, sd, sΔ) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
    var k = 0
    while k < forms.components {
      let d = ℓq[k] - mq
      let e = clampedPowerOfTwo(d)
      sq += e
      sℓ = fused(e, ℓ[k], sℓ)
      sd = fused(e, d, sd)
      sΔ = fused(e, ℓq[k] - ℓ[k], sΔ)
      k &+= 1
    }
    sq = counts.keep(sq, or: 1)
    let w = counts.keep(all(1) / sq, or: 0)
    logJoint = fused(w, sℓ, logJoint)
    entropy = fused(w, sd, entropy)
    entropyFactors.multiply(counts.keep(w, or: 1))
    divergence += counts.keep(fused(w, sΔ, m - mq), or: 0)
    divergenceFactors.multiply(s / sq)
  }

  @inline(__always) private func write(to sums: UnsafeMutablePointer<Double>) {
    sums[evidenceSlot] = total(evidence + evidenceFactors.logarithms)
    sums[magnitudeSlot] = total(magnitude)
    if request.posteriorBound {
      sums[posteriorLogJointSlot] = total(posteriorLogJoint)
      sums[posteriorEntropySlot] = -total(posteriorEntropy + posteriorFactors.logarithms)
    }
    if request.given {
      sums[logJointSlot] = total(logJoint)
      sums[entropySlot] = -total(entropy + entropyFactors.logarithms)
      sums[divergenceSlot] = total(divergence + divergenceFactors.logarithms)
    }
  }
}

/// Which lanes hold points.
private struct Live {
  private let count: Int

  @inline(__always) init(_ count: Int) { self.count = count }

  /// The lanes that hold points, and a harmless number in the others.
  @inline(__always) func keep(_ value: Lanes, or other: Double) -> Lanes {
    guard count < 8 else { return value }
    let numbers = LaneBits(0, 1, 2, 3, 4, 5, 6, 7)
    return all(other).replacing(
      with: value, where: numbers .< LaneBits(repeating: Int64(count)))
  }
}

// The four passes, each its own machine code, chosen by what is asked. All take
//   x, y         the points of one block, `count` of them
//   rows         the numbers of K components at θ (and of q's remembered parameters)
//   far, farOfQ  which form the rows have
//   shift        what the caller adds to ℓ, for the size of the log joints
//   scratch      `scratchSize(components:)` bytes, aligned to 64
//   sums         room for `momentSlot + 6K` numbers

/// log p and the moments of the posterior: all that classical EM needs.
public func fitBlock(
  x: UnsafePointer<Double>, y: UnsafePointer<Double>, count: Int, rows: UnsafePointer<Double>,
  far: Bool, components: Int, shift: Double, scratch: UnsafeMutableRawPointer,
  sums: UnsafeMutablePointer<Double>
) {
  let forms = QuadraticForms(rows: rows, components: components, isFar: far)
  var block = Block(
    Request(posteriorBound: false, moments: true, given: false), forms: forms, formsOfQ: forms,
    shift: shift, scratch: Scratch(scratch, components: components))
  block.measure(x, y, count: count, into: sums)
}

/// log p, and Q, H and the moments of the posterior.
public func posteriorBlock(
  x: UnsafePointer<Double>, y: UnsafePointer<Double>, count: Int, rows: UnsafePointer<Double>,
  far: Bool, components: Int, shift: Double, scratch: UnsafeMutableRawPointer,
  sums: UnsafeMutablePointer<Double>
) {
  let forms = QuadraticForms(rows: rows, components: components, isFar: far)
  var block = Block(
    Request(posteriorBound: true, moments: true, given: false), forms: forms, formsOfQ: forms,
    shift: shift, scratch: Scratch(scratch, components: components))
  block.measure(x, y, count: count, into: sums)
}

/// log p, and Q, H and KL of a q that is the posterior at other parameters.
public func boundBlock(
  x: UnsafePointer<Double>, y: UnsafePointer<Double>, count: Int, rows: UnsafePointer<Double>,
  far: Bool, rowsOfQ: UnsafePointer<Double>, farOfQ: Bool, components: Int, shift: Double,
  scratch: UnsafeMutableRawPointer, sums: UnsafeMutablePointer<Double>
) {
  var block = Block(
    Request(posteriorBound: false, moments: false, given: true),
    forms: QuadraticForms(rows: rows, components: components, isFar: far),
    formsOfQ: QuadraticForms(rows: rowsOfQ, components: components, isFar: farOfQ), shift: shift,
    scratch: Scratch(scratch, components: components))
  block.measure(x, y, count: count, into: sums)
}

/// Both: the bound at the given q, and what a soft E would measure next.
public func wholeBlock(
  x: UnsafePointer<Double>, y: UnsafePointer<Double>, count: Int, rows: UnsafePointer<Double>,
  far: Bool, rowsOfQ: UnsafePointer<Double>, farOfQ: Bool, components: Int, shift: Double,
  scratch: UnsafeMutableRawPointer, sums: UnsafeMutablePointer<Double>
) {
  var block = Block(
    Request(posteriorBound: true, moments: true, given: true),
    forms: QuadraticForms(rows: rows, components: components, isFar: far),
    formsOfQ: QuadraticForms(rows: rowsOfQ, components: components, isFar: farOfQ), shift: shift,
    scratch: Scratch(scratch, components: components))
  block.measure(x, y, count: count, into: sums)
}
