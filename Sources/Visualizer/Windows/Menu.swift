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
    case .family: "family, shape and start"
    }
  }

  /// The commands of the palette that take any value.
  var values: String {
    switch self {
    case .variants: ":beta :blocks :eta :variance"
    case .prior: ""
    case .family: ":nu :seed"
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
    case .family: familyItems + shapeItems + startItems
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
    let objective = BoundNames(hasPrior: run.prior != nil).objective
    return MaximizationRule.usual.including(present).map {
      item(
        "M-step", $0.name, $0.words(for: model.family, objective: objective).description,
        isOn: $0 == present, .maximization($0))
    }
  }

  private var holdItems: [MenuItem] {
    let family = model.family
    let blocks = family.blocks(components: recipe.components, shape: recipe.rules.shape)
    return HeldBlocks.named.filter { blocks.contains($0.block) }.map {
      item(
        "Held by M (on or off)", $0.block.words(of: family)[0],
        "the M-step leaves the \($0.block.words(of: family)[0]) as they are",
        isOn: recipe.rules.held.contains($0.block), .hold($0.block), isToggle: true)
    }
  }

  private var priorItems: [MenuItem] {
    var choices: [(PriorChoice, String)] = [
      (.none, "maximum likelihood: only the data speak"),
      (
        .usual,
        model.family.format.priorMembers == ["concentration"]
          ? "MAP: of the usual prior this family uses only that on the weights"
          : "MAP: a weak prior keeps components from collapsing"
      ),
    ]
    if case .given(_, let name) = recipe.prior { choices.append((recipe.prior, "from \(name)")) }
    return choices.map {
      item("Prior on θ", $0.0.name, $0.1, isOn: recipe.prior == $0.0, .prior($0.0))
    }
  }

  private var familyItems: [MenuItem] {
    let present = model.family.form
    return FamilyCatalogue.all.flatMap { family in
      let description =
        family.spanning(dimension) == nil ? "needs two columns" : family.presentation.description
      let usual = (family.fixedNumber?.usual ?? []).compactMap(family.fixing)
      let forms = usual.isEmpty ? [family.form] : usual.map(\.form)
      return (family.name == model.family.name ? forms.including(present) : forms).map {
        item(
          "Family (restarts)", $0, description, isOn: $0 == present,
          .family($0))
      }
    }
  }

  private var shapeItems: [MenuItem] {
    (model.family.hasShapes ? model.family.shapes : []).map {
      item(
        dimension == .one ? "Variances" : "Covariances", $0.rawValue,
        $0.description(in: dimension), isOn: recipe.rules.shape == $0, .shape($0))
    }
  }
}

extension Session {
  /// The starts that the present run can have: the data set's own, that of the file, and every method.
  var startChoices: [(name: String, meaning: String, start: Recipe.Start)] {
    var choices: [(name: String, meaning: String, start: Recipe.Start)] = []
    if run.hasClassroomStart {
      choices.append(("classroom", "the data set's own start, the same for everybody", .classroom))
    }
    if case .given(_, let name) = recipe.start {
      choices.append((name, "the start of this file", recipe.start))
    }
    return choices
      + StartMethod.allCases.map {
        ($0.rawValue, "\($0.description); seed \(recipe.seed)", .method($0))
      }
  }

  private var startItems: [MenuItem] {
    startChoices.map {
      MenuItem(
        group: "Start (restarts)", name: $0.name, meaning: $0.meaning,
        isOn: run.startSource == $0.start.source, isToggle: false,
        action: .model(.chooseStart($0.start)))
    }
  }
}

extension Array where Element: Equatable {
  /// The elements, with one more at the front if it is not among them.
  fileprivate func including(_ element: Element) -> [Element] {
    contains(element) ? self : [element] + self
  }
}
