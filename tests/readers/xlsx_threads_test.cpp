// A large workbook read on several threads is the same as on one; so is the failure where it
// cannot be read.
#include <gtest/gtest.h>

#include <span>
#include <string>

#include "base/message.hpp"
#include "readers/reader.hpp"
#include "support/xlsx_builder.hpp"

namespace bijlage::readers {
namespace {

std::string rows(int count, const std::string& last = {}) {
  std::string text;
  for (int row = 1; row <= count; ++row) {
    const std::string number = std::to_string(row);
    text += "<row r=\"" + number + "\"><c r=\"A" + number + "\"><v>" + number + "</v></c><c r=\"B" +
            number + "\" t=\"inlineStr\"><is><t>text " + number + "</t></is></c></row>";
  }
  return text + last;
}

// What a workbook holds, in short, or the failure.
std::string outcome(const std::string& bytes, unsigned threads, const base::Limits& limits = {}) {
  try {
    const workbook::Workbook book = read_workbook(std::as_bytes(std::span(bytes)), "x.xlsx",
                                                  {.limits = limits, .threads = threads});
    std::string words;
    for (const workbook::Sheet& sheet : book.sheets) {
      double sum = 0;
      for (const workbook::Cell& cell : sheet.cells) {
        sum += cell.kind == workbook::CellKind::number
                   ? cell.number
                   : static_cast<double>(sheet.text(cell).size());
      }
      words +=
          sheet.name + " " + std::to_string(sheet.cells.size()) + " " + std::to_string(sum) + "\n";
    }
    for (const workbook::Fact& fact : book.facts) {
      words += fact.what + " " + fact.sheet + " " + fact.detail + "\n";
    }
    return words;
  } catch (const base::Failure& failure) {
    std::string words = failure.message().key;
    for (const auto& [gap, text] : failure.message().gaps) words.append(" ").append(text);
    return words;
  }
}

test::Xlsx three_sheets(const std::string& last_of_second = {},
                        const std::string& last_of_third = {}) {
  constexpr int enough = 20'000;  // some 2 MB of XML
  return test::Xlsx()
      .sheet("Een", rows(enough, "<row r=\"1\"><c><v>again</v></c></row>"))
      .sheet("Twee", rows(enough, last_of_second))
      .sheet("Drie", rows(enough, last_of_third),
             "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>");
}

TEST(XlsxThreads, SheetsAndFactsComeInTheirOrder) {
  const std::string bytes = three_sheets().bytes();
  const std::string alone = outcome(bytes, 1);
  EXPECT_NE(alone.find("Twee 40000"), std::string::npos) << alone;
  EXPECT_NE(alone.find("fact.duplicate-cells Een"), std::string::npos) << alone;
  EXPECT_EQ(outcome(bytes, 2), alone);
  EXPECT_EQ(outcome(bytes, 16), alone);
}

TEST(XlsxThreads, TheFirstFailureIsTold) {
  const std::string bytes =
      three_sheets("<row r=\"0\"/>", "<row><c t=\"s\"><v>7</v></c></row>").bytes();
  const std::string alone = outcome(bytes, 1);
  EXPECT_TRUE(alone.starts_with("xlsx.bad-reference")) << alone;
  for (int i = 0; i < 5; ++i) EXPECT_EQ(outcome(bytes, 3), alone);
}

TEST(XlsxThreads, TheLimitsAreThoseOfTheWholeWorkbook) {
  const std::string bytes = three_sheets().bytes();
  EXPECT_EQ(outcome(bytes, 3, {.cells = 120'001}), outcome(bytes, 1));
  EXPECT_EQ(outcome(bytes, 3, {.cells = 120'000}), "workbook.too-large x.xlsx");
}

TEST(XlsxThreads, ALargeSheetIsUnpackedAhead) {
  const std::string bytes = test::Xlsx().sheet("Groot", rows(80'000)).bytes();
  const std::string alone = outcome(bytes, 1);
  EXPECT_TRUE(alone.starts_with("Groot 160000 ")) << alone;
  EXPECT_EQ(outcome(bytes, 2), alone);
}

TEST(XlsxThreads, DamageAtTheEndOfAPartIsFoundInAnyWay) {
  for (const int count : {10, 80'000}) {
    std::vector<test::ZipPart> parts = test::Xlsx().sheet("Blad", rows(count)).parts();
    for (test::ZipPart& part : parts) {
      if (part.name.ends_with("sheet1.xml")) part.crc32 = 1;
    }
    const std::string bytes = test::zip_of(parts);
    EXPECT_TRUE(outcome(bytes, 1).starts_with("zip.damaged-part")) << outcome(bytes, 1);
    EXPECT_EQ(outcome(bytes, 2), outcome(bytes, 1));
  }
}

// Giving up in the middle must not leave the thread behind.
TEST(XlsxThreads, AFailureStopsUnpacking) {
  const std::string bytes = test::Xlsx().sheet("Groot", "<row r=\"0\"/>" + rows(80'000)).bytes();
  EXPECT_TRUE(outcome(bytes, 2).starts_with("xlsx.bad-reference"));
}

}  // namespace
}  // namespace bijlage::readers
