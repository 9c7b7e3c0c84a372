// swift-tools-version: 6.2
import PackageDescription

// Warnings of ours are errors wherever EMSCOPE_STRICT is set (as in .ci/run); a newer compiler's
// new warning must not break a build elsewhere.
let strict: [SwiftSetting] =
  Context.environment["EMSCOPE_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

// The inner loop is compiled for three processor levels from the same files (the wider targets hold
// links to them) and chosen when the program runs. Unoptimised it would be a hundred times slower.
let quickDebug: SwiftSetting = .unsafeFlags(["-O"], .when(configuration: .debug))
#if arch(x86_64)
  func wide(_ flags: [String]) -> [SwiftSetting] {
    let machine = flags.flatMap { ["-Xcc", $0] }
    return [
      .define("FUSED"), quickDebug, .unsafeFlags(machine, .when(configuration: .debug)),
      .unsafeFlags(["-Ounchecked"] + machine, .when(configuration: .release)),
    ]
  }
#else
  func wide(_ flags: [String]) -> [SwiftSetting] { [quickDebug] }
#endif

// Logarithms and their kin without a C library in each file.
let realModule: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")

let package = Package(
  name: "emscope",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "emscope", targets: ["emscope"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.0.0"),
  ],
  targets: [
    .target(name: "Plane", dependencies: [realModule], swiftSettings: strict),
    .target(name: "Information", dependencies: [realModule], swiftSettings: strict),
    .target(name: "CProcessor"),
    .target(name: "MixtureKernels", swiftSettings: strict + [quickDebug]),
    .target(name: "MixtureKernelsV3", swiftSettings: strict + wide(["-march=x86-64-v3"])),
    .target(
      name: "MixtureKernelsV4",
      swiftSettings: strict + wide(["-march=x86-64-v4", "-mprefer-vector-width=512"])),
    .target(
      name: "Mixtures",
      dependencies: [
        "Plane", "CProcessor", "MixtureKernels", "MixtureKernelsV3", "MixtureKernelsV4", realModule,
      ],
      swiftSettings: strict),
    .target(name: "JSON", swiftSettings: strict),
    .target(
      name: "Datasets",
      dependencies: ["Plane", "JSON"],
      resources: [
        "index.json", "old-faithful.csv", "waiting.csv", "six-numbers.csv", "penguins.csv",
        "iris.csv", "wine.csv", "thyroid.csv", "wdbc.csv", "geyser.csv", "crabs.csv", "coins.csv",
        "saddle.csv", "two-point-collapse.csv", "doubled-value.csv", "three-points-hold.csv",
        "four-blobs.csv", "overlap.csv", "two-moons.csv", "ring.csv", "outliers.csv", "scales.csv",
        "crossing-lines.csv", "swapped-labels.csv", "gap-zero.csv", "k-means.csv",
      ].map { .embedInCode("../../datasets/\($0)") },
      swiftSettings: strict),
    .target(name: "Terminals", swiftSettings: strict),
    .target(name: "FrameExport", dependencies: ["Terminals", "JSON"], swiftSettings: strict),
    .target(
      name: "Drawing", dependencies: ["Plane", "Terminals", realModule], swiftSettings: strict),
    .target(
      name: "Screens", dependencies: ["Drawing", "Terminals", "JSON"], swiftSettings: strict),
    .target(
      name: "Stepping", dependencies: ["Plane", "Mixtures", "Datasets", "JSON"],
      swiftSettings: strict),
    .target(
      name: "Visualizer",
      dependencies: [
        "Plane", "Mixtures", "Datasets", "Stepping", "Screens", "Drawing", "Terminals", realModule,
      ],
      swiftSettings: strict),
    .target(
      name: "Benches",
      dependencies: ["Plane", "Information", "Drawing", "Terminals", "Screens", realModule],
      swiftSettings: strict),
    // Each lesson is embedded from docs/lessons by the C compiler: resources of a Swift target become
    // literals, which take a minute for this much text.
    .target(name: "CLessons", exclude: ["entry.inc"]),
    .target(
      name: "Lessons", dependencies: ["JSON", "Screens", "Drawing", "Terminals", "CLessons"],
      swiftSettings: strict),
    .target(
      name: "CCurses",
      cSettings: [
        .define("NCURSES_WIDECHAR", to: "1"),
        .define("_XOPEN_SOURCE_EXTENDED", to: "1"),
        .define("_GNU_SOURCE", .when(platforms: [.linux])),
        .define("_DARWIN_C_SOURCE", .when(platforms: [.macOS])),
      ],
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "Curses", dependencies: ["Terminals", "CCurses"], swiftSettings: strict),
    .executableTarget(
      name: "emscope",
      dependencies: [
        "Mixtures", "JSON", "Datasets", "Terminals", "FrameExport", "Drawing", "Screens",
        "Stepping",
        "Visualizer", "Benches", "Lessons", "Curses",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "emscope-bench",
      dependencies: [
        "Plane", "Mixtures", "Datasets", "Stepping", "Screens", "Terminals", "Visualizer",
      ],
      path: "Tests/Benchmarks/emscope-bench", swiftSettings: strict),
    .executableTarget(
      name: "emscope-fuzz",
      dependencies: [
        "Plane", "Mixtures", "JSON", "Datasets", "Stepping", "Terminals", "Screens", "Drawing",
        "FrameExport", "Visualizer", "Benches", "Lessons", realModule,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Fuzz/emscope-fuzz", swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Terminals"], path: "Tests/Support",
      swiftSettings: strict),
    .testTarget(name: "PlaneTests", dependencies: ["Plane"], swiftSettings: strict),
    .testTarget(
      name: "MixturesTests",
      dependencies: [
        "Mixtures", "Plane", "MixtureKernels", "MixtureKernelsV3", "MixtureKernelsV4",
      ],
      swiftSettings: strict),
    .testTarget(name: "InformationTests", dependencies: ["Information"], swiftSettings: strict),
    .testTarget(
      name: "JSONTests", dependencies: ["JSON", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DatasetsTests", dependencies: ["Datasets", "JSON", "Plane", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalsTests", dependencies: ["Terminals", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "FrameExportTests", dependencies: ["FrameExport", "Terminals", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DrawingTests", dependencies: ["Drawing", "Plane", "Terminals", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "BenchesTests",
      dependencies: [
        "Benches", "Information", "Screens", "Drawing", "FrameExport", "Terminals", "TestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "VisualizerTests",
      dependencies: [
        "Visualizer", "Stepping", "Screens", "Plane", "Mixtures", "Datasets", "Drawing",
        "FrameExport", "Lessons", "Terminals", "TestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "SteppingTests",
      dependencies: ["Stepping", "Plane", "Mixtures", "Datasets", "JSON"], swiftSettings: strict),
    .testTarget(
      name: "ScreensTests", dependencies: ["Screens", "Drawing", "Terminals"],
      swiftSettings: strict),
    .testTarget(
      name: "RegressionTests",
      dependencies: [
        "emscope", "Visualizer", "Benches", "Lessons", "Stepping", "Screens", "Mixtures",
        "Datasets", "Drawing", "Terminals", "TestSupport",
      ],
      exclude: ["Walks", "Traces", "level.txt"], swiftSettings: strict),
    .testTarget(
      name: "LessonsTests", dependencies: ["Lessons", "Screens", "Drawing", "Terminals"],
      swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["emscope", "Curses", "Terminals"], swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
