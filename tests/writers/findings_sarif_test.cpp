#include "writers/findings_sarif.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "reports.hpp"

namespace bijlage::writers {
namespace {

using Json = nlohmann::json;
using testing::reports;
using testing::wording;

Json run_of(const FileReports& reports) {
  return Json::parse(findings_sarif(reports, wording("en"), "1.2.3"))["runs"][0];
}

TEST(FindingsSarif, SaysWhichToolInWhichLanguageAndWhatItsRulesMean) {
  const auto run = run_of(reports());
  const auto& driver = run["tool"]["driver"];
  EXPECT_EQ(driver["semanticVersion"], "1.2.3");
  EXPECT_EQ(run["language"], "en");
  ASSERT_EQ(driver["rules"].size(), 1U);
  EXPECT_EQ(driver["rules"][0]["id"], "T01");
  EXPECT_EQ(driver["rules"][0]["defaultConfiguration"]["level"], "error");
  EXPECT_EQ(driver["rules"][0]["shortDescription"]["text"], "Total is not the sum of its parts");
}

TEST(FindingsSarif, NamesSheetAndCellsAsLogicalLocations) {
  const auto run = run_of(reports());
  ASSERT_EQ(run["results"].size(), 1U);
  const auto& result = run["results"][0];
  EXPECT_EQ(result["ruleId"], "T01");
  EXPECT_EQ(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"], "T01");
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["locations"][0], Json::parse(R"({
    "physicalLocation": {"artifactLocation": {"uri": "depressiehulp.xlsx", "index": 0}},
    "logicalLocations": [{"name": "B17", "fullyQualifiedName": "Zelftest!B17", "kind": "cell"}]})"));
  EXPECT_EQ(result["relatedLocations"][0]["logicalLocations"][0]["fullyQualifiedName"],
            "Zelftest!B5:B16");
  EXPECT_EQ(result["relatedLocations"][0]["logicalLocations"][0]["kind"], "range");
  EXPECT_EQ(result["properties"]["cells"], Json::parse(R"(["B17", "B5:B16"])"));
  EXPECT_EQ(result["properties"]["found"], "1043");
}

TEST(FindingsSarif, TellsOfFilesThatCouldNotBeRead) {
  const auto run = run_of(reports());
  ASSERT_EQ(run["artifacts"].size(), 2U);
  EXPECT_EQ(run["artifacts"][0]["hashes"]["sha-256"], "abc");
  const auto& invocation = run["invocations"][0];
  EXPECT_EQ(invocation["executionSuccessful"], false);
  const auto& notification = invocation["toolExecutionNotifications"][0];
  EXPECT_EQ(notification["level"], "error");
  EXPECT_EQ(notification["locations"][0]["physicalLocation"]["artifactLocation"]["index"], 1);
  auto good = reports();
  good.resize(1);
  EXPECT_EQ(run_of(good)["invocations"][0]["executionSuccessful"], true);
}

TEST(FindingsSarif, WritesAFindingAboutASheetOrAFile) {
  auto about = reports();
  about[0].findings[0].cells.clear();
  auto location = run_of(about)["results"][0]["locations"][0];
  EXPECT_EQ(location["logicalLocations"][0]["kind"], "sheet");
  about[0].findings[0].sheet.clear();
  location = run_of(about)["results"][0]["locations"][0];
  EXPECT_FALSE(location.contains("logicalLocations"));
}

TEST(FileUri, IsAReferenceOfRfc3986) {
  EXPECT_EQ(file_uri("map/bijlage 1.xlsx"), "map/bijlage%201.xlsx");
  EXPECT_EQ(file_uri("/a/b#1?.xlsx"), "file:///a/b%231%3F.xlsx");
  EXPECT_EQ(file_uri("c:d%.xlsx"), "c%3Ad%25.xlsx");
  EXPECT_EQ(file_uri("cliënt\xFF"), "cli%C3%ABnt%FF");
}

}  // namespace
}  // namespace bijlage::writers
