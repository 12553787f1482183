#include "model/model.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "model/finding_catalogue.hpp"
#include "model/observation.hpp"
#include "support/model_builder.hpp"

namespace bijlage::model {
namespace {

TEST(LocalText, PrefersTheWholeLanguageThenItsGeneralForm) {
  const LocalText text{{{"en", "Visits"}, {"nl", "Bezoeken"}, {"nl-BE", "Bezoekjes"}}};
  EXPECT_EQ(text.in("nl-BE"), "Bezoekjes");
  EXPECT_EQ(text.in("nl-NL"), "Bezoeken");
  EXPECT_EQ(text.in("en"), "Visits");
  EXPECT_EQ(text.in("fr"), "Visits");
  EXPECT_EQ(LocalText{}.in("nl"), "");
}

TEST(Model, FindsByCodeOrSaysThatThereIsNone) {
  Model model;
  model.measures = {support::measure("visits")};
  model.dimensions = {support::dimension("platform", {support::code("depressiehulp")}),
                      support::dimension("topic")};
  EXPECT_EQ(model.find_measure("visits"), &model.measures[0]);
  EXPECT_EQ(model.find_measure("visit"), nullptr);
  EXPECT_EQ(model.dimension_index("topic"), 1U);
  EXPECT_EQ(model.dimension_index("age"), std::nullopt);
  EXPECT_NE(model.find_dimension("platform")->find("depressiehulp"), nullptr);
  EXPECT_EQ(model.find_dimension("platform")->find("gokhulp"), nullptr);
}

TEST(Dimension, KnowsWhichCodesLieUnderWhich) {
  Dimension dimension;
  dimension.codes = {{"care", {}, {}, ""}, {"cgg", {}, {}, "care"}, {"team", {}, {}, "cgg"}};
  EXPECT_TRUE(dimension.is_under("cgg", "care"));
  EXPECT_TRUE(dimension.is_under("team", "care"));
  EXPECT_FALSE(dimension.is_under("care", "cgg"));
  EXPECT_FALSE(dimension.is_under("care", "care"));
  EXPECT_FALSE(dimension.is_under("unknown", "care"));
  EXPECT_TRUE(dimension.has_under("cgg"));
  EXPECT_FALSE(dimension.has_under("team"));
}

TEST(Measure, AddsUpWhereTheModelSaysNothingElse) {
  Measure unique;
  unique.additive = {{"time", Additivity::note}, {"age", Additivity::no}};
  EXPECT_EQ(unique.additive_over("time"), Additivity::note);
  EXPECT_EQ(unique.additive_over("age"), Additivity::no);
  EXPECT_EQ(unique.additive_over("topic"), Additivity::yes);
}

TEST(StatusSet, PrintsLettersInOrderAndReadsThemBack) {
  const StatusSet set = StatusSet(ObsStatus::unreliable) | ObsStatus::estimated;
  EXPECT_EQ(set.codes(), "E;U");
  EXPECT_EQ(StatusSet::parse("E;U"), set);
  EXPECT_EQ(StatusSet().codes(), "A");
  EXPECT_EQ(StatusSet::parse("A"), StatusSet());
  EXPECT_EQ(StatusSet::parse("Z;U"), StatusSet(ObsStatus::unreliable));
}

TEST(MissingReason, NamesReadBack) {
  for (const MissingReason reason :
       {MissingReason::none, MissingReason::not_yet, MissingReason::not_existing,
        MissingReason::unknown, MissingReason::not_available, MissingReason::not_collected,
        MissingReason::suppressed, MissingReason::blank}) {
    EXPECT_EQ(missing_reason(missing_reason_name(reason)), reason);
  }
  EXPECT_EQ(missing_reason("lost"), std::nullopt);
}

TEST(FindingCatalogue, HoldsEachCodeOnceInOrder) {
  const auto kinds = finding_kinds();
  for (std::size_t i = 1; i < kinds.size(); ++i) EXPECT_LT(kinds[i - 1].code, kinds[i].code);
  EXPECT_EQ(kinds.size(), 46U);
}

TEST(FindingCatalogue, AFindingStartsWithItsKindsSeverityAndMessage) {
  const Finding finding = make_finding("V02");
  EXPECT_EQ(finding.code, "V02");
  EXPECT_EQ(finding.severity, Severity::note);
  EXPECT_EQ(finding.message, (base::Message{"finding.V02", {}}));
  EXPECT_EQ(severity_name(make_finding("T01").severity), "error");
  EXPECT_EQ(severity_name(make_finding("P02").severity), "warning");
}

Finding at(std::string file, std::string sheet, std::uint32_t row, std::string_view code) {
  Finding finding = make_finding(code);
  finding.file = std::move(file);
  finding.sheet = std::move(sheet);
  finding.cells = {{{row, 1}, {row, 1}}};
  return finding;
}

TEST(Findings, AreSortedByFileSheetCellAndCode) {
  const Findings sorted = {at("a", "A", 1, "T01"), at("a", "A", 2, "P01"), at("a", "A", 2, "V01"),
                           at("a", "B", 0, "T01"), at("b", "A", 0, "T01")};
  Findings findings = {sorted[4], sorted[2], sorted[0], sorted[3], sorted[1]};
  sort_findings(findings);
  EXPECT_EQ(findings, sorted);
}

RC_GTEST_PROP(Findings, AreSortedAsComparingAllOfThemWould, ()) {
  Findings findings;
  const auto count = *rc::gen::inRange(0, 12);
  for (int i = 0; i < count; ++i) {
    findings.push_back(
        at(*rc::gen::element<std::string>("a", "b"), *rc::gen::element<std::string>("", "A", "B"),
           *rc::gen::inRange<std::uint32_t>(0, 3), *rc::gen::element<std::string>("T01", "P01")));
    findings.back().raw = *rc::gen::element<std::string>("", "1", "2");
    findings.back().suggestion = std::to_string(i);  // tells equals apart
    if (*rc::gen::inRange(0, 3) == 0) findings.back().cells.clear();
  }
  Findings expected = findings;
  const auto key = [](const Finding& f) {
    return std::tie(f.file, f.sheet, f.cells, f.code, f.raw);
  };
  std::stable_sort(expected.begin(), expected.end(),
                   [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
  sort_findings(findings);
  RC_ASSERT(findings == expected);
}

TEST(Findings, OfAFileGoBeforeThoseOfItsSheetsAndOfCells) {
  Finding of_file = at("a", "", 0, "S01");
  of_file.cells.clear();
  Finding of_sheet = at("a", "A", 0, "S08");
  of_sheet.cells.clear();
  Finding range = at("a", "A", 1, "A01");
  range.cells.front().last.row = 5;
  Finding same_cell = at("a", "A", 1, "T01");
  Finding with_more = same_cell;
  with_more.cells.push_back({{9, 1}, {9, 1}});
  const Findings sorted = {of_file, of_sheet, same_cell, with_more, range};
  Findings findings(sorted.rbegin(), sorted.rend());
  sort_findings(findings);
  EXPECT_EQ(findings, sorted);
}

}  // namespace
}  // namespace bijlage::model
