/// The bytes of a file of `datasets/`, which the build embeds in the program.
func embeddedFile(named name: String) -> [UInt8]? {
  switch name {
  case "old-faithful.csv": PackageResources.old_faithful_csv
  case "penguins.csv": PackageResources.penguins_csv
  case "iris.csv": PackageResources.iris_csv
  case "wine.csv": PackageResources.wine_csv
  case "thyroid.csv": PackageResources.thyroid_csv
  case "wdbc.csv": PackageResources.wdbc_csv
  case "geyser.csv": PackageResources.geyser_csv
  case "crabs.csv": PackageResources.crabs_csv
  default: nil
  }
}
