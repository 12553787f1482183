"""Holds what indicator_parts makes of twenty series against the same equations, written out in full
and solved as dense systems by NumPy, to nine decimals.

Denton: the minimum of the sum of squares under the totals as constraints (a saddle-point system of
all parts and multipliers). Chow-Lin: the full covariance matrix of all parts, its likelihood
differentiated by a complex step instead of by a formula.

usage: numpy_test.py PROGRAM
"""

import subprocess
import sys
import unittest

import numpy

PROGRAM = sys.argv.pop()
NINE_DECIMALS = 5e-10


class Series:
    """Totals over uneven spans, and an indicator that they follow more or less."""

    def __init__(self, number):
        chance = numpy.random.RandomState(1971 + number)
        lengths = [[12] * 6, [3] * 20, [1, 6, 6, 14, 9], [12] * 12, [4, 4, 4]][number % 5]
        count = sum(lengths)
        season = 1 + 0.3 * numpy.sin(numpy.arange(count) * numpy.pi / 6)
        self.lengths = lengths
        self.indicator = numpy.round(100 * season + chance.uniform(5, 60, count), 2)
        drift = numpy.zeros(count)
        for t in range(1, count):
            drift[t] = 0.8 * drift[t - 1] + chance.normal(0, 6)
        truth = 20 + (0.5 + 0.1 * number) * self.indicator + drift
        self.totals = numpy.round(self.adding() @ truth, 2)
        if number % 4 == 3:  # a month in which nothing was counted
            self.indicator[lengths[0] + 1] = 0

    def adding(self):
        """The matrix that adds parts up to totals."""
        adding = numpy.zeros((len(self.lengths), sum(self.lengths)))
        start = 0
        for row, length in enumerate(self.lengths):
            adding[row, start:start + length] = 1
            start += length
        return adding

    def line(self, method, rho="-"):
        pairs = " ".join(f"{total:.17g} {length}" for total, length in zip(self.totals, self.lengths))
        values = " ".join(f"{value:.17g}" for value in self.indicator)
        return f"{method} {rho} {len(self.lengths)} {pairs} {values}"


def solved(matrix, right):
    """Solved twice, the second time for what the first left over, counted with more digits."""
    wide = numpy.longdouble
    first = numpy.linalg.solve(matrix, right)
    left_over = right.astype(wide) - matrix.astype(wide) @ first.astype(wide)
    return first + numpy.linalg.solve(matrix, left_over.astype(float))


def denton(series):
    """Minimises the squares of the differences of x/z; in r = x/z, so that z may be zero."""
    count, totals = len(series.indicator), len(series.totals)
    differences = numpy.diff(numpy.eye(count), axis=0)
    adding = series.adding() * series.indicator
    system = numpy.block([[differences.T @ differences, adding.T],
                          [adding, numpy.zeros((totals, totals))]])
    ratios = solved(system, numpy.concatenate([numpy.zeros(count), series.totals]))[:count]
    return ratios * series.indicator


def covariance(count, rho):
    steps = numpy.arange(count)
    return rho ** numpy.abs(steps[:, None] - steps[None, :]) / (1 - rho * rho)


def fitted(series, rho):
    """Covariances of the totals, the coefficients and the deviations for one rho."""
    adding = series.adding()
    design = adding @ numpy.column_stack([numpy.ones(len(series.indicator)), series.indicator])
    of_totals = adding @ covariance(len(series.indicator), rho) @ adding.T
    inverse = numpy.linalg.inv(of_totals)
    coefficients = numpy.linalg.solve(design.T @ inverse @ design, design.T @ inverse @ series.totals)
    return of_totals, coefficients, series.totals - design @ coefficients


def log_likelihood(series, rho):
    of_totals, _, deviations = fitted(series, rho)
    squares = deviations @ numpy.linalg.solve(of_totals, deviations)
    determinant = numpy.log(numpy.linalg.det(of_totals / of_totals[0, 0].real))
    scale = len(deviations) * numpy.log(of_totals[0, 0].real)
    return -len(deviations) / 2 * numpy.log(squares) - (determinant + scale) / 2


def rise(series, rho):
    """The derivative, exact to rounding: a complex step has no cancellation."""
    step = 1e-30
    return log_likelihood(series, complex(rho, step)).imag / step


def likeliest(series):
    grid = numpy.linspace(0, 0.999, 301)
    best = int(numpy.argmax([log_likelihood(series, rho) for rho in grid]))
    low, high = grid[max(best - 1, 0)], grid[min(best + 1, len(grid) - 1)]
    if best == 0 and rise(series, low) <= 0:
        return low
    if best == len(grid) - 1 and rise(series, high) >= 0:
        return high
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if rise(series, middle) > 0 else (low, middle)
    return low


def chow_lin(series, rho):
    adding, count = series.adding(), len(series.indicator)
    of_totals, coefficients, deviations = fitted(series, rho)
    line = numpy.column_stack([numpy.ones(count), series.indicator]) @ coefficients
    return line + covariance(count, rho) @ adding.T @ solved(of_totals, deviations)


class Held(unittest.TestCase):
    def parts(self, lines):
        run = subprocess.run([PROGRAM], input="\n".join(lines) + "\n", capture_output=True,
                             text=True, check=True)
        printed = run.stdout.splitlines()
        self.assertEqual(len(printed), len(lines))
        found = []
        for line in printed:
            words = line.split()
            self.assertGreater(len(words), 1, line)
            rho = None if words[0] == "-" else float(words[0])
            found.append((rho, numpy.array([float(word) for word in words[1:]])))
        return found

    def same(self, series, ours, theirs):
        self.assertLess(float(numpy.max(numpy.abs(ours - theirs))), NINE_DECIMALS)
        self.assertLess(float(numpy.max(numpy.abs(series.adding() @ ours - series.totals))),
                        NINE_DECIMALS)

    def setUp(self):
        self.series = [Series(number) for number in range(20)]

    def test_denton(self):
        found = self.parts([series.line("denton") for series in self.series])
        for number, (series, (_, ours)) in enumerate(zip(self.series, found)):
            with self.subTest(series=number):
                self.same(series, ours, denton(series))

    def test_chow_lin_with_a_given_rho(self):
        given = [[0, 0.3, 0.9, 0.99, -0.4][number % 5] for number in range(20)]
        found = self.parts([s.line("chow-lin", rho) for s, rho in zip(self.series, given)])
        for number, (series, (rho, ours)) in enumerate(zip(self.series, found)):
            with self.subTest(series=number):
                self.assertEqual(rho, given[number])
                self.same(series, ours, chow_lin(series, given[number]))

    def test_chow_lin_with_the_likeliest_rho(self):
        found = self.parts([series.line("chow-lin") for series in self.series])
        inside = 0
        for number, (series, (rho, ours)) in enumerate(zip(self.series, found)):
            with self.subTest(series=number):
                self.assertAlmostEqual(rho, likeliest(series), delta=1e-9)
                self.same(series, ours, chow_lin(series, likeliest(series)))
                inside += 0 < rho < 0.999
        self.assertGreater(inside, 5, "the search must be tried away from its ends too")


if __name__ == "__main__":
    unittest.main()
