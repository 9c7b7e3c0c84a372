/// The origin of a state of a run.
package enum Origin: Hashable, Sendable {
  case start
  case taken(HalfStep)
  /// An edit by the user.
  case edited(Edit)

  /// The part of the state that an edit changed.
  package enum Edit: Hashable, Sendable {
    /// θ; q stayed.
    case parameters
    /// q; θ stayed.
    case responsibilities
    /// The points; θ and the rule for q stayed.
    case data
    /// log p(θ), by another prior or by another shape under one; θ and q stayed.
    case prior
  }

  /// True after an edit.
  package var isEdit: Bool {
    switch self {
    case .edited: true
    case .start, .taken: false
    }
  }

  /// True if θ may have changed.
  package var movesParameters: Bool {
    switch self {
    case .taken(.maximization), .edited(.parameters): true
    case .start, .taken(.expectation), .edited(.responsibilities), .edited(.data), .edited(.prior):
      false
    }
  }

  /// True if q may have changed.
  package var movesResponsibilities: Bool {
    switch self {
    case .taken(.expectation), .edited(.responsibilities): true
    case .start, .taken(.maximization), .edited(.parameters), .edited(.data), .edited(.prior): false
    }
  }

  /// True if the points changed.
  package var isNewData: Bool {
    switch self {
    case .edited(.data): true
    case .start, .taken, .edited(.parameters), .edited(.responsibilities), .edited(.prior): false
    }
  }

  /// The word in traces.
  package var code: String {
    switch self {
    case .start: "start"
    case .taken(let halfStep): halfStep.rawValue
    case .edited(.responsibilities): "q"
    case .edited(.parameters), .edited(.data), .edited(.prior): "edit"
    }
  }
}
