#include "decisions/tell_corrected.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/finding_catalogue.hpp"

namespace bijlage::decisions {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

model::Finding finding(std::string_view code, const std::vector<std::string>& cells) {
  model::Finding made = model::make_finding(code);
  made.sheet = "Blad1";
  for (const std::string& range : cells) {
    made.cells.push_back(workbook::parse_cell_range(range).value());
  }
  return made;
}

model::Finding correction(const std::string& cell, const std::string& was,
                          const std::string& value) {
  model::Finding made = finding("D02", {cell});
  made.raw = was;
  made.found = was;
  made.expected = value;
  made.message.gaps = {
      {"by", "A. Checker"}, {"decided", "2026-11-30"}, {"reason", "A typing error"}};
  return made;
}

/// The keys of what is said of a finding, where C5, C6 and C7 were corrected; C8 was found right.
std::vector<std::string> said_of(const model::Finding& about) {
  model::Findings findings{about, correction("C5", "255", "265"), correction("C6", "7", ""),
                           correction("C7", "", "8"), correction("C8", "9", "9")};
  tell_corrected(findings, findings);
  EXPECT_THAT(findings[1].decisions, IsEmpty());
  std::vector<std::string> said;
  for (const model::Decision& decision : findings[0].decisions) {
    said.push_back(decision.cell + " " + model::decision_message(decision).key);
  }
  return said;
}

TEST(TellCorrected, NamesTheCorrectionsThatAFindingCountsWith) {
  EXPECT_THAT(said_of(finding("T01", {"C17", "C5:C16"})),
              ElementsAre("C5 decision.counted", "C6 decision.counted.missing",
                          "C7 decision.counted.blank"));
  EXPECT_THAT(said_of(finding("H01", {"C5"})), ElementsAre("C5 decision.counted"));
}

TEST(TellCorrected, KeepsTheWeightOfTheFindingAndSaysWhoCorrected) {
  model::Findings findings{finding("T01", {"C17", "C5:C16"}), correction("C5", "255", "265")};
  tell_corrected(findings, findings);
  EXPECT_EQ(findings[0].severity, model::Severity::error);
  const model::Decision& said = findings[0].decisions.at(0);
  EXPECT_EQ(said.was, model::Severity::error);
  EXPECT_EQ(said.by + said.date + said.raw + said.value, "A. Checker2026-11-30255265");
  EXPECT_FALSE(model::settles(said));
}

TEST(TellCorrected, SaysNothingWhereTheFigureMakesNoDifference) {
  EXPECT_THAT(said_of(finding("T01", {"B17", "B5:B16"})), IsEmpty());
  EXPECT_THAT(said_of(finding("T02", {"C17", "C5:C16"})), IsEmpty());
  EXPECT_THAT(said_of(finding("V01", {"C5"})), IsEmpty());
  model::Finding elsewhere = finding("T01", {"C17", "C5:C16"});
  elsewhere.sheet = "Blad2";
  EXPECT_THAT(said_of(elsewhere), IsEmpty());
}

}  // namespace
}  // namespace bijlage::decisions
