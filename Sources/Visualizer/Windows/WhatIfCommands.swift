import Screens

/// The commands of the palette that answer questions of a class: `: what if` lists them.
extension Session {
  var whatIf: [Command<SessionAction>] {
    [
      (
        "same place: all means at one point", "what if all components start at one point?",
        .edit(.gather)
      ),
      (
        "k-means: hard E, one circle for all, equal weights", "how is that k-means?",
        .model(.becomeKMeans)
      ),
      ("one dimension: x alone", "what does it look like in 1-D?", .model(.leaveOutColumn)),
      ("M again: a second M-step", "what do two M-steps do?", .step(.maximization)),
      (
        "log p falls: E-step sampled", "can log p go down? With a q drawn at random it may",
        .model(.change(.expectation(.sampled)))
      ),
      (
        "why is the ellipse that shape: lesson gaussian-updates",
        "the lesson derives the means and covariances of M",
        .common(.open(["lesson", "gaussian-updates"]))
      ),
    ].map { Command($0, meaning: $1, terms: "what if", action: $2) }
  }
}
