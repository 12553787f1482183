#include "mapping/model_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "config/toml_file.hpp"

namespace bijlage::mapping {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string head = "[model]\nid = 'M'\nagency = 'A'\nversion = '1.0'\n";
const std::string visits = "[[measure]]\ncode = 'visits'\nlabel = { nl = 'Bezoeken' }\n";

std::string topics(const std::string& codes) {
  return "[[dimension]]\ncode = 'topic'\nlabel = { nl = 'Onderwerp' }\ncodes = [" + codes + "]\n";
}

std::vector<std::string> mistake_keys(const std::string& text) {
  std::vector<std::string> keys;
  try {
    parse_model(text, "m.toml");
  } catch (const config::FileMistakes& mistakes) {
    for (const auto& mistake : mistakes.mistakes()) keys.push_back(mistake.message.key);
  }
  return keys;
}

TEST(ModelFile, ReadsMeasuresDimensionsAndRules) {
  const model::Model model = parse_model(
      head + visits +
          "aliases = ['Aantal bezoeken']\nadditive = { time = 'note' }\n"
          "[[measure]]\ncode = 'age'\nlabel = { nl = 'Leeftijd' }\nunit = 'YR'\ndecimals = 1\n"
          "additive = 'no'\n" +
          topics("{ code = 'cannabis', label = { nl = 'Cannabis' } },"
                 "{ code = 'easy', label = { nl = 'Makkelijk' }, parent = 'cannabis' }") +
          "[[rule]]\nid = 'C01'\nassert = 'age <= visits'\n",
      "m.toml");
  EXPECT_EQ(model.id, "M");
  EXPECT_EQ(model.find_measure("visits")->unit, "NR");
  EXPECT_EQ(model.find_measure("visits")->additive_over("time"), model::Additivity::note);
  EXPECT_EQ(model.find_measure("visits")->additive_over("topic"), model::Additivity::yes);
  EXPECT_EQ(model.find_measure("age")->decimals, 1);
  EXPECT_EQ(model.find_measure("age")->additive_over("topic"), model::Additivity::no);
  EXPECT_EQ(model.find_dimension("topic")->find("easy")->parent, "cannabis");
  EXPECT_EQ(model.rules.at(0).left, "age");
  EXPECT_EQ(model.rules[0].relation, model::Rule::Relation::less_equal);
  EXPECT_EQ(model.rules[0].right, "visits");
}

TEST(ModelFile, CodesAreUniqueSdmxIdentifiers) {
  EXPECT_THAT(mistake_keys(head + visits + visits), ElementsAre("model.double-code"));
  EXPECT_THAT(mistake_keys(head + topics("{ code = 'a.be', label = { nl = 'A' } }")),
              ElementsAre("model.bad-identifier"));
  EXPECT_THAT(mistake_keys(head + topics("") + topics("")), ElementsAre("model.double-code"));
  EXPECT_THAT(mistake_keys(head + "[[dimension]]\ncode = 'time'\nlabel = { nl = 'Tijd' }\n"),
              ElementsAre("model.reserved-code"));
}

TEST(ModelFile, CodesThatDifferInCapitalsOnlyAreAMistake) {
  EXPECT_THAT(mistake_keys(head + topics("") +
                           "[[dimension]]\ncode = 'Topic'\n"
                           "label = { nl = 'Thema' }\ncodes = []\n"),
              ElementsAre("model.code-alike"));
  EXPECT_THAT(mistake_keys(head + topics("{ code = 'a', label = { nl = 'Gokken' } },"
                                         "{ code = 'b', label = { nl = 'GOKKEN' } }")),
              ElementsAre("model.two-meanings"));
}

TEST(ModelFile, ALabelStandsForOneCode) {
  EXPECT_THAT(mistake_keys(head + topics("{ code = 'a', label = { nl = 'Alcohol' } },"
                                         "{ code = 'b', label = { nl = 'B' },"
                                         "  aliases = ['ALCOHOL:'] }")),
              ElementsAre("model.two-meanings"));
  EXPECT_THAT(mistake_keys(head + topics("{ code = 'a', label = { nl = 'Alcohol', en = 'Alcohol'"
                                         " }, aliases = ['alcohol'] }")),
              IsEmpty());
  EXPECT_THAT(mistake_keys(head + topics("{ code = 'a', label = { nl = '***' } }")),
              ElementsAre("model.empty-label"));
}

TEST(ModelFile, ParentsExistAndLeadUpwards) {
  EXPECT_THAT(
      mistake_keys(head + topics("{ code = 'a', label = { nl = 'A' }, parent = 'canabis' }")),
      ElementsAre("model.unknown-parent"));
  EXPECT_THAT(mistake_keys(head + topics("{ code = 'a', label = { nl = 'A' }, parent = 'b' },"
                                         "{ code = 'b', label = { nl = 'B' }, parent = 'a' }")),
              ElementsAre("model.parent-circle", "model.parent-circle"));
}

TEST(ModelFile, RulesCompareTwoKnownMeasures) {
  const auto rule = [](const std::string& assertion) {
    return head + visits + "[[rule]]\nid = 'C01'\nassert = '" + assertion + "'\n";
  };
  EXPECT_THAT(mistake_keys(rule("visits >= visits")), IsEmpty());
  EXPECT_THAT(mistake_keys(rule("visit <= visits")), ElementsAre("model.unknown-measure"));
  EXPECT_THAT(mistake_keys(rule("visits ~ visits")), ElementsAre("model.bad-rule"));
  EXPECT_THAT(mistake_keys(rule("visits <= visits + 1")), ElementsAre("model.bad-rule"));
  EXPECT_THAT(mistake_keys(head + visits + "[[rule]]\nid = 'Z99'\nassert = 'visits = visits'\n"),
              ElementsAre("model.unknown-finding"));
}

TEST(ModelFile, ReportsAllMistakesAtOnceInTheOrderOfTheFile) {
  EXPECT_THAT(mistake_keys("[model]\nid = 'M'\nagency = 'A A'\n"
                           "[[measure]]\ncode = 'visits'\ndecimals = 12\nadditive = 'maybe'\n"
                           "[[measure]]\ncode = 'v'\nlabel = { nl = 'V' }\n"
                           "additive = { topik = 'no' }\n" +
                           topics("{ code = 'a', label = { nl = 'A' }, alias = ['x'] }")),
              ElementsAre("config.missing-key", "model.bad-identifier", "config.missing-key",
                          "model.decimals", "config.not-one-of", "model.unknown-dimension",
                          "config.unknown-key-near"));
}

TEST(ModelFile, TellsTenDifferentMistakes) {
  EXPECT_THAT(mistake_keys("[model]\nid = 'M'\nagency = 'A A'\nverzion = '1'\n"
                           "[[measure]]\ncode = 'visits'\nlabel = 'Visits'\nsigned = 'yes'\n"
                           "decimals = 12\nadditive = { time = 'maybe', topik = 'no' }\n"
                           "[[measure]]\ncode = 'visits'\nlabel = { nl = 'V' }\n"
                           "[[rule]]\nid = 'C01'\nassert = 'visits ~ visits'\n"
                           "[[rule]]\nid = 'Z99'\nassert = 'visits <= visit'\n" +
                           topics("{ code = 'a', label = { nl = 'A' }, parent = 'c' },"
                                  "{ code = 'b', label = { nl = 'B' }, aliases = ['A'] }")),
              ElementsAre("config.missing-key", "model.bad-identifier", "config.unknown-key-near",
                          "config.wrong-kind", "config.wrong-kind", "model.decimals",
                          "config.not-one-of", "model.unknown-dimension", "model.double-code",
                          "model.bad-rule", "model.unknown-finding", "model.unknown-measure",
                          "model.unknown-parent", "model.two-meanings"));
}

TEST(OnlinehulpModel, HasTheDimensionsOfThePublishedAnswersInTheirOrder) {
  const model::Model model = load_model(BIJLAGE_SOURCE_DIR "/mappings/models/onlinehulp.toml");
  std::vector<std::string> codes;
  for (const auto& dimension : model.dimensions) codes.push_back(dimension.code);
  EXPECT_THAT(codes, ElementsAre("provider", "platform", "channel", "audience", "module", "topic",
                                 "institution", "referral_basis", "age", "sex", "education",
                                 "employment", "project", "area", "variant"));
  for (const auto& measure : model.measures) {
    EXPECT_EQ(measure.additive_over("variant"), model::Additivity::no) << measure.code;
  }
}

}  // namespace
}  // namespace bijlage::mapping
