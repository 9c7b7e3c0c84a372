import ArgumentParser
import Datasets
import Mixtures
import Stepping

// How the argument parser reads the values of model options, and which values it names in help
// texts and errors.

extension ExpectationRule: ExpressibleByArgument {
  package init?(argument: String) { self.init(name: argument) }
  package static var allValueStrings: [String] { forms }
}

extension MaximizationRule: ExpressibleByArgument {
  package init?(argument: String) { self.init(name: argument) }
  package static var allValueStrings: [String] { forms }
}

extension HeldBlocks: ExpressibleByArgument {
  package init?(argument: String) { self.init(names: argument) }
  package static var allValueStrings: [String] { named.map(\.name) + [noneName] }
}

extension DecimalMark: ExpressibleByArgument {}

extension CovarianceShape: ExpressibleByArgument {}

extension TraceFormat: ExpressibleByArgument {}

/// A family by its name or its form.
struct FamilyName: ExpressibleByArgument {
  let family: any Family
  /// True if the argument has the family's fixed number.
  let hasNumber: Bool

  init?(argument: String) {
    guard let family = FamilyCatalogue.family(named: argument) else { return nil }
    self.family = family
    hasNumber = argument != family.name
  }

  static var allValueStrings: [String] { FamilyCatalogue.forms }
  static var defaultCompletionKind: CompletionKind { .list(FamilyCatalogue.all.map(\.name)) }
}

/// A start that has a name: the start of the data set, or a method.
struct NamedStart: ExpressibleByArgument {
  let start: Recipe.Start

  init?(argument: String) {
    if argument == Self.classroom {
      start = .classroom
    } else if let method = StartMethod(rawValue: argument) {
      start = .method(method)
    } else {
      return nil
    }
  }

  private static let classroom = "classroom"

  static var allValueStrings: [String] { [classroom] + StartMethod.allCases.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
