#include "decisions/decided.hpp"

#include <gtest/gtest.h>

#include "model/finding_catalogue.hpp"

namespace bijlage::decisions {
namespace {

using model::Severity;

model::Finding t01(const std::string& sheet, std::string_view cell, const std::string& raw) {
  model::Finding finding = model::make_finding("T01");
  finding.file = "a.xlsx";
  finding.sheet = sheet;
  finding.cells = {*workbook::parse_cell_range(cell), *workbook::parse_cell_range("B5:B16")};
  finding.raw = raw;
  return finding;
}

Acceptance accepting(const std::string& sheet, std::string_view cells) {
  Acceptance entry;
  entry.submission = "a.xlsx";
  entry.code = "T01";
  entry.sheet = sheet;
  entry.cells = workbook::parse_cell_range(cells);
  entry.decision = {model::Decision::Kind::accepted,
                    Severity::warning,
                    "A. Checker",
                    "2026-11-30",
                    "Known",
                    "in/corrections.toml",
                    7,
                    "",
                    "",
                    ""};
  return entry;
}

SeverityRule waiver(const std::string& code, unsigned line) {
  SeverityRule rule;
  rule.code = code;
  rule.reason = "Known";
  rule.file = "m.toml";
  rule.line = line;
  return rule;
}

Severity severity_after(const Acceptance& entry, const model::Finding& finding) {
  Decided decided;
  decided.accepted = {entry};
  model::Findings findings{finding};
  settle(findings, decided);
  return findings.front().severity;
}

TEST(Acceptance, IsOfOneFindingByItsPlace) {
  const auto finding = t01("Hulp", "B17", "192");
  EXPECT_EQ(severity_after(accepting("Hulp", "B17"), finding), Severity::note);
  EXPECT_EQ(severity_after(accepting("Hulp", "C17"), finding), Severity::error);
  EXPECT_EQ(severity_after(accepting("Andere", "B17"), finding), Severity::error);
  EXPECT_EQ(severity_after(accepting("Hulp", "B17"), t01("Hulp", "B17:C17", "")), Severity::note);
  Acceptance other_code = accepting("Hulp", "B17");
  other_code.code = "T02";
  EXPECT_EQ(severity_after(other_code, finding), Severity::error);
}

TEST(Acceptance, EndsWhereSomethingElseStandsThere) {
  Acceptance entry = accepting("Hulp", "B17");
  entry.was = "192";
  EXPECT_EQ(severity_after(entry, t01("Hulp", "B17", "192")), Severity::note);
  EXPECT_EQ(severity_after(entry, t01("Hulp", "B17", "193")), Severity::error);
}

TEST(Decided, IsWhatNamesTheFileAndItsMapping) {
  CorrectionsFile written;
  written.accepted = {accepting("Hulp", "B17")};
  SeverityRules policies{waiver("V01", 1), waiver("V02", 2)};
  policies[1].mapping = "other";
  const auto decided = decided_for("in/a.xlsx", written, "mine", policies, {waiver("V03", 3)});
  EXPECT_EQ(decided.accepted.size(), 1U);
  ASSERT_EQ(decided.severity.size(), 2U);
  EXPECT_EQ(decided.severity[0].code, "V01");
  EXPECT_EQ(decided.severity[1].code, "V03");
  EXPECT_TRUE(decided_for("in/b.xlsx", written, "mine", {}, {}).accepted.empty());
}

TEST(Settle, LeavesAloneWhatWasSettledBefore) {
  Decided decided;
  decided.severity = {waiver("T01", 3)};
  model::Findings findings{t01("Hulp", "B17", "192")};
  settle(findings, decided);
  settle(findings, decided);
  EXPECT_EQ(findings.front().decisions.size(), 1U);
}

TEST(Settle, LeavesAloneWhatACorrectionSettled) {
  Decided decided;
  decided.severity = {waiver("T01", 3)};
  decided.severity[0].level = Severity::error;
  model::Findings findings{t01("Hulp", "B17", "192")};
  findings[0].severity = Severity::note;
  findings[0].decisions.resize(1);
  settle(findings, decided);
  EXPECT_EQ(findings.front().severity, Severity::note);
}

TEST(Lapsed, SaysNothingOfAWaiverThatAnotherRuleGoesBefore) {
  Decided decided;
  decided.severity = {waiver("T01", 3), waiver("T01", 4)};
  model::Findings findings{t01("Hulp", "B17", "192")};
  settle(findings, decided);
  EXPECT_TRUE(lapsed({{"a.xlsx", &decided}}, {&findings}).empty());
}

TEST(Lapsed, LooksOnlyInTheFilesThatADecisionIsFor) {
  Decided decided;
  decided.severity = {waiver("T01", 3)};
  decided.accepted = {accepting("Hulp", "B17")};
  const model::Findings of_another{t01("Hulp", "B17", "192")};
  const auto found = lapsed({{"b.xlsx", &decided}}, {&of_another});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].file, "b.xlsx");
}

TEST(Lapsed, IsWeighedToo) {
  Decided decided;
  decided.severity = {waiver("T01", 3), waiver("D01", 4)};
  decided.severity[1].level = Severity::note;
  const auto found = lapsed({{"a.xlsx", &decided}}, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::note);
}

TEST(Lapsed, TellsOfAWaiverOnceForAllFilesAndOfEachAcceptance) {
  Decided first;
  first.severity = {waiver("T01", 3), waiver("V02", 4)};
  Decided second = first;
  second.accepted = {accepting("Hulp", "C17")};
  model::Findings of_first{t01("Hulp", "B17", "192")};
  model::Findings of_second;
  settle(of_first, first);
  settle(of_second, second);
  const auto found = lapsed({{"a.xlsx", &first}, {"b.xlsx", &second}}, {&of_first, &of_second});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].code, "D01");
  EXPECT_EQ(found[0].file, "a.xlsx");
  EXPECT_EQ(found[0].mapping_line, 4U);
  EXPECT_EQ(found[1].message.key, "finding.D01.accepted");
  EXPECT_EQ(found[1].file, "b.xlsx");
  EXPECT_EQ(found[1].sheet, "Hulp");
}

TEST(Lapsed, SaysNothingOfRulesThatOnlyWeigh) {
  Decided decided;
  decided.severity = {waiver("T01", 3)};
  decided.severity[0].level = Severity::warning;
  EXPECT_TRUE(lapsed({{"a.xlsx", &decided}}, {}).empty());
}

}  // namespace
}  // namespace bijlage::decisions
