#include <gtest/gtest.h>

#include <cmath>

#include "readers/reading.hpp"
#include "support/xls_builder.hpp"

namespace bijlage::readers {
namespace {

using namespace test;

// A cell A1 that this record makes, in words.
std::string cell_of(const std::string& record) {
  return cell(read(Xls().sheet("Blad1", record).bytes()), "A1");
}

std::string rk(std::uint32_t number) { return record(0x027E, at(0, 0) + le32(number)); }

// A formula in A1 whose stored value has these first bytes (6) and the mark of no number.
std::string formula(const std::string& value) {
  return record(0x0006, at(0, 0) + value + le16(0xFFFF) + le16(0) + le32(0) + le16(0));
}

TEST(XlsCells, Numbers) {
  EXPECT_EQ(cell_of(number_cell(0, 0, 1.5)), "n 1.5");
  EXPECT_EQ(read(Xls().sheet("a", number_cell(0, 0, 0.1)).bytes()).sheets[0].cells[0].number, 0.1);
}

TEST(XlsCells, NumbersThatAreNoneAreErrors) {
  EXPECT_EQ(cell_of(number_cell(0, 0, std::nan(""))), "e #NUM!");
  EXPECT_EQ(cell_of(number_cell(0, 0, INFINITY)), "e #NUM!");
}

TEST(XlsCells, ShortNumbersInAllFourWays) {
  EXPECT_EQ(cell_of(rk((321'302U << 2U) | 2U)), "n 321302");
  EXPECT_EQ(cell_of(rk((static_cast<std::uint32_t>(-7) << 2U) | 2U)), "n -7");
  EXPECT_EQ(cell_of(rk((12'345U << 2U) | 3U)), "n 123.45");
  EXPECT_EQ(cell_of(rk(0x3FF80000U)), "n 1.5");
  EXPECT_EQ(cell_of(rk(0x3FF80000U | 1U)), "n 0.015");
}

TEST(XlsCells, SeveralShortNumbersInOneRecord) {
  const std::string three = le16(0) + le32((1U << 2U) | 2U) + le16(1) + le32((50U << 2U) | 3U) +
                            le16(0) + le32((3U << 2U) | 2U);
  const workbook::Workbook book =
      read(Xls()
               .number_formats({"0%"})
               .sheet("Blad1", record(0x00BD, le16(4) + le16(1) + three + le16(3)))
               .bytes());
  EXPECT_EQ(cell(book, "A5"), "-");
  EXPECT_EQ(cell(book, "B5"), "n 1");
  EXPECT_EQ(cell(book, "C5"), "n 50%");
  EXPECT_EQ(cell(book, "D5"), "n 3");
  EXPECT_EQ(cell(book, "E5"), "-");
}

TEST(XlsCells, BooleansAndErrors) {
  const auto boolean_or_error = [](unsigned value, unsigned is_error) {
    return cell_of(record(0x0205, at(0, 0) + le8(value) + le8(is_error)));
  };
  EXPECT_EQ(boolean_or_error(1, 0), "b TRUE");
  EXPECT_EQ(boolean_or_error(0, 0), "b FALSE");
  EXPECT_EQ(boolean_or_error(0x00, 1), "e #NULL!");
  EXPECT_EQ(boolean_or_error(0x07, 1), "e #DIV/0!");
  EXPECT_EQ(boolean_or_error(0x0F, 1), "e #VALUE!");
  EXPECT_EQ(boolean_or_error(0x17, 1), "e #REF!");
  EXPECT_EQ(boolean_or_error(0x1D, 1), "e #NAME?");
  EXPECT_EQ(boolean_or_error(0x24, 1), "e #NUM!");
  EXPECT_EQ(boolean_or_error(0x2A, 1), "e #N/A");
  EXPECT_EQ(boolean_or_error(0x63, 1), "e #UNKNOWN!");
}

TEST(XlsCells, CellsThatAreOnlyFormattedAreLeftOut) {
  const std::string blanks =
      record(0x0201, at(0, 0)) + record(0x00BE, le16(1) + le16(0) + le16(0) + le16(0) + le16(1));
  EXPECT_TRUE(read(Xls().sheet("Blad1", blanks).bytes()).sheets[0].cells.empty());
}

TEST(XlsCells, FormulasByTheirStoredValue) {
  const std::string number =
      record(0x0006, at(0, 0) + le64(2.5) + le16(0) + le32(0) + le16(3) + "\x1E\x01" + le8(0));
  EXPECT_EQ(cell_of(number), "f n 2.5");
  EXPECT_EQ(cell_of(formula(le8(1) + le8(0) + le8(1) + le8(0) + le16(0))), "f b TRUE");
  EXPECT_EQ(cell_of(formula(le8(2) + le8(0) + le8(0x2A) + le8(0) + le16(0))), "f e #N/A");
  EXPECT_EQ(cell_of(formula(le8(3) + le8(0) + le32(0))), "f s");
}

TEST(XlsCells, AFormulasTextFollowsIt) {
  const std::string with_text = formula(le8(0) + le8(0) + le32(0));
  EXPECT_EQ(cell_of(with_text + record(0x0207, text16("samen"))), "f s samen");
  // What the formula is shared or spilled over may come between.
  EXPECT_EQ(cell_of(with_text + record(0x04BC, le32(0)) + record(0x0207, text16("samen"))),
            "f s samen");
  EXPECT_EQ(cell_of(with_text + record(0x0221, le32(0)) + record(0x0207, text16("samen"))),
            "f s samen");
}

TEST(XlsCells, AFormulaWhoseTextIsMissingHasNoStoredValue) {
  const std::string with_text = formula(le8(0) + le8(0) + le32(0));
  const workbook::Workbook book =
      read(Xls()
               .sheet("Blad1", with_text + number_cell(1, 0, 1) + record(0x0207, text16("dwaal")))
               .bytes());
  EXPECT_EQ(cell(book, "A1"), "f blank");
  EXPECT_TRUE(book.sheets[0].cells[0].no_stored_value);
  EXPECT_EQ(cell(book, "A2"), "n 1");
}

TEST(XlsCells, DatesByTheirFormat) {
  const workbook::Workbook book =
      read(Xls()
               .number_formats({"dd/mm/yyyy", "hh:mm", "[h]:mm", "000"})
               .sheet("Blad1", number_cell(0, 0, 43'270, 1) + number_cell(1, 0, 0.4375, 2) +
                                   number_cell(2, 0, 1.5, 3) + number_cell(3, 0, 7, 4) +
                                   number_cell(4, 0, 43'270.4375, 1))
               .bytes());
  EXPECT_EQ(cell(book, "A1"), "d 2018-06-19");
  EXPECT_EQ(cell(book, "A2"), "time 10:30:00");
  EXPECT_EQ(cell(book, "A3").substr(0, 8), "duration");
  EXPECT_EQ(cell(book, "A4"), "n 007");
  EXPECT_EQ(cell(book, "A5"), "d 2018-06-19T10:30:00");
}

TEST(XlsCells, FormatsThatAreBuiltIn) {
  const std::string date_and_percent = record(0x00E0, le16(0) + le16(14) + std::string(16, '\0')) +
                                       record(0x00E0, le16(0) + le16(9) + std::string(16, '\0'));
  const workbook::Workbook book =
      read(Xls()
               .before(date_and_percent)
               .sheet("Blad1", number_cell(0, 0, 43'270, 0) + number_cell(1, 0, 0.25, 1) +
                                   number_cell(2, 0, 5, 99))
               .bytes());
  EXPECT_EQ(cell(book, "A1"), "d 2018-06-19");
  EXPECT_EQ(cell(book, "A2"), "n 25%");
  EXPECT_EQ(cell(book, "A3"), "n 5");
}

TEST(XlsCells, TheEpochOf1904) {
  const workbook::Workbook book = read(Xls()
                                           .before(record(0x0022, le16(1)))
                                           .number_formats({"yyyy-mm-dd"})
                                           .sheet("Blad1", number_cell(0, 0, 41'808, 1))
                                           .bytes());
  EXPECT_EQ(cell(book, "A1"), "d 2018-06-19");
}

TEST(XlsCells, ComeInReadingOrderAndTheLastOfAPlaceCounts) {
  const workbook::Workbook book =
      read(Xls()
               .sheet("Blad1", number_cell(1, 0, 3) + number_cell(0, 1, 1) + number_cell(0, 0, 0) +
                                   number_cell(0, 1, 2))
               .bytes());
  EXPECT_EQ(cell(book, "B1"), "n 2");
  EXPECT_EQ(book.sheets[0].cells.size(), 3U);
  EXPECT_EQ(fact(book, "fact.duplicate-cells"), "Blad1|B1");
}

TEST(XlsCells, CellsBeyondTheLimitAreAFailure) {
  const std::string file =
      Xls().sheet("Blad1", number_cell(0, 0, 1) + number_cell(0, 1, 2)).bytes();
  base::Limits limits;
  limits.cells = 2;
  EXPECT_EQ(failure(file, limits), "read");
  limits.cells = 1;
  EXPECT_EQ(failure(file, limits), "workbook.too-large");
}

TEST(XlsCells, ARecordTooShortForItsCellIsAFailure) {
  for (const unsigned type : {0x0006U, 0x0203U, 0x027EU, 0x00BDU, 0x0205U, 0x00FDU, 0x0204U}) {
    EXPECT_EQ(failure(Xls().sheet("Blad1", record(type, le32(0))).bytes()), "xls.damaged") << type;
  }
}

}  // namespace
}  // namespace bijlage::readers
