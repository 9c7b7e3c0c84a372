#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// The C library's functions under names that do not clash with local ones, in this target only.
extension Double {
  @inline(__always) static func log(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log(x)
    #else
      Darwin.log(x)
    #endif
  }

  @inline(__always) static func exp(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.exp(x)
    #else
      Darwin.exp(x)
    #endif
  }
}

extension Double {
  /// log Γ(x) for positive x.
  static func logGamma(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.lgamma(x)
    #else
      Darwin.lgamma(x)
    #endif
  }
}

extension Double {
  @inline(__always) static func log1p(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log1p(x)
    #else
      Darwin.log1p(x)
    #endif
  }
}
