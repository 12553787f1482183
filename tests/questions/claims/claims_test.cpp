// A claim is a sentence with a figure, held against the data.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "questions/claims/claim.hpp"
#include "questions/claims/quoted_figure.hpp"
#include "questions/claims/verdict.hpp"
#include "questions/help_model.hpp"
#include "support/dataset_builder.hpp"

namespace bijlage::questions::claims {
namespace {

using base::Decimal;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string head = "[claims]\nid = 'c'\ntitle = 'C'\nmodel = 'help'\nnow = 2018-06-19\n";

Claims parse(const std::string& claims) {
  static const model::Model model = help_model();
  return parse_claims(head + claims, "c.toml",
                      [](const std::string&) -> const model::Model& { return model; });
}

std::vector<config::Mistake> mistakes(const std::string& claims) {
  try {
    parse(claims);
  } catch (const config::FileMistakes& found) {
    return found.mistakes();
  }
  return {};
}

class AClaim : public ::testing::Test {
 protected:
  Judged judged(const std::string& states, const std::string& compute,
                const std::string& more = "") const {
    const Claims claims =
        parse("[[claim]]\nid = 'x'\nquote = '…'\nwritten = '…'\nstates = " + states +
              "\ncompute = '" + compute + "'\n" + more);
    return judge(claims.claims.at(0), given.data);
  }
  std::string computed(const std::string& compute) const {
    const Judged one = judged("1", compute);
    return one.computed.value ? one.computed.value->to_string() : one.computed.unknown->key;
  }
  Verdict verdict(const std::string& states, const std::string& compute,
                  const std::string& more = "") const {
    return judged(states, compute, more).verdict;
  }

  const model::Model model = help_model();
  support::DatasetBuilder given{model};
};

TEST_F(AClaim, NamesAFigureByMeasureCodesAndPeriod) {
  given.add("visits", {{"platform", "a"}}, "2018-01", 10);
  given.add("visits", {{"platform", "a"}}, "2018-02", 20);
  given.add("visits", {{"platform", "b"}}, "2018-01", 400);
  EXPECT_EQ(computed("visits[platform=a, 2018-01]"), "10");
  EXPECT_EQ(computed("visits[platform=a, 2018-01..2018-02]"), "30");
  EXPECT_EQ(computed("visits[platform=a|b, 2018-01]"), "410");
  EXPECT_EQ(computed("visits[ platform = * , 2018-01 ]"), "410");
  EXPECT_EQ(computed("visits[platform=b]"), "400");
}

TEST_F(AClaim, CanBeASumADifferenceARatioAChangeAShareOrAYearsPart) {
  given.add("visits", {}, "2017", 7985);
  given.add("visits", {}, "2018", 8525);
  EXPECT_EQ(computed("visits[2017] + visits[2018]"), "16510");
  EXPECT_EQ(computed("visits[2018] - visits[2017]"), "540");
  EXPECT_EQ(computed("visits[2018] - visits[2017] - 40 * 2"), "460");
  EXPECT_EQ(computed("(visits[2018] - visits[2017]) / -2"), "-270");
  EXPECT_EQ(computed("change(visits[2017], visits[2018])"), "6.762680025");
  EXPECT_EQ(computed("share(visits[2017], visits[2017] + visits[2018])"), "48.364627498");
  EXPECT_EQ(computed("per_year(248000, 2021-10..2024-06)"), "90181.818181818");
  EXPECT_EQ(computed("per_year(visits[2018])"), "8525");
}

TEST_F(AClaim, IsRightWhereTheComputedFigureRoundsToTheStatedOne) {
  given.add("visits", {}, "2018", 8525);
  EXPECT_EQ(verdict("8525", "visits[2018]"), Verdict::right);
  EXPECT_EQ(verdict("8524", "visits[2018]"), Verdict::wrong);
  EXPECT_EQ(verdict("36", "share(3110, visits[2018])"), Verdict::right);
  EXPECT_EQ(verdict("35", "share(3110, visits[2018])"), Verdict::wrong);
  EXPECT_EQ(verdict("36.5", "share(3110, visits[2018])"), Verdict::right);
  EXPECT_EQ(verdict("36.4", "share(3110, visits[2018])"), Verdict::wrong);
  EXPECT_EQ(verdict("9000", "visits[2018]", "precision = 1000"), Verdict::right);
  EXPECT_EQ(verdict("8000", "visits[2018]", "precision = 1000"), Verdict::wrong);
}

TEST_F(AClaim, MaySayMoreThanOrLessThan) {
  given.add("visits", {}, "2018", 8525);
  EXPECT_EQ(verdict("8500", "visits[2018]", "compare = 'more-than'"), Verdict::right);
  EXPECT_EQ(verdict("8525", "visits[2018]", "compare = 'more-than'"), Verdict::wrong);
  EXPECT_EQ(verdict("8600", "visits[2018]", "compare = 'less-than'"), Verdict::right);
  EXPECT_EQ(verdict("8500", "visits[2018]", "compare = 'less-than'"), Verdict::wrong);
}

TEST_F(AClaim, IsNotSettledByWhatIsMissingIncompleteOrInTwoForms) {
  given.add("visits", {{"platform", "a"}}, "2017-01", 10);
  given.add_missing("visits", {{"platform", "a"}}, "2017-02", model::MissingReason::not_yet);
  given.add("subsidy", {}, "2017", 5);
  given.add("subsidy", {{"platform", "a"}}, "2017", 3);
  EXPECT_EQ(computed("visits[2016]"), "claim.no-data");
  EXPECT_EQ(computed("visits[2017-02]"), "claim.not-known");
  EXPECT_EQ(computed("visits[2017]"), "claim.incomplete");
  given.add("visits", {{"platform", "a"}}, "2018-01", 10);
  given.add("visits", {{"platform", "b"}}, "2018-01", 20);
  EXPECT_EQ(computed("visits[platform=*, 2018]"), "claim.incomplete-months");
  EXPECT_EQ(computed("visits[platform=*, 2018-01]"), "30");
  EXPECT_EQ(computed("subsidy[2017]"), "claim.whole-and-parts");
  EXPECT_EQ(computed("subsidy[platform=_Z, 2017]"), "5");
  EXPECT_EQ(computed("subsidy[platform=*, 2017]"), "3");
  EXPECT_EQ(computed("subsidy[platform=*, 2017] / 0"), "claim.divides-by-zero");
  EXPECT_EQ(verdict("10", "visits[2017]"), Verdict::unknown);
}

TEST_F(AClaim, AddsNoFiguresThatTheModelForbidsToAdd) {
  given.add("share", {{"topic", "alcohol"}}, "2017", 40);
  given.add("share", {{"topic", "cannabis"}}, "2017", 60);
  EXPECT_EQ(computed("share[topic=alcohol, 2017]"), "40");
  EXPECT_EQ(computed("share[2017]"), "claim.not-known");
}

TEST_F(AClaim, TellsItsUnit) {
  EXPECT_EQ(judged("1", "subsidy[2017]").unit, "EUR");
  EXPECT_EQ(judged("1", "per_year(subsidy[2017] + subsidy[2018], 2017..2018)").unit, "EUR");
  EXPECT_EQ(judged("1", "change(visits[2017], visits[2018])").unit, "PC");
  EXPECT_EQ(judged("1", "subsidy[2017] / visits[2017]").unit, "");
}

TEST(AFileOfClaims, TellsAllMistakesAtTheirPlace) {
  const auto found = mistakes(
      "[[claim]]\nid = 'a'\nquote = 'Er waren 10 bezoeken.'\nstates = 11\n"
      "compute = \"visits[2018] + vizits[2018]\"\n"
      "[[claim]]\nid = 'a'\nquote = '3 en een half'\nstates = 3.5\nwritten = 'drie'\n"
      "precision = 0\ncompute = 'visits[platfrom=a, 2018'\n"
      "[[claim]]\nid = 'c'\nquote = '2'\nstates = 2\ncompute = 'visits[2018..2017]'\n");
  std::vector<std::string> told;
  for (const auto& mistake : found) {
    told.push_back(std::to_string(mistake.place.line) + ":" + std::to_string(mistake.place.column) +
                   " " + mistake.message.key);
  }
  EXPECT_THAT(
      told,
      ElementsAre("9:10 claim.not-quoted", "10:27 question.unknown-measure-near",
                  "12:6 claim.double-id", "15:11 claim.not-written", "16:13 claim.bad-precision",
                  "17:19 question.unknown-dimension-near", "22:19 question.backwards"));
}

TEST(AFileOfClaims, RefusesExpressionsThatMeanNothing) {
  const auto key = [](const std::string& compute) {
    const auto found =
        mistakes("[[claim]]\nid = 'a'\nquote = '1'\nstates = 1\ncompute = '" + compute + "'\n");
    return found.empty() ? "" : found.front().message.key;
  };
  EXPECT_EQ(key(""), "claim.needs-figure");
  EXPECT_EQ(key("1 +"), "claim.needs-figure");
  EXPECT_EQ(key("1 2"), "claim.unexpected");
  EXPECT_EQ(key("(1"), "claim.expected");
  EXPECT_EQ(key("1.2.3"), "claim.bad-number");
  EXPECT_EQ(key("sum(visits)"), "claim.unknown-function");
  EXPECT_EQ(key("per_year(248000)"), "claim.period-needed");
  EXPECT_EQ(key("per_year(visits[2017] + visits[2018])"), "claim.period-needed");
  EXPECT_EQ(key("visits[2017, 2018]"), "claim.two-periods");
  EXPECT_EQ(key("visits[soon]"), "question.bad-period");
  EXPECT_EQ(key("visits[platform=c]"), "question.unknown-code-near");
  EXPECT_EQ(key(std::string(60, '(') + "1" + std::string(60, ')')), "claim.too-deep");
  EXPECT_EQ(key("1" + std::string(3000, '+')), "claim.too-deep");
  EXPECT_EQ(key("visits[2017..now]"), "");
}

TEST(AQuote, HoldsItsFigureHoweverItIsWritten) {
  EXPECT_TRUE(holds_figure("samen 6.959.085 maal", Decimal(6959085)));
  EXPECT_TRUE(holds_figure("samen 6 959 085 maal", Decimal(6959085)));
  EXPECT_TRUE(
      holds_figure("samen 6\xC2\xA0"
                   "959\xC2\xA0"
                   "085",
                   Decimal(6959085)));
  EXPECT_TRUE(holds_figure("(n=540)", Decimal(540)));
  EXPECT_TRUE(holds_figure("daalde met 5%.", Decimal(-5)));
  EXPECT_TRUE(holds_figure("was 36,5% in 2022", Decimal::scaled(365, -1)));
  EXPECT_FALSE(holds_figure("samen 6.959.085 maal", Decimal(959)));
  EXPECT_FALSE(holds_figure("was 35% in 2022", Decimal(3)));
  EXPECT_FALSE(holds_figure("", Decimal(0)));
}

}  // namespace
}  // namespace bijlage::questions::claims
