import Datasets
import JSON
import Plane

/// A prior as JSON: `{"concentration":2,"mean":[3.5,70],"meanStrength":0.01,"degreesOfFreedom":4,`
/// `"scale":[[0.1,0],[0,10]]}`, in the units of the data. In one dimension `mean` and `scale` are single numbers.
package enum PriorFile {
  static let members = ["concentration", "mean", "meanStrength", "degreesOfFreedom", "scale"]

  package static func fields(_ node: JSONNode, in dimension: Dimension = .two) throws(DataError)
    -> PriorFields
  {
    try node.requireNames(members)
    var fields = PriorFields()
    fields.concentration = try node.optional("concentration")?.parameter()
    if let mean = try node.optional("mean") { fields.mean = try dimension.place(mean) }
    fields.meanStrength = try node.optional("meanStrength")?.parameter()
    fields.degreesOfFreedom = try node.optional("degreesOfFreedom")?.parameter()
    if let scale = try node.optional("scale") { fields.scale = try dimension.matrix(scale) }
    return fields
  }
}
