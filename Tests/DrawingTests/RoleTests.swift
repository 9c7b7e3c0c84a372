import Drawing
import Terminals
import Testing

@Suite struct RoleTests {
  @Test(arguments: [
    (Role.text, 252 as UInt8, 16 as UInt8), (.upperCurve, 231, 16), (.lowerCurve, 37, 30),
    (.difference, 203, 160), (.differenceFill, 203, 160), (.axis, 247, 240), (.frame, 240, 250),
    (.strong, 231, 16), (.key, 231, 16), (.quiet, 247, 240),
  ]) func coloursOfTheRoles(role: Role, dark: UInt8, light: UInt8) {
    #expect(styles(.dark).style(role).foreground == .indexed(dark))
    #expect(styles(.light).style(role).foreground == .indexed(light))
  }

  @Test(arguments: [Theme.dark, .light, .highContrast])
  func onlySomeRolesHaveABackground(theme: Theme) {
    for role in Role.allCases {
      let background = styles(theme).style(role).background
      switch role {
      case .differenceFill: #expect(background == .indexed(theme == .light ? 224 : 52))
      case .selection: #expect(background != .standard)
      default: #expect(background == .standard, "\(role)")
      }
    }
  }

  @Test func highContrastIsBoldAndNeverGrey() {
    for depth in ColorDepth.allCases {
      let styles = styles(.highContrast, depth)
      for role in Role.allCases {
        #expect(styles.style(role).attributes.contains(.bold), "\(role) \(depth)")
      }
      for weights in [[1, 0], [0.5, 0.5], [0.3, 0.3, 0.2, 0.2]] {
        #expect(styles.mixed(weights).attributes.contains(.bold), "\(weights) \(depth)")
      }
    }
    for role in [Role.text, .strong, .quiet, .axis, .frame, .focusedFrame, .key, .upperCurve] {
      #expect(styles(.highContrast).style(role).foreground == .indexed(231), "\(role)")
    }
  }

  @Test func dimAndAnsiBlueAreNotUsed() {
    for theme in Theme.allCases {
      for depth in ColorDepth.allCases {
        for role in Role.allCases {
          let style = styles(theme, depth).style(role)
          #expect(!style.attributes.contains(.dim), "\(role) \(theme) \(depth)")
          #expect(![.indexed(4), .indexed(12)].contains(style.foreground))
        }
      }
    }
  }

  @Test func withEightColoursOnlyTheLowerCurveHasOne() {
    for theme in [Theme.dark, .light, .highContrast] {
      for role in Role.allCases {
        let style = styles(theme, .eight).style(role)
        let bound = Color.indexed(theme == .light ? 5 : 2)
        #expect(style.foreground == (role == .lowerCurve ? bound : .standard), "\(role)")
        #expect(style.background == .standard)
      }
      #expect(styles(theme, .eight).style(.selection).attributes.contains(.reverse))
    }
  }
}
