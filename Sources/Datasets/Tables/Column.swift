import JSON

extension Table {
  /// One column: its name, its axis label and its content.
  package struct Column: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
      /// A number for every row, NaN for missing values, and the missing cells in order.
      case numeric([Double], missing: [Cell])
      /// Numbers and at least one other field. Choosing the column throws the error of the first
      /// one.
      case flawed(Flaw)
      /// Mostly texts. The flaw is the first field that is not a number.
      case text(Flaw)
    }

    package let name: String
    package var axis: AxisLabel
    package let content: Content
    /// The text of every row as it is in the file; nil if all are missing or numbers that tell their digits.
    package let texts: Texts?
    /// True if most of its numbers are in another spelling, such as percentages.
    let isSpelled: Bool
    /// The reason why the column is not taken unless it is asked for; nil for most.
    package let standing: Standing?

    init(
      name: String, axis: AxisLabel? = nil, content: Content, texts: Texts? = nil,
      isSpelled: Bool = false, isRowName: Bool = false
    ) {
      self.name = name
      self.axis = axis ?? AxisLabel(columnName: name)
      self.content = content
      self.texts = texts
      self.isSpelled = isSpelled
      standing =
        switch content {
        case .numeric(let values, _): Standing(of: values, isRowName: isRowName)
        case .flawed, .text: nil
        }
    }

    /// - Parameters:
    ///   - name: the name in the header; empty if there is none.
    ///   - number: the number of the column, from 1.
    init(
      _ builder: ColumnBuilder, name: String, number: Int, unit: String?, mark: DecimalMark,
      hasHeader: Bool
    ) {
      let called = name.isEmpty ? "column \(number)" : name
      var axis = AxisLabel(columnName: called)
      axis.unit = axis.unit ?? unit
      let content = builder.content(mark: mark)
      let (isNumeric, isMeant) =
        switch content {
        case .numeric: (true, true)
        case .flawed: (false, true)
        case .text: (false, false)
        }
      self.init(
        name: called, axis: axis, content: content, texts: builder.labels(isNumeric: isNumeric),
        isSpelled: isMeant && !isNumeric && builder.isSpelled(mark: mark),
        isRowName: hasHeader && Standing.names.contains(name.lowercased()))
    }

    /// True if the column can be put on an axis: if it has only numbers, and more than one.
    package var canBeAxis: Bool { isNumeric && reason == nil }

    /// True if all fields are numbers or missing.
    package var isNumeric: Bool { if case .numeric = content { true } else { false } }

    /// True if most fields are texts, of which the first is no damaged or otherwise spelled number.
    package var hasWords: Bool {
      if case .text(let flaw) = content, case .text = flaw.content { true } else { false }
    }

    /// True if most fields are meant as numbers.
    var isMeantAsNumbers: Bool { if case .text = content { false } else { true } }

    /// The reason why the column cannot be an axis: its first field that is not a number, with its line, or that it has only
    /// one value. Nil if it can.
    package var reason: String? {
      switch content {
      case .flawed(let flaw), .text(let flaw): flaw.reason
      case .numeric:
        switch standing {
        case .constant, .empty: standing?.words
        case .counter, .identifier, nil: nil
        }
      }
    }

    /// The number of different texts. Returns nil if there are more than the limit, or if all fields are numbers.
    package func textCount(atMost limit: Int) -> Int? {
      texts?.distinct(atMost: limit)?.texts.count
    }

    /// The text of a row, from 0; empty if the value is missing.
    package func text(ofRow row: Int) -> String {
      if let texts { return texts[row] }
      guard case .numeric(let values, _) = content, !values[row].isNaN else { return "" }
      return shortest(values[row])
    }
  }

  /// The position and the text of a field. Rows count from 1, without the header.
  package struct Cell: Hashable, Sendable {
    let row: Int
    let place: TextPlace
    let text: String
  }
}

/// The shortest text of a number: 58, not 58.0.
func shortest(_ value: Double) -> String {
  Int64(exactly: value).map { "\($0)" } ?? "\(value)"
}
