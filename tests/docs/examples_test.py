#!/usr/bin/env python3
"""Every example of docs/mapping-files.md does what its folder says.

Usage: examples_test.py PATH/TO/bijlage. tests/docs/renew.py PATH/TO/bijlage writes anew what is
expected, for review."""

import unittest

import examples
import program


class Examples(unittest.TestCase):
    maxDiff = None

    def test_there_are_examples(self):
        self.assertGreaterEqual(len(examples.names()), 40)

    def test_observations_and_findings(self):
        for name in examples.names():
            with self.subTest(example=name):
                observations, findings = examples.outcome(name)
                self.assertEqual(observations, examples.text(name, "expected.csv"))
                self.assertEqual(findings, examples.text(name, "findings.tsv"))

    def test_what_is_mended_has_figures_and_no_findings(self):
        mended = [name for name in examples.names() if examples.text(name, "mended.toml")]
        self.assertGreaterEqual(len(mended), 5)
        for name in mended:
            with self.subTest(example=name):
                observations, findings = examples.outcome(name, "mended.toml")
                self.assertTrue(observations)
                self.assertEqual(findings, "")

    def test_mistakes(self):
        self.assertEqual(examples.mistakes("mistakes"), examples.text("mistakes", "told.txt"))

    def test_an_example_shows_figures_or_findings(self):
        for name in examples.names():
            with self.subTest(example=name):
                self.assertTrue(examples.text(name, "expected.csv") +
                                examples.text(name, "findings.tsv"))


if __name__ == "__main__":
    program.main()
