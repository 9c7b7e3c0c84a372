/// All families; lists on screen, in the help and on the command line are made from it.
public enum FamilyCatalogue {
  public static let all: [any Family] = [GaussianFamily(), StudentFamily(), LinesFamily()]

  /// The family of a run that names none.
  public static let usual: any Family = GaussianFamily()

  public static func family(named name: String) -> (any Family)? {
    all.first { $0.name == name }
  }
}
