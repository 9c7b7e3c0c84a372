/// The origin of a state of a run.
package enum Origin: Hashable, Sendable {
  case start
  case taken(HalfStep)
  /// The user changed something by hand.
  case edited(Edit)

  /// The part of the state that an edit changed.
  package enum Edit: Hashable, Sendable {
    /// θ; q stayed.
    case parameters
    /// q; θ stayed.
    case responsibilities
    /// The points; θ and the rule for q stayed.
    case data
    /// log p(θ); θ and q stayed.
    case prior
  }

  /// True if the user led here rather than EM.
  package var isEdit: Bool {
    switch self {
    case .edited: true
    case .start, .taken: false
    }
  }

  /// The word for it in traces.
  package var code: String {
    switch self {
    case .start: "start"
    case .taken(let halfStep): halfStep.rawValue
    case .edited(.responsibilities): "q"
    case .edited(.parameters), .edited(.data), .edited(.prior): "edit"
    }
  }
}
