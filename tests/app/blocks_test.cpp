#include "app/blocks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/workbook_builder.hpp"

namespace bijlage::app {
namespace {

using support::Rows;
using testing::ElementsAre;
using testing::IsEmpty;
using workbook::Workbook;

Workbook book_of(const Rows& rows) { return support::workbook({support::sheet("Blad1", rows)}); }

std::vector<std::string> rectangles(const Workbook& book) {
  std::vector<std::string> names;
  for (const auto& cells : rectangles_of(book.sheets.front())) names.push_back(workbook::a1(cells));
  return names;
}

std::vector<std::uint32_t> header(const Rows& rows) {
  const Workbook book = book_of(rows);
  return header_rows_of(book, book.sheets.front(), rectangles_of(book.sheets.front()).front());
}

TEST(Rectangles, AnEmptySheetHasNone) { EXPECT_THAT(rectangles(book_of({})), IsEmpty()); }

TEST(Rectangles, ACellIsOneAndATableIsOne) {
  EXPECT_THAT(rectangles(book_of({{"a"}})), ElementsAre("A1"));
  EXPECT_THAT(rectangles(book_of({{"a", 1}, {"b", 2}, {"c", 3}})), ElementsAre("A1:B3"));
}

TEST(Rectangles, EmptyRowsAndColumnsSetThemApart) {
  EXPECT_THAT(rectangles(book_of({{"title"}, {}, {"a", 1}, {"b", 2}})), ElementsAre("A1", "A3:B4"));
  EXPECT_THAT(rectangles(book_of({{"a", 1, "", "x", 9}, {"b", 2, "", "y", 8}})),
              ElementsAre("A1:B2", "D1:E2"));
}

TEST(Rectangles, CutsGoOnWithinEachPart) {
  // Two tables side by side, of which the right one has two parts at other rows than the left.
  const Rows rows = {{1, 2, "", 3}, {1, 2}, {1, 2, "", 3}, {}, {"note"}};
  EXPECT_THAT(rectangles(book_of(rows)), ElementsAre("A1:B3", "D1", "D3", "A5"));
}

TEST(Rectangles, HolesInsideATableDoNotCutIt) {
  EXPECT_THAT(rectangles(book_of({{"", 2017, 2018}, {"a", "", 1}, {"b", 2, ""}})),
              ElementsAre("A1:C3"));
}

TEST(Rectangles, AMergedTitleCoversItsWholeRange) {
  Workbook book = book_of({{"title"}, {"", "", "a"}});
  book.sheets.front().merges = {*workbook::parse_cell_range("A1:C1")};
  EXPECT_THAT(rectangles(book), ElementsAre("A1:C2"));
}

TEST(Rectangles, AMergedRangeWithoutValueIsEmpty) {
  Workbook book = book_of({{"title"}});
  book.sheets.front().merges = {*workbook::parse_cell_range("A3:C9")};
  EXPECT_THAT(rectangles(book), ElementsAre("A1"));
}

TEST(Rectangles, FarApartCellsTakeNoTimeForWhatLiesBetween) {
  Workbook book = book_of({{"a"}});
  workbook::Cell far = book.sheets.front().cells.front();
  far.row = 1'048'575;
  far.column = 16'383;
  book.sheets.front().cells.push_back(far);
  EXPECT_THAT(rectangles(book), ElementsAre("A1", "XFD1048576"));
}

TEST(HeaderRows, LabelsAboveFigures) {
  EXPECT_THAT(header({{"Maand", "Bezoeken"}, {"Januari", 3}}), ElementsAre(0));
  EXPECT_THAT(header({{"", "Bezoeken"}, {"Januari", 3}}), ElementsAre(0));
}

TEST(HeaderRows, YearsAndDatesAreLabels) {
  EXPECT_THAT(header({{"Site", 2017, 2018}, {"a", 3, 4}}), ElementsAre(0));
  EXPECT_THAT(header({{"Site", support::day(43000), support::day(43031)}, {"a", 3, 4}}),
              ElementsAre(0));
}

TEST(HeaderRows, ATitleAboveIsNone) {
  EXPECT_THAT(header({{"Cijfers 2017"}, {"Maand", "Bezoeken"}, {"Januari", 3}}), ElementsAre(1));
}

TEST(HeaderRows, TheyCanBeSeveral) {
  EXPECT_THAT(header({{"Maand", "Man", "", "Vrouw"}, {"", "a", "b", "a"}, {"Januari", 1, 2, 3}}),
              ElementsAre(0, 1));
}

TEST(HeaderRows, WordsInThePlaceOfFiguresAreNone) {
  EXPECT_THAT(header({{"Maand", "a", "b"}, {"Januari", "onbekend", "geen"}, {"Februari", 1, 2}}),
              ElementsAre(0));
  EXPECT_THAT(header({{"", "a", "b"}, {"Januari", "---", "---"}, {"Februari", 1, 2}}),
              ElementsAre(0));
}

TEST(HeaderRows, FiguresFromTheTopHaveNone) {
  EXPECT_THAT(header({{"Januari", 3}, {"Februari", 4}}), IsEmpty());
}

TEST(HeaderRows, ATableOfTextsHasOneUnlessItRepeatsItself) {
  EXPECT_THAT(header({{"Code", "Naam"}, {"a", "Antwerpen"}, {"b", "Brugge"}}), ElementsAre(0));
  EXPECT_THAT(header({{"a", "a"}, {"b", "c"}}), IsEmpty());
  EXPECT_THAT(header({{"one line of text"}}), IsEmpty());
}

}  // namespace
}  // namespace bijlage::app
