#include "decisions/correct.hpp"

#include <gtest/gtest.h>

#include "model/finding_catalogue.hpp"
#include "support/dataset_builder.hpp"
#include "support/model_builder.hpp"

namespace bijlage::decisions {
namespace {

using base::Decimal;
using model::MissingReason;
using model::ObsStatus;
using model::Severity;

model::Model visits_with_variants() {
  model::Model model;
  model.measures.push_back(support::measure("visits"));
  model.dimensions.push_back(
      support::dimension("variant", {support::code("registered"), support::code("corrected")}));
  return model;
}

/// A submission whose figures stand in A1, A2 … of Blad1.
class Correct : public ::testing::Test {
 protected:
  static FigureCorrection of(const std::string& cell, const std::string& was,
                             model::ObsValue value) {
    FigureCorrection entry;
    entry.submission = "submitted.xlsx";
    entry.sheet = "Blad1";
    entry.cell = *workbook::parse_cell_ref(cell);
    entry.was = was;
    entry.value = value;
    entry.decision = {model::Decision::Kind::corrected,
                      Severity::warning,
                      "A. Checker",
                      "2026-11-30",
                      "A digit was lost",
                      "corrections.toml",
                      3,
                      "",
                      "",
                      ""};
    return entry;
  }

  void apply(const FigureCorrection& entry) {
    correct(built_.data, built_.evidence, findings_, {entry});
  }

  std::string keys() const {
    std::string all;
    for (const auto& finding : findings_) all += finding.message.key + " ";
    return all;
  }

  model::Model model_ = visits_with_variants();
  support::DatasetBuilder built_{model_};
  model::Findings findings_;
};

TEST_F(Correct, GivesAFigureItsValueAndKeepsWhatWasSubmitted) {
  built_.add("visits", {}, "2017-01", 369);
  apply(of("A1", "369", 396));
  const auto& figure = built_.data.observations.front();
  EXPECT_EQ(figure.value, model::ObsValue(396));
  EXPECT_EQ(built_.data.raw_text(figure), "369");
  ASSERT_NE(built_.data.correction(figure), nullptr);
  EXPECT_EQ(built_.data.correction(figure)->submitted, model::ObsValue(369));
  EXPECT_EQ(built_.data.correction(figure)->decision.by, "A. Checker");
  ASSERT_EQ(keys(), "finding.D02 ");
  EXPECT_EQ(findings_.front().found, "369");
  EXPECT_EQ(findings_.front().expected, "396");
  EXPECT_EQ(findings_.front().raw, "369");
  EXPECT_EQ(findings_.front().severity, Severity::note);
}

TEST_F(Correct, KeepsTheTextOfANumberThatNoTextWasKeptOf) {
  const auto index = built_.add("visits", {}, "2017-01", 1043);
  built_.data.observations[index].raw = built_.data.intern_style(model::NumberStyle());
  const std::string shown = built_.data.raw_text(built_.data.observations[index]);
  apply(of("A1", shown, 10043));
  EXPECT_EQ(keys(), "finding.D02 ");
  EXPECT_EQ(built_.data.raw_text(built_.data.observations[index]), shown);
}

TEST_F(Correct, TakesAwayWhatTheCellSaidOfItsFigureAlone) {
  built_.add("visits", {}, "2017-01", 369);
  auto& figure = built_.data.observations.front();
  figure.approximate = true;
  figure.status = model::StatusSet(ObsStatus::estimated) | ObsStatus::provisional;
  apply(of("A1", "369", 396));
  EXPECT_FALSE(figure.approximate);
  EXPECT_EQ(figure.status, model::StatusSet(ObsStatus::provisional));
}

TEST_F(Correct, FillsInWhatWasMissing) {
  built_.add_missing("visits", {}, "2017-01", MissingReason::unknown);
  apply(of("A1", "", 12));
  const auto& figure = built_.data.observations.front();
  EXPECT_EQ(figure.value, model::ObsValue(12));
  EXPECT_EQ(figure.reason, MissingReason::none);
  EXPECT_TRUE(figure.status.normal());
  EXPECT_EQ(built_.data.correction(figure)->reason, MissingReason::unknown);
  EXPECT_EQ(keys(), "finding.D02.blank ");
}

TEST_F(Correct, SaysThatThereIsNoFigure) {
  built_.add("visits", {}, "2017-01", 369);
  auto entry = of("A1", "369", std::nullopt);
  entry.reason = MissingReason::not_collected;
  apply(entry);
  const auto& figure = built_.data.observations.front();
  EXPECT_FALSE(figure.value);
  EXPECT_EQ(figure.reason, MissingReason::not_collected);
  EXPECT_TRUE(figure.status.has(ObsStatus::not_collected));
  EXPECT_EQ(keys(), "finding.D02.missing ");
}

TEST_F(Correct, CorrectsAPublishedTotalAndNamesItsParts) {
  const auto one = built_.add("visits", {}, "2017-01", 1);
  const auto two = built_.add("visits", {}, "2017-02", 2);
  built_.add_total(4, {one, two});
  built_.evidence.totals.front().raw = "4";
  apply(of("A3", "4", 3));
  EXPECT_EQ(built_.evidence.totals.front().value, Decimal(3));
  EXPECT_EQ(built_.evidence.totals.front().raw, "4");
  ASSERT_EQ(keys(), "finding.D02 ");
  const model::Finding& told = findings_.front();
  ASSERT_EQ(told.cells.size(), 2U);
  EXPECT_EQ(workbook::a1(told.cells[0]) + " " + workbook::a1(told.cells[1]), "A3 A1:A2");
}

TEST_F(Correct, ChangesNothingWhereTheCellShowsSomethingElse) {
  built_.add("visits", {}, "2017-01", 370);
  apply(of("A1", "369", 396));
  EXPECT_EQ(built_.data.observations.front().value, model::ObsValue(370));
  EXPECT_TRUE(built_.data.corrections.empty());
  ASSERT_EQ(keys(), "finding.D03.other-text ");
  EXPECT_EQ(findings_.front().severity, Severity::error);
  EXPECT_EQ(findings_.front().found, "370");
}

TEST_F(Correct, TellsOfACellWithoutFigureAndOfAnotherSheet) {
  built_.add("visits", {}, "2017-01", 369);
  apply(of("B9", "369", 396));
  auto elsewhere = of("A1", "369", 396);
  elsewhere.sheet = "Blad2";
  apply(elsewhere);
  EXPECT_EQ(keys(), "finding.D03.no-figure finding.D03.no-sheet ");
}

TEST_F(Correct, CorrectsAFigureOnce) {
  built_.add("visits", {}, "2017-01", 369);
  apply(of("A1", "369", 396));
  auto again = of("A1", "369", 963);
  again.where = {{"measure", "visits"}};
  apply(again);
  EXPECT_EQ(built_.data.observations.front().value, model::ObsValue(396));
  EXPECT_EQ(keys(), "finding.D02 finding.D03.twice ");
}

TEST_F(Correct, TellsOfACellThatHasBecomeEmpty) {
  built_.add_missing("visits", {}, "2017-01", MissingReason::blank);
  apply(of("A1", "369", 396));
  EXPECT_FALSE(built_.data.observations.front().value);
  EXPECT_EQ(keys(), "finding.D03.now-blank ");
}

TEST_F(Correct, AsksWhichOfSeveralFiguresInACellIsMeant) {
  built_.add("visits", {{"variant", "registered"}}, "2017-01", 321302);
  built_.add("visits", {{"variant", "corrected"}}, "2017-01", 150000);
  for (auto& figure : built_.data.observations) {
    figure.source.cell = {0, 0};
    figure.raw = built_.data.intern_text("321.302 (150.000)");
  }
  auto entry = of("A1", "321.302 (150.000)", 120000);
  apply(entry);
  EXPECT_EQ(keys(), "finding.D03.several ");
  entry.where = {{"variant", "other"}};
  apply(entry);
  EXPECT_EQ(findings_.back().message.key, "finding.D03.not-among-them");
  entry.where = {{"variant", "corrected"}};
  apply(entry);
  EXPECT_EQ(built_.data.observations[0].value, model::ObsValue(321302));
  EXPECT_EQ(built_.data.observations[1].value, model::ObsValue(120000));
}

TEST_F(Correct, SettlesWhatWasWrongWithThatCellAlone) {
  built_.add_missing("visits", {}, "2017-01", MissingReason::unknown);
  const auto wrong_at = [&](std::string_view code, std::string_view cells) {
    auto finding = model::make_finding(code);
    finding.sheet = "Blad1";
    finding.cells = {*workbook::parse_cell_range(cells)};
    findings_.push_back(finding);
  };
  wrong_at("V06", "A1");
  wrong_at("V06", "A2");
  wrong_at("V06", "A1:A2");
  wrong_at("S06", "A1");  // two tables have the cell, whatever its figure
  apply(of("A1", "", 12));
  EXPECT_EQ(findings_[0].severity, Severity::note);
  EXPECT_EQ(findings_[0].decisions.front().was, Severity::error);
  EXPECT_EQ(findings_[1].severity, Severity::error);
  EXPECT_EQ(findings_[2].severity, Severity::error);
  EXPECT_EQ(findings_[3].severity, Severity::error);
}

}  // namespace
}  // namespace bijlage::decisions
