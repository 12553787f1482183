#include <gtest/gtest.h>

#include "decisions/severity_rules.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::decisions {
namespace {

using model::Decision;
using model::Severity;

SeverityRules policy(std::string_view text) {
  config::TomlFile file = config::TomlFile::parse(text, "policy.toml");
  return read_policy(file);
}

// The mistakes of a mapping with the tables "help" and "tests", by the keys of their messages.
std::vector<std::string> mistakes_of_mapping(std::string_view text) {
  config::TomlFile file = config::TomlFile::parse(text, "mapping.toml");
  config::Table root = file.root();
  static_cast<void>(read_severity(root, file.name(), {"help", "tests"}));
  std::vector<std::string> keys;
  for (const config::Mistake& mistake : file.mistakes()) keys.push_back(mistake.message.key);
  return keys;
}

model::Finding t01(const std::string& table) {
  model::Finding finding = model::make_finding("T01");
  finding.table = table;
  return finding;
}

model::Finding weighed(model::Finding finding, const SeverityRules& rules) {
  weigh(finding, rules);
  return finding;
}

TEST(Severity, IsLoweredForATableWithItsReason) {
  const auto rules = policy(R"([severity]
T01 = { level = "note", tables = ["help"], reason = "Rounded." })");
  const auto help = weighed(t01("help"), rules);
  EXPECT_EQ(help.severity, Severity::note);
  ASSERT_EQ(help.decisions.size(), 1U);
  const Decision expected{
      Decision::Kind::lowered, Severity::error, "", "", "Rounded.", "policy.toml", 2};
  EXPECT_EQ(help.decisions.front(), expected);
  EXPECT_EQ(weighed(t01("tests"), rules), t01("tests"));
  EXPECT_EQ(weighed(t01(""), rules), t01(""));
}

TEST(Severity, IsRaised) {
  const auto rules = policy("[severity]\nP03 = { level = 'error', reason = 'Whole months.' }");
  const auto finding = weighed(model::make_finding("P03"), rules);
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_EQ(finding.decisions.front().kind, Decision::Kind::raised);
}

TEST(Severity, OfAWaivedFindingIsThatOfANote) {
  const auto rules = policy("[severity]\nT01 = { level = 'waive', reason = 'Known.' }");
  const auto finding = weighed(t01("help"), rules);
  EXPECT_EQ(finding.severity, Severity::note);
  EXPECT_EQ(finding.decisions.front().kind, Decision::Kind::waived);
}

TEST(Severity, ThatAFindingHasAlreadyIsNoDecision) {
  const auto rules = policy("[severity]\nT01 = { level = 'error', reason = 'Sure.' }");
  EXPECT_EQ(weighed(t01("help"), rules), t01("help"));
}

TEST(Severity, OfTheTableGoesBeforeThatOfAll) {
  const auto rules = policy(R"([severity]
T01 = [
  { level = "note", reason = "All." },
  { level = "warning", tables = "help", reason = "Help." },
])");
  EXPECT_EQ(weighed(t01("help"), rules).severity, Severity::warning);
  EXPECT_EQ(weighed(t01("tests"), rules).severity, Severity::note);
}

TEST(Severity, NamesWhatTheProgramKnows) {
  using Keys = std::vector<std::string>;
  EXPECT_EQ(mistakes_of_mapping("[severity]\nT0I = { level = 'note', reason = 'x' }"),
            Keys{"decisions.unknown-code-near"});
  EXPECT_EQ(
      mistakes_of_mapping("[severity]\nT01 = { level = 'note', reason = 'x', tables = 'helps' }"),
      Keys{"decisions.unknown-table-near"});
  EXPECT_EQ(mistakes_of_mapping("[severity]\nT01 = { level = 'off', reason = 'x' }"),
            Keys{"config.not-one-of"});
  EXPECT_EQ(mistakes_of_mapping("[severity]\nT01 = { level = 'note', reason = ' ' }"),
            Keys{"decisions.empty"});
  EXPECT_EQ(mistakes_of_mapping("[severity]\nT01 = { level = 'note' }"),
            Keys{"config.missing-key"});
  EXPECT_EQ(mistakes_of_mapping("[severity]\nT01 = 'note'"), Keys{"config.wrong-kind"});
  EXPECT_EQ(
      mistakes_of_mapping("[severity]\nT01 = { level = 'note', reason = 'x', mapping = 'other' }"),
      Keys{"config.unknown-key"});
}

}  // namespace
}  // namespace bijlage::decisions
