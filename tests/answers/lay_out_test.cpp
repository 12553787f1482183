// Tables of any shape.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/laid_out.hpp"

namespace bijlage::answers::test {
namespace {

using testing::AnyOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(LayOut, HeadingsOfTwoLevelsAreFlatAndRowLabelsHaveAColumnEach) {
  World world;
  TableBuilder builder("2b", {"Bezoeken", "Unieke bezoekers"});
  builder.table.columns[0].labels = {"alcoholhulp.be", "bezoeken"};
  builder.table.row_titles = {"Groep", "Thema"};
  builder.table.row_dimensions = {"audience", "topic"};
  const Period year = Period::of_year(2017);
  builder.row({"-18 jaar", "Alcohol"},
              {world.observed("T", "B2", year, 1, "1"), world.observed("T", "C2", year, 2, "2")});
  builder.row({"-18 jaar", "Gamen"},
              {world.observed("T", "B3", year, 3, "3"), world.observed("T", "C3", year, 4, "4")});
  builder.total("Totaal", 0, 1, year);
  world.answer.tables = {builder.table};
  const AnswerBook made = world.book();
  const Sheet& table = sheet(made, "2b");
  EXPECT_THAT(titles(table), ElementsAre("Groep", "Thema", "alcoholhulp.be – bezoeken",
                                         "Unieke bezoekers", "Noten"));
  EXPECT_THAT(row(table, 1), ElementsAre("-18 jaar", "Gamen", "3", "4", ""));
  EXPECT_THAT(row(table, 2), ElementsAre("Totaal", "Totaal", "4", "6", ""));
}

TEST(LayOut, ANoteOnOneColumnNamesIt) {
  World world;
  TableBuilder builder("1", {"Bezoeken", "Unieke bezoekers"});
  const Period month = Period::of_month(2018, 6);
  Figure visits = world.observed("T", "B2", month, 1, "1");
  Figure visitors = world.observed("T", "C2", month, 2, "2");
  world.note(visits, "tot 19 juni 2018");
  world.note(visitors, "tot 19 juni 2018");
  world.note(visitors, "Eén teller");
  builder.row({"juni 2018"}, {visits, visitors});
  world.answer.tables = {builder.table};
  EXPECT_EQ(row(sheet(world.book(), "1"), 0)[3], "[noot 1]; Unieke bezoekers: [noot 2]");
}

TEST(LayOut, FilesAreCalledByTheirNamesNamesakesByTheirFoldersToo) {
  World world;
  world.data.files = {
      {"/a/b/x.xlsx", "1", "m"}, {"/a/c/x.xlsx", "2", "m"}, {"/a/y.xlsx", "3", "m"}};
  const AnswerBook made = world.book();
  const Sheet& cover = sheet(made, "Voorblad");
  EXPECT_EQ(row(cover, 0)[0], "b/x.xlsx");
  EXPECT_EQ(row(cover, 1)[0], "c/x.xlsx");
  EXPECT_EQ(row(cover, 2)[0], "y.xlsx");
}

TEST(LayOut, PeriodsInFindingsAreWrittenAsPeopleDo) {
  World world;
  TableBuilder builder("1", {"Bezoeken", "Unieke bezoekers"});
  const Period month = Period::of_month(2018, 6);
  builder.row({"juni 2018"},
              {world.observed("T", "B2", month, 1, "1"), world.observed("T", "C2", month, 2, "2")});
  world.answer.tables = {builder.table};
  model::Finding finding = model::make_finding("P03");
  finding.file = "depressiehulp.xlsx";
  finding.sheet = "T";
  finding.cells = {workbook::parse_cell_range("B2:C2").value()};
  finding.found = "2018-06-01/2018-06-19";
  finding.expected = "2018-06";
  world.findings = {finding};
  const AnswerBook made = world.book();
  const std::vector<std::string> check = row(sheet(made, "Controle"), 0);
  EXPECT_EQ(check[3], "B7:C7");
  EXPECT_EQ(check[5], "1 tot en met 19 juni 2018");
  EXPECT_EQ(check[6], "juni 2018");
}

TEST(LayOut, FindingsAreWordedAsReportsWordThem) {
  World world;
  TableBuilder builder("1", {"Bezoeken"});
  builder.row({"2023"}, {world.observed("T", "B2", Period::of_year(2023), 1, "1")});
  world.answer.tables = {builder.table};
  model::Finding outlier = model::make_finding("H01");
  outlier.message = {"finding.H01.high",
                     {{"measure", "Bezoeken"},
                      {"value", "8000"},
                      {"period", "2023"},
                      {"times", "14.6"},
                      {"usual", "548.2"}}};
  model::Finding gap = model::make_finding("P01");
  gap.message = {"finding.P01.expected", {{"missing", "2023"}}};
  gap.expected = "2023";
  for (model::Finding* finding : {&outlier, &gap}) {
    finding->file = "depressiehulp.xlsx";
    finding->sheet = "T";
    finding->cells = {workbook::parse_cell_range("B2").value()};
    world.findings.push_back(*finding);
  }
  const AnswerBook made = world.book();
  const Sheet& checks = sheet(made, "Controle");
  EXPECT_THAT(row(checks, 0)[4], testing::HasSubstr("14,6 keer zoveel"));
  EXPECT_THAT(row(checks, 0)[4], testing::HasSubstr("8.000 voor 2023"));
  EXPECT_EQ(row(checks, 1)[4], "De mapping verwacht cijfers over 2023; er zijn er geen.");
  // A year is no number, that would be shown as 2.023.
  EXPECT_EQ(std::get<Text>(checks.table->rows[1].cells[6]).text, "2023");
}

TEST(LayOut, TheFileOfAQuestionIsNamedWithoutItsFolder) {
  World world;
  TableBuilder builder("1", {"Bezoeken"});
  builder.row({"2023"}, {world.observed("T", "B2", Period::of_year(2023), 1, "1")});
  world.answer.tables = {builder.table};
  model::Finding finding = model::make_finding("A01");
  finding.message.gaps = {{"table", "1"}, {"asks", "Hoeveel?"}};
  finding.file = "/home/questions/sv-532.toml";
  world.findings = {finding};
  const AnswerBook made = world.book();
  EXPECT_EQ(row(sheet(made, "Controle"), 0)[9], "sv-532.toml");
}

TEST(LayOut, TheCoverListsTheFilesThatPeopleDecidedIn) {
  World world;
  world.decisions = {
      {"a/corrections.toml", "1"}, {"b/corrections.toml", "2"}, {"p/policy.toml", "3"}};
  const AnswerBook made = world.book();
  const Sheet& cover = sheet(made, "Voorblad");
  ASSERT_EQ(cover.table->rows.size(), 4U);
  EXPECT_THAT(row(cover, 1), testing::ElementsAre("a/corrections.toml", "beslissingen", "1"));
  EXPECT_THAT(row(cover, 2), testing::ElementsAre("b/corrections.toml", "beslissingen", "2"));
  EXPECT_THAT(row(cover, 3), testing::ElementsAre("policy.toml", "beslissingen", "3"));
}

TEST(LayOut, WhyFiguresAreMissingIsSaidOnceForAllThatAre) {
  World world;
  TableBuilder builder("1", {"Bezoeken", "Chat", "Mail"});
  const Period month = Period::of_month(2018, 6);
  const auto missing = [&](const std::string& cell, MissingReason reason) {
    return world.observed("T", cell, month, std::nullopt, "---", "visits", reason);
  };
  const Figure visits = world.observed("T", "B2", month, 1, "1");
  builder.row({"juni 2018"}, {visits, missing("C2", MissingReason::not_yet),
                              missing("D2", MissingReason::not_yet)});
  builder.row({"juli 2018"}, {visits, missing("C3", MissingReason::not_yet),
                              missing("D3", MissingReason::unknown)});
  world.answer.tables = {builder.table};
  const AnswerBook made = world.book();
  EXPECT_EQ(row(sheet(made, "1"), 0)[4], "[noot 1]");
  EXPECT_EQ(row(sheet(made, "1"), 1)[4], "Chat: [noot 1]; Mail: [noot 2]");
}

TEST(LayOut, TotalsToTheRightAddUpTheirRow) {
  World world;
  TableBuilder builder("1", {"Chat", "Mail", "Totaal"});
  builder.table.columns[2].total = true;
  builder.table.column_totals = {{2, {0, 1}}};
  const Period month = Period::of_month(2018, 6);
  Figure total;
  total.value = Decimal(30);
  total.period = month;
  total.covered = month.days;
  builder.row({"juni 2018"}, {world.observed("T", "B2", month, 10, "10"),
                              world.observed("T", "C2", month, 20, "20"), total});
  world.answer.tables = {builder.table};
  const AnswerBook made = world.book();
  const Sheet& table = sheet(made, "1");
  EXPECT_THAT(std::get<Total>(table.table->rows[0].cells[3]).over,
              ElementsAre(workbook::CellRange{table.place(0, 1), table.place(0, 2)}));
}

TEST(LayOut, UnitsStandInTheHeadingOrBesideTheNumber) {
  World world;
  TableBuilder builder("9", {"Subsidie"}, "EUR");
  builder.table.columns.push_back({{"Aandeel"}, false});
  builder.table.column_units.emplace_back("PC");
  builder.table.column_decimals.push_back(0);
  const Period year = Period::of_year(2015);
  builder.row(
      {"2015"},
      {world.observed("S", "B2", year, Decimal::scaled(20286050, -2), "202.860,50 euro", "subsidy"),
       world.observed("S", "C2", year, Decimal::scaled(715, -1), "71,5%", "share")});
  world.answer.tables = {builder.table};
  const AnswerBook made = world.book();
  const Sheet& table = sheet(made, "9");
  EXPECT_THAT(titles(table), ElementsAre("Maand", "Subsidie (euro)", "Aandeel", "Noten"));
  EXPECT_EQ(table.table->rows[0].cells[1], Cell(Number{Decimal::scaled(20286050, -2), 1, false}))
      << "as many decimals as the figure has";
  EXPECT_EQ(table.table->rows[0].cells[2], Cell(Number{Decimal::scaled(715, -1), 1, true}));
}

TEST(LayOut, EverySentenceOfTheBookHasWords) {
  for (const std::string_view language : {"nl", "en"}) {
    for (const Sheet& each : Sv532().book(language).sheets) {
      std::vector<std::string> said = lines(each);
      said.push_back(each.title);
      for (std::size_t i = 0; each.table && i < each.table->rows.size(); ++i) {
        for (const std::string& cell : row(each, i)) said.push_back(cell);
      }
      EXPECT_THAT(said, Each(Not(AnyOf(HasSubstr("answers."), HasSubstr("finding."),
                                       HasSubstr("how."), HasSubstr("{")))));
    }
  }
}

TEST(LayOut, ALongSentenceIsCutBetweenWords) {
  World world;
  TableBuilder builder("1", {"Bezoeken"});
  builder.table.sentence = "Graag een overzicht";
  for (int i = 0; i < 30; ++i) builder.table.sentence += " per maand en per platform";
  builder.row({"juni 2018"}, {world.observed("T", "B2", Period::of_month(2018, 6), 1, "1")});
  world.answer.tables = {builder.table};
  const AnswerBook made = world.book();
  std::string together;
  for (const Line& line : sheet(made, "1").lines) {
    if (line.style != Line::Style::sentence) continue;
    EXPECT_LE(line.text.size(), 166U);
    together += (together.empty() ? "" : " ") + line.text;
  }
  EXPECT_EQ(together, builder.table.sentence);
}

}  // namespace
}  // namespace bijlage::answers::test
