// Packages that are put together otherwise than Excel does it, and are read all the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "readers/reading.hpp"

namespace bijlage::readers {
namespace {

using test::Xlsx;
using test::ZipPart;

const std::string rows = "<row r='1'><c r='A1'><v>1.5</v></c><c r='B1' t='s'><v>0</v></c></row>";

Xlsx usual() { return Xlsx().sheet("Blad1", rows).shared_strings("<si><t>één</t></si>"); }

std::string both_cells(const std::string& bytes) {
  const workbook::Workbook book = read(bytes);
  return cell(book, "A1") + ", " + cell(book, "B1");
}
const std::string as_usual = "n 1.5, s één";

// UTF-16 of a text that has no character beyond Latin-1, with a mark in front.
std::string utf16(const std::string& text, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto unit = static_cast<unsigned char>(text[at]);
    if (unit >= 0xC0) {
      const auto second = static_cast<unsigned char>(text[++at]);
      unit = static_cast<unsigned char>((unit & 0x03U) << 6U | (second & 0x3FU));
    }
    const char low = static_cast<char>(unit);
    bytes += big_endian ? std::string{'\0', low} : std::string{low, '\0'};
  }
  return bytes;
}

std::string without_declaration(const std::string& xml) { return xml.substr(xml.find("?>") + 2); }

TEST(OddPackage, PartsMayBeInUtf16) {
  for (const bool big_endian : {false, true}) {
    std::vector<ZipPart> parts = usual().parts();
    for (ZipPart& part : parts) part.content = utf16(without_declaration(part.content), big_endian);
    EXPECT_EQ(both_cells(test::zip_of(parts)), as_usual);
  }
}

TEST(OddPackage, PartsMayBeginWithAMark) {
  std::vector<ZipPart> parts = usual().parts();
  for (ZipPart& part : parts) part.content.insert(0, "\xEF\xBB\xBF");
  EXPECT_EQ(both_cells(test::zip_of(parts)), as_usual);
}

TEST(OddPackage, ADimensionMayBeWrongOrMakeNoSense) {
  for (const char* dimension : {"A1", "A1:XFD1048576", "Z99:A1", "nonsense", ""}) {
    const std::string before = "<dimension ref='" + std::string(dimension) + "'/>";
    EXPECT_EQ(both_cells(usual().before_rows(before).bytes()), as_usual) << dimension;
  }
}

TEST(OddPackage, SharedStringsMayBeCountedWrong) {
  for (const char* counts : {"count='0' uniqueCount='0'", "count='9' uniqueCount='4294967295'",
                             "count='-1' uniqueCount='many'"}) {
    const std::string part = "<sst " + std::string(counts) + "><si><t>één</t></si></sst>";
    EXPECT_EQ(both_cells(usual().part("xl/sharedStrings.xml", part).bytes()), as_usual) << counts;
  }
}

TEST(OddPackage, TheRelationshipsOfThePackageMayBeMissing) {
  std::vector<ZipPart> parts = usual().parts();
  std::erase_if(parts, [](const ZipPart& part) { return part.name == "_rels/.rels"; });
  EXPECT_EQ(both_cells(test::zip_of(parts)), as_usual);
}

TEST(OddPackage, StylesMayBeMissingThoughCellsNameThem) {
  const Xlsx book = Xlsx()
                        .sheet("Blad1",
                               "<row r='1'><c r='A1' s='7'><v>1.5</v></c>"
                               "<c r='B1' s='9' t='s'><v>0</v></c></row>")
                        .shared_strings("<si><t>één</t></si>");
  EXPECT_EQ(both_cells(book.bytes()), as_usual);
  EXPECT_EQ(both_cells(Xlsx(book).styles("").bytes()), as_usual);
  std::vector<ZipPart> parts = Xlsx(book).styles("").parts();
  std::erase_if(parts, [](const ZipPart& part) { return part.name == "xl/styles.xml"; });
  EXPECT_EQ(both_cells(test::zip_of(parts)), as_usual);
}

TEST(OddPackage, ContentTypesMayBeMissingOrEmpty) {
  std::vector<ZipPart> parts = usual().parts();
  std::erase_if(parts, [](const ZipPart& part) { return part.name == "[Content_Types].xml"; });
  EXPECT_EQ(both_cells(test::zip_of(parts)), as_usual);
  EXPECT_EQ(both_cells(usual().part("[Content_Types].xml", "<Types/>").bytes()), as_usual);
}

TEST(OddPackage, RowsAndCellsMayComeInAnyOrder) {
  const workbook::Workbook book =
      read(Xlsx()
               .sheet("Blad1",
                      "<row r='3'><c r='C3'><v>33</v></c><c r='A3'><v>31</v></c></row>"
                      "<row r='1'><c r='B1' t='s'><v>0</v></c><c r='A1'><v>1.5</v></c></row>"
                      "<row r='2'><c r='B2'><v>22</v></c></row>")
               .shared_strings("<si><t>één</t></si>"));
  EXPECT_EQ(cell(book, "A1") + ", " + cell(book, "B1"), as_usual);
  EXPECT_EQ(cell(book, "B2"), "n 22");
  EXPECT_EQ(cell(book, "A3"), "n 31");
  EXPECT_EQ(cell(book, "C3"), "n 33");
  std::vector<std::string> in_order;
  for (const workbook::Cell& each : book.sheets[0].cells)
    in_order.push_back(workbook::a1(each.ref()));
  EXPECT_EQ(in_order, (std::vector<std::string>{"A1", "B1", "B2", "A3", "C3"}));
}

TEST(OddPackage, PartsMayBePackedInEveryWay) {
  for (const bool deflated : {false, true}) {
    for (const bool descriptor : {false, true}) {
      for (const bool zip64 : {false, true}) {
        std::vector<ZipPart> parts = usual().parts();
        for (ZipPart& part : parts) {
          part.deflated = deflated;
          part.descriptor = descriptor;
          part.zip64 = zip64;
        }
        EXPECT_EQ(both_cells(test::zip_of(parts)), as_usual);
      }
    }
  }
}

TEST(OddPackage, WithoutAnyPartIsNoWorkbook) {
  EXPECT_EQ(failure(test::zip_of({})), "input.is-archive");
}

TEST(OddPackage, APartMayHoldEverySecondRowInAnotherShape) {
  std::string sheet;
  for (int row = 1; row <= 2'000; ++row) {
    const std::string number = std::to_string(row);
    sheet += "<row r='" + number + "'>" + (row % 2 == 0 ? "<!-- odd -->" : "") + "<c r='A" +
             number + "'><v>" + number + "</v></c></row>";
  }
  const workbook::Workbook book = read(Xlsx().sheet("Blad1", sheet));
  ASSERT_EQ(book.sheets[0].cells.size(), 2'000U);
  EXPECT_EQ(cell(book, "A1999"), "n 1999");
  EXPECT_EQ(cell(book, "A2000"), "n 2000");
}

}  // namespace
}  // namespace bijlage::readers
