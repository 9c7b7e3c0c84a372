import Screens
import Testing

@testable import Visualizer

/// The numbers that lessons can name on the visualiser.
@Suite struct SessionQuantitiesTests {
  func session() throws -> Session {
    var session = try Sessions.oldFaithful()
    for _ in 0..<6 { session.press(.typed(" ")) }
    return session
  }

  func value(_ name: String, of component: Int = 0, in session: Session) throws -> Double? {
    try #require(Session.quantities.first { $0.name == name }).value(session, component)
  }

  @Test func everyNameIsANumber() throws {
    let session = try session()
    var coins = try Sessions.opened("coins")
    coins.press(.typed(" "))
    for quantity in Session.quantities {
      let session = quantity.name == "p k" ? coins : session
      let value = try #require(quantity.value(session, 1), "\(quantity.name)")
      #expect(value.isFinite, "\(quantity.name)")
      #expect(quantity.resolution(session, value) >= 0, "\(quantity.name)")
    }
  }

  @Test func theNumbersAreThoseOfTheFit() throws {
    let session = try session()
    let fit = session.timeline.present
    #expect(try value("weight k", of: 2, in: session) == nil)
    #expect(try value("N", in: session) == 272)
    #expect(try value("half-step", in: session) == 6)
    #expect(try value("iteration", in: session) == 3)
    #expect(try value("L", in: session) == fit.bound.lowerBound)
    #expect(try value("mean k y", in: session) == fit.parameters.components[0].mean.y)
  }
}
