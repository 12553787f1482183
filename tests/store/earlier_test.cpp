#include "store/archive/earlier.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive_library.hpp"

namespace bijlage::store::archive {
namespace {

using testing::ArchiveFolder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::months;

/// `B2: 6 (was 5)` for each figure that differs from the archive; `B2: - (was 5)` where it is
/// missing.
std::vector<std::string> differences(const ArchiveFolder& archive, const model::Dataset& data,
                                     const std::string& before = "9999-12-31") {
  const auto opened = archive.read();
  Earlier earlier(*opened, calendar::Date::parse_iso(before));
  std::vector<std::string> texts;
  for (const auto& finding : earlier.differences(data, "nl")) {
    EXPECT_EQ(finding.code, "H02");
    EXPECT_EQ(finding.message.key, finding.found.empty() ? "finding.H02.missing" : "finding.H02");
    texts.push_back(workbook::a1(finding.cells.at(0).first) + ": " +
                    (finding.found.empty() ? "-" : finding.found) + " (was " + finding.expected +
                    ")");
  }
  return texts;
}

model::Dataset june_until(const std::string& period, base::Decimal value) {
  auto data = testing::dataset();
  testing::add(data, "B6", "2018-06", value, "*", {"visits", {"tejo", ""}});
  data.detail_of(data.observations[0]).covered = calendar::Period::parse_sdmx(period)->days;
  return data;
}

model::Dataset suppressed_below(base::Decimal bound) {
  auto data = months({std::nullopt});
  data.observations[0].reason = model::MissingReason::suppressed;
  data.detail_of(data.observations[0]).upper_bound = bound;
  return data;
}

TEST(Earlier, TellsAFigureThatDiffersWithItsVintageAndCell) {
  const ArchiveFolder archive;
  archive.add("sv-1", "2018-07-05", months({5, 7}));
  const auto opened = archive.read();
  const auto findings = Earlier(*opened).differences(months({5, 8}), "nl");
  ASSERT_EQ(findings.size(), 1U);
  const auto& finding = findings[0];
  EXPECT_EQ(finding.severity, model::Severity::warning);
  EXPECT_EQ(finding.file + " " + finding.sheet, "depressiehulp.xlsx Bezoek");
  EXPECT_EQ(finding.expected + " " + finding.found, "7 8");
  EXPECT_EQ(finding.mapping_line, 7U);
  const std::vector<std::pair<std::string, std::string>> gaps{
      {"measure", "visits"},
      {"period", "2018-02"},
      {"value", "8"},
      {"other_value", "7"},
      {"vintage", "sv-1"},
      {"given", "2018-07-05"},
      {"other", "depressiehulp.xlsx:Bezoek!B2"}};
  EXPECT_EQ(finding.message.gaps, gaps);
}

TEST(Earlier, HoldsAgainstTheLatestVintageThatGivesTheFigure) {
  const ArchiveFolder archive;
  archive.add("latest", "2020-07-05", months({std::nullopt, 2}));
  archive.add("first", "2018-07-05", months({9, 9, 9}));
  archive.add("middle", "2019-07-05", months({1, 1}));
  EXPECT_THAT(differences(archive, months({1, 2, 3})), ElementsAre("B3: 3 (was 9)"));
  EXPECT_THAT(differences(archive, months({1, 2, 9}), "2020-07-05"), ElementsAre("B2: 2 (was 1)"));
  EXPECT_THAT(differences(archive, months({1, 2, 3}), "2018-07-05"), IsEmpty());
}

TEST(Earlier, TakesADifferentWayOfWritingForTheSame) {
  const ArchiveFolder archive;
  archive.add("a", "2018-07-05", months({5, base::Decimal::parse("0.50")}));
  EXPECT_THAT(
      differences(archive, months({base::Decimal::parse("5.0"), base::Decimal::parse("0.5")})),
      IsEmpty());
}

TEST(Earlier, TellsOfAFigureThatIsGoneButNotOfOneThatHasCome) {
  const ArchiveFolder archive;
  archive.add("a", "2018-07-05", months({5, std::nullopt}));
  EXPECT_THAT(differences(archive, months({std::nullopt, 7})), ElementsAre("B1: - (was 5)"));
}

TEST(Earlier, ComparesOnlyWhatIsAboutTheSameDays) {
  const ArchiveFolder archive;
  archive.add("a", "2018-07-05", june_until("2018-06-01/P19D", 5853));
  EXPECT_THAT(differences(archive, months({1, 1, 1, 1, 1, 8120})), IsEmpty());
  EXPECT_THAT(differences(archive, june_until("2018-06-01/P19D", 5854)),
              ElementsAre("B6: 5854 (was 5853)"));
}

TEST(Earlier, BelievesASuppressedFigureThatCanBe) {
  const ArchiveFolder archive;
  archive.add("a", "2018-07-05", months({5}));
  EXPECT_THAT(differences(archive, suppressed_below(6)), IsEmpty());
  EXPECT_THAT(differences(archive, suppressed_below(5)), ElementsAre("B1: - (was 5)"));
}

TEST(Earlier, IsContentWithAnyOfTheValuesThatContradictEachOther) {
  const ArchiveFolder archive;
  auto twice = months({5});
  testing::add(twice, "C1", "2018-01", 6, "6", {"visits", {"tejo", ""}});
  archive.add("a", "2018-07-05", twice);
  EXPECT_THAT(differences(archive, months({6})), IsEmpty());
  EXPECT_THAT(differences(archive, months({7})), ElementsAre("B1: 7 (was 5 / 6)"));
}

TEST(Earlier, KnowsAFigureByItsKeyAlone) {
  const ArchiveFolder archive;
  archive.add("a", "2018-07-05", months({5}));
  EXPECT_THAT(differences(archive, months({6}, {"visits", {"tejo", "18-24"}})), IsEmpty());
  EXPECT_THAT(differences(archive, months({6}, {"subsidy", {"tejo", ""}})), IsEmpty());
  // The same figure where the model got another dimension since.
  model::Model larger = testing::model();
  larger.version = "1.1";
  larger.dimensions.insert(larger.dimensions.begin(), model::Dimension{"channel", {}, {}, {}});
  model::Dataset data(larger);
  data.files = testing::dataset().files;
  data.intern_sheet("Bezoek");
  testing::add(data, "B1", "2018-01", 6, "6", {"visits", {"", "tejo", ""}});
  EXPECT_THAT(differences(archive, data), ElementsAre("B1: 6 (was 5)"));
}

}  // namespace
}  // namespace bijlage::store::archive
