#include "model/dataset.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/evidence.hpp"
#include "support/model_builder.hpp"

namespace bijlage::model {
namespace {

using ::testing::ElementsAre;

Model small_model() {
  Model model;
  model.measures = {support::measure("visits"), support::measure("users")};
  model.dimensions = {
      support::dimension("platform", {support::code("depressiehulp", "depressiehulp.be")}),
      support::dimension("topic")};
  return model;
}

class DatasetTest : public ::testing::Test {
 protected:
  Observation observation(Dataset& data, std::string_view raw, std::string_view topic = "") {
    Observation obs;
    obs.series = data.intern_series({"visits", {"depressiehulp", std::string(topic)}});
    obs.raw = data.intern_text(raw);
    obs.period = calendar::Period::of_month(2018, 6);
    return obs;
  }

  const Model model_ = small_model();
  Dataset data_{model_};
};

TEST_F(DatasetTest, KeepsEachSeriesTextSheetAndRuleOnce) {
  EXPECT_EQ(data_.intern_series({"visits", {"a", ""}}), 0U);
  EXPECT_EQ(data_.intern_series({"visits", {"", "a"}}), 1U);
  EXPECT_EQ(data_.intern_series({"visits", {"a", ""}}), 0U);
  EXPECT_EQ(data_.intern_text("13.406*"), 1U);
  EXPECT_EQ(data_.intern_text("13.406*"), 1U);
  EXPECT_EQ(data_.intern_text(""), 0U);
  EXPECT_EQ(data_.intern_sheet("Bezoekers"), 0U);
  EXPECT_EQ(data_.intern_sheet("Zelftest"), 1U);
  EXPECT_EQ(data_.intern_sheet("Bezoekers"), 0U);
  EXPECT_EQ(data_.intern_rule({"m", "m.toml", 3}), 0U);
  EXPECT_EQ(data_.intern_rule({"m", "m.toml", 4}), 1U);
  EXPECT_EQ(data_.intern_rule({"m", "m.toml", 3}), 0U);
}

// Of most figures what their cell shows follows from the value: no text is kept for each.
TEST_F(DatasetTest, WhatACellShowsFollowsFromValueAndStyle) {
  NumberStyle money;
  money.format.kind = base::NumberFormat::Kind::number;
  money.format.grouped = true;
  money.format.decimals = 2;
  money.format.prefix = "€ ";
  money.decimal_sign = ",";
  money.group_sign = ".";
  NumberStyle thousands = money;
  thousands.power = 3;

  Observation obs = observation(data_, "");
  obs.value = base::Decimal::parse("-1234567.5");
  obs.raw = data_.intern_style(money);
  EXPECT_EQ(data_.raw_text(obs), "-€ 1.234.567,50");
  EXPECT_EQ(obs.raw, data_.intern_style(money));
  EXPECT_NE(obs.raw, data_.intern_style(thousands));

  Observation in_thousands = obs;
  in_thousands.raw = data_.intern_style(thousands);
  EXPECT_EQ(data_.raw_text(in_thousands), "-€ 1.234,57");

  data_.observations = {obs, in_thousands};
  Dataset all(model_);
  all.intern_style({});
  all.append(data_);
  EXPECT_EQ(all.raw_text(all.observations.at(0)), "-€ 1.234.567,50");
  EXPECT_EQ(all.raw_text(all.observations.at(1)), "-€ 1.234,57");
}

TEST_F(DatasetTest, WhatACellShowsOutlivesACorrectedValue) {
  NumberStyle style;
  style.format.kind = base::NumberFormat::Kind::number;
  Observation obs = observation(data_, "");
  obs.value = 5853;
  obs.raw = data_.intern_style(style);
  data_.keep_raw_text(obs);
  obs.value = 5835;
  EXPECT_EQ(data_.raw_text(obs), "5853");
}

TEST_F(DatasetTest, AnUnknownLabelKeepsItsFiguresUnderACodeOfItsOwn) {
  EXPECT_EQ(data_.intern_local_code("topic", "35 – 44 laar"), "U_35_44_laar");
  EXPECT_EQ(data_.intern_local_code("topic", "35 – 44  Laar"), "U_35_44_laar");
  EXPECT_EQ(data_.code_label(1, "U_35_44_laar", "nl"), "35 – 44 laar");
}

TEST_F(DatasetTest, LabelsThatDifferGetCodesThatDiffer) {
  EXPECT_EQ(data_.intern_local_code("topic", "+18 jx"), "U_plus_18_jx");
  EXPECT_EQ(data_.intern_local_code("topic", "-18 jx"), "U_min_18_jx");
  EXPECT_EQ(data_.intern_local_code("topic", "a/b"), "U_a_b");
  EXPECT_EQ(data_.intern_local_code("topic", "a b"), "U_a_b_2");
  EXPECT_EQ(data_.intern_local_code("topic", "a b"), "U_a_b_2");
  EXPECT_EQ(data_.intern_local_code("platform", "a b"), "U_a_b");
}

TEST_F(DatasetTest, LabelsACodeFromTheModelElseByTheCodeItself) {
  EXPECT_EQ(data_.code_label(0, "depressiehulp", "nl-BE"), "depressiehulp.be");
  EXPECT_EQ(data_.code_label(0, "gokhulp", "nl-BE"), "gokhulp");
}

TEST_F(DatasetTest, ACodeForSeveralIsLabelledByAllOfThemAndTravelsAsItIs) {
  Model model = small_model();
  model.dimensions[0].codes.push_back(support::code("gokhulp", "gokhulp.be"));
  const std::string both = "depressiehulp--gokhulp";
  Dataset other{model};
  other.intern_combination({"platform", both, both, true});
  other.intern_combination({"platform", both, both, true});
  EXPECT_EQ(other.local_codes.size(), 1U);
  Dataset data{model};
  data.append(other);
  EXPECT_EQ(data.code_label(0, both, "nl"), "depressiehulp.be, gokhulp.be");
}

TEST_F(DatasetTest, CoversItsWholePeriodUnlessADetailSaysOtherwise) {
  Observation obs = observation(data_, "5.853*");
  EXPECT_FALSE(data_.is_partial(obs));
  EXPECT_EQ(data_.detail(obs), nullptr);
  const calendar::Days until_19{*calendar::Date::from_civil(2018, 6, 1),
                                *calendar::Date::from_civil(2018, 6, 19)};
  data_.detail_of(obs).covered = until_19;
  EXPECT_TRUE(data_.is_partial(obs));
  EXPECT_EQ(data_.covered(obs), until_19);
  EXPECT_EQ(data_.details.size(), 1U);
  data_.detail_of(obs).comment = "x";
  EXPECT_EQ(data_.details.size(), 1U);
}

TEST_F(DatasetTest, TakesOverAnotherDatasetWithEverythingItPointsTo) {
  data_.files = {{"a.xlsx", "", ""}};
  data_.intern_sheet("Bezoekers");
  data_.intern_rule({"m", "m.toml", 1});
  data_.notes = {{"*", "first", {}, false}};
  data_.observations.push_back(observation(data_, "1"));
  data_.detail_of(data_.observations[0]).notes = {0};

  Dataset other(model_);
  other.files = {{"b.xlsx", "", ""}};
  other.intern_sheet("Zelftest");
  other.intern_rule({"m", "m.toml", 9});
  other.notes = {{"**", "second", {0, 0, {4, 0}}, false}};
  Observation obs = observation(other, "2", other.intern_local_code("topic", "a b"));
  other.detail_of(obs).notes = {0};
  other.observations.push_back(obs);
  // The same code already names another label here.
  data_.intern_local_code("topic", "a/b");

  EXPECT_EQ(data_.append(other), 1U);

  const Observation& taken = data_.observations[1];
  EXPECT_EQ(data_.raw_text(taken), "2");
  EXPECT_EQ(data_.series_of(taken).codes[1], "U_a_b_2");
  EXPECT_EQ(data_.code_label(1, "U_a_b_2", "nl"), "a b");
  EXPECT_EQ(data_.files[taken.source.file].name, "b.xlsx");
  EXPECT_EQ(data_.sheets[taken.source.sheet], "Zelftest");
  EXPECT_EQ(data_.rules[taken.rule].line, 9U);
  EXPECT_THAT(data_.detail(taken)->notes, ElementsAre(1U));
  EXPECT_EQ(data_.notes[1].text, "second");
  EXPECT_EQ(data_.notes[1].source.file, 1U);
  EXPECT_EQ(data_.sheets[data_.notes[1].source.sheet], "Zelftest");
}

TEST_F(DatasetTest, EvidenceTravelsWithItsDataset) {
  data_.files = {{"a.xlsx", "", ""}};
  data_.intern_sheet("Bezoekers");
  data_.intern_rule({"m", "m.toml", 1});
  data_.notes = {{"*", "first", {}, false}};
  data_.observations.push_back(observation(data_, "1"));
  Evidence evidence;
  evidence.blocks.push_back({});

  Dataset other(model_);
  other.files = {{"b.xlsx", "", ""}};
  other.intern_sheet("Zelftest");
  other.intern_rule({"m", "m.toml", 9});
  other.notes = {{"*", "second", {}, false}};
  other.observations.push_back(observation(other, "2"));
  Evidence theirs;
  Block block;
  block.observations = {0};
  theirs.blocks.push_back(block);
  Total total;
  total.parts = {0};
  theirs.totals.push_back(total);
  MarkUse mark;
  mark.note = 0;
  theirs.marks.push_back(mark);

  append(data_, evidence, other, theirs);

  EXPECT_THAT(evidence.blocks.at(1).observations, ElementsAre(1U));
  EXPECT_EQ(evidence.blocks[1].file, 1U);
  EXPECT_EQ(data_.sheets[evidence.blocks[1].sheet], "Zelftest");
  EXPECT_EQ(data_.rules[evidence.blocks[1].rule].line, 9U);
  EXPECT_THAT(evidence.totals.at(0).parts, ElementsAre(1U));
  EXPECT_EQ(evidence.totals[0].block, 1U);
  EXPECT_EQ(evidence.totals[0].source.file, 1U);
  EXPECT_EQ(evidence.marks.at(0).note, 1U);
  EXPECT_EQ(evidence.marks[0].block, 1U);
  EXPECT_EQ(data_.observations.size(), 2U);
}

}  // namespace
}  // namespace bijlage::model
