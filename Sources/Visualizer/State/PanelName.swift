/// The numbered panels.
public enum PanelName: Int, Hashable, Sendable, CaseIterable {
  case data = 1
  case bound = 2
  case slice = 3
}
