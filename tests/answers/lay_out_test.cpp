#include "answers/lay_out.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <stdexcept>

#include "answers/sv532.hpp"
#include "answers/world.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::answers::test {
namespace {

using testing::AllOf;
using testing::AnyOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const Sheet& sheet(const AnswerBook& book, std::string_view name) {
  for (const Sheet& each : book.sheets) {
    if (each.name == name) {
      return each;
    }
  }
  throw std::out_of_range(std::string(name));
}

std::string text(const Cell& cell) {
  if (const auto* words = std::get_if<Text>(&cell)) return words->text;
  if (const auto* symbol = std::get_if<Symbol>(&cell)) return symbol->symbol;
  if (const auto* link = std::get_if<Link>(&cell)) return link->text;
  if (const auto* number = std::get_if<Number>(&cell)) return number->value.to_string();
  return std::get<Total>(cell).stored.value.to_string();
}

std::vector<std::string> titles(const Sheet& of) {
  std::vector<std::string> found;
  for (const Column& column : of.table->columns) found.push_back(column.title);
  return found;
}

std::vector<std::string> row(const Sheet& of, std::size_t number) {
  std::vector<std::string> found;
  for (const Cell& cell : of.table->rows.at(number).cells) found.push_back(text(cell));
  return found;
}

std::vector<std::string> lines(const Sheet& of) {
  std::vector<std::string> found;
  for (const Line& line : of.lines) found.push_back(line.text);
  return found;
}

/// Half a year of visits: `cells` B5 … B10, with a total.
class HalfYear : public testing::Test {
 protected:
  HalfYear() {
    const std::vector<std::int64_t> visits{100, 200, 300, 400, 500, 60};
    for (int month = 1; month <= 6; ++month) {
      const auto at = static_cast<std::size_t>(month - 1);
      figures_.push_back(world_.observed("Bezoeken", "B" + std::to_string(month + 4),
                                         Period::of_month(2018, month), visits[at],
                                         std::to_string(visits[at])));
    }
  }

  AnswerBook book() {
    TableBuilder builder("1", {"Bezoeken"});
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      builder.row({dutch_periods().month_names[i] + " 2018"}, {figures_[i]});
    }
    if (with_total_) {
      builder.total("Totaal 2018", 0, 5, Period::of_half(2018, 1));
    }
    change_(builder.table);
    world_.answer.tables = {builder.table};
    return world_.book();
  }

  World world_;
  std::vector<Figure> figures_;
  bool with_total_ = true;
  std::function<void(AskedTable&)> change_ = [](AskedTable&) {};
};

TEST_F(HalfYear, TheSheetsComeInTheirOrder) {
  std::vector<std::string> names;
  for (const Sheet& each : book().sheets) names.push_back(each.name);
  EXPECT_THAT(names, ElementsAre("Voorblad", "Inhoud", "Toelichting", "1", "Controle", "Herkomst"));
}

TEST_F(HalfYear, ATableSheetBeginsWithTitleAndSentence) {
  const AnswerBook made = book();
  EXPECT_EQ(sheet(made, "1").title, "Tabel 1. Bezoekers");
  EXPECT_EQ(sheet(made, "1").lines.front().text, "Hoeveel bezoekers waren er per maand?");
  EXPECT_THAT(titles(sheet(made, "1")), ElementsAre("Maand", "Bezoeken", "Noten"));
}

TEST_F(HalfYear, ATotalIsALiveSumOfTheCellsAboveIt) {
  const AnswerBook made = book();
  const Sheet& table = sheet(made, "1");
  const auto& total = std::get<Total>(table.table->rows[6].cells[1]);
  EXPECT_THAT(total.over, ElementsAre(workbook::CellRange{table.place(0, 1), table.place(5, 1)}));
  EXPECT_EQ(total.stored.value, Decimal(1560));
  EXPECT_TRUE(table.table->rows[6].total);
}

TEST_F(HalfYear, ATotalThatTheTableDoesNotComeToIsNoFormula) {
  change_ = [](AskedTable& table) { table.figures[6][0]->value = Decimal(1561); };
  const AnswerBook made = book();
  EXPECT_TRUE(std::holds_alternative<Number>(sheet(made, "1").table->rows[6].cells[1]));
}

TEST_F(HalfYear, ATotalOfApartRowsNamesEachRun) {
  change_ = [](AskedTable& table) {
    table.row_totals[0].over = {5, 0, 1, 2};
    table.figures[6][0]->value = Decimal(660);
  };
  const AnswerBook made = book();
  const Sheet& table = sheet(made, "1");
  EXPECT_THAT(std::get<Total>(table.table->rows[6].cells[1]).over,
              ElementsAre(workbook::CellRange{table.place(0, 1), table.place(2, 1)},
                          workbook::CellRange{table.place(5, 1), table.place(5, 1)}));
}

TEST_F(HalfYear, AFigureOfWhichSourcesDisagreeIsNotCalledUnavailable) {
  figures_[5].value.reset();
  figures_[5].reason = MissingReason::not_available;
  figures_[5].how = {{"question.several-figures", {{"figures", "300; 310"}}}};
  const AnswerBook made = book();
  const Sheet& table = sheet(made, "1");
  EXPECT_THAT(row(table, 5), ElementsAre("juni 2018", "[s]", "[noot 1]", ""));
  EXPECT_THAT(table.lines[1].text, HasSubstr("[s] bronnen verschillen"));
}

TEST_F(HalfYear, AMissingFigureIsASymbolWithItsReasonAndIsNotSummedAsZero) {
  figures_[5].value.reset();
  figures_[5].reason = MissingReason::not_yet;
  const AnswerBook made = book();
  const Sheet& table = sheet(made, "1");
  EXPECT_THAT(row(table, 5), ElementsAre("juni 2018", "[x]", "[noot 1]", ""));
  EXPECT_THAT(row(table, 6), ElementsAre("Totaal 2018", "1500", "", "5 van 6 maanden"));
  EXPECT_THAT(table.lines[1].text, HasSubstr("[x] niet beschikbaar"));
  EXPECT_THAT(row(sheet(made, "Toelichting"), 10),
              ElementsAre("[noot 1]", "Ontbrekend cijfer",
                          "Nog niet beschikbaar toen de gegevens aangeleverd werden.", "1"));
}

TEST_F(HalfYear, WhatCannotExistIsNotExpectedInATotal) {
  figures_[0].value.reset();
  figures_[0].reason = MissingReason::not_existing;
  const AnswerBook made = book();
  EXPECT_THAT(row(sheet(made, "1"), 0), ElementsAre("januari 2018", "[z]", ""));
  EXPECT_THAT(titles(sheet(made, "1")), Not(Contains("Dekking")));
}

TEST_F(HalfYear, ASuppressedFigureHasItsOwnSymbol) {
  figures_[0].value.reset();
  figures_[0].reason = MissingReason::suppressed;
  EXPECT_EQ(row(sheet(book(), "1"), 0)[1], "[c]");
}

TEST_F(HalfYear, ARefusedTotalIsShownAsNotExisting) {
  change_ = [](AskedTable& table) { table.figures[6][0].reset(); };
  EXPECT_EQ(row(sheet(book(), "1"), 6)[1], "[z]");
}

TEST_F(HalfYear, APartialMonthSaysItsDays) {
  figures_[5].covered = {day(2018, 6, 1), day(2018, 6, 19)};
  const AnswerBook made = book();
  EXPECT_EQ(row(sheet(made, "1"), 5)[3], "1 tot en met 19 juni 2018");
  EXPECT_EQ(row(sheet(made, "1"), 4)[3], "");
}

TEST_F(HalfYear, NotesAreNumberedInReadingOrderAndEachOnce) {
  world_.note(figures_[1], "Officiële lancering");
  world_.note(figures_[3], "tot 19 juni 2018");
  world_.note(figures_[4], "Officiële lancering");
  figures_[3].status = model::ObsStatus::provisional;
  const AnswerBook made = book();
  EXPECT_EQ(row(sheet(made, "1"), 1)[2], "[noot 1]");
  EXPECT_EQ(row(sheet(made, "1"), 3)[2], "[p] [noot 2]");
  EXPECT_EQ(row(sheet(made, "1"), 4)[2], "[noot 1]");
  EXPECT_THAT(row(sheet(made, "Toelichting"), 10),
              ElementsAre("[noot 1]", "Noot uit de bron", "Officiële lancering", "1"));
}

TEST_F(HalfYear, ALiveTotalDoesNotRepeatTheNotesOfItsParts) {
  world_.note(figures_[1], "Officiële lancering");
  EXPECT_EQ(row(sheet(book(), "1"), 6)[2], "");
}

TEST_F(HalfYear, AWorkedOutFigureSaysHow) {
  figures_[5].how = {{"how.scaled-by-days",
                      {{"original", "3800"},
                       {"days", "30"},
                       {"covered_days", "19"},
                       {"first", "2018-06-01"},
                       {"last", "2018-06-19"}}}};
  figures_[5].status = model::ObsStatus::estimated;
  figures_[5].original = Decimal(38);
  const AnswerBook made = book();
  EXPECT_EQ(row(sheet(made, "1"), 5)[2], "[e] [noot 1]");
  EXPECT_THAT(row(sheet(made, "Toelichting"), 10),
              ElementsAre("[noot 1]", "Werkwijze",
                          AllOf(HasSubstr("3.800 × 30 / 19"), HasSubstr("19 juni 2018")), "1"));
  EXPECT_THAT(row(sheet(made, "Herkomst"), 5)[5], HasSubstr("3.800 × 30 / 19"));
}

TEST_F(HalfYear, RemarksOnTheWholeTableStandAboveIt) {
  change_ = [](AskedTable& table) { table.notes = {"Voor vier websites samen."}; };
  const AnswerBook made = book();
  EXPECT_THAT(lines(sheet(made, "1")), Contains("[noot 1] Voor vier websites samen."));
  EXPECT_EQ(row(sheet(made, "Toelichting"), 10)[1], "Bij de hele tabel");
}

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
  EXPECT_THAT(names, ElementsAre("Cover", "Contents", "Explanation", "1", "Checks", "Origins"));
}

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
