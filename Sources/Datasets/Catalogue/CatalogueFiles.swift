/// The bytes of a file of `datasets/`, which the build embeds in the program.
func embeddedFile(named name: String) -> [UInt8]? {
  switch name {
  case "old-faithful.csv": PackageResources.old_faithful_csv
  case "waiting.csv": PackageResources.waiting_csv
  case "six-numbers.csv": PackageResources.six_numbers_csv
  case "penguins.csv": PackageResources.penguins_csv
  case "iris.csv": PackageResources.iris_csv
  case "wine.csv": PackageResources.wine_csv
  case "thyroid.csv": PackageResources.thyroid_csv
  case "wdbc.csv": PackageResources.wdbc_csv
  case "geyser.csv": PackageResources.geyser_csv
  case "crabs.csv": PackageResources.crabs_csv
  case "coins.csv": PackageResources.coins_csv
  case "saddle.csv": PackageResources.saddle_csv
  case "two-point-collapse.csv": PackageResources.two_point_collapse_csv
  case "doubled-value.csv": PackageResources.doubled_value_csv
  case "three-points-hold.csv": PackageResources.three_points_hold_csv
  case "four-blobs.csv": PackageResources.four_blobs_csv
  case "overlap.csv": PackageResources.overlap_csv
  case "two-moons.csv": PackageResources.two_moons_csv
  case "ring.csv": PackageResources.ring_csv
  case "outliers.csv": PackageResources.outliers_csv
  case "scales.csv": PackageResources.scales_csv
  case "crossing-lines.csv": PackageResources.crossing_lines_csv
  case "swapped-labels.csv": PackageResources.swapped_labels_csv
  case "gap-zero.csv": PackageResources.gap_zero_csv
  case "k-means.csv": PackageResources.k_means_csv
  default: nil
  }
}
