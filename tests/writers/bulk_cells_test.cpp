#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

#include "base/message.hpp"
#include "writers/bulk_writing.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers::bulk {
namespace {

using testing::HasSubstr;
using testing::Not;

calendar::Date day(int year, int month, int day) {
  return calendar::Date::from_civil(year, month, day).value();
}

workbook::Workbook sheet_of(const std::function<void(SheetWriter&)>& fill) {
  return read_back(one_sheet(fill));
}

std::string text_back(const std::string& text) {
  const auto book = sheet_of([&](SheetWriter& sheet) { sheet.text(text).end_row(); });
  const workbook::Sheet& sheet = book.sheets.front();
  return sheet.cells.empty() ? "" : std::string(sheet.text(sheet.cells.front()));
}

double number_back(double number) {
  return sheet_of([&](SheetWriter& sheet) { sheet.number(number).end_row(); })
      .sheets.front()
      .cells.front()
      .number;
}

TEST(BulkCells, StandFromLeftToRightAndTopToBottom) {
  const auto book = sheet_of([](SheetWriter& sheet) {
    sheet.text("a").number(1.5).end_row();
    sheet.end_row();
    sheet.blank().boolean(true).boolean(false).end_row();
  });
  EXPECT_EQ(in_words(book, "A1"), "s a");
  EXPECT_EQ(in_words(book, "B1"), "n 1.5");
  EXPECT_EQ(in_words(book, "A3"), "-");
  EXPECT_EQ(in_words(book, "B3"), "b TRUE");
  EXPECT_EQ(in_words(book, "C3"), "b FALSE");
  EXPECT_EQ(book.sheets.front().cells.size(), 4U);
}

TEST(BulkCells, DatesAreDates) {
  const auto book = sheet_of([](SheetWriter& sheet) {
    sheet.date(day(2018, 6, 19)).number(43270.5, Look::date_time);
    sheet.number(0.25, Look::time).number(1.5, Look::duration).end_row();
  });
  EXPECT_EQ(in_words(book, "A1"), "d 2018-06-19");
  EXPECT_EQ(in_words(book, "B1"), "d 2018-06-19T12:00:00");
  EXPECT_EQ(in_words(book, "C1").substr(0, 2), "t ");
  EXPECT_EQ(in_words(book, "D1").substr(0, 2), "x ");
}

TEST(BulkCells, DaysBeforeExcelsFirstAreTexts) {
  const auto book = sheet_of([](SheetWriter& sheet) {
    sheet.date(day(1899, 12, 31)).date(day(1900, 1, 1)).date(day(1900, 3, 1)).end_row();
  });
  EXPECT_EQ(in_words(book, "A1"), "s 1899-12-31");
  EXPECT_EQ(in_words(book, "B1"), "d 1900-01-01");
  EXPECT_EQ(in_words(book, "C1"), "d 1900-03-01");
}

TEST(BulkCells, NumbersThatExcelHasNotAreErrors) {
  const auto book = sheet_of([](SheetWriter& sheet) {
    sheet.number(std::numeric_limits<double>::quiet_NaN());
    sheet.number(-std::numeric_limits<double>::infinity());
    sheet.formula("1/0", std::numeric_limits<double>::infinity()).end_row();
  });
  EXPECT_EQ(in_words(book, "A1"), "e #NUM!");
  EXPECT_EQ(in_words(book, "B1"), "e #NUM!");
  EXPECT_EQ(in_words(book, "C1"), "f e #NUM!");
}

TEST(BulkCells, ErrorsAreThoseOfExcel) {
  const auto book =
      sheet_of([](SheetWriter& sheet) { sheet.error("#N/A").error("<oops>").end_row(); });
  EXPECT_EQ(in_words(book, "A1"), "e #N/A");
  EXPECT_EQ(in_words(book, "B1"), "s <oops>");
}

TEST(BulkCells, FormulasKeepTheirValue) {
  const auto book = sheet_of([](SheetWriter& sheet) {
    sheet.formula("SUM(A2:A9)", 12.5).formula("A2&\"<\"", "a<").formula("A2>3", true).end_row();
  });
  EXPECT_EQ(in_words(book, "A1"), "f n 12.5");
  EXPECT_EQ(in_words(book, "B1"), "f s a<");
  EXPECT_EQ(in_words(book, "C1"), "f b TRUE");
  EXPECT_THAT(book.sheets.front().formulas, testing::ElementsAre("SUM(A2:A9)", "A2&\"<\"", "A2>3"));
}

TEST(BulkCells, TextThatASpreadsheetWouldRunIsText) {
  for (const std::string text : {"=1+1", "+32", "-18 jaar", "@SUM(A1)", "=HYPERLINK(\"x\")"}) {
    const std::string bytes = one_sheet([&](SheetWriter& sheet) { sheet.text(text).end_row(); });
    EXPECT_EQ(in_words(read_back(bytes), "A1"), "s " + text);
    EXPECT_THAT(part(bytes, first_sheet), Not(HasSubstr("<f>")));
  }
}

TEST(BulkCells, LeadToOtherSheets) {
  const auto read = read_back(written([](Book& book) {
    book.add_sheet({.name = "It's one"}).text("x").end_row();
    book.add_sheet({.name = "Two"}).blank().link("go", "It's one", {4, 2}).end_row();
  }));
  ASSERT_EQ(read.sheets[1].hyperlinks.size(), 1U);
  EXPECT_EQ(read.sheets[1].hyperlinks.front().target, "#'It''s one'!C5");
  EXPECT_EQ(workbook::a1(read.sheets[1].hyperlinks.front().cells), "B1");
  EXPECT_EQ(in_words(read, "B1", 1), "s go");
}

TEST(BulkCells, KeepWhatXmlWouldChange) {
  for (const std::string text : {" a ", "\ta\n", "a\r\nb\rc", "<&>\"'", "_x0041_", "_x0041_x0042_",
                                 "_x0041\r", "_", "__x", "één € 😀", "a\n\nb", "]]>", "&amp;"}) {
    EXPECT_EQ(text_back(text), text);
  }
}

TEST(BulkCells, ReplaceWhatXmlForbids) {
  EXPECT_EQ(text_back(std::string("a\0b\x1F\x7F", 5)), "a\uFFFDb\uFFFD\uFFFD");
  EXPECT_EQ(text_back("\xC3("), "\uFFFD(");
  EXPECT_EQ(text_back("\uFFFE"), "\uFFFD");
}

TEST(BulkCells, HoldAsMuchTextAsExcel) {
  const std::string most(32'767, 'x');
  EXPECT_EQ(text_back(most), most);
  EXPECT_EQ(text_back(most + "y"), std::string(32'766, 'x') + "…");
  std::string wide;  // of two UTF-16 units each
  for (int i = 0; i < 16'383; ++i) wide += "😀";
  EXPECT_EQ(text_back(wide), wide);
  EXPECT_EQ(text_back(wide + "😀"), wide + "…");
}

TEST(BulkCells, RepeatedTextsAreKeptOnce) {
  const std::string bytes = one_sheet([](SheetWriter& sheet) {
    for (int i = 0; i < 100; ++i) {
      sheet.text(" East & West ").text("number " + std::to_string(i)).end_row();
    }
  });
  const std::string shared = part(bytes, "xl/sharedStrings.xml");
  EXPECT_THAT(shared, HasSubstr("count=\"99\" uniqueCount=\"1\""));
  EXPECT_THAT(shared, HasSubstr("<t xml:space=\"preserve\"> East &amp; West </t>"));
  const auto book = read_back(bytes);
  EXPECT_EQ(in_words(book, "A1"), "s  East & West ");
  EXPECT_EQ(in_words(book, "A100"), "s  East & West ");
  EXPECT_EQ(in_words(book, "B100"), "s number 99");
}

TEST(BulkCells, MoreDifferentTextsThanAreKeptAreStillAllThere) {
  const auto book = sheet_of([](SheetWriter& sheet) {
    for (int i = 0; i < 60'000; ++i) sheet.text(std::to_string(i % 20'000)).end_row();
  });
  const workbook::Sheet& sheet = book.sheets.front();
  ASSERT_EQ(sheet.cells.size(), 60'000U);
  for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
    ASSERT_EQ(sheet.text(sheet.cells[i]), std::to_string(i % 20'000));
  }
}

TEST(BulkCells, NoMoreColumnsThanExcelHas) {
  const auto row_of = [](int cells) {
    return one_sheet([&](SheetWriter& sheet) {
      for (int i = 0; i < cells; ++i) sheet.number(i);
      sheet.end_row();
    });
  };
  EXPECT_EQ(in_words(read_back(row_of(16'384)), "XFD1"), "n 16383");
  EXPECT_THROW(row_of(16'385), base::Failure);
}

TEST(BulkCells, NumbersHaveTheirShortestForm) {
  const std::string xml = part(one_sheet([](SheetWriter& sheet) {
                                 sheet.number(0.1).number(100'000).number(-0.0).end_row();
                               }),
                               first_sheet);
  EXPECT_THAT(xml, HasSubstr("<v>0.1</v>"));
  EXPECT_THAT(xml, HasSubstr("<v>100000</v>"));
  EXPECT_THAT(xml, HasSubstr("<v>0</v>"));
}

/// The text of the number in the file.
std::string number_in_file(double number) {
  const std::string xml =
      part(one_sheet([&](SheetWriter& sheet) { sheet.number(number).end_row(); }), first_sheet);
  const std::size_t begin = xml.find("<v>") + 3;
  return xml.substr(begin, xml.find("</v>") - begin);
}

TEST(BulkCells, FractionsHaveNoMoreDigitsThanTheyNeed) {
  for (const auto& [number, text] : {std::pair{0.5, "0.5"},
                                     {-0.07, "-0.07"},
                                     {1234.56, "1234.56"},
                                     {1e-6, "0.000001"},
                                     {999'999'999.999999, "999999999.999999"},
                                     {-12.3456789, "-12.3456789"},
                                     {0.30000000000000004, "0.30000000000000004"},
                                     {1'000'000'000.01, "1000000000.01"},
                                     {1.0 / 3, "0.3333333333333333"},
                                     {1e300, "1e+300"}}) {
    EXPECT_EQ(number_in_file(number), text);
  }
}

// What `std::to_chars` finds, unless that is `1e-05`.
RC_GTEST_PROP(BulkCells, AFractionOfFewDecimalsIsAsShortAsCanBe, (std::int32_t units)) {
  const double unit = *rc::gen::element(10.0, 100.0, 1e3, 1e4, 1e5, 1e6, 1e7);
  const double number = units / unit;
  std::array<char, 32> digits{};
  char* const end =
      std::to_chars(digits.begin(), digits.end(), number, std::chars_format::fixed).ptr;
  const std::string fixed(digits.begin(), end);
  RC_PRE(std::abs(number) >= 0.001);
  RC_ASSERT(number_in_file(number) == fixed);
}

RC_GTEST_PROP(BulkCells, AnyNumberComesBack, (double number)) {
  RC_ASSERT(number_back(number) == number);
}

RC_GTEST_PROP(BulkCells, AnyNumberOfAnyBitsComesBack, (std::uint64_t bits)) {
  double number = 0;
  static_assert(sizeof(number) == sizeof(bits));
  std::memcpy(&number, &bits, sizeof(bits));
  RC_PRE(std::isfinite(number));
  RC_ASSERT(number_back(number) == number);
}

RC_GTEST_PROP(BulkCells, AnyTextComesBack, (const std::string& bytes)) {
  RC_PRE(!bytes.empty());
  RC_ASSERT(text_back(bytes) == valid_text(bytes));
}

RC_GTEST_PROP(BulkCells, AnyTextOfTrickyPiecesComesBack, ()) {
  const auto pieces = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("_", "x", "_x", "0041", "_x0041_", "\r", "\n", " ", "&", "<",
                                    "]]>", "\"", "é", "😀", "_x000D_")));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  RC_ASSERT(text_back(text) == text);
}

}  // namespace
}  // namespace bijlage::writers::bulk
