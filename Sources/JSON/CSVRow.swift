/// A row of a CSV file (RFC 4180) with its end. Fields with commas, quotes or line ends are put in quotes.
package func csvRow(_ fields: [String]) -> String {
  fields.map(csvField).joined(separator: ",") + "\n"
}

private func csvField(_ field: String) -> String {
  let needsQuotes = field.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
  return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
}
