import JSON

/// θ of the present state as a start file, from which another run can begin.
package enum StartFile {
  package static func text(_ run: Run) -> String {
    JSONValue.object(
      MixtureFile.members(run.timeline.present.parameters, family: run.model.family)
    ).compact + "\n"
  }
}
