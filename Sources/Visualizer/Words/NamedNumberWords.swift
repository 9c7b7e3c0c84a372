import Drawing
import Screens
import Stepping

/// The numbers that a lesson names and that no mark of the chart shows, such as `Q −1323.298`, and the word
/// `converged`.
struct NamedNumberWords {
  let session: Session

  /// The words for those of some numbers that have no other place, in the order of the table.
  func words(for numbers: Set<NamedNumber>) -> [String] {
    let names = Set(numbers.map(\.name))
    return Session.quantities.map(\.name).filter(names.contains).compactMap { name -> String? in
      if name == "converged" { return session.timeline.isConverged ? name : nil }
      return text(of: name).map { "\(name) \($0)" }
    }
  }

  private func text(of name: String) -> String? {
    let bound = session.timeline.present.bound
    let amounts = session.amounts
    switch name {
    // The marks of this view are Q and H.
    case "Q": return session.view.chart == .parts ? nil : amounts.say(bound.expectedLogJoint)
    case "H": return session.view.chart == .parts ? nil : amounts.say(bound.entropy)
    case "log prior": return amounts.say(bound.logPrior)
    case "rate":
      return Session.quantities.first { $0.name == name }?.value(session, 0).map {
        NumberFormat.fixed($0, decimals: 3)
      }
    case _: return nil
    }
  }
}
