#include "mapping/labels.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "mapping/reading.hpp"

namespace bijlage::mapping {
namespace {

using test::mapping_of;
using test::on;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Labels : public ::testing::Test {
 protected:
  std::string resolve(std::string_view dimension, std::string_view label) const {
    return reader_.resolve(dimension, label).value_or("none");
  }
  std::optional<Sense> read(const std::string& text, const std::string& role) const {
    const Label label{text, base::fold(text), {}};
    return reader_.read_as(label, role, mapping_.tables.front());
  }

  Mapping mapping_ = mapping_of(test::table(R"(
    header = ['Aantal']
    labels = { above = 'measure' }
    [table.values]
    'Pageviews hulpzoekers' = { measure = 'pageviews', audience = 'seekers' }
    'Eerste jaar' = { period = '2014' })"));
  LabelReader reader_{mapping_, on(2024, 1, 15), "nl"};
};

TEST_F(Labels, CaseAccentsSpacesAndPunctuationDoNotCount) {
  EXPECT_EQ(resolve("measure", "UNIEKE  bezoekers:"), "unique_visitors");
  EXPECT_EQ(resolve("topic", "Cocaine"), "cocaine");
  EXPECT_EQ(resolve("topic", "Cocai\u0308ne"), "cocaine");
  EXPECT_EQ(resolve("measure", "Unieke\u00A0bezoekers"), "unique_visitors");
}

TEST_F(Labels, SpacesDoNotCountWhereOneCodeAnswers) {
  EXPECT_EQ(resolve("institution", "J.A.C."), "jac");
  EXPECT_EQ(resolve("institution", "Teleonthaal"), "tele-onthaal");
  EXPECT_EQ(resolve("institution", "Psycholoog / psychiater 2022"), "psychologist");
  EXPECT_EQ(resolve("institution", "Geestelijke gezondheids-\nzorg"), "mental-health");
  EXPECT_EQ(resolve("channel", "Email"), "mail");
  EXPECT_EQ(resolve("age", "182 4 jaar"), "none");
  EXPECT_EQ(resolve("age", "1 8-24 jaar"), "none");
}

TEST(SpellingsRunTogether, OfTwoCodesAreNeithers) {
  const Mapping mapping =
      mapping_of("[aliases]\nchannel = { 'mail chat' = 'mail', 'ma ilchat' = 'chat' }\n" +
                 test::table("header = ['Aantal']\nlabels = { above = 'measure' }"));
  const LabelReader reader{mapping, on(2024, 1, 15), "nl"};
  EXPECT_EQ(reader.resolve("channel", "Mail-chat"), "mail");
  EXPECT_EQ(reader.resolve("channel", "mailchat"), std::nullopt);
}

TEST_F(Labels, SignsThatCarryMeaningDoCount) {
  EXPECT_EQ(resolve("age", "+18 j"), "adult");
  EXPECT_EQ(resolve("age", "-18 j"), "minor");
  EXPECT_EQ(resolve("age", "–18 j"), "minor");
}

TEST_F(Labels, AliasesAndCodesStandForTheCode) {
  EXPECT_EQ(resolve("measure", "Aantal bezoeken"), "visits");
  EXPECT_EQ(resolve("measure", "visits"), "visits");
  EXPECT_EQ(resolve("measure", "Visits"), "visits");
}

TEST(Aliases, OfTheMappingStandBesideThoseOfTheModel) {
  const Mapping mapping = mapping_of(
      "[aliases]\nchannel = { 'Tel. gesprekken' = 'phone' }\nmeasure = { 'Belletjes' = 'questions' "
      "}\n" +
      test::table("header = ['Aantal']\nlabels = { above = 'measure' }"));
  const LabelReader reader{mapping, on(2024, 1, 15), "nl"};
  EXPECT_EQ(reader.resolve("channel", "TEL\u00A0gesprekken 2022"), "phone");
  EXPECT_EQ(reader.resolve("channel", "Telefoon"), "phone");
  EXPECT_EQ(reader.resolve("measure", "Belletjes"), "questions");
  EXPECT_EQ(reader.resolve("topic", "Belletjes"), std::nullopt);
  EXPECT_THAT(reader.nearest("channel", "Tel. gesprekkn"), ElementsAre("Tel. gesprekken"));
}

TEST_F(Labels, AYearOrUnitMayStandBehind) {
  EXPECT_EQ(resolve("measure", "Bezoeken 2022"), "visits");
  EXPECT_EQ(resolve("measure", "Subsidie (EUR)"), "subsidy");
  EXPECT_EQ(resolve("measure", "Subsidie 2022 (in euro)"), "subsidy");
  EXPECT_EQ(resolve("measure", "2022"), "none");
}

TEST_F(Labels, OfAnotherDimensionIsNothing) {
  EXPECT_EQ(resolve("topic", "Bezoeken"), "none");
  EXPECT_EQ(resolve("nothing", "Bezoeken"), "none");
}

TEST_F(Labels, TheNearestAreWhatAPersonMeant) {
  EXPECT_THAT(reader_.nearest("age", "35 – 44 laar"), ElementsAre("35 – 44 jaar"));
  EXPECT_THAT(reader_.nearest("measure", "Bezoken"), ElementsAre("Bezoeken"));
  EXPECT_THAT(reader_.nearest("measure", "iets heel anders"), IsEmpty());
}

TEST_F(Labels, TheNearestPeriodIsTheLabelWithOneWordMended) {
  EXPECT_THAT(reader_.nearest("period", "febuari 2021"), ElementsAre("februari 2021"));
  EXPECT_THAT(reader_.nearest("period", "Agustus"), ElementsAre("augustus"));
  EXPECT_THAT(reader_.nearest("period", "voorjaar 2021"), IsEmpty());
}

TEST_F(Labels, ALabelMayStandForSeveralCodes) {
  const auto sense = read("pageviews HULPZOEKERS", "measure");
  ASSERT_TRUE(sense);
  EXPECT_EQ(sense->codes.at("measure"), "pageviews");
  EXPECT_EQ(sense->codes.at("audience"), "seekers");
}

TEST_F(Labels, ALabelMayStandForAPeriod) {
  EXPECT_EQ(read("Eerste jaar", "period")->period->year, 2014);
}

TEST_F(Labels, APeriodThatIsNoneIsNothing) {
  EXPECT_EQ(read("juni 2018", "period")->period->month, 6);
  EXPECT_FALSE(read("Bezoeken", "period"));
}

TEST(LabelsOfRows, IdemIsTheLabelAboveIt) {
  const test::Read read(
      test::table("header = ['Aantal']\nlabels = { left = ['channel', 'topic'] }\n"
                  "fixed = { measure = 'questions', period = '2021' }"),
      {{"Kanaal", "Onderwerp", "Aantal"},
       {"Telefoon", "Alcohol", 1},
       {"idem", "Gokken", 2},
       {"\"", "Gamen", 3},
       {"Chat", "Alcohol", 4},
       {"Id.", "Gokken", 5}});
  EXPECT_THAT(read.figures(),
              ElementsAre("C2 2021 questions phone alcohol 1", "C3 2021 questions phone gambling 2",
                          "C4 2021 questions phone gaming 3", "C5 2021 questions chat alcohol 4",
                          "C6 2021 questions chat gambling 5"));
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(LabelsOfRows, IdemUnderNothingIsTold) {
  const test::Read read(test::table("header = ['Aantal']\nlabels = { left = 'channel' }\n"
                                    "fixed = { measure = 'questions', period = '2021' }"),
                        {{"Kanaal", "Aantal"}, {"idem", 1}});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_EQ(read.finding("S02").severity, model::Severity::error);
}

TEST(SenseOfLabels, PiecesOfAPeriodAreCombined) {
  Sense sense;
  Sense other;
  sense.period.emplace().year = 2017;
  other.period.emplace().month = 6;
  sense.add(other, *test::shelf().model("onlinehulp"));
  EXPECT_EQ(calendar::complete(sense.period.value())->sdmx(), "2017-06");
  EXPECT_THAT(sense.contradictions, IsEmpty());
}

TEST(SenseOfLabels, ContradictionsAreKeptAndTheLaterLabelWins) {
  Sense sense;
  Sense other;
  sense.codes = {{"topic", "alcohol"}, {"sex", "M"}};
  other.codes = {{"topic", "cannabis"}, {"sex", "M"}};
  sense.period.emplace().year = 2017;
  other.period.emplace().year = 2018;
  sense.add(other, *test::shelf().model("onlinehulp"));
  EXPECT_THAT(sense.contradictions, ElementsAre("topic", "period"));
  EXPECT_EQ(sense.codes.at("topic"), "cannabis");
  EXPECT_EQ(sense.period->year, 2018);
}

}  // namespace
}  // namespace bijlage::mapping
