import Terminals

/// Every combination of attributes.
package let everyAttribute = (0..<16).map { Style.Attributes(rawValue: UInt8($0)) }

/// Colours of each kind.
package let someColors: [Color] = [
  .standard, .indexed(0), .indexed(7), .indexed(8), .indexed(16), .indexed(214), .indexed(255),
  .direct(0x000000), .direct(0x12abff),
]

/// Every combination of the attributes and colours above.
package let everyStyle = someColors.flatMap { front in
  someColors.flatMap { back in
    everyAttribute.map { Style(foreground: front, background: back, attributes: $0) }
  }
}

/// The characters that pictures draw as shapes.
package let shapedScalars: [Unicode.Scalar] =
  Array("●○∙·▲▼■◆✚✖★▶◀".unicodeScalars)
  + (0x2801...0x28FF).compactMap { Unicode.Scalar($0) }
  + (0x2580...0x259F).compactMap { Unicode.Scalar($0) }
  + (0x2500...0x2570).filter { !(0x2550...0x256C).contains($0) }.compactMap { Unicode.Scalar($0) }
  + (0x2574...0x257F).compactMap { Unicode.Scalar($0) }

/// A frame that holds the scalars one after the other, the styles in turn.
package func sampleFrame(
  columns: Int = 40, scalars: [Unicode.Scalar], styles: [Style] = [.plain]
) -> Frame {
  let count = max(scalars.count, styles.count)
  var frame = Frame(size: Size(columns: columns, rows: (count + columns - 1) / columns))
  for index in 0..<count {
    frame[index % columns, index / columns] = Cell(
      scalars[index % scalars.count], styles[index % styles.count])
  }
  return frame
}
