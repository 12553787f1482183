// Each kind of annex of the mapping files' reference, drafted without help: the share of the
// figures that a mapping written by hand extracts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "mapping/reading.hpp"
#include "mapping/suggest/draft.hpp"

namespace bijlage::mapping::test {
namespace {

class Drafted {
 public:
  Drafted(std::initializer_list<WrittenSheet> sheets, const std::string& file = "bijlage.xlsx")
      : book_(support::workbook(sheets)),
        words_(
            config::Catalogue::load(std::string(BIJLAGE_SOURCE_DIR) + "/mappings/messages", "en")),
        draft(suggesting::draft_mapping(book_, {file, on(2024, 1, 15), words_, shelf()})),
        mapping_(parse_mapping(draft.toml, "draft.toml", shelf())),
        read_(extract(book_, mapping_, {file, "", on(2024, 1, 15), "en"})) {}

  /// "2017-01 visits 369" of each figure, by sheet and cell.
  std::multimap<std::string, std::string> figures() const {
    std::multimap<std::string, std::string> all;
    for (const auto& obs : read_.data.observations) {
      const auto& series = read_.data.series_of(obs);
      std::string text = obs.period.sdmx() + " " + series.measure;
      for (const std::string& code : series.codes) {
        if (!code.empty()) text += " " + code;
      }
      text += obs.value ? " " + obs.value->to_string() : " -";
      all.emplace(read_.data.sheets[obs.source.sheet] + "!" + workbook::a1(obs.source.cell), text);
    }
    return all;
  }
  std::string at(const std::string& place) const {
    std::string texts;
    const auto all = figures();
    const auto [first, last] = all.equal_range(place);
    for (auto figure = first; figure != last; ++figure) {
      texts += (texts.empty() ? "" : " | ") + figure->second;
    }
    return texts;
  }

 private:
  workbook::Workbook book_;
  config::Catalogue words_;

 public:
  suggesting::Draft draft;

 private:
  Mapping mapping_;
  Submission read_;
};

TEST(SuggestKinds, AWordForWhatIsMissingAmongLabelsIsALabel) {
  const Drafted drafted({sheet("Gesprekken", {{"2022"},
                                              {"Provincie", "Telefoon", "Chat", "Totaal"},
                                              {"Antwerpen", 12, 8, 20},
                                              {"Limburg", 6, "-", 6},
                                              {"Onbekend", 33, 12, 45},
                                              {"Totaal", 51, 20, 71}})});
  EXPECT_EQ(drafted.figures().size(), 6U);
  EXPECT_THAT(drafted.draft.toml, testing::Not(testing::HasSubstr("\"33\"")));
}

TEST(SuggestKinds, NumbersOfRowsGoAlongAndAreNoFigures) {
  const Drafted drafted({sheet("Register", {{"Nr.", "Project", "Jaar", "Toegekend bedrag"},
                                            {1, "Depressiehulp.be", 2021, "€ 12.500,-"},
                                            {2, "Verslavingswebsites", 2021, "€ 98.500,-"},
                                            {3, "Depressiehulp.be", 2022, "€ 13.000,-"}})});
  EXPECT_EQ(drafted.at("Register!D2"), "2021 subsidy depressiehulp 12500");
  EXPECT_EQ(drafted.figures().size(), 3U);
}

TEST(SuggestKinds, PercentagesBesideCountsAreSkipped) {
  const Drafted drafted(
      {sheet("2021", {{"Maand", "Telefoon", "%", "Mail", "%"},
                      {"januari", 30, support::percent(75), 10, support::percent(25)},
                      {"februari", 20, support::percent(50), 20, support::percent(50)}})});
  EXPECT_EQ(drafted.at("2021!D3"), "2021-02 questions mail 20");
  EXPECT_EQ(drafted.figures().size(), 4U);
}

TEST(SuggestKinds, WhatMostDimensionsCountIsTheGuess) {
  const Drafted drafted({sheet("Export", {{"Jaar", "Kanaal", "Instantie", "Soort", "Aantal"},
                                          {2021, "Telefoon", "CAW", "Gevraagd", 12},
                                          {2021, "Chat", "CGG", "Gegeven", 15}})});
  EXPECT_EQ(drafted.at("Export!E2"), "2021 referrals phone caw asked 12");
}

TEST(SuggestKinds, AYearThatOnlyTheFilesNameGivesIsReadFromIt) {
  const Drafted drafted({sheet("Vragen", {{"Kanaal", "Vragen"}, {"Telefoon", 12}, {"Chat", 15}})},
                        "vragen-2022.xlsx");
  EXPECT_EQ(drafted.at("Vragen!B2"), "2022 questions phone 12");
  EXPECT_THAT(drafted.draft.toml, testing::HasSubstr("file-name = \"vragen-{period}.*\""));
}

TEST(SuggestKinds, AMonthlyPerPlatformUnderTwoHeaderRows) {
  const Drafted drafted(
      {sheet("2021", {{"Bezoekers per maand"},
                      {},
                      {"", "Alcoholhulp.be", "", "Cannabishulp.be", ""},
                      {"Maand", "Bezoeken", "Unieke bezoekers", "Bezoeken", "Unieke bezoekers"},
                      {"Januari", 10, 8, 20, 16},
                      {"Februari", 11, 9, 21, 17},
                      {"Totaal", 21, 17, 41, 33}}),
       sheet("2022", {{"Bezoekers per maand"},
                      {},
                      {"", "Alcoholhulp.be", "", "Cannabishulp.be", ""},
                      {"Maand", "Bezoeken", "Unieke bezoekers", "Bezoeken", "Unieke bezoekers"},
                      {"Januari", 30, 28, 40, 36},
                      {"Februari", 31, 29, 41, 37},
                      {"Totaal", 61, 57, 81, 73}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.draft.observations, 16U);
  EXPECT_EQ(drafted.at("2021!D6"), "2021-02 visits cannabishulp 21");
  EXPECT_EQ(drafted.at("2022!C5"), "2022-01 unique_visitors alcoholhulp 28");
}

TEST(SuggestKinds, BPerChannel) {
  const Drafted drafted(
      {sheet("Vragen", {{"Aantal vragen per kanaal"},
                        {},
                        {"2022"},
                        {"", "Telefoon", "E-mail", "Chat", "Totaal"},
                        {"Januari", 10, 8, 20, 38},
                        {"Februari", 11, 9, 21, 41},
                        {"Totaal", 21, 17, 41, 79},
                        {},
                        {"2023"},
                        {"", "Telefoon", "E-mail", "Chat", "Totaal"},
                        {"Januari", 10, 8, 20, 38},
                        {"Februari", "nog niet beschikbaar", "nog niet beschikbaar",
                         "nog niet beschikbaar", "nog niet beschikbaar"}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.draft.observations, 12U);
  EXPECT_EQ(drafted.at("Vragen!C6"), "2022-02 questions mail 9");
  EXPECT_EQ(drafted.at("Vragen!D11"), "2023-01 questions chat 20");
}

TEST(SuggestKinds, BOnItsSide) {
  const Drafted drafted({sheet("Vragen", {{"Aantal vragen per kanaal"},
                                          {},
                                          {"2022"},
                                          {"Kanaal", "Januari", "Februari", "Maart"},
                                          {"Telefoon", 10, 8, 20},
                                          {"E-mail", 11, 9, 21},
                                          {"Totaal", 21, 17, 41},
                                          {},
                                          {"2023"},
                                          {"Kanaal", "Januari", "Februari", "Maart"},
                                          {"Telefoon", 12, 8, 20},
                                          {"E-mail", 13, 9, 21},
                                          {"Totaal", 25, 17, 41}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.draft.observations, 12U);
  EXPECT_EQ(drafted.at("Vragen!C6"), "2022-02 questions mail 9");
  EXPECT_EQ(drafted.at("Vragen!B11"), "2023-01 questions phone 12");
}

TEST(SuggestKinds, COnlinePsyHulp) {
  const Drafted drafted(
      {sheet("OnlinePsyHulp",
             {{"OnlinePsyHulp: cijfers 2022"},
              {},
              {"Maand", "Unieke bezoekers", "Pageviews hulpzoekers", "Pageviews organisaties"},
              {"April", 10, "", ""},
              {"Mei", 11, 9, 21},
              {"Juni", 21, 17, 41}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.draft.observations, 9U);
  EXPECT_EQ(drafted.at("OnlinePsyHulp!C5"), "2022-05 pageviews onlinepsyhulp seekers 9");
}

TEST(SuggestKinds, DReferrals) {
  const Drafted drafted({sheet("2021", {{"Doorverwijzingen per instantie"},
                                        {},
                                        {"Telefoon"},
                                        {"Instantie", "Januari", "Februari"},
                                        {"CAW", 1, 2},
                                        {"Huisarts", 3, 4},
                                        {"Totaal", 4, 6},
                                        {},
                                        {"Chat"},
                                        {"Instantie", "Januari", "Februari"},
                                        {"CAW", 5, 6},
                                        {"Huisarts", 7, 8},
                                        {"Totaal", 12, 14}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.draft.observations, 8U);
  EXPECT_THAT(drafted.at("2021!C6"), testing::StartsWith("2021-02 referrals phone"));
  EXPECT_THAT(drafted.at("2021!B11"), testing::StartsWith("2021-01 referrals chat"));
}

TEST(SuggestKinds, DReferralsByYear) {
  const Drafted drafted({sheet("Doorverwijzingen", {{"Instantie", 2020, 2021, 2022},
                                                    {"Politie", 1, 2, 3},
                                                    {"CAW", 4, 5, 6},
                                                    {"Totaal", 5, 7, 9}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.draft.observations, 6U);
  EXPECT_THAT(drafted.at("Doorverwijzingen!C3"), testing::StartsWith("2021 referrals"));
}

TEST(SuggestKinds, ETests) {
  const Drafted drafted({sheet("Tests", {{2016},
                                         {"+18 j", "Zelftest", "Kennistest"},
                                         {"Alcohol", 10, 5},
                                         {"Gamen", 8, "-"},
                                         {"-18 j"},
                                         {"Alcohol -18jaar", 3, ""},
                                         {"Totaal", 21, 5},
                                         {},
                                         {2017},
                                         {"+18 j", "Zelftest", "Kennistest"},
                                         {"Alcohol", 11, 6},
                                         {"Gamen", 9, "-"},
                                         {"-18 j"},
                                         {"Alcohol -18jaar", 4, ""},
                                         {"Totaal", 24, 6}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.draft.observations, 12U);
  EXPECT_EQ(drafted.at("Tests!B6"), "2016 users selftest alcohol minor 3");
  EXPECT_EQ(drafted.at("Tests!C11"), "2017 users knowledgetest alcohol adult 6");
}

TEST(SuggestKinds, FProfile) {
  const Drafted drafted({sheet("Profiel", {{"Profiel 2017"},
                                           {},
                                           {"Geslacht:"},
                                           {"Begeleiding:"},
                                           {"Mannen", "± 65%"},
                                           {"Vrouwen", "± 35%"},
                                           {},
                                           {"Leeftijd:"},
                                           {"Begeleiding:"},
                                           {"18 - 24 jaar", "± 35%"},
                                           {"25 – 34 jaar", "± 42%"}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.draft.observations, 4U);
  EXPECT_EQ(drafted.at("Profiel!B6"), "2017 share guidance F 35");
  EXPECT_EQ(drafted.at("Profiel!B10"), "2017 share guidance 18-24 35");
}

TEST(SuggestKinds, FProfileInOneCell) {
  const Drafted drafted({sheet("Zelfhulp", {{"2014"},
                                            {"", "Zelfhulp cannabis"},
                                            {"Aantal aangemelde gebruikers", 243},
                                            {"Geslacht", "71% m / 29% v"},
                                            {"Gemiddelde leeftijd", 26.9}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.draft.observations, 4U);
  EXPECT_EQ(drafted.at("Zelfhulp!B4"),
            "2014 share selfhelp cannabis M 71 | 2014 share selfhelp cannabis F 29");
}

TEST(SuggestKinds, GSubsidies) {
  const Drafted drafted({sheet("Subsidies", {{"Jaarlijkse projectsubsidie"},
                                             {"1/2015-10/2015", "169.050 euro"},
                                             {"11/2015-12/2016", "236.670 euro"},
                                             {"2017", "202.860 euro"}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.draft.observations, 3U);
  EXPECT_EQ(drafted.at("Subsidies!B2"), "2015-01-01/P10M subsidy 169050");
  const Drafted lines({sheet("Subsidies", {{"Subsidies vanuit de overheid:"},
                                           {"1/2015-10/2015: 169.050 euro"},
                                           {"2017: 202.860 euro"}})});
  SCOPED_TRACE(lines.draft.toml);
  EXPECT_EQ(lines.draft.observations, 2U);
  EXPECT_EQ(lines.at("Subsidies!A3"), "2017 subsidy 202860");
}

TEST(SuggestKinds, HProjectRegister) {
  const Drafted drafted({sheet(
      "Projecten",
      {{"Projectsubsidies"},
       {},
       {"Project", "Provincie", "Partners", "Looptijd", "Bedrag", "Stand"},
       {"Samen sterk", "Antwerpen", "CAW en OCMW", "15/02/2019 – 01/01/2020", 12000, "loopt"},
       {"Buurtwerk", "Limburg", "Stad Genk", "01/03/2018 – 31/12/2018", 8000, "afgerond"},
       {"Taal op school", "Antwerpen", "Scholen", "01/01/2018 – 31/12/2019", 9500, "loopt"}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.draft.observations, 3U);
  EXPECT_THAT(drafted.at("Projecten!E5"), testing::StartsWith("2018-03-01/P10M subsidy"));
}

TEST(SuggestKinds, ILongFormat) {
  const Drafted drafted({sheet("Export", {{"Jaar", "Maand", "Kanaal", "Instantie", "Aantal"},
                                          {2021, 1, "Telefoon", "CAW", 3},
                                          {2021, 1, "Chat", "Huisarts", 4},
                                          {2021, 2, "Telefoon", "CAW", 5},
                                          {2021, 12, "Telefoon", "CAW", 6}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.draft.observations, 4U);
  EXPECT_THAT(drafted.at("Export!E4"), testing::StartsWith("2021-02 questions phone"));
}

// What goes beyond the plain kinds: each is told by the sheet, and the draft says so.
TEST(SuggestMore, TheScaleThatTheSheetNames) {
  const Drafted drafted({sheet("Subsidies", {{"Subsidies aan onlinehulp (in duizenden euro)"},
                                             {},
                                             {"Jaar", "Bedrag (EUR)"},
                                             {2019, 169.1},
                                             {2020, 172.4}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_THAT(drafted.draft.toml, testing::HasSubstr("scale  = \"in duizenden"));
  EXPECT_EQ(drafted.at("Subsidies!B4"), "2019 subsidy 169100");
}

TEST(SuggestMore, TheUnitInTheHeaderTellsTheMeasure) {
  const Drafted drafted(
      {sheet("Blad1", {{"Periode", "Toekenning (EUR)"}, {2019, 1690}, {2020, 2724}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.at("Blad1!B3"), "2020 subsidy 2724");
}

// A unit is the whole table's: here only one of its columns names another.
TEST(SuggestMore, AUnitOfSomeColumnsIsForAPerson) {
  const Drafted drafted({sheet("Blad1", {{"Maand", "Bezoeken", "Gebruikers (EUR)"},
                                         {"januari 2022", 120, 35},
                                         {"februari 2022", 130, 36}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_THAT(drafted.draft.toml, testing::HasSubstr("C1: “Gebruikers (EUR)” names another unit"));
  EXPECT_THAT(drafted.draft.toml, testing::Not(testing::HasSubstr("\nunit")));
  EXPECT_EQ(drafted.at("Blad1!B2"), "2022-01 visits 120");
}

TEST(SuggestMore, CellsThatNameSeveralCodes) {
  const Drafted drafted(
      {sheet("Projecten", {{"Project", "Provincie", "Looptijd", "Bedrag"},
                           {"Samen sterk", "Antwerpen", "2018", 12000},
                           {"Buurtwerk", "Limburg en Antwerpen", "2019", 8000},
                           {"Taal op school", "Oost- en West-Vlaanderen", "2019", 9500}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_THAT(drafted.draft.toml, testing::HasSubstr("many   = [\"area\"]"));
  EXPECT_THAT(drafted.at("Projecten!D3"), testing::HasSubstr(" antwerp--limburg 8000"));
}

TEST(SuggestMore, ColumnsWhoseFiguresBeginLater) {
  const Drafted drafted({sheet(
      "2022", {{"Maand", "Bezoekers website", "Pageviews hulpzoekers", "Pageviews organisaties"},
               {"maart", 2000, "", ""},
               {"april", 2100, "", ""},
               {"mei", 2200, 9000, 1400},
               {"juni", 2300, 9100, 1410}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_THAT(drafted.draft.toml,
              testing::HasSubstr("available = { \"Pageviews hulpzoekers\" = \"2022-05\", "
                                 "\"Pageviews organisaties\" = \"2022-05\" }"));
  EXPECT_EQ(drafted.draft.observations, 12U);
  EXPECT_EQ(drafted.at("2022!C3"), "2022-04 pageviews seekers -");
  EXPECT_EQ(drafted.at("2022!B2"), "2022-03 visits 2000");
}

TEST(SuggestMore, TotalsOfGroupsByTheirName) {
  const Drafted drafted({sheet("Doorverw.", {{"Doorverwijzingen"},
                                             {"Instantie", 2021, 2022, "Totaal"},
                                             {"Welzijn"},
                                             {"CAW", 10, 12, 22},
                                             {"OCMW", 3, 4, 7},
                                             {"Totaal welzijn", 13, 16, 29},
                                             {"Eerste lijn"},
                                             {"Huisarts", 8, 9, 17},
                                             {"Totaal", 21, 25, 46}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.draft.observations, 6U);
  EXPECT_EQ(drafted.at("Doorverw.!B6"), "");
  EXPECT_THAT(drafted.draft.toml,
              testing::HasSubstr(
                  "[{ labels = [\"Totaal welzijn\"], over = \"group\" }, { over = \"block\" }]"));
}

TEST(SuggestMore, ATableOnItsSideThatCannotBeReadAsItStands) {
  const Drafted drafted(
      {sheet("Fiche", {{"Project", "Samen sterk", "Buurtwerk", "Taal op school"},
                       {"Partners", "CAW en OCMW", "Stad Genk", "Scholen"},
                       {"Looptijd", "15/02/2019 – 01/01/2020", "01/03/2018 – 31/12/2018", "2019"},
                       {"Bedrag", 12000, 8000, 9500}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_THAT(drafted.draft.toml, testing::HasSubstr("orientation = \"columns\""));
  EXPECT_EQ(drafted.draft.observations, 3U);
  EXPECT_THAT(drafted.at("Fiche!C4"), testing::StartsWith("2018-03-01/P10M subsidy"));
}

TEST(SuggestMore, TablesOfOneHeaderUnderTheirTitles) {
  const Drafted drafted({sheet("Cijfers", {{"Vragen per kanaal"},
                                           {"", 2021, 2022},
                                           {"Chat", 1434, 1502},
                                           {"Mail", 611, 588},
                                           {""},
                                           {"Paginaweergaven (in duizenden)"},
                                           {"", 2021, 2022},
                                           {"Chat", 12, 13},
                                           {"Mail", 3, 2}})});
  SCOPED_TRACE(drafted.draft.toml);
  EXPECT_EQ(drafted.draft.observations, 8U);
  EXPECT_EQ(drafted.at("Cijfers!B3"), "2021 questions chat 1434");
  EXPECT_EQ(drafted.at("Cijfers!B8"), "2021 pageviews chat 12000");
}

}  // namespace
}  // namespace bijlage::mapping::test
