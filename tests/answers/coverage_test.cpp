// How much of what was asked is there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/laid_out.hpp"

namespace bijlage::answers::test {
namespace {

using testing::Contains;
using testing::ElementsAre;

std::vector<std::string> counts(const Sheet& of, std::size_t number) {
  std::vector<std::string> cells = row(of, number);
  return {cells.begin() + 2, cells.begin() + 10};
}

/// Half a year, of which May is still to come and June goes until the 19th.
class Coverage : public HalfYear {
 protected:
  Coverage() {
    figures_[4].value.reset();
    figures_[4].reason = MissingReason::not_yet;
    figures_[5].covered = {day(2018, 6, 1), day(2018, 6, 19)};
  }
};

TEST_F(Coverage, EachTableHasItsFiguresByWhatTheyLack) {
  const AnswerBook made = book();
  const Sheet& coverage = sheet(made, "Volledigheid");
  EXPECT_THAT(titles(coverage), ElementsAre("Blad", "Onderwerp", "Gevraagd", "Ingevuld",
                                            "Over een deel van de periode", "Nog niet beschikbaar",
                                            "Niet beschikbaar", "Bestaat niet", "Onderdrukt",
                                            "Bronnen verschillen", "Welke cellen, en waarom"));
  EXPECT_THAT(counts(coverage, 0), ElementsAre("6", "5", "1", "1", "0", "0", "0", "0"));
}

TEST_F(Coverage, SaysWhichCellsAndWhy) {
  world_.note(figures_[4], "De teller werd vervangen.");
  const AnswerBook made = book();
  const std::string may = workbook::a1(sheet(made, "1").place(4, 1));
  const std::string june = workbook::a1(sheet(made, "1").place(5, 1));
  EXPECT_EQ(row(sheet(made, "Volledigheid"), 0).back(),
            "Over een deel van de periode: " + june + " (1 tot en met 19 juni 2018); " +
                "Nog niet beschikbaar: " + may + " (De teller werd vervangen)");
}

TEST_F(Coverage, AMissingFigureOfWhichSourcesDifferIsNotUnavailable) {
  figures_[4].reason = MissingReason::not_available;
  figures_[4].how = {{"question.several-figures", {{"figures", "500; 510"}}}};
  const AnswerBook made = book();
  EXPECT_THAT(counts(sheet(made, "Volledigheid"), 0),
              ElementsAre("6", "5", "1", "0", "0", "0", "0", "1"));
}

TEST_F(Coverage, TotalsAreNotCounted) {
  with_total_ = false;
  const AnswerBook without = book();
  with_total_ = true;
  EXPECT_EQ(row(sheet(book(), "Volledigheid"), 0)[2], row(sheet(without, "Volledigheid"), 0)[2]);
}

TEST_F(Coverage, TheLastLineAddsUpAllTablesByFormulas) {
  const AnswerBook made = book();
  const Sheet& coverage = sheet(made, "Volledigheid");
  const Row& last = coverage.table->rows.back();
  EXPECT_TRUE(last.total);
  const auto& asked = std::get<Total>(last.cells[2]);
  EXPECT_EQ(asked.stored.value, Decimal(6));
  EXPECT_THAT(asked.over,
              ElementsAre(workbook::CellRange{coverage.place(0, 2), coverage.place(0, 2)}));
}

TEST_F(Coverage, TheContentsSayItInOneLine) {
  EXPECT_THAT(lines(sheet(book(), "Inhoud")),
              Contains("Alle tabellen samen: 5 van 6 gevraagde cijfers; 1 nog niet beschikbaar; "
                       "1 over een deel van de periode."));
}

TEST_F(Coverage, ATableWithoutDataHasNothingToCountAndSaysWhy) {
  change_ = [](AskedTable& table) {
    AskedTable empty;
    empty.id = table.id;
    empty.answered = false;
    empty.notes = {"Hierover zijn geen gegevens beschikbaar."};
    table = empty;
  };
  const AnswerBook made = book();
  EXPECT_THAT(counts(sheet(made, "Volledigheid"), 0),
              ElementsAre("[x]", "0", "[x]", "[x]", "[x]", "[x]", "[x]", "[x]"));
  EXPECT_EQ(row(sheet(made, "Volledigheid"), 0).back(), "Hierover zijn geen gegevens beschikbaar");
}

TEST_F(Coverage, ProgramsGetTheSameAsAValue) {
  const AnswerBook made = book();
  ASSERT_EQ(made.coverage.size(), 1U);
  const TableCoverage& table = made.coverage.front();
  EXPECT_EQ(table.asked, 6U);
  EXPECT_EQ(table.filled, 5U);
  ASSERT_EQ(table.lacking.size(), 2U);
  EXPECT_EQ(lack_name(table.lacking[0].lack), "partial");
  EXPECT_EQ(lack_name(table.lacking[1].lack), "not-yet");
  EXPECT_THAT(table.lacking[1].cells, ElementsAre(sheet(made, "1").place(4, 1)));
}

}  // namespace
}  // namespace bijlage::answers::test
