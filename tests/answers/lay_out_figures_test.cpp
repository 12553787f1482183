// What stands in the cells of a table: totals, symbols and notes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/laid_out.hpp"

namespace bijlage::answers::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST_F(HalfYear, TheSheetsComeInTheirOrder) {
  std::vector<std::string> names;
  for (const Sheet& each : book().sheets) names.push_back(each.name);
  EXPECT_THAT(names, ElementsAre("Voorblad", "Inhoud", "Kerncijfers", "Volledigheid", "Toelichting",
                                 "1", "Controle", "Herkomst"));
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

TEST_F(HalfYear, ASumThatMissesMonthsSaysSoInMonthsWhateverTheRowsAre) {
  with_total_ = false;
  change_ = [this](AskedTable& table) {
    Figure sum = figures_[0];
    sum.period = Period::of_year(2018);
    sum.covered = {day(2018, 1, 1), day(2018, 6, 30)};
    sum.from = {0, 1, 2, 3, 4, 5};
    sum.parts = 6;
    sum.parts_expected = 12;
    sum.tally = {calendar::Frequency::month, 6, 0, 12};
    table.figures[0][0] = sum;
    table.row_dimensions = {"year"};
  };
  const AnswerBook made = book();
  EXPECT_EQ(row(sheet(made, "1"), 0).back(), "6 van 12 maanden; 1 januari tot en met 30 juni 2018");
}

TEST_F(HalfYear, AYearWithHolesIsNotPassedOffAsAFullYear) {
  with_total_ = false;
  change_ = [this](AskedTable& table) {
    Figure holes = figures_[0];
    holes.period = Period::of_year(2018);
    holes.covered = holes.period.days;
    holes.gap_days = 61;
    holes.tally = {calendar::Frequency::month, 9, 1, 12};
    table.figures[0][0] = holes;
    holes.tally.reset();
    table.figures[1][0] = holes;
    holes.covered = {day(2018, 1, 1), day(2018, 6, 30)};
    table.figures[2][0] = holes;
  };
  const AnswerBook made = book();
  EXPECT_EQ(row(sheet(made, "1"), 0).back(), "9 van 12 maanden volledig, 1 gedeeltelijk");
  EXPECT_EQ(row(sheet(made, "1"), 1).back(), "304 van 365 dagen");
  EXPECT_EQ(row(sheet(made, "1"), 2).back(),
            "120 van 365 dagen; 1 januari tot en met 30 juni 2018");
}

// The lines of *Toelichting* that say how figures were worked out: "<cell> <sentence>".
std::vector<std::string> derivations(const AnswerBook& book) {
  std::vector<std::string> found;
  const Sheet& explanation = sheet(book, "Toelichting");
  for (std::size_t i = 0; i < explanation.table->rows.size(); ++i) {
    const auto line = row(explanation, i);
    if (line[1] == "Berekening") found.push_back(line[0] + " " + line[2]);
  }
  return found;
}

TEST_F(HalfYear, AFigureThatWasWorkedOutSaysHowAndFromWhichCells) {
  figures_[5].original = Decimal(38);
  figures_[5].how = {{"how.scaled-by-days",
                      {{"original", "38"},
                       {"days", "30"},
                       {"covered_days", "19"},
                       {"first", "2018-06-01"},
                       {"last", "2018-06-19"}}},
                     {"how.indicative", {}}};
  EXPECT_THAT(
      derivations(book()),
      Contains("1!B12 Omgerekend naar de hele periode: 38 × 30 / 19, want het gemelde cijfer "
               "gaat over 19 van de 30 dagen, 1 juni 2018 tot en met 19 juni 2018; dit is "
               "een indicatie: wie op meer dan één dag komt, telt maar één keer mee, en dus "
               "groeit dit cijfer niet gelijk met het aantal dagen (uit Bezoeken!B10)."));
}

TEST_F(HalfYear, ATotalNamesTheCellsThatItAddsUpAndAFigureAsReportedSaysNothing) {
  change_ = [](AskedTable& table) {
    table.figures[6][0]->how = {{"how.part-whole", {}},
                                {"how.added-up", {{"parts", "6"}, {"all", "6"}}}};
  };
  EXPECT_THAT(derivations(book()),
              ElementsAre("1!B13 Opgeteld uit 6 cijfers (uit Bezoeken!B5:B10)."))
      << "of its parts, the table tells beside them";
}

TEST_F(HalfYear, AFigureFromTwoSubmissionsNamesBoth) {
  figures_[0].from.push_back(
      world_.observed("Bezoeken", "C9", Period::of_month(2018, 1), Decimal(100), "100")
          .from.front());
  EXPECT_THAT(derivations(book()),
              Contains("1!B7 Eén cijfer dat in 2 cellen gelijk staat (uit Bezoeken!B5, C9)."));
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

model::Finding earlier_answer(const std::string& cell, const std::string& period,
                              const std::string& value, const std::string& now) {
  auto finding = model::make_finding("H02");
  finding.file = "depressiehulp.xlsx";
  finding.sheet = "Bezoeken";
  const auto at = workbook::parse_cell_ref(cell).value();
  finding.cells = {{at, at}};
  finding.message.gaps = {{"period", period},
                          {"value", now},
                          {"other_value", value},
                          {"vintage", "sv-532"},
                          {"given", "2018-07-05"}};
  return finding;
}

TEST_F(HalfYear, AFigureThatDiffersFromAnEarlierAnswerIsRevisedAndSaysWhatItWas) {
  world_.findings = {earlier_answer("B10", "2018-06", "5853", "60")};
  const AnswerBook made = book();
  const Sheet& table = sheet(made, "1");
  EXPECT_THAT(row(table, 4), ElementsAre("mei 2018", "500", ""));
  EXPECT_THAT(row(table, 5), ElementsAre("juni 2018", "60", "[r] [noot 1]"));
  EXPECT_THAT(row(table, 6), ElementsAre("Totaal 2018", "1560", ""));
  EXPECT_THAT(table.lines[1].text, HasSubstr("[r] herzien"));
  EXPECT_THAT(
      row(sheet(made, "Toelichting"), 10),
      ElementsAre("[noot 1]", "Herziening",
                  "Herzien: voor juni 2018 gaf sv-532, van 5 juli 2018, 5.853; nu is het 60.",
                  "1"));
}

TEST_F(HalfYear, AFigureThatIsMissingNowSaysWhatAnEarlierAnswerGave) {
  world_.data.observations[5].value.reset();
  figures_[5].value.reset();
  world_.data.observations[5].reason = figures_[5].reason = MissingReason::not_available;
  world_.findings = {earlier_answer("B10", "2018-06", "5853", "")};
  const AnswerBook made = book();
  EXPECT_THAT(row(sheet(made, "1"), 5), ElementsAre("juni 2018", "[x]", "[r] [noot 1]", ""));
  EXPECT_THAT(row(sheet(made, "Toelichting"), 10),
              Contains("Voor juni 2018 gaf sv-532, van 5 juli 2018, nog 5.853."));
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

}  // namespace
}  // namespace bijlage::answers::test
