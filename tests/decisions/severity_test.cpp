#include <gtest/gtest.h>

#include "decisions/severity_rules.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::decisions {
namespace {

using model::Decision;
using model::Severity;

SeverityRules policy(std::string_view text) {
  config::TomlFile file = config::TomlFile::parse(text, "policy.toml");
  return read_policy(file, {});
}

// The mistakes of a policy where these mappings are known, by the keys of their messages.
std::vector<std::string> mistakes_of_policy(std::string_view rule, bool all) {
  const KnownMappings known{{{"annex-a", {"help", "tests"}}, {"annex-b", {"calls"}}}, all};
  config::TomlFile file =
      config::TomlFile::parse("[severity]\nT01 = " + std::string(rule), "policy.toml");
  std::vector<std::string> keys;
  try {
    static_cast<void>(read_policy(file, known));
  } catch (const config::FileMistakes& found) {
    for (const config::Mistake& mistake : found.mistakes()) keys.push_back(mistake.message.key);
  }
  return keys;
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
      Decision::Kind::lowered, Severity::error, "", "", "Rounded.", "policy.toml", 2, "", "", ""};
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

TEST(Policy, IsForMappingsAndTablesThatThereAre) {
  const auto rule = [](const std::string& about) {
    return "{ level = 'note', " + about + ", reason = 'Known.' }";
  };
  const std::vector<std::string> none;
  const auto one = [](const char* key) { return std::vector<std::string>{key}; };
  EXPECT_EQ(mistakes_of_policy(rule("mapping = 'annex-a', tables = ['help']"), true), none);
  EXPECT_EQ(mistakes_of_policy(rule("tables = ['calls', 'help']"), true), none);
  EXPECT_EQ(mistakes_of_policy(rule("mapping = 'anex-a'"), true),
            one("decisions.unknown-mapping-near"));
  EXPECT_EQ(mistakes_of_policy(rule("mapping = 'other'"), true), one("decisions.unknown-mapping"));
  EXPECT_EQ(mistakes_of_policy(rule("mapping = 'annex-a', tables = ['calls']"), true),
            one("decisions.unknown-table"));
  EXPECT_EQ(mistakes_of_policy(rule("tables = ['helps']"), true),
            one("decisions.unknown-table-anywhere-near"));
}

TEST(Policy, MayNameMappingsThatThisRunDoesNotKnow) {
  EXPECT_TRUE(
      mistakes_of_policy("{ level = 'note', mapping = 'other', reason = 'x' }", false).empty());
  EXPECT_EQ(mistakes_of_policy(
                "{ level = 'note', mapping = 'annex-b', tables = ['help'], reason = 'x' }", false),
            std::vector<std::string>{"decisions.unknown-table"});
}

}  // namespace
}  // namespace bijlage::decisions
