/// Every family the program knows; lists on screen, in the help and on the command line come from
/// here.
public enum FamilyCatalogue {
  public static let all: [any Family] = [GaussianFamily(), StudentFamily(), LinesFamily()]

  public static func family(named name: String) -> (any Family)? {
    all.first { $0.name == name }
  }
}
