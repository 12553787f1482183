#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/message.hpp"
#include "readers/csv_reading.hpp"
#include "readers/text/count_cells.hpp"

namespace bijlage::readers {
namespace {

using Rows = std::vector<std::vector<std::string>>;

TEST(CsvFields, AreTextsUnlessTheyAreTheSameNumberEverywhere) {
  const auto book = csv("12;-3;0;1.043;1,5;007;+4;-0;3/4;2019-01-01;12 ;1234567890123456;TRUE\n");
  EXPECT_EQ(cell(book, "A1"), "n 12");
  EXPECT_EQ(cell(book, "B1"), "n -3");
  EXPECT_EQ(cell(book, "C1"), "n 0");
  for (const auto* place : {"D1", "E1", "F1", "G1", "H1", "I1", "J1", "K1", "L1", "M1"}) {
    EXPECT_TRUE(cell(book, place).starts_with("s ")) << place << cell(book, place);
  }
  EXPECT_EQ(cell(book, "D1"), "s 1.043");
  EXPECT_EQ(cell(book, "K1"), "s 12 ");
  EXPECT_EQ(cell(csv("123456789012345;x\n"), "A1"), "n 123456789012345");
}

TEST(CsvFields, ThatAreEmptyAreNoCells) {
  EXPECT_EQ(fields("a;;b;\n;;;\n\n\"\";c;;\n"), (Rows{{"a", "", "b"}, {}, {}, {"", "c"}}));
}

TEST(CsvFields, RowsMayDifferInLength) {
  EXPECT_EQ(
      fields("Bezoekers\n\nmaand;aantal;nota\njan;5\nfeb;6;x;y\n"),
      (Rows{{"Bezoekers"}, {}, {"maand", "aantal", "nota"}, {"jan", "5"}, {"feb", "6", "x", "y"}}));
}

TEST(CsvFields, LinesEndInAnyWay) {
  const Rows expected{{"a", "b"}, {"c", "d"}};
  EXPECT_EQ(fields("a;b\nc;d\n"), expected);
  EXPECT_EQ(fields("a;b\nc;d"), expected);
  EXPECT_EQ(fields("a;b\r\nc;d\r\n"), expected);
  EXPECT_EQ(fields("a;b\rc;d\r"), expected);
  EXPECT_EQ(fields("a;b\rc;d\x1A"), expected);
  EXPECT_EQ(fields("a;b\r\n\rc;d\n"), (Rows{{"a", "b"}, {}, {"c", "d"}}));
}

TEST(CsvFields, QuotesHoldSeparatorsLineEndsAndQuotes) {
  EXPECT_EQ(fields("\"a;b\";\"c\nd\";\"e \"\"f\"\"\"\nx;\"\"\"\";y\n"),
            (Rows{{"a;b", "c\nd", "e \"f\""}, {"x", "\"", "y"}}));
  EXPECT_EQ(fields("\"1\r\n2\";3\n4;5\n"), (Rows{{"1\r\n2", "3"}, {"4", "5"}}));
}

TEST(CsvFields, AQuoteInsideAFieldIsALetter) {
  EXPECT_EQ(fields("10\" buis;5\n a \"b\";6\n"), (Rows{{"10\" buis", "5"}, {" a \"b\"", "6"}}));
}

TEST(CsvFields, WhatFollowsAClosingQuoteBelongsToTheFieldAndIsTold) {
  const auto book = csv("a;b\n\"x\" y;1\n\"p\"\"q\"r\"\";2\n");
  EXPECT_EQ(fields(book), (Rows{{"a", "b"}, {"x y", "1"}, {"p\"qr\"\"", "2"}}));
  EXPECT_EQ(fact(book, "fact.stray-quotes"), "x|2, 3");
}

TEST(CsvFields, AQuoteThatNeverClosesDoesNotSwallowTheRest) {
  const auto book = csv("a;b\n\"x;1\ny;\"2;3\"\nz;4\n");
  EXPECT_EQ(fact(csv("a;b\nx;1\n"), "fact.unclosed-quote"), "none");
  const auto open = csv("a;b\nx;\"1\ny;2\nz;3\n");
  EXPECT_EQ(fields(open), (Rows{{"a", "b"}, {"x", "\"1"}, {"y", "2"}, {"z", "3"}}));
  EXPECT_EQ(fact(open, "fact.unclosed-quote"), "x|2");
  // Here it does close, at the next quote: then what follows that one gives it away.
  EXPECT_EQ(fact(book, "fact.stray-quotes"), "x|2");
}

TEST(CsvFields, AQuoteThatIsNotClosedInTheLastLineEndsThere) {
  const auto book = csv("a;b\nx;\"1 \"\"y\"\"\n");
  EXPECT_EQ(fields(book), (Rows{{"a", "b"}, {"x", "1 \"y\""}}));
  EXPECT_EQ(fact(book, "fact.unclosed-quote"), "x|2");
  EXPECT_EQ(fields("a;b\nc;\""), (Rows{{"a", "b"}, {"c"}}));
}

TEST(CsvFields, LinesInsideQuotesCount) {
  const auto book = csv("a;b\n\"1\n2\n3\";4\n\"x\"y;5\n");
  EXPECT_EQ(fact(book, "fact.stray-quotes"), "x|5");
}

TEST(CsvFields, ManyFaultsAreCounted) {
  std::string text;
  for (int line = 0; line < 25; ++line) text += "\"a\"b;1\n";
  EXPECT_EQ(fact(csv(text), "fact.stray-quotes"),
            "x|1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 + 5");
}

TEST(CsvFields, AreLimited) {
  base::Limits limits;
  limits.rows = 3;
  limits.columns = 2;
  EXPECT_EQ(failure("a;b\nc;d\ne;f\n;\n", limits), "read");
  EXPECT_EQ(failure("a;b\nc;d\ne;f\ng;h\n", limits), "csv.too-many-rows");
  EXPECT_EQ(failure("a;b;\nc;d;e\n", limits), "csv.too-many-columns");
  limits = {};
  limits.cells = 3;
  EXPECT_EQ(failure("a;b\nc\n", limits), "read");
  EXPECT_EQ(failure("a;b\nc;d\n", limits), "workbook.too-large");
  limits = {};
  limits.text_bytes = 4;
  EXPECT_EQ(failure("abcd;b\n", limits), "read");
  EXPECT_EQ(failure("abcde;b\n", limits), "csv.long-field");
  limits = {};
  limits.string_bytes = 3;
  EXPECT_EQ(failure("abcd\n", limits), "workbook.too-large");
  limits = {};
  limits.input_bytes = 3;
  EXPECT_EQ(failure("abcd\n", limits), "workbook.too-large");
}

std::string in_utf16(const std::string& text, bool big_endian) {
  std::string bytes;
  for (const char c : text) bytes.append(big_endian ? std::string{'\0', c} : std::string{c, '\0'});
  return bytes;
}

// Whatever is written, so that no text that is allowed is refused before it is read.
RC_GTEST_PROP(CsvFields, AreCountedAsTheyAreRead, ()) {
  const auto letter = rc::gen::element('a', '1', '"', '"', ';', ';', '\n', '\n', '\r', '\x1A');
  const auto text = *rc::gen::resize(40, rc::gen::container<std::string>(letter));
  ReadingOptions options;
  options.text.separator = ';';
  options.text.quote = '"';
  const auto book = csv(text, options);
  if (!fact(book, "fact.unclosed-quote").empty()) return;
  const std::size_t cells = book.sheets.at(0).cells.size();
  const text::Dialect dialect{';', '"', 0};
  const auto counted = [&](const std::string& bytes, text::Encoding encoding) {
    return text::count_cells(bytes, encoding, dialect, "x.csv", {});
  };
  RC_ASSERT(counted(text, text::Encoding::utf8) == cells);
  RC_ASSERT(counted(text, text::Encoding::windows1252) == cells);
  RC_ASSERT(counted(in_utf16(text, false), text::Encoding::utf16le) == cells);
  RC_ASSERT(counted(in_utf16(text, true), text::Encoding::utf16be) == cells);
}

// With the line that a person looks for.
TEST(CsvFields, TooManyAreToldBeforeTheyAreRead) {
  base::Limits limits;
  limits.rows = 2;
  const auto line = [&](const std::string& bytes) -> std::string {
    try {
      text::count_cells(bytes, text::Encoding::utf8, {';', '"', 0}, "x.csv", limits);
    } catch (const base::Failure& failure) {
      return failure.message().key + " " + failure.message().gaps.at(1).second;
    }
    return "counted";
  };
  EXPECT_EQ(line("a\n\nb\n"), "csv.too-many-rows 3");
  EXPECT_EQ(line("\"a\r\n\"\"\rb\";c\n;\n;d"), "csv.too-many-rows 5");
  EXPECT_EQ(line("a\nb\n;\n\x1A"), "counted");
  EXPECT_EQ(line("a\nb\n\"c\nd\n"), "counted");
}

// Writes fields as a careful program does: quoted where they must be, else as it likes.
std::string written(const Rows& rows, char separator, const std::string& line_end, bool quote_all) {
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += separator;
      const bool must =
          row[i].find_first_of(std::string("\"'\r\n") + separator) != std::string::npos;
      if (!must && !quote_all) {
        text += row[i];
        continue;
      }
      text += '"';
      for (const char c : row[i]) text += c == '"' ? "\"\"" : std::string(1, c);
      text += '"';
    }
    text += line_end;
  }
  return text;
}

RC_GTEST_PROP(CsvFields, ReadBackAsTheyWereWritten, ()) {
  const char separator = *rc::gen::element(';', ',', '\t', '|');
  const auto line_end = *rc::gen::element<std::string>("\n", "\r\n", "\r");
  const bool quote_all = *rc::gen::arbitrary<bool>();
  const auto letter =
      rc::gen::element('a', '1', '0', '-', ' ', '"', '\'', ';', ',', '\t', '|', '\n', '\r');
  const auto field = rc::gen::resize(8, rc::gen::container<std::string>(letter));
  auto rows = *rc::gen::resize(20, rc::gen::container<Rows>(rc::gen::resize(
                                       6, rc::gen::container<std::vector<std::string>>(field))));
  ReadingOptions options;
  options.text.encoding = "utf-8";
  options.text.separator = separator;
  options.text.quote = '"';
  const auto text = written(rows, separator, line_end, quote_all);
  if (text.empty()) return;
  const auto book = csv(text, options);
  for (auto& row : rows) {
    while (!row.empty() && row.back().empty()) row.pop_back();
  }
  while (!rows.empty() && rows.back().empty()) rows.pop_back();
  auto read = fields(book);
  RC_ASSERT(read == rows);
  RC_ASSERT(book.facts.empty());
}

}  // namespace
}  // namespace bijlage::readers
