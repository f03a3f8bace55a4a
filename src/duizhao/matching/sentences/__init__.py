"""Sentences that say the same, as beads in the order of the text.

`align` runs the steps: `anchors` and `lines` that hold the two texts together, the `merit` of each
possible bead (vectors, and the words the `dictionary` pairs), the best `path` through them.
`run_on` cuts sentences that ran into one another, `corrected` puts in what a person paired.
"""
