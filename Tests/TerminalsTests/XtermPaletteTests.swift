import Terminals
import Testing

@Suite struct XtermPaletteTests {
  @Test func publishedColours() {
    let table: [(UInt8, UInt32)] = [
      (0, 0x000000), (7, 0xe5e5e5), (15, 0xffffff), (16, 0x000000), (37, 0x00afaf), (52, 0x5f0000),
      (105, 0x8787ff), (214, 0xffaf00), (231, 0xffffff), (232, 0x080808), (244, 0x808080),
      (255, 0xeeeeee),
    ]
    for (index, packed) in table {
      #expect(XtermPalette.rgb(index).packed == packed, "index \(index)")
    }
  }

  @Test(arguments: UInt8(16)...255) func theTableIsItsOwnNearest(index: UInt8) {
    #expect(XtermPalette.nearest(to: XtermPalette.rgb(index)) == index)
  }

  @Test func nearestAgreesWithASearchOverTheWholeTable() {
    func distance(_ index: UInt8, _ color: RGB) -> Int {
      let entry = XtermPalette.rgb(index)
      return [(entry.red, color.red), (entry.green, color.green), (entry.blue, color.blue)]
        .reduce(0) { $0 + (Int($1.0) - Int($1.1)) * (Int($1.0) - Int($1.1)) }
    }
    let channels =
      Array(stride(from: 0, through: 255, by: 23)) + [48, 116, 155, 156, 235, 236, 255]
    for red in channels {
      for green in channels {
        for blue in channels {
          let color = RGB(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
          var best: UInt8 = 16
          for index in UInt8(17)...255 where distance(index, color) < distance(best, color) {
            best = index
          }
          #expect(XtermPalette.nearest(to: color) == best, "\(color.hex)")
        }
      }
    }
  }

  @Test func hexKeepsLeadingZeros() {
    #expect(RGB(packed: 0x0000af).hex == "#0000af")
    #expect(RGB(packed: 0xff12_3456).packed == 0x123456)
  }
}
