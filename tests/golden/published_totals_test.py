#!/usr/bin/env python3
"""The golden observations of the samples for written question 162 come to what was published.

The months of these samples are illustrative; the totals, and how one year went beside another, are
the answer's own. Every number here was taken from the text of the answer, not from the samples."""

import csv
import unittest
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
MONTHS = [f"{year}-{month:02}" for year in range(2020, 2024) for month in range(1, 13)]


class Rows:
    """The observations of one case, looked up by what they say."""

    def __init__(self, case):
        with open(HERE / case / "expected.csv", encoding="utf-8", newline="") as file:
            self.rows = list(csv.DictReader(file))

    def where(self, period="", **columns):
        """Rows whose period begins so and whose columns are these; a column is any of a list."""
        wanted = {key.upper(): value if isinstance(value, (list, set)) else [value]
                  for key, value in columns.items()}
        return [row for row in self.rows if row["TIME_PERIOD"].startswith(period)
                and all(row[key] in values for key, values in wanted.items())]

    def total(self, period="", **columns):
        values = [row["OBS_VALUE"] for row in self.where(period, **columns) if row["OBS_VALUE"]]
        if not values:
            raise LookupError(f"no figures: {period} {columns}")
        return sum(map(Decimal, values))

    def mean(self, period, **columns):
        """Of a month, over the months that have a figure."""
        return self.total(period, **columns) / len(
            [row for row in self.where(period, **columns) if row["OBS_VALUE"]])


class Hulpwebsites(unittest.TestCase):
    SITES = ["alcoholhulp", "cannabishulp", "drughulp", "gokhulp", "depressiehulp", "angsthulp"]

    def setUp(self):
        self.rows = Rows("sv-162-hulpwebsites")

    def visits(self, period, site):
        return self.rows.mean(period, freq="M", measure="visits", platform=site)

    def test_all_websites_together(self):
        for measure, published in (("visits", 6_959_085), ("unique_visitors", 4_808_746)):
            for frequency in ("M", "_O"):  # the months, and the overview of the whole period
                rows = {"measure": measure, "platform": self.SITES, "freq": frequency}
                with self.subTest(measure=measure, frequency=frequency):
                    self.assertEqual(self.rows.total(**rows), published)

    def test_the_overview_says_of_each_website_what_its_months_say(self):
        for site in self.SITES:
            for measure in ("visits", "unique_visitors"):
                rows = {"measure": measure, "platform": site}
                with self.subTest(site=site, measure=measure):
                    self.assertEqual(self.rows.total(freq="_O", **rows),
                                     self.rows.total(freq="M", **rows))

    def test_every_website_has_every_month_from_july_2020(self):
        months = MONTHS[6:]
        for site in self.SITES:
            expected = months if site != "angsthulp" else MONTHS[36:]
            for measure in ("visits", "unique_visitors"):
                rows = self.rows.where(freq="M", measure=measure, platform=site)
                with self.subTest(site=site, measure=measure):
                    self.assertEqual(sorted(row["TIME_PERIOD"] for row in rows), expected)

    def test_no_more_unique_visitors_than_visits(self):
        visits = {(row["TIME_PERIOD"], row["PLATFORM"]): row["OBS_VALUE"]
                  for row in self.rows.where(measure="visits")}
        for row in self.rows.where(measure="unique_visitors"):
            if row["OBS_VALUE"]:
                self.assertLess(int(row["OBS_VALUE"]),
                                int(visits[row["TIME_PERIOD"], row["PLATFORM"]]))

    def test_from_june_2021_all_fall_but_gokhulp(self):
        """Beside the same months a year before, so that the season does not count."""
        for site in self.SITES[:-1]:
            before = sum(self.visits(f"2020-{month}", site) for month in ("07", "08", "09"))
            after = sum(self.visits(f"2021-{month}", site) for month in ("07", "08", "09"))
            with self.subTest(site=site):
                self.assertEqual(after > before, site == "gokhulp")

    def test_each_website_went_as_the_answer_says(self):
        year = {(site, year): self.visits(str(year), site)
                for site in self.SITES[:-1] for year in range(2020, 2024)}
        self.assertGreater(year["alcoholhulp", 2021], year["alcoholhulp", 2022])
        self.assertGreater(year["alcoholhulp", 2022], year["alcoholhulp", 2023])
        self.assertGreater(year["cannabishulp", 2021], year["cannabishulp", 2022])
        self.assertGreater(year["cannabishulp", 2023], year["cannabishulp", 2022])
        self.assertGreater(year["cannabishulp", 2021], year["cannabishulp", 2023])
        for other in (2021, 2022, 2023):  # about the same
            self.assertAlmostEqual(year["drughulp", other] / year["drughulp", 2020], 1, delta=.05)
        self.assertGreater(year["gokhulp", 2022], year["gokhulp", 2021])
        self.assertGreater(self.visits("2022-12", "gokhulp"), self.visits("2023-12", "gokhulp"))
        self.assertGreater(year["depressiehulp", 2020], year["depressiehulp", 2021])
        self.assertGreater(year["depressiehulp", 2021], year["depressiehulp", 2022])
        self.assertGreater(year["depressiehulp", 2023], year["depressiehulp", 2022])

    def test_campaigns_show(self):
        """Depressiehulp in May and October 2022 (7.779 came), Angsthulp in June and September 2023
        (in September 7.000 came)."""
        campaigns = (("2022-05", "depressiehulp", 0), ("2022-10", "depressiehulp", 7779),
                     ("2023-06", "angsthulp", 0), ("2023-09", "angsthulp", 7000))
        for month, site, came in campaigns:
            before, after = (MONTHS[MONTHS.index(month) + step] for step in (-1, 1))
            with self.subTest(site=site, month=month):
                self.assertGreater(self.visits(month, site), 1.1 * float(self.visits(before, site)))
                self.assertGreater(self.visits(month, site), 1.1 * float(self.visits(after, site)))
                self.assertGreater(self.rows.total(month, measure="unique_visitors", platform=site),
                                   came)

    def test_angsthulp_does_not_exist_before_it_joins(self):
        for row in self.rows.where(freq="M", platform="angsthulp"):
            joined = row["TIME_PERIOD"] >= "2023-03"
            self.assertEqual(bool(row["OBS_VALUE"]), joined)
            self.assertEqual(row["OBS_STATUS[]"], "A" if joined else "M")

    def test_a_merged_offer_is_a_note_on_both_websites(self):
        for row in self.rows.where(freq="M"):
            year = row["TIME_PERIOD"][:4]
            merged = row["PLATFORM"] in ("cannabishulp", "drughulp") and year in ("2021", "2022")
            with self.subTest(period=row["TIME_PERIOD"], site=row["PLATFORM"]):
                self.assertEqual("2021 samengevoegd" in row["COMMENT_OBS"], merged)

    def test_page_views_exist_since_may_2022(self):
        rows = self.rows.where(measure="pageviews")
        self.assertEqual({row["AUDIENCE"] for row in rows}, {"seekers", "organisations"})
        for row in rows:
            there = row["TIME_PERIOD"] >= "2022-05"
            self.assertEqual(row["OBS_STATUS[]"], "A" if there else "M")
            self.assertEqual(bool(row["OBS_VALUE"]), there)
        visitors = self.rows.where(platform="onlinepsyhulp", measure="visits")
        self.assertEqual(len(visitors), 36)
        self.assertTrue(all(row["OBS_VALUE"] for row in visitors))


class DeDruglijn(unittest.TestCase):

    def setUp(self):
        self.rows = Rows("sv-162-druglijn")

    def questions(self, year, **columns):
        return self.rows.total(year, measure="questions", **columns)

    def percent(self, **columns):
        """From 2021 to 2022, rounded as the answer rounds."""
        return round(100 * (self.rows.total("2022", **columns) /
                            self.rows.total("2021", **columns) - 1))

    def test_questions(self):
        self.assertEqual(self.questions("2021"), 7_985)
        self.assertEqual(self.questions("2022"), 8_525)
        self.assertEqual(self.questions("2022") - self.questions("2021"), 540)

    def test_channels(self):
        for channel, change in (("phone", 3), ("mail", -5), ("chat", 29)):
            with self.subTest(channel=channel):
                self.assertEqual(self.percent(measure="questions", channel=channel), change)

    def test_website(self):
        for measure in ("visits", "unique_visitors"):
            with self.subTest(measure=measure):
                self.assertEqual(self.percent(measure=measure), 15)
                first_half = sum(self.rows.total(f"2022-{month:02}", measure=measure)
                                 for month in range(1, 7))
                stable = self.rows.total("2023", measure=measure) / first_half
                self.assertAlmostEqual(float(stable), 1, delta=.02)

    def test_the_second_half_of_2023_is_not_yet_there(self):
        rows = self.rows.where("2023")
        self.assertEqual(len(rows), 24)
        for row in rows:
            there = row["TIME_PERIOD"] <= "2023-06"
            self.assertEqual(bool(row["OBS_VALUE"]), there)
            self.assertEqual(row["OBS_STATUS[]"], "A" if there else "O")
            self.assertEqual(row["COMMENT_OBS"], "" if there else "not-yet")

    def test_tests_and_dash_fall_the_tests_more(self):
        tests = self.percent(measure="tests_completed")
        dash = self.percent(measure="users", topic="dash")
        self.assertLess(tests, dash)
        self.assertLess(dash, 0)
        for year in ("2021", "2022"):  # "vele tienduizenden"
            self.assertGreater(self.rows.total(year, measure="tests_completed"), 40_000)

    def test_a_test_that_is_not_offered_does_not_exist(self):
        missing = [row for row in self.rows.where(measure="tests_completed")
                   if not row["OBS_VALUE"]]
        self.assertEqual({(row["MODULE"], row["AGE"], row["TOPIC"]) for row in missing},
                         {("knowledgetest", "adult", topic)
                          for topic in ("gambling", "gaming", "sedatives")})
        self.assertEqual({row["OBS_STATUS[]"] for row in missing}, {"M"})

    def test_referrals_of_2022(self):
        asked = self.rows.total("2022", measure="referrals", referral_basis="asked")
        self.assertEqual(asked, 3_110)
        contacts = self.rows.total("2022", measure="contacts", referral_basis="given")
        self.assertEqual(contacts, 5_199)
        self.assertEqual(round(100 * contacts / self.questions("2022")), 61)
        institutions = self.rows.total("2022", measure="referrals", referral_basis="given")
        self.assertEqual(institutions, 7_214)

    def test_referrals_of_2021(self):
        asked = self.rows.total("2021", measure="referrals", referral_basis="asked")
        self.assertEqual(round(100 * asked / self.questions("2021")), 41)
        for measure in ("referrals", "contacts"):  # "een toename ten opzichte van 2021"
            self.assertLess(self.rows.total("2021", measure=measure, referral_basis="given"),
                            self.rows.total("2022", measure=measure, referral_basis="given"))

    def test_referrals_by_month_can_be(self):
        """No month has more referrals asked for, or contacts with one, than it has questions; and
        a contact with a referral names an institution at least."""
        for month in MONTHS[12:36]:
            questions = self.questions(month)
            contacts = self.rows.total(month, measure="contacts")
            with self.subTest(month=month):
                self.assertLess(contacts, questions)
                self.assertLess(self.rows.total(month, referral_basis="asked"), questions)
                self.assertLess(contacts, self.rows.total(month, measure="referrals",
                                                          referral_basis="given"))


class OtherLines(unittest.TestCase):

    def test_tele_onthaal_gives_every_month_by_phone_and_chat(self):
        rows = Rows("sv-162-tele-onthaal")
        for channel in ("phone", "chat"):
            given = rows.where(measure="referrals", channel=channel, provider="tele-onthaal")
            self.assertEqual({row["TIME_PERIOD"] for row in given}, set(MONTHS[:36]))
            self.assertEqual(len(given), 36 * len({row["INSTITUTION"] for row in given}))

    def test_1712_gives_years_and_no_months(self):
        rows = Rows("sv-162-1712").rows
        self.assertEqual({(row["FREQ"], row["TIME_PERIOD"]) for row in rows},
                         {("A", "2020"), ("A", "2021"), ("A", "2022")})
        self.assertEqual({row["PROVIDER"] for row in rows}, {"hulplijn-1712"})


class Projects(unittest.TestCase):
    """The answer names six projects and their terms, but not what they were granted."""
    TERMS = {"early-intervention": ("2017-01-01", "2017-12-31", "Limburg en Antwerpen",
                                    "antwerp--limburg"),
             "parents-online": ("2017-01-01", "2017-12-31", "Vlaams-Brabant", "flemish-brabant"),
             "blended-recovery": ("2018-01-01", "2018-12-31", "vnl. Limburg", "limburg"),
             "online-diary": ("2018-01-01", "2018-12-31", "West-Vlaanderen", "west-flanders"),
             "top-training": ("2019-02-15", "2020-01-01", "West-Vlaanderen", "west-flanders"),
             "bopol": ("2019-01-01", "2020-01-01", "vnl. Vlaams-Brabant", "flemish-brabant")}

    def test_terms_and_provinces(self):
        rows = Rows("projectregister").rows
        self.assertEqual({row["PROJECT"]: (row["REF_PER_START"], row["REF_PER_END"],
                                           row["PROVINCES"], row["AREA"]) for row in rows},
                         self.TERMS)

    def test_no_amount_is_known(self):
        for row in Rows("projectregister").rows:
            reason = row["COMMENT_OBS"].split(" | ")[0]
            self.assertEqual((row["OBS_VALUE"], row["OBS_STATUS[]"], reason),
                             ("", "O", "not-available"))


if __name__ == "__main__":
    unittest.main()
