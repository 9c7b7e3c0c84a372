import Screens

extension DistributionBench {
  package static let reading: HelpWindow.Reading = [
    ("p", "what the data come from; every mean is weighted by it"),
    ("q", "what the code was made for: a model of p"),
    ("h", "−ln P: what is learnt when something of probability P happens"),
    ("H[p]", "the mean of h: entropy; of a density the differential entropy −∫ p ln p"),
    ("Δ", "the width of the bins into which a density is cut; P is the integral over a bin"),
    ("H_Δ", "the entropy of the bins: H[x] − ln Δ, which grows without end as Δ goes to 0"),
    ("−ln Q", "the length of the code word that a code made for q gives an outcome"),
    ("KL(p‖q)", "what that code costs too much on the mean; Δ cancels in it"),
    ("costs", "p ln(p/q) above 0: where q gives too little to what happens"),
    ("saves", "below 0: where q gives too much; the sum is never below 0"),
    ("∞", "q = 0 where p > 0: something happens that has no code word"),
  ]
}
