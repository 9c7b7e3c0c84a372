import Benches
import Datasets
import Drawing
import Lessons
import Mixtures
import Screens
import Stepping
import Visualizer

/// A random screen: a session with any choices, a bench with any numbers, or a lesson.
struct WalkOpening {
  /// The kind of the screen.
  let kind: String
  /// The choices.
  let words: String
  let screen: any Screen

  init(_ random: inout FuzzRandom) throws {
    switch random.int(0...9) {
    case 0:
      let (words, bench) = Self.distributions(&random)
      self.init(kind: "bench of distributions", words: words, screen: bench)
    case 1:
      let (words, bench) = Self.jensen(&random)
      self.init(kind: "bench of Jensen", words: words, screen: bench)
    case 2:
      let file = random.one(of: LessonCatalogue.files)
      let lesson = try LessonInput.catalogue.lesson(in: file.text, file: file.path)
      let (words, session) = try Self.session(&random)
      self.init(
        kind: "lesson", words: "\(file.name) on \(words)",
        screen: try LessonInput.screen(lesson, on: session))
    default:
      let (words, session) = try Self.session(&random)
      self.init(kind: "session", words: words, screen: session)
    }
  }

  private init(kind: String, words: String, screen: any Screen) {
    (self.kind, self.words, self.screen) = (kind, words, screen)
  }

  /// A session that the program could open.
  private static func session(_ random: inout FuzzRandom) throws -> (String, Session) {
    while true {
      let entry = random.one(of: Catalogue.entries)
      let family = random.one(of: FamilyCatalogue.all)
      var recipe = Recipe(components: random.int(1...9), familyName: family.form)
      recipe.rules = rules(&random, for: family)
      recipe.start = random.one(of: [
        .automatic, .method(.kMeansPlusPlus), .method(.randomPoints),
        .method(.randomResponsibilities),
      ])
      recipe.seed = random.next() >> 40
      recipe.prior = random.once(in: 3) ? .usual : .none
      recipe.threads = 1
      let words = [
        "\(entry.name) -k \(recipe.components) --family \(family.form)",
        "--covariance \(recipe.rules.shape.rawValue)",
        "--expectation \(recipe.rules.expectation.name)",
        "--maximization \(recipe.rules.maximization.name) --hold '\(recipe.rules.held.names.joined(separator: ","))'",
        "--prior \(recipe.prior.name) --seed \(recipe.seed) (\(recipe.start))",
      ].joined(separator: " ")
      do throws(RunError) {
        let dataset = try? entry.dataset()
        guard let dataset else { throw RunError(.data, "no data") }
        return (
          words,
          try Session(dataset: dataset, recipe: recipe, theme: random.one(of: Theme.allCases))
        )
      } catch {
        // The data or the family cannot have these choices.
        continue
      }
    }
  }

  private static let heldBlocks: [HeldBlocks] = [
    .weights, .means, .covariances, [.weights, .means], [.means, .covariances], .all,
  ]

  private static func rules(_ random: inout FuzzRandom, for family: any Family) -> Rules {
    var rules = Rules()
    rules.shape = random.one(of: CovarianceShape.allCases)
    rules.expectation =
      random.once(in: 2)
      ? .soft
      : random.one(
        of: ExpectationRule.usual + [.tempered(50), .tempered(0.01), .partial(blocks: 1000)])
    rules.maximization = random.one(of: [.exact, .exact, .damped(0.5), .damped(0.001), .damped(1)])
    rules.held = random.once(in: 3) ? random.one(of: heldBlocks) : []
    rules.covarianceFloor = random.once(in: 8) ? random.one(of: [1e-9, 0.01, 10]) : 0
    return rules
  }

  private static func distributions(_ random: inout FuzzRandom) -> (String, DistributionBench) {
    while true {
      let (p, q) = (distribution(&random), distribution(&random))
      let width = random.once(in: 2) ? nil : random.anyNumber().magnitude
      let view = random.one(of: DistributionBench.View.allCases)
      guard
        let bench = try? DistributionBench(
          p: p.map { try DistributionKind($0) }, q: q.map { try DistributionKind($0) },
          width: width, unit: random.one(of: [.nats, .bits]), view: view)
      else { continue }
      return (
        "distributions --p \(p ?? "") --q \(q ?? "") --width \(width ?? 0.5) --view \(view)", bench
      )
    }
  }

  private static func distribution(_ random: inout FuzzRandom) -> String? {
    func number() -> Double { random.once(in: 3) ? Double(random.int(0...3)) : random.anyNumber() }
    return switch random.int(0...6) {
    case 0: nil
    case 1: "coin:\(random.number(0...1))"
    case 2: "normal:\(number()),\(number().magnitude)"
    case 3: "laplace:\(number()),\(number().magnitude)"
    case 4: "uniform:\(number()),\(number())"
    case 5: "two-normals:\(number()),\(number()),\(number().magnitude)"
    default: random.one(of: ["die", "loaded-die", "alphabet", "even-alphabet"])
    }
  }

  private static func jensen(_ random: inout FuzzRandom) -> (String, JensenBench) {
    while true {
      let joint = [random.anyNumber().magnitude, random.anyNumber().magnitude]
      let weight = random.one(of: [0.5, 0.6, 1e-300, 0.999_999_999_999])
      let q = random.one(of: [0, 1, 0.5, random.number(0...1)])
      guard let bench = try? JensenBench(weights: [weight, 1 - weight], joint: joint, q: q) else {
        continue
      }
      return (
        "jensen --joint \(joint[0]),\(joint[1]) --weights \(weight),\(1 - weight) --q \(q)", bench
      )
    }
  }
}
