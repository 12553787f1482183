#include <gtest/gtest.h>

#include "readers/reading.hpp"
#include "support/xls_builder.hpp"

namespace bijlage::readers {
namespace {

using namespace test;

// Counts of references and of texts, as a record of shared texts begins.
std::string counts(std::uint32_t texts) { return le32(texts) + le32(texts); }
std::string more(const std::string& content) { return record(0x003C, content); }

// A workbook that shows the first texts of these records in A1, A2, A3.
std::string shared(const std::string& records, std::uint32_t texts = 1,
                   const std::string& fonts = {}) {
  std::string cells;
  for (std::uint32_t i = 0; i < texts; ++i) cells += shared_cell(i, 0, i);
  return Xls().before(fonts).after(records).sheet("Blad1", cells).bytes();
}
std::string first_of(const std::string& content, const std::string& fonts = {}) {
  return cell(read(shared(record(0x00FC, counts(1) + content), 1, fonts)), "A1");
}

// Fonts 0 to 3 and 5, of which the last is superscript.
std::string fonts() {
  const auto font = [](unsigned escapement) {
    return record(0x0031, le32(0) + le32(0) + le16(escapement) + le32(0) + text8("Arial"));
  };
  return font(0) + font(0) + font(0) + font(2) + font(1);
}

TEST(XlsStrings, InBytesAndInUtf16) {
  EXPECT_EQ(first_of(text16("Unieke bezoekers")), "s Unieke bezoekers");
  EXPECT_EQ(first_of(text16("caf\xE9")), "s caf\u00E9");
  EXPECT_EQ(first_of(le16(2) + le8(1) + le16(0x6771) + le16(0x20AC)), "s \u6771\u20AC");
  EXPECT_EQ(first_of(le16(2) + le8(1) + le16(0xD83D) + le16(0xDE00)), "s \U0001F600");
  EXPECT_EQ(first_of(le16(2) + le8(1) + le16(0xDE00) + le16('a')), "s \uFFFDa");
  EXPECT_EQ(first_of(text16("")), "s");
}

TEST(XlsStrings, GoOnInTheNextRecordBetweenTexts) {
  const workbook::Workbook book = read(
      shared(record(0x00FC, counts(3) + text16("een")) + more(text16("twee") + text16("drie")), 3));
  EXPECT_EQ(cell(book, "A1"), "s een");
  EXPECT_EQ(cell(book, "A2"), "s twee");
  EXPECT_EQ(cell(book, "A3"), "s drie");
}

TEST(XlsStrings, GoOnInTheNextRecordInsideAText) {
  const workbook::Workbook book = read(shared(
      record(0x00FC, counts(2) + le16(6) + le8(0) + "abc") + more(le8(0) + "def" + text16("g")),
      2));
  EXPECT_EQ(cell(book, "A1"), "s abcdef");
  EXPECT_EQ(cell(book, "A2"), "s g");
}

TEST(XlsStrings, MayBecomeWideWhereTheyGoOn) {
  EXPECT_EQ(cell(read(shared(record(0x00FC, counts(1) + le16(5) + le8(0) + "abc") +
                             more(le8(1) + le16(0x20AC) + le16('e')))),
                 "A1"),
            "s abc\u20ACe");
  EXPECT_EQ(cell(read(shared(record(0x00FC, counts(1) + le16(3) + le8(1) + le16(0x20AC)) +
                             more(le8(0) + "ab"))),
                 "A1"),
            "s \u20ACab");
  // A character of two units, cut in the middle.
  EXPECT_EQ(cell(read(shared(record(0x00FC, counts(1) + le16(2) + le8(1) + le16(0xD83D)) +
                             more(le8(1) + le16(0xDE00)))),
                 "A1"),
            "s \U0001F600");
}

TEST(XlsStrings, MayGoOnRightBehindTheirHead) {
  const std::string head = record(0x00FC, counts(1) + le16(3) + le8(1));
  EXPECT_EQ(cell(read(shared(head + more(le8(0) + "abc"))), "A1"), "s abc");
}

TEST(XlsStrings, MayFillManyRecords) {
  std::string records = record(0x00FC, counts(1) + le16(5) + le8(0));
  for (const char c : std::string("abcde")) records += more(le8(0) + std::string(1, c));
  EXPECT_EQ(cell(read(shared(records)), "A1"), "s abcde");
}

TEST(XlsStrings, RunsAndPhoneticHintsAreDropped) {
  const std::string runs = le16(0) + le16(1) + le16(2) + le16(0);
  EXPECT_EQ(first_of(le16(3) + le8(0x08) + le16(2) + "abc" + runs), "s abc");
  EXPECT_EQ(first_of(le16(3) + le8(0x04) + le32(6) + "abc" + "hint__"), "s abc");
  const workbook::Workbook book =
      read(shared(record(0x00FC, counts(2) + le16(3) + le8(0x0C) + le16(2) + le32(6) + "abc" +
                                     runs.substr(0, 5)) +
                      more(runs.substr(5) + "hin") + more("t__" + text16("d")),
                  2));
  EXPECT_EQ(cell(book, "A1"), "s abc");
  EXPECT_EQ(cell(book, "A2"), "s d");
}

TEST(XlsStrings, SuperscriptDigitsBecomeMarks) {
  const auto with_runs = [](const std::string& runs, unsigned count) {
    return first_of(le16(12) + le8(0x08) + le16(count) + "Bezoekers1,2" + runs, fonts());
  };
  EXPECT_EQ(with_runs(le16(9) + le16(5), 1), "s Bezoekers\u00B9,\u00B2");
  EXPECT_EQ(with_runs(le16(9) + le16(5) + le16(10) + le16(0), 2), "s Bezoekers\u00B9,2");
  EXPECT_EQ(with_runs(le16(9) + le16(3), 1), "s Bezoekers1,2");  // subscript
  EXPECT_EQ(with_runs(le16(9) + le16(77), 1), "s Bezoekers1,2");
}

TEST(XlsStrings, RunsCountInUtf16) {
  EXPECT_EQ(first_of(le16(4) + le8(0x09) + le16(1) + le16(0xD83D) + le16(0xDE00) + le16('1') +
                         le16('2') + le16(3) + le16(5),
                     fonts()),
            "s \U0001F6001\u00B2");
}

TEST(XlsStrings, FontsMayComeBehindTheTexts) {
  const std::string texts =
      record(0x00FC, counts(1) + le16(2) + le8(0x08) + le16(1) + "a1" + le16(1) + le16(5));
  EXPECT_EQ(cell(read(Xls().after(texts + fonts()).sheet("a", shared_cell(0, 0, 0)).bytes()), "A1"),
            "s a\u00B9");
}

TEST(XlsStrings, TheirCountIsNotBelieved) {
  EXPECT_EQ(cell(read(shared(record(0x00FC, counts(1'000'000) + text16("een")))), "A1"), "s een");
  EXPECT_EQ(cell(read(shared(record(0x00FC, counts(0) + text16("een")))), "A1"), "s een");
  EXPECT_EQ(cell(read(shared(record(0x00FC, counts(1) + text16("een") + "\x09"))), "A1"), "s een");
}

TEST(XlsStrings, ATextThatIsCutOffOrMissingIsAFailure) {
  EXPECT_EQ(failure(shared(record(0x00FC, counts(1) + le16(3) + le8(0) + "ab"))), "xls.damaged");
  EXPECT_EQ(failure(shared(record(0x00FC, counts(1) + le16(3) + le8(0) + "ab") + more(""))),
            "xls.damaged");
  EXPECT_EQ(failure(shared(record(0x00FC, counts(1) + text16("a")), 2)), "xls.text-missing");
  EXPECT_EQ(failure(shared("")), "xls.text-missing");
}

TEST(XlsStrings, TextsBeyondTheLimitAreAFailure) {
  base::Limits limits;
  limits.string_bytes = 2;
  EXPECT_EQ(failure(shared(record(0x00FC, counts(1) + text16("een"))), limits),
            "workbook.too-large");
}

TEST(XlsStrings, TextsInTheCellItself) {
  const std::string cells =
      record(0x0204, at(0, 0) + text16("etiket")) +
      record(0x0204, at(1, 0) + le16(6) + le8(0) + "lang") + more(le8(0) + "er") +
      record(0x00D6, at(2, 0) + text16("noot1") + le16(1) + le16(4) + le16(5));
  const workbook::Workbook book = read(Xls().before(fonts()).sheet("Blad1", cells).bytes());
  EXPECT_EQ(cell(book, "A1"), "s etiket");
  EXPECT_EQ(cell(book, "A2"), "s langer");
  EXPECT_EQ(cell(book, "A3"), "s noot\u00B9");
}

// BIFF5: bytes in a code page, in the cell itself.
std::string old_label(const std::string& text) {
  return record(0x0204, at(0, 0) + le16(static_cast<unsigned>(text.size())) + text);
}
std::string old(const std::string& text, unsigned code_page) {
  return cell(read(Xls(Xls::Version::biff5)
                       .before(record(0x0042, le16(code_page)))
                       .sheet("Blad1", old_label(text))
                       .bytes()),
              "A1");
}

TEST(XlsStrings, InOldFilesAreInACodePage) {
  EXPECT_EQ(old("caf\xE9 \x80", 1252), "s caf\u00E9 \u20AC");
  EXPECT_EQ(old("caf\xE9", 32'769), "s caf\u00E9");
  EXPECT_EQ(old("\xCF\xF0", 1251), "s \u041F\u0440");
  EXPECT_EQ(old("caf\x8E", 10'000), "s caf\u00E9");
  EXPECT_EQ(old("caf\x82", 437), "s caf\u00E9");
  EXPECT_EQ(old("\x93\x8C", 932), "s \u6771");
  EXPECT_EQ(old("\x93", 932), "s \uFFFD");
}

TEST(XlsStrings, OldFilesThatNameNoCodePageHaveThatOfWindows) {
  EXPECT_EQ(cell(read(Xls(Xls::Version::biff5).sheet("B", old_label("\x80 9")).bytes()), "A1"),
            "s \u20AC 9");
}

TEST(XlsStrings, ACodePageThatNobodyKnowsIsAFailureWhereItIsNeeded) {
  EXPECT_EQ(old("cafe", 61'234), "s cafe");
  EXPECT_EQ(failure(Xls(Xls::Version::biff5)
                        .before(record(0x0042, le16(61'234)))
                        .sheet("Blad1", old_label("caf\xE9"))
                        .bytes()),
            "xls.unknown-code-page");
}

TEST(XlsStrings, OldTextsGoOnWithoutFlagsAndHaveShortRuns) {
  const std::string cells = record(0x0204, at(0, 0) + le16(6) + "lang") + more("er") +
                            record(0x00D6, at(1, 0) + le16(5) + "noot1" + le8(1) + le8(4) + le8(5));
  const workbook::Workbook book =
      read(Xls(Xls::Version::biff5).before(fonts()).sheet("Blad1", cells).bytes());
  EXPECT_EQ(cell(book, "A1"), "s langer");
  EXPECT_EQ(cell(book, "A2"), "s noot\u00B9");
}

}  // namespace
}  // namespace bijlage::readers
