import Drawing
import Terminals
import Testing

@Suite struct RoleTests {
  @Test(arguments: [
    (Role.text, 252 as UInt8, 16 as UInt8), (.logLikelihood, 231, 16), (.lowerBound, 37, 30),
    (.gap, 203, 160), (.gapFill, 203, 160), (.axis, 247, 240), (.frame, 240, 250),
    (.tint, 252, 16), (.strong, 231, 16), (.key, 231, 16), (.quiet, 247, 240),
  ]) func inksOfTheRoles(role: Role, dark: UInt8, light: UInt8) {
    #expect(inks(.dark).style(role).foreground == .indexed(dark))
    #expect(inks(.light).style(role).foreground == .indexed(light))
  }

  @Test(arguments: [Theme.dark, .light, .highContrast])
  func theTerminalsGroundIsLeftAloneExceptWhereAColourMeansSomething(theme: Theme) {
    for role in Role.allCases {
      let ground = inks(theme).style(role).background
      switch role {
      case .gapFill: #expect(ground == .indexed(theme == .light ? 224 : 52))
      case .tint: #expect(ground == .indexed(theme == .light ? 255 : 237))
      case .selection: #expect(ground != .standard)
      default: #expect(ground == .standard, "\(role)")
      }
    }
  }

  @Test func highContrastIsBoldAndNeverGrey() {
    for depth in ColorDepth.allCases {
      let inks = inks(.highContrast, depth)
      for role in Role.allCases {
        #expect(inks.style(role).attributes.contains(.bold), "\(role) \(depth)")
      }
      for weights in [[1, 0], [0.5, 0.5], [0.3, 0.3, 0.2, 0.2]] {
        #expect(inks.mixed(weights).attributes.contains(.bold), "\(weights) \(depth)")
      }
    }
    for role in [Role.text, .strong, .quiet, .axis, .frame, .focusedFrame, .key, .logLikelihood] {
      #expect(inks(.highContrast).style(role).foreground == .indexed(231), "\(role)")
    }
  }

  @Test func dimAndAnsiBlueAreNotUsed() {
    for theme in Theme.allCases {
      for depth in ColorDepth.allCases {
        for role in Role.allCases {
          let style = inks(theme, depth).style(role)
          #expect(!style.attributes.contains(.dim), "\(role) \(theme) \(depth)")
          #expect(![.indexed(4), .indexed(12)].contains(style.foreground))
        }
      }
    }
  }

  @Test func ofEightColoursOnlyOneIsGivenToARole() {
    for theme in [Theme.dark, .light, .highContrast] {
      for role in Role.allCases {
        let style = inks(theme, .eight).style(role)
        let bound = Color.indexed(theme == .light ? 5 : 2)
        #expect(style.foreground == (role == .lowerBound ? bound : .standard), "\(role)")
        #expect(style.background == .standard)
      }
      #expect(inks(theme, .eight).style(.gapFill).attributes.contains(.reverse))
    }
  }
}
