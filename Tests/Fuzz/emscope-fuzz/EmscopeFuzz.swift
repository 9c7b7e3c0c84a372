import ArgumentParser

/// Searches for inputs, keys and half-steps that break a promise of the program.
@main
struct EmscopeFuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "emscope-fuzz",
    abstract: "Search for what breaks emscope: inputs, keys, half-steps.",
    subcommands: [InputsMode.self, WalkMode.self, StepsMode.self])
}
