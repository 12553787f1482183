#include <gtest/gtest.h>

#include <limits>

#include "readers/reading.hpp"
#include "support/xlsb_builder.hpp"

namespace bijlage::readers {
namespace {

using test::cell_record;
using test::f64;
using test::record;
using test::row;
using test::u16;
using test::u32;
using test::u8;
using test::wide;
using test::Xlsb;
using workbook::Workbook;

Workbook one_sheet(const std::string& records) {
  return read(Xlsb().sheet(u"Blad1", records).bytes());
}

// A whole number, perhaps in hundredths (RkNumber).
std::string rk(int number, bool hundredths = false) {
  return u32(static_cast<std::uint32_t>(number) << 2U | 2U | (hundredths ? 1U : 0U));
}

TEST(XlsbCells, ReadsEveryKind) {
  const Workbook book =
      one_sheet(row(0) + cell_record(2, 0, rk(-12)) + cell_record(2, 1, rk(1234, true)) +
                cell_record(5, 2, f64(1.5e-7)) + cell_record(4, 3, u8(1)) +
                cell_record(3, 4, u8(0x07)) + cell_record(6, 5, wide(u"caf\u00E9 \xD83D\xDE00")) +
                cell_record(1, 6, {}) + row(4) + cell_record(2, 2, u32(0x3FF80000)));
  EXPECT_EQ(book.format, "xlsb");
  EXPECT_EQ(cell(book, "A1"), "n -12");
  EXPECT_EQ(cell(book, "B1"), "n 12.34");
  EXPECT_EQ(book.sheets[0].find({0, 2})->number, 1.5e-7);
  EXPECT_EQ(cell(book, "D1"), "b TRUE");
  EXPECT_EQ(cell(book, "E1"), "e #DIV/0!");
  EXPECT_EQ(cell(book, "F1"), "s café \U0001F600");
  EXPECT_EQ(cell(book, "G1"), "-");
  EXPECT_EQ(cell(book, "C5"), "n 1.5");
  EXPECT_TRUE(book.facts.empty());
}

TEST(XlsbCells, ShortRecordsFollowTheCellBefore) {
  const auto short_cell = [](unsigned type, const std::string& value) {
    return record(type, u32(0) + value);
  };
  const Workbook book =
      one_sheet(row(1) + cell_record(2, 3, rk(1)) + short_cell(13, rk(2)) + short_cell(12, {}) +
                short_cell(16, f64(3.5)) + short_cell(15, u8(0)) + short_cell(14, u8(0x2A)) +
                short_cell(17, wide(u"x")) + row(2) + short_cell(13, rk(4)));
  EXPECT_EQ(cell(book, "D2"), "n 1");
  EXPECT_EQ(cell(book, "E2"), "n 2");
  EXPECT_EQ(cell(book, "F2"), "-");
  EXPECT_EQ(cell(book, "G2"), "n 3.5");
  EXPECT_EQ(cell(book, "H2"), "b FALSE");
  EXPECT_EQ(cell(book, "I2"), "e #N/A");
  EXPECT_EQ(cell(book, "J2"), "s x");
  EXPECT_EQ(cell(book, "A3"), "n 4");
}

TEST(XlsbCells, FormulasKeepTheirStoredValue) {
  const std::string formula = u16(0) + u32(2) + "\x1E\x01" + u32(0);
  const Workbook book = one_sheet(
      row(0) + cell_record(9, 0, f64(12) + formula) + cell_record(8, 1, wide(u"x") + formula) +
      cell_record(10, 2, u8(1) + formula) + cell_record(11, 3, u8(0x17) + formula));
  EXPECT_EQ(cell(book, "A1"), "f n 12");
  EXPECT_EQ(cell(book, "B1"), "f s x");
  EXPECT_EQ(cell(book, "C1"), "f b TRUE");
  EXPECT_EQ(cell(book, "D1"), "f e #REF!");
  EXPECT_FALSE(book.sheets[0].cells[0].no_stored_value);
}

TEST(XlsbCells, ReadsSharedTexts) {
  const auto item = [](const std::u16string& text) { return record(19, u8(0) + wide(text)); };
  Xlsb file;
  file.sheet(u"Blad1", row(0) + cell_record(7, 0, u32(1)) + cell_record(7, 1, u32(0)));
  EXPECT_EQ(failure(file.bytes()), "xlsx.text-missing");
  file.shared_texts(record(159) + item(u"een") + item(u"twee") + record(160));
  const Workbook book = read(file.bytes());
  EXPECT_EQ(cell(book, "A1"), "s twee");
  EXPECT_EQ(cell(book, "B1"), "s een");
}

TEST(XlsbCells, DigitsSetAsSuperscriptBecomeMarks) {
  const auto font = [](unsigned script) {
    return record(43, u16(220) + u16(0) + u16(400) + u16(script));
  };
  const std::string runs = u32(2) + u16(4) + u16(1) + u16(5) + u16(0);
  const Workbook book =
      read(Xlsb()
               .sheet(u"Blad1", row(0) + cell_record(7, 0, u32(0)) +
                                    cell_record(62, 1, u8(1) + wide(u"Juni2 3") + runs))
               .styles(font(0) + font(1))
               .shared_texts(
                   record(19, u8(3) + wide(u"Mei1") + u32(1) + u16(3) + u16(1) + wide(u"phonetic")))
               .bytes());
  EXPECT_EQ(cell(book, "A1"), "s Mei¹");
  EXPECT_EQ(cell(book, "B1"), "s Juni² 3");
}

TEST(XlsbCells, NumberFormatsMakeDates) {
  Xlsb file;
  file.sheet(u"Blad1", row(0) + cell_record(2, 0, rk(43270), 1) + cell_record(5, 1, f64(0.25), 2) +
                           cell_record(5, 2, f64(2.5), 3) + cell_record(2, 3, rk(62), 0) +
                           cell_record(5, 4, f64(0.5), 4))
      .number_formats({u"yyyy-mm-dd", u"hh:mm", u"[h]:mm", u"0%"});
  const Workbook book = read(file.bytes());
  EXPECT_EQ(cell(book, "A1"), "d 2018-06-19");
  EXPECT_EQ(cell(book, "B1"), "time 06:00:00");
  EXPECT_EQ(cell(book, "C1"), "duration 60:00:00");
  EXPECT_EQ(cell(book, "D1"), "n 62");
  EXPECT_EQ(cell(book, "E1"), "n 50%");
  file.before_sheets(record(153, u32(1) + u32(0) + wide(u"")));
  EXPECT_EQ(cell(read(file.bytes()), "A1"), "d 2022-06-20");
}

TEST(XlsbCells, WhatIsNoNumberIsAnErrorAndTold) {
  const Workbook book =
      one_sheet(row(0) + cell_record(5, 0, f64(std::numeric_limits<double>::infinity())));
  EXPECT_EQ(cell(book, "A1"), "e #NUM!");
  EXPECT_EQ(fact(book, "fact.unreadable-values"), "Blad1|A1");
}

TEST(XlsbCells, OfTwoAtOnePlaceTheLastCounts) {
  const Workbook book = one_sheet(row(0) + cell_record(2, 0, rk(1)) + cell_record(2, 0, rk(2)));
  EXPECT_EQ(cell(book, "A1"), "n 2");
  EXPECT_EQ(fact(book, "fact.duplicate-cells"), "Blad1|A1");
}

TEST(XlsbCells, LieWithinTheSheet) {
  const auto key = [](const std::string& records) {
    return failure(Xlsb().sheet(u"Blad1", records).bytes());
  };
  EXPECT_EQ(key(row(1'048'575) + cell_record(2, 16'383, rk(1))), "read");
  EXPECT_EQ(key(row(1'048'576)), "workbook.outside-sheet");
  EXPECT_EQ(key(row(0) + cell_record(2, 16'384, rk(1))), "workbook.outside-sheet");
  EXPECT_EQ(key(row(0) + cell_record(2, 16'383, rk(1)) + record(13, u32(0) + rk(1))),
            "workbook.outside-sheet");
}

TEST(XlsbCells, DamagedRecordsAreAFailure) {
  const auto key = [](const std::string& records) {
    return failure(Xlsb().sheet(u"Blad1", records).bytes());
  };
  const std::string good = row(0) + cell_record(6, 0, wide(u"tekst"));
  EXPECT_EQ(key(good), "read");
  for (std::size_t size = row(0).size() + 1; size < good.size(); ++size) {
    EXPECT_EQ(key(good.substr(0, size)), "xlsb.damaged") << size;
  }
  EXPECT_EQ(key(row(0) + cell_record(6, 0, u32(0xFFFFFFFF))), "xlsb.damaged");
  EXPECT_EQ(key(row(0) + cell_record(6, 0, u32(6) + std::string(11, 'x'))), "xlsb.damaged");
  EXPECT_EQ(key("\x01\xFF\xFF\xFF\x7F"), "xlsb.damaged");
  EXPECT_EQ(key("\x81"), "xlsb.damaged");
}

TEST(XlsbCells, AreLimited) {
  base::Limits limits;
  limits.cells = 1;
  const auto bytes = [](const std::string& records) {
    return Xlsb().sheet(u"Blad1", records).bytes();
  };
  EXPECT_EQ(failure(bytes(row(0) + cell_record(2, 0, rk(1))), limits), "read");
  EXPECT_EQ(failure(bytes(row(0) + cell_record(2, 0, rk(1)) + cell_record(2, 1, rk(1))), limits),
            "workbook.too-large");
  limits = {};
  limits.string_bytes = 4;
  EXPECT_EQ(failure(bytes(row(0) + cell_record(6, 0, wide(u"abcde"))), limits),
            "workbook.too-large");
}

TEST(XlsbCells, RecordsMayCrossThePiecesThatArePackedTogether) {
  std::string records = row(0);
  for (unsigned i = 0; i < 5'000; ++i) {
    records += row(i) + cell_record(6, 0, wide(std::u16string(50 + i % 50, u'x')));
  }
  const Workbook book = one_sheet(records);
  ASSERT_EQ(book.sheets[0].cells.size(), 5'000U);
  for (const auto& found : book.sheets[0].cells) {
    ASSERT_EQ(book.sheets[0].text(found).size(), 50 + found.row % 50);
  }
}

}  // namespace
}  // namespace bijlage::readers
