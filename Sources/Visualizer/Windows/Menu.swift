import Mixtures
import Screens
import Stepping

/// A list of choices: how EM steps, its prior, and what is fitted.
package enum Menu: String, Hashable, Sendable, CaseIterable {
  case variants
  case prior
  case family

  var title: String {
    switch self {
    case .variants: "E and M variants"
    case .prior: "prior"
    case .family: "family and shape"
    }
  }
}

/// A line of a menu.
package struct MenuItem: Hashable, Sendable {
  /// The heading above the first line of a group.
  package let group: String
  package let name: String
  /// The meaning, in one sentence.
  package let meaning: String
  /// True if it is in force now.
  package let isOn: Bool
  /// True if choosing it again switches it off.
  package let isToggle: Bool
  package let action: SessionAction
}

extension Session {
  /// The lines of a menu; those in force are marked.
  package func items(of menu: Menu) -> [MenuItem] {
    switch menu {
    case .variants: expectationItems + maximizationItems + holdItems
    case .prior: priorItems
    case .family: familyItems + shapeItems
    }
  }

  private func item(
    _ group: String, _ name: String, _ meaning: String, isOn: Bool,
    _ change: RuleChange, isToggle: Bool = false
  ) -> MenuItem {
    MenuItem(
      group: group, name: name, meaning: meaning, isOn: isOn, isToggle: isToggle,
      action: .model(.change(change)))
  }

  private var expectationItems: [MenuItem] {
    let present = recipe.rules.expectation
    return ExpectationRule.usual.including(present).map {
      item("E-step", $0.name, $0.words().description, isOn: $0 == present, .expectation($0))
    }
  }

  private var maximizationItems: [MenuItem] {
    let present = recipe.rules.maximization
    return MaximizationRule.usual.including(present).map {
      item(
        "M-step", $0.name, $0.words(for: model.family).description, isOn: $0 == present,
        .maximization($0))
    }
  }

  private var holdItems: [MenuItem] {
    HeldBlocks.named.map {
      item(
        "Held by M (on or off)", $0.name, "the M-step leaves the \($0.name) as they are",
        isOn: recipe.rules.held.contains($0.block), .hold($0.block), isToggle: true)
    }
  }

  private var priorItems: [MenuItem] {
    var choices: [(PriorChoice, String)] = [
      (.none, "maximum likelihood: only the data speak"),
      (.usual, "MAP: a weak prior keeps components from collapsing"),
    ]
    if case .given(_, let name) = recipe.prior { choices.append((recipe.prior, "from \(name)")) }
    return choices.map {
      item("Prior on θ", $0.0.name, $0.1, isOn: recipe.prior == $0.0, .prior($0.0))
    }
  }

  private var familyItems: [MenuItem] {
    FamilyCatalogue.all.map {
      item(
        "Family (restarts)", $0.name, $0.presentation.description,
        isOn: recipe.familyName == $0.name,
        .family($0.name))
    }
  }

  private var shapeItems: [MenuItem] {
    model.family.shapes.map {
      item(
        "Covariances", $0.rawValue, $0.description, isOn: recipe.rules.shape == $0, .shape($0))
    }
  }
}

extension Array where Element: Equatable {
  /// The elements, with one more at the front if it is not among them.
  fileprivate func including(_ element: Element) -> [Element] {
    contains(element) ? self : [element] + self
  }
}
