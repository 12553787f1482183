// What stands on the other sheets, and around the tables.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/laid_out.hpp"

namespace bijlage::answers::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

TEST_F(HalfYear, APublishedTotalThatDiffersStandsInANoteAndInTheChecks) {
  change_ = [&](AskedTable& table) {
    table.disagreements = {{6, 0, Decimal(1043), {0, 0, {10, 1}}}};
  };
  const AnswerBook made = book();
  EXPECT_THAT(row(sheet(made, "Toelichting"), 10)[2],
              HasSubstr("Gepubliceerd: 1.043. De cijfers in de tabel tellen op tot 1.560"));
  const std::vector<std::string> check = row(sheet(made, "Controle"), 0);
  EXPECT_EQ(check[5], "1043");
  EXPECT_EQ(check[6], "1560");
  EXPECT_EQ(check[7], "-517");
  EXPECT_EQ(check[11], "B11");
}

TEST_F(HalfYear, AConflictThatThePolicySettledIsAmongTheChecksWithHow) {
  const Figure other = world_.observed("Juni", "C7", figures_[0].period, Decimal(99), "99");
  change_ = [&](AskedTable& table) {
    Figure& chosen = *table.figures[0][0];
    chosen.passed_over = other.from;
    chosen.how = {{"question.conflict-chosen",
                   {{"value", "100"},
                    {"source", "maart.xlsx"},
                    {"others", "99 (juni.xlsx)"},
                    {"period", "2018-01"}}}};
  };
  model::Finding finding = model::make_finding("C02");
  finding.file = "depressiehulp.xlsx";
  finding.sheet = "Juni";
  finding.cells = {workbook::parse_cell_range("C7").value()};
  finding.message.gaps = {{"measure", "Bezoeken"},
                          {"period", "2018-01"},
                          {"other", "Bezoeken!B5"},
                          {"value", "100"},
                          {"other_value", "99"}};
  model::Finding not_of_it = finding;
  not_of_it.code = "H01";
  world_.findings = {finding, not_of_it};
  const AnswerBook made = book();
  const Sheet& checks = sheet(made, "Controle");
  ASSERT_EQ(checks.table->rows.size(), 1U) << "what else is odd about the other cell is no matter";
  EXPECT_EQ(row(checks, 0)[0], "C02");
  EXPECT_THAT(row(checks, 0).back(), HasSubstr("100 uit maart.xlsx is gekozen"));
}

TEST_F(HalfYear, AFindingOnASourceCellIsAmongTheChecks) {
  model::Finding finding = model::make_finding("T01");
  finding.file = "depressiehulp.xlsx";
  finding.sheet = "Bezoeken";
  finding.cells = {workbook::parse_cell_range("B11").value(),
                   workbook::parse_cell_range("B5:B10").value()};
  finding.expected = "1560";
  finding.found = "1043";
  finding.raw = "1.043";
  finding.message.gaps = {
      {"cell", "B11"},       {"table", "bezoeken"}, {"period", "2018-01-01/2018-06-30"},
      {"published", "1043"}, {"sum", "1560"},       {"difference", "-517"}};
  model::Finding elsewhere = finding;
  elsewhere.sheet = "Zelftest";
  world_.findings = {finding, elsewhere};
  const AnswerBook made = book();
  const Sheet& checks = sheet(made, "Controle");
  ASSERT_EQ(checks.table->rows.size(), 1U);
  const std::vector<std::string> check = row(checks, 0);
  EXPECT_EQ(check[0], "T01");
  EXPECT_EQ(check[2], "1");
  EXPECT_THAT(check[4], AllOf(HasSubstr("1.043"), HasSubstr("1.560"), HasSubstr("30 juni 2018")));
  EXPECT_EQ(check[8], "1.043");
  EXPECT_EQ(check[11], "B11, B5:B10");
  const Sheet& table = sheet(made, "1");
  EXPECT_EQ(check[3], workbook::a1(workbook::CellRange{table.place(0, 1), table.place(5, 1)}));
  EXPECT_EQ(std::get<Link>(checks.table->rows[0].cells[3]).cell, table.place(0, 1));
  EXPECT_THAT(lines(checks), Contains(HasSubstr("geen cijfer in dit boek raken: 1")));
}

TEST_F(HalfYear, AFindingThatTouchesSeveralTablesIsOneLineThatNamesThemAll) {
  model::Finding finding = model::make_finding("V02");
  finding.file = "depressiehulp.xlsx";
  finding.sheet = "Bezoeken";
  finding.cells = {workbook::parse_cell_range("B6:B7").value()};
  world_.findings = {finding};
  book();
  TableBuilder february("2", {"Bezoeken"});
  february.row({"februari 2018"}, {figures_[1]});
  TableBuilder june("3", {"Bezoeken"});
  june.row({"juni 2018"}, {figures_[5]});
  world_.answer.tables = {world_.answer.tables.front(), february.table, june.table};
  const AnswerBook made = world_.book();
  const Sheet& checks = sheet(made, "Controle");
  ASSERT_EQ(checks.table->rows.size(), 1U);
  const workbook::CellRef at = sheet(made, "1").place(1, 1);
  const std::string in_first = workbook::a1(workbook::CellRange{at, {at.row + 1, at.column}});
  EXPECT_EQ(row(checks, 0)[2], "1, 2");
  EXPECT_EQ(row(checks, 0)[3],
            "1: " + in_first + "; 2: " + workbook::a1(sheet(made, "2").place(0, 1)));
  EXPECT_EQ(std::get<Link>(checks.table->rows[0].cells[3]).sheet, "1");
  EXPECT_EQ(std::get<Link>(checks.table->rows[0].cells[3]).cell, at);
}

TEST_F(HalfYear, FiguresThatMayBelongInTheBookAreAmongTheChecksToo) {
  model::Finding unknown = model::make_finding("S07");
  unknown.file = "depressiehulp.xlsx";
  unknown.sheet = "Chat";
  unknown.cells = {workbook::parse_cell_range("C4").value()};
  unknown.message.gaps = {{"label", "Chatt"}, {"dimension", "kanaal"}, {"nearest", "chat"}};
  model::Finding refused = model::make_finding("S02");
  refused.severity = model::Severity::error;
  refused.file = unknown.file;
  refused.message = {"finding.S02.incomplete", {{"dimension", "periode"}, {"table", "chat"}}};
  model::Finding doubted = refused;
  doubted.severity = model::Severity::warning;
  world_.findings = {unknown, refused, doubted};
  const AnswerBook made = book();
  const Sheet& checks = sheet(made, "Controle");
  ASSERT_EQ(checks.table->rows.size(), 2U);
  std::vector<std::string> codes{row(checks, 0)[0], row(checks, 1)[0]};
  EXPECT_THAT(codes, testing::UnorderedElementsAre("S07", "S02"));
  EXPECT_EQ(row(checks, 0)[2], "");
  EXPECT_EQ(row(checks, 0)[3], "");
  EXPECT_THAT(lines(checks),
              testing::IsSupersetOf({HasSubstr("niet thuisgebracht zijn: 2"),
                                     HasSubstr("geen cijfer in dit boek raken: 1")}));
}

TEST_F(HalfYear, WithoutFindingsTheChecksSaySo) {
  const AnswerBook made = book();
  EXPECT_FALSE(sheet(made, "Controle").table);
  EXPECT_THAT(lines(sheet(made, "Controle")), Contains(HasSubstr("Geen enkele bevinding")));
}

TEST_F(HalfYear, EveryFigureHasALineForEachOfItsSources) {
  figures_[1].from = {0, 1};
  const AnswerBook made = book();
  const Sheet& origins = sheet(made, "Herkomst");
  ASSERT_EQ(origins.table->rows.size(), 7U);
  const std::string place = workbook::a1(sheet(made, "1").place(1, 1));
  EXPECT_THAT(row(origins, 1),
              ElementsAre("1", place, "februari 2018", "Bezoeken", "200", "zoals aangeleverd",
                          "100", "depressiehulp.xlsx", "Bezoeken", "B5", "100"));
  EXPECT_EQ(row(origins, 2)[9], "B6");
}

TEST_F(HalfYear, AFigureThatNobodySubmittedHasALineToo) {
  figures_[5] = Figure{};
  figures_[5].period = Period::of_month(2018, 6);
  figures_[5].covered = figures_[5].period.days;
  const AnswerBook made = book();
  EXPECT_THAT(row(sheet(made, "Herkomst"), 5),
              ElementsAre("1", testing::_, "juni 2018", "Bezoeken", "[x]", "niet aangeleverd", "",
                          "", "", "", ""));
}

TEST_F(HalfYear, TheContentsSayHowMuchIsThere) {
  figures_[4].value.reset();
  figures_[4].reason = MissingReason::not_yet;
  figures_[5].covered = {day(2018, 6, 1), day(2018, 6, 19)};
  const AnswerBook made = book();
  EXPECT_THAT(row(sheet(made, "Inhoud"), 0),
              ElementsAre("1", "Bezoekers", "Hoeveel bezoekers waren er per maand?",
                          "5 van 6 gevraagde cijfers; 1 nog niet beschikbaar; 1 over een deel van "
                          "de periode"));
  EXPECT_EQ(std::get<Link>(sheet(made, "Inhoud").table->rows[0].cells[0]).sheet, "1");
}

TEST_F(HalfYear, TheCoverSaysWhatItIsMadeFromAndUntilWhen) {
  const AnswerBook made = book();
  EXPECT_THAT(lines(sheet(made, "Voorblad")),
              testing::IsSupersetOf({"Schriftelijke vraag nr. 532 van 5 juni 2018",
                                     "Gegevens tot en met 30 juni 2018",
                                     "Opgemaakt op 25 juni 2018, met Bijlage 0.1.0"}));
  EXPECT_THAT(row(sheet(made, "Voorblad"), 0),
              ElementsAre("depressiehulp.xlsx", "depressiehulp-maand", std::string(64, 'a')));
}

TEST_F(HalfYear, SixCompleteMonthsAreDrawn) {
  const AnswerBook made = book();
  const Sheet& table = sheet(made, "1");
  ASSERT_TRUE(table.chart);
  EXPECT_THAT(table.chart->series[0].values,
              ElementsAre(workbook::CellRange{table.place(0, 1), table.place(5, 1)}));
  EXPECT_THAT(table.chart->description,
              HasSubstr("Bezoeken: laagst 60 (juni 2018), hoogst 500 (mei 2018)"));
}

TEST_F(HalfYear, APartialMonthIsNotDrawnAsAFall) {
  figures_[5].covered = {day(2018, 6, 1), day(2018, 6, 19)};
  EXPECT_FALSE(sheet(book(), "1").chart) << "five complete months are left";
}

TEST_F(HalfYear, ATableWithoutDataHasASheetThatSaysWhy) {
  change_ = [](AskedTable& table) {
    AskedTable empty;
    empty.id = table.id;
    empty.title = table.title;
    empty.sentence = table.sentence;
    empty.answered = false;
    empty.notes = {"Hierover zijn geen gegevens beschikbaar."};
    table = empty;
  };
  const AnswerBook made = book();
  EXPECT_FALSE(sheet(made, "1").table);
  EXPECT_THAT(lines(sheet(made, "1")), Contains(HasSubstr("geen gegevens beschikbaar")));
  EXPECT_EQ(row(sheet(made, "Inhoud"), 0)[3], "geen gegevens");
}

TEST_F(HalfYear, TheBookSpeaksEnglishToo) {
  book();
  std::vector<std::string> names;
  for (const Sheet& each : world_.book("en").sheets) names.push_back(each.name);
  EXPECT_THAT(names, ElementsAre("Cover", "Contents", "Key figures", "Completeness", "Explanation",
                                 "1", "Checks", "Origins"));
}

}  // namespace
}  // namespace bijlage::answers::test
