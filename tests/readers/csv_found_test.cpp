#include <gtest/gtest.h>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "readers/csv_reading.hpp"
#include "readers/text/encoding.hpp"

namespace bijlage::readers {
namespace {

using namespace std::string_literals;
using Rows = std::vector<std::vector<std::string>>;

std::string utf16(std::string_view ascii, bool big_endian) {
  std::string bytes;
  for (const char c : ascii) bytes += big_endian ? "\0"s + c : c + "\0"s;
  return bytes;
}

std::string separator(const std::string& text) {
  const std::string made = choices(csv(text));
  const auto at = made.find("separator=");
  return at == std::string::npos ? "none" : made.substr(at + 10, made.find(' ', at) - at - 10);
}

TEST(CsvEncoding, IsWhatTheMarkSays) {
  EXPECT_EQ(choices(csv("\xEF\xBB\xBFmaand;caf\xC3\xA9\n")), "encoding=utf-8 separator=; quote=\"");
  EXPECT_EQ(cell(csv("\xEF\xBB\xBFmaand;1\n"), "A1"), "s maand");
  EXPECT_EQ(cell(csv("\xFF\xFE" + utf16("maand\t1\n", false)), "A1"), "s maand");
  EXPECT_EQ(choices(csv("\xFE\xFF" + utf16("maand\t1\n", true))),
            "encoding=utf-16be separator=tab quote=\"");
}

TEST(CsvEncoding, IsUtf16WithoutAMarkWhereUpperBytesAreZero) {
  for (const bool big_endian : {false, true}) {
    const auto book = read(utf16("maand;aantal\r\njan;12\r\n", big_endian));
    EXPECT_EQ(fields(book), (Rows{{"maand", "aantal"}, {"jan", "12"}}));
    EXPECT_EQ(book.read_as.at(0).value, big_endian ? "utf-16be" : "utf-16le");
  }
}

TEST(CsvEncoding, OfUtf16KnowsPairsAndTellsOfHalves) {
  const auto whole = csv("\xFF\xFE\x3D\xD8\x00\xDE;\0"s + "1\0"s);
  EXPECT_EQ(cell(whole, "A1"), "s \U0001F600");
  EXPECT_TRUE(whole.facts.empty());
  const auto half = csv("\xFF\xFE" + utf16("a\nb", false) + "\x3D\xD8"s + utf16(";1", false) + "x");
  EXPECT_EQ(cell(half, "A2"), "s b\uFFFD");
  EXPECT_EQ(fact(half, "fact.odd-characters"), "x|2");
}

TEST(CsvEncoding, IsWindows1252WhereItIsNoUtf8) {
  const auto book = csv("caf\xE9;5 \x80\nplaats;\x93x\x94\n");
  EXPECT_EQ(fields(book), (Rows{{"café", "5 €"}, {"plaats", "“x”"}}));
  EXPECT_EQ(book.read_as.at(0).value, "windows-1252");
  EXPECT_TRUE(book.facts.empty());
}

TEST(CsvEncoding, UndefinedBytesAreKeptAndTold) {
  const auto book = csv("a;b\nfran\x8D"s + "ais;1\n");
  EXPECT_EQ(cell(book, "A2"), "s fran\u008D"s + "ais");
  EXPECT_EQ(fact(book, "fact.odd-characters"), "x|2");
}

TEST(CsvEncoding, EveryByteOfWindows1252IsOneCharacter) {
  std::string all;
  for (int byte = 1; byte < 256; ++byte) all += static_cast<char>(byte);
  const auto decoded = text::decode(all, text::Encoding::windows1252);
  EXPECT_EQ(base::decode(decoded.text).size(), 255U);
  EXPECT_TRUE(base::is_utf8(decoded.text));
}

TEST(CsvEncoding, CanBeTold) {
  ReadingOptions options;
  options.text.encoding = "Windows-1252";
  EXPECT_EQ(cell(csv("\xC3\xA9;1\n", options), "A1"), "s Ã©");
  options.text.encoding = "utf-8";
  const auto book = csv("caf\xE9;1\n", options);
  EXPECT_EQ(cell(book, "A1"), "s caf\uFFFD");
  EXPECT_EQ(fact(book, "fact.odd-characters"), "x|1");
  options.text.encoding = "ebcdic";
  EXPECT_THROW(csv("a;b\n", options), base::Failure);
}

TEST(CsvEncoding, ControlCharactersAreKeptAndTold) {
  const auto book =
      csv("maand;aantal\njanu\x01"
          "ari;1043\nfebruari;1\x02"
          "044\n");
  EXPECT_EQ(cell(book, "A2"),
            "s janu\x01"
            "ari");
  EXPECT_EQ(fact(book, "fact.control-characters"), "x|2, 3");
  EXPECT_EQ(failure("maand;aantal\njanuari;1043\nfeb\0ruari;1044\n"s), "csv.no-text");
}

TEST(CsvEncoding, APlaceInALongTextIsFoundWhereverItIsCut) {
  // Around where pieces of the text end.
  for (const std::size_t before : {262'142U, 262'143U, 262'144U, 262'145U}) {
    const std::string plain = std::string(before, 'a') + "\n";
    EXPECT_EQ(text::decode(plain + "é\n", text::Encoding::utf8).text, plain + "é\n");
    const auto odd = text::decode(plain + "\xE9\n", text::Encoding::utf8);
    EXPECT_EQ(odd.text, plain + "\uFFFD\n");
    EXPECT_EQ(odd.odd_lines.listed(), "2");
    EXPECT_EQ(text::decode(plain + "\xE9\n", text::Encoding::windows1252).text, plain + "é\n");
    EXPECT_EQ(text::find_encoding(std::string(before, 'a') + "é"), text::Encoding::utf8);
    EXPECT_EQ(text::find_encoding(std::string(before, 'a') + "\xC3"), text::Encoding::windows1252);
  }
}

TEST(CsvEncoding, WhatHasNulIsNoText) {
  EXPECT_EQ(failure("a;b\nc;d\n" + std::string(5'000, ' ') + "\n\0;x\n"s), "csv.no-text");
  EXPECT_EQ(failure("a;b\0c\n"s), "input.no-workbook");
}

TEST(CsvSeparator, IsTheOneThatDividesLinesAlike) {
  EXPECT_EQ(separator("a,b,c\n1,2,3\n"), ",");
  EXPECT_EQ(separator("a;b;c\n1;2;3\n"), ";");
  EXPECT_EQ(separator("a\tb\tc\n1\t2\t3\n"), "tab");
  EXPECT_EQ(separator("a|b|c\n1|2|3\n"), "|");
}

TEST(CsvSeparator, IsNotTheDecimalComma) {
  EXPECT_EQ(separator("jan;1,5;2,5\nfeb;3,5;4,5\n"), ";");
  EXPECT_EQ(separator("1,5;2,5\n3,5;4,5\n"), ";");
  EXPECT_EQ(separator("jan;1,5\nfeb;2,5;nota\nmrt;3,5\n"), ";");
  EXPECT_EQ(separator("jan\t1,5\nfeb\t2,5\n"), "tab");
}

TEST(CsvSeparator, IsNotPunctuation) {
  EXPECT_EQ(separator("Gent, stad;5\nBrugge, stad;6\nAntwerpen, stad;7;x\n"), ";");
  EXPECT_EQ(separator("Bezoekers, per maand, per museum\n\nmaand;aantal\njan;5\nfeb;6\n"), ";");
}

TEST(CsvSeparator, InQuotesDoesNotCount) {
  EXPECT_EQ(separator("\"a;b\",\"c;d\"\n\"e;f\",\"g;h\"\n"), ",");
  EXPECT_EQ(separator("naam,aantal\n\"Gent; Brugge\n; Aalst\",5\n"), ",");
}

TEST(CsvSeparator, MayBeInUnevenRows) {
  EXPECT_EQ(
      separator("Titel\n\nmaand;a;b\njan;1;2\nfeb;3;4\n\nmaand;c\njan;1,5\nNota, met komma\n"),
      ";");
}

TEST(CsvSeparator, IsNoneWhereThereIsOneColumn) {
  const auto book = csv("maand\njan\nfeb\n");
  EXPECT_EQ(choices(book), "encoding=utf-8 one-column quote=\"");
  EXPECT_EQ(fields(book), (Rows{{"maand"}, {"jan"}, {"feb"}}));
}

TEST(CsvSeparator, IsWhatExcelsFirstLineSays) {
  const auto book = csv("sep=,\nMaand;x,1\n");
  EXPECT_EQ(fields(book), (Rows{{"Maand;x", "1"}}));
  EXPECT_EQ(choices(book), "encoding=utf-8 separator=, quote=\"");
  EXPECT_EQ(fields("\"SEP=;\"\r\na;b\r\n"), (Rows{{"a", "b"}}));
  EXPECT_EQ(fields("sep=;"), Rows{});
  EXPECT_EQ(fields("sep=\na\n"), (Rows{{"sep="}, {"a"}}));
  EXPECT_EQ(fact(csv("sep=;\na;\"b\"c\n"), "fact.stray-quotes"), "x|2");
}

TEST(CsvSeparator, CanBeTold) {
  ReadingOptions options;
  options.text.separator = '^';
  options.text.quote = '~';
  const auto book = csv("~a^b~^c;d\n", options);
  EXPECT_EQ(fields(book), (Rows{{"a^b", "c;d"}}));
  EXPECT_EQ(choices(book), "encoding=utf-8 separator=^ quote=~");
  options.text.separator = '~';
  EXPECT_THROW(csv("a\n", options), base::Failure);
  options.text = {};
  options.text.separator = ',';
  EXPECT_EQ(fields(csv("sep=;\na;b,c\n", options)), (Rows{{"a;b", "c"}}));
}

TEST(CsvQuote, IsAnApostropheWhereAllFieldsThatBeginWithItEndWithIt) {
  EXPECT_EQ(fields("'Gent, stad',5\n'Brugge, stad',6\n"),
            (Rows{{"Gent, stad", "5"}, {"Brugge, stad", "6"}}));
  EXPECT_EQ(fields("'s Gravenhage;5\n't Zand;6\n"),
            (Rows{{"'s Gravenhage", "5"}, {"'t Zand", "6"}}));
  EXPECT_EQ(fields("'70;'80\n1;2\n"), (Rows{{"'70", "'80"}, {"1", "2"}}));
  EXPECT_EQ(fields("'a';'b'\n\"c;d\";'e'\n"), (Rows{{"'a'", "'b'"}, {"c;d", "'e'"}}));
}

TEST(CsvSheet, IsNamedAfterTheFile) {
  const auto name = [](std::string_view file) {
    const std::string text = "a;b\n";
    return read_text(std::as_bytes(std::span(text)), file, {}).sheets.at(0).name;
  };
  EXPECT_EQ(name("annex/bezoekers 2019.csv"), "bezoekers 2019");
  EXPECT_EQ(name("C:\\tellingen\\a.b.txt"), "a.b");
  EXPECT_EQ(name("tellingen"), "tellingen");
  EXPECT_EQ(name(std::string(40, 'x') + ".csv"), std::string(31, 'x'));
  EXPECT_EQ(name("-"), "csv");
  EXPECT_EQ(name(""), "csv");
}

TEST(CsvSheet, IsReadFromAnyText) {
  EXPECT_EQ(read("maand;aantal\njan;5\n").format, "csv");
  EXPECT_EQ(cell(read("<18 jaar;5\n18+;6\n"), "A1"), "s <18 jaar");
  EXPECT_EQ(cell(read("ID;Provincie\n1;Gent\n"), "B1"), "s Provincie");
}

}  // namespace
}  // namespace bijlage::readers
