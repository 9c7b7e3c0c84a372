#!/usr/bin/env python3
"""Makes the troubles of the shelf: one small CSV each, beside this file.

    python3 datasets/make-presets.py

Plain Python, no packages. Every preset has a generator of its own, seeded with its name, so that
adding or changing one leaves the others as they are. Normal numbers come from uniform ones by Box and
Muller's formula; coordinates are rounded to the decimals written. The last column, where there is one,
numbers the component that a point was drawn from: for the eye only. Some have one column.
"""

import math
import pathlib
import random

FOLDER = pathlib.Path(__file__).parent


class Draws:
    """Uniform and normal numbers from a name."""

    def __init__(self, name):
        self.source = random.Random(f"emscope {name}")

    def uniform(self, low, high):
        return low + (high - low) * self.source.random()

    def normal(self, mean=0.0, sd=1.0):
        radius = math.sqrt(-2 * math.log(1 - self.source.random()))
        return mean + sd * radius * math.cos(2 * math.pi * self.source.random())

    def blob(self, count, centre, sd=(1.0, 1.0)):
        """Points about a centre, the axes independent."""
        return [
            (self.normal(centre[0], sd[0]), self.normal(centre[1], sd[1])) for _ in range(count)
        ]


def labelled(*groups):
    """Rows of x, y and the number of the group."""
    return [(x, y, k) for k, group in enumerate(groups, 1) for x, y in group]


def saddle(draws):
    """A blob and its mirror image: for every point (x, y) there is (-x, y)."""
    right = draws.blob(60, (3, 0))
    return labelled(right, [(-x, y) for x, y in right])


def two_point_collapse(draws):
    """A round cloud without stragglers, and two points by themselves beside it."""
    cloud = []
    for _ in range(100):
        angle, radius = draws.uniform(0, 2 * math.pi), 2 * math.sqrt(draws.source.random())
        cloud.append((radius * math.cos(angle), radius * math.sin(angle)))
    return labelled(cloud, [(3.3, 3.8), (4.1, 2.9)])


def six_numbers(_):
    """Whole numbers, symmetric about 4, for the board."""
    return [(x,) for x in (1, 2, 3, 5, 6, 7)]


def doubled_value(_):
    """Whole numbers, of which one occurs twice."""
    return [(x,) for x in (1, 3, 4, 6, 6, 7, 9)]


def three_points_hold(_):
    """The same cloud and the same two points, and a third that is not on their line."""
    return two_point_collapse(Draws("two-point-collapse")) + [(3.2, 2.9, 2)]


def four_blobs(draws):
    """A blob in each corner."""
    corners = [(-3, -3), (-3, 3), (3, -3), (3, 3)]
    return labelled(*(draws.blob(40, corner, (0.8, 0.8)) for corner in corners))


def overlap(draws):
    """Two blobs only 2.6 standard deviations apart."""
    return labelled(draws.blob(200, (-1.3, 0)), draws.blob(200, (1.3, 0)))


def two_moons(draws):
    """Two half circles that hook into each other."""
    upper, lower = [], []
    for _ in range(150):
        angle = math.pi * draws.source.random()
        x, y = math.cos(angle), math.sin(angle)
        upper.append((x + draws.normal(sd=0.08), y + draws.normal(sd=0.08)))
        lower.append((1 - x + draws.normal(sd=0.08), 0.5 - y + draws.normal(sd=0.08)))
    return labelled(upper, lower)


def ring(draws):
    """A circle with some noise across it; nothing in the middle."""
    points = []
    for _ in range(240):
        angle, radius = draws.uniform(0, 2 * math.pi), draws.normal(5, 0.35)
        points.append((radius * math.cos(angle), radius * math.sin(angle)))
    return points


def outliers(draws):
    """Two tight blobs, and a few points strewn over a square ten times as wide."""
    strewn = [(draws.uniform(-15, 15), draws.uniform(-15, 15)) for _ in range(16)]
    return labelled(draws.blob(100, (-2.5, 0)), draws.blob(100, (2.5, 0)), strewn)


def scales(draws):
    """Two kinds that differ in x, which is small in number; y is the same for both, and large."""
    return labelled(
        draws.blob(100, (0.2, 20000), (0.03, 3000)), draws.blob(100, (0.5, 20000), (0.03, 3000)))


def crossing_lines(draws):
    """Two straight lines with noise in y that cross in the middle."""
    groups = []
    for intercept, slope in ((1.0, 0.9), (-0.5, -0.7)):
        group = []
        for _ in range(100):
            x = draws.uniform(-4, 4)
            group.append((x, intercept + slope * x + draws.normal(sd=0.35)))
        groups.append(group)
    return labelled(*groups)


def swapped_labels(draws):
    """Three blobs that nobody could confuse."""
    return labelled(
        draws.blob(60, (-4, -1), (0.7, 1.0)), draws.blob(60, (0, 3), (1.0, 0.7)),
        draws.blob(60, (4, -1), (0.7, 1.0)))


def gap_zero(draws):
    """Two blobs four standard deviations apart: easy, one would think."""
    return labelled(draws.blob(100, (-2, 0)), draws.blob(100, (2, 0)))


def kmeans(draws):
    """A wide blob and a narrow one beside it."""
    return labelled(draws.blob(150, (0, 0), (1.5, 1.5)), draws.blob(50, (4, 0), (0.4, 0.4)))


# Name, rows, and the decimals of x and y.
PRESETS = [
    ("saddle", saddle, 2, 2),
    ("two-point-collapse", two_point_collapse, 2, 2),
    ("six-numbers", six_numbers, 0, 0),
    ("doubled-value", doubled_value, 0, 0),
    ("three-points-hold", three_points_hold, 2, 2),
    ("four-blobs", four_blobs, 2, 2),
    ("overlap", overlap, 2, 2),
    ("two-moons", two_moons, 2, 2),
    ("ring", ring, 2, 2),
    ("outliers", outliers, 2, 2),
    ("scales", scales, 3, 0),
    ("crossing-lines", crossing_lines, 2, 2),
    ("swapped-labels", swapped_labels, 2, 2),
    ("gap-zero", gap_zero, 2, 2),
    ("k-means", kmeans, 2, 2),
]


def written(value, decimals):
    """A number with at most so many decimals and no needless zeros."""
    text = f"{value:.{decimals}f}"
    if decimals:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def main():
    for name, make, across, upwards in PRESETS:
        rows = make(Draws(name))
        lines = [",".join(["x", "y", "group"][: len(rows[0])])]
        for x, *rest in rows:
            fields = [written(x, across)] + [written(y, upwards) for y in rest[:1]]
            fields += [str(k) for k in rest[1:]]
            lines.append(",".join(fields))
        (FOLDER / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
