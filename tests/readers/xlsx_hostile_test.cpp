// Small versions of files that were made to cost time or memory.
#include <gtest/gtest.h>

#include "readers/reading.hpp"

namespace bijlage::readers {
namespace {

using test::Xlsx;

const std::string row = "<row><c><v>1</v></c></row>";

std::string repeated(const std::string& text, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

// Little memory, whatever the size of the file.
base::Limits little_memory() {
  base::Limits limits;
  limits.memory_free = 20'000;
  limits.memory_ratio = 0;
  return limits;
}

std::string outcome(const Xlsx& file) { return failure(file.bytes(), little_memory()); }

TEST(XlsxHostile, WhatIsKeptIsHeldAgainstTheMemoryAllowed) {
  EXPECT_EQ(outcome(Xlsx().sheet("B", row)), "read");
  EXPECT_EQ(outcome(Xlsx().sheet("B", repeated("<row><c r='A1'><v>1</v></c></row>", 2'000))),
            "workbook.too-large");
  EXPECT_EQ(outcome(Xlsx().sheet(
                "B", row,
                "<mergeCells>" + repeated("<mergeCell ref='A1:B1'/>", 1'000) + "</mergeCells>")),
            "workbook.too-large");
  EXPECT_EQ(outcome(Xlsx().sheet(
                "B", row, "<mergeCells>" + repeated("<mergeCell/>", 1'000) + "</mergeCells>")),
            "workbook.too-large");
  EXPECT_EQ(
      outcome(Xlsx().sheet(
          "B", row, "<hyperlinks>" + repeated("<hyperlink ref='A1'/>", 1'000) + "</hyperlinks>")),
      "workbook.too-large");
  EXPECT_EQ(outcome(Xlsx().sheet("B", row).workbook_xml(
                "<definedNames>" + repeated("<definedName/>", 1'000) + "</definedNames>")),
            "workbook.too-large");
  EXPECT_EQ(outcome(Xlsx().sheet("B", row).part(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships>" + repeated("<Relationship/>", 1'000) + "</Relationships>")),
            "workbook.too-large");
  EXPECT_EQ(outcome(Xlsx().sheet("B", row).shared_strings(repeated("<si/>", 10'000))),
            "workbook.too-large");
}

TEST(XlsxHostile, CommentsAndTablesAreHeldAgainstItToo) {
  const auto with_part = [](const std::string& type, const std::string& content) {
    return Xlsx().sheet("B", row).sheet_relation("p", type, "../p.xml").part("xl/p.xml", content);
  };
  EXPECT_EQ(outcome(with_part("comments", "<comments><commentList>" +
                                              repeated("<comment ref='A1'/>", 1'000) +
                                              "</commentList></comments>")),
            "workbook.too-large");
  EXPECT_EQ(outcome(with_part("comments", "<comments><authors>" + repeated("<author/>", 1'000) +
                                              "</authors></comments>")),
            "workbook.too-large");
  EXPECT_EQ(outcome(with_part("table", "<table ref='A1:B2'><tableColumns>" +
                                           repeated("<tableColumn/>", 1'000) +
                                           "</tableColumns></table>")),
            "workbook.too-large");
}

TEST(XlsxHostile, APartThatEverythingRefersToIsReadOnce) {
  Xlsx file;
  file.sheet("B", row);
  for (int i = 0; i < 9; ++i) {
    file.sheet_relation("c" + std::to_string(i), "comments", "../c.xml");
    file.sheet_relation("t" + std::to_string(i), "table", "../t.xml");
  }
  file.part("xl/c.xml", "<comments><commentList><comment ref='A1'/></commentList></comments>");
  file.part("xl/t.xml", "<table name='T' ref='A1:B2'/>");
  const workbook::Workbook book = read(file);
  EXPECT_EQ(book.sheets[0].comments.size(), 1U);
  EXPECT_EQ(book.sheets[0].tables.size(), 1U);
}

TEST(XlsxHostile, TagsWithNothingInThemCountByTheSizeOfTheirPart) {
  base::Limits limits;
  limits.xml_dense_bytes = 10'000;
  limits.xml_events_ratio = 0;
  const auto odd_rows = [](int count) {
    return Xlsx().sheet("A", repeated("<x:row/><!---->", count) + row).bytes();
  };
  EXPECT_EQ(failure(odd_rows(100), limits), "read");
  EXPECT_EQ(failure(odd_rows(10'000), limits), "xml.too-many");
  // What is written as nearly all programs write it takes no such time.
  EXPECT_EQ(failure(Xlsx().sheet("A", repeated(row, 10'000)).bytes(), limits), "read");
}

TEST(XlsxHostile, SheetsThatShareOnePartCannotMakeItCostItsTimeAgainAndAgain) {
  std::string list;
  for (int i = 0; i < 99; ++i) list += "<sheet name='b" + std::to_string(i) + "' r:id='rId1'/>";
  const std::string bytes =
      Xlsx()
          .sheet("B", row)
          .part("xl/workbook.xml", "<workbook xmlns:r='r'><sheets>" + list + "</sheets></workbook>")
          .bytes();
  EXPECT_EQ(failure(bytes), "read");
  base::Limits limits;
  limits.inflated_free = 1'000;
  EXPECT_EQ(failure(bytes, limits), "zip.too-large");
}

}  // namespace
}  // namespace bijlage::readers
