#include <gtest/gtest.h>

#include "readers/cells_by_size.hpp"
#include "readers/ods_builder.hpp"
#include "readers/reading.hpp"
#include "support/xls_builder.hpp"
#include "support/xlsb_builder.hpp"

// Files in which little means much, of all formats but .xlsx: each would take hours or gigabytes
// if what it says was believed.
namespace bijlage::readers {
namespace {

base::Limits little_memory() {
  base::Limits limits;
  limits.memory_free = 1U << 20U;
  limits.memory_ratio = 0;
  return limits;
}

std::string times(std::size_t count, const std::string& text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

std::string xml2003(const std::string& content) {
  return "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' "
         "xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>" +
         content + "</Workbook>";
}
std::string xml2003_table(const std::string& content, const std::string& styles = {}) {
  return xml2003("<Styles>" + styles + "</Styles><Worksheet ss:Name='A'><Table>" + content +
                 "</Table></Worksheet>");
}

const std::string one = "<Cell><Data ss:Type='Number'>1</Data></Cell>";

TEST(Hostile, ALongSheetNameInEachOfItsNames) {
  const std::string name(100'000, 'A');
  EXPECT_EQ(failure(test::Ods()
                        .table(name, "<table:named-expressions>" +
                                         times(20, "<table:named-range table:name='n'/>") +
                                         "</table:named-expressions>")
                        .flat(),
                    little_memory()),
            "workbook.too-large");
  EXPECT_EQ(failure(xml2003("<Worksheet ss:Name='" + name + "'><Names>" +
                            times(20, "<NamedRange ss:Name='n'/>") + "</Names></Worksheet>"),
                    little_memory()),
            "workbook.too-large");
  const std::string record =
      test::record(39, test::u32(0) + test::u8(0) + test::u32(0) + test::wide(u"n") + test::u32(0));
  EXPECT_EQ(failure(test::Xlsb()
                        .sheet(std::u16string(100'000, u'A'), {})
                        .after_sheets(times(20, record))
                        .bytes(),
                    little_memory()),
            "workbook.too-large");
}

TEST(Hostile, MoreRowElementsThanASheetHasRows) {
  base::Limits limits;
  limits.rows = 10;
  EXPECT_EQ(failure(test::Ods().table("A", times(10, "<table:table-row/>")).flat(), limits),
            "read");
  EXPECT_EQ(failure(test::Ods().table("A", times(11, "<table:table-row/>")).flat(), limits),
            "workbook.outside-sheet");
  EXPECT_EQ(failure(xml2003_table(times(10, "<Row/>")), limits), "read");
  EXPECT_EQ(failure(xml2003_table(times(11, "<Row/>")), limits), "workbook.outside-sheet");
}

TEST(Hostile, TheSameRowsHiddenAgainAndAgain) {
  const std::string hidden = "<Row ss:Index='1' ss:Span='99999' ss:Hidden='1'/>";
  const auto book = read(xml2003_table(times(100, hidden + "<Row ss:Index='3' ss:Hidden='1'/>") +
                                       "<Row ss:Index='100001'>" + one + "</Row>"),
                         little_memory());
  EXPECT_EQ(book.sheets[0].hidden_rows.size(), 100'000U);
}

TEST(Hostile, TheSameColumnsHiddenAgainAndAgain) {
  const std::string all = test::record(
      60, test::u32(0) + test::u32(16'383) + test::u32(0) + test::u32(0) + test::u16(1));
  const auto book = read(test::Xlsb().sheet(u"A", times(100, all)).bytes());
  EXPECT_EQ(book.sheets[0].hidden_columns.size(), 16'384U);
}

TEST(Hostile, StylesWithAThousandAncestors) {
  std::string styles = "<Style ss:ID='s1000'><NumberFormat ss:Format='0%'/></Style>";
  for (int i = 0; i < 1'000; ++i) {
    styles +=
        "<Style ss:ID='s" + std::to_string(i) + "' ss:Parent='s" + std::to_string(i + 1) + "'/>";
  }
  const auto book = read(xml2003_table("<Row ss:StyleID='s0'>" + one + "</Row>", styles));
  EXPECT_EQ(cell(book, "A1"), "n 100%");
}

TEST(Hostile, StylesThatAreTheirOwnAncestors) {
  const auto book =
      read(xml2003_table("<Row ss:StyleID='a'>" + one + "</Row>",
                         "<Style ss:ID='a' ss:Parent='b'/><Style ss:ID='b' ss:Parent='a'/>"));
  EXPECT_EQ(cell(book, "A1"), "n 1");
}

TEST(Hostile, RangesOverSeveralRowsAreNotRepeatedWithTheirRow) {
  const auto book =
      read(test::Ods()
               .table("A",
                      "<table:table-row table:number-rows-repeated='3'><table:table-cell "
                      "table:number-rows-spanned='2'/><table:table-cell "
                      "table:number-columns-spanned='2'/></table:table-row>")
               .flat());
  EXPECT_EQ(book.sheets[0].merges.size(), 4U);
}

// A record of .xls: those of .xlsb have other heads.
std::string biff(unsigned type, std::string_view content) { return test::record(type, content); }

TEST(Hostile, NotesThatShareALongText) {
  const std::string object =
      biff(0x5D, test::le16(0x15) + test::le16(0x12) + test::le16(0x19) + test::le16(1));
  const std::string text =
      biff(0x1B6, std::string(10, '\0') + test::le16(8'000) + std::string(6, '\0')) +
      biff(0x3C, '\0' + std::string(8'000, 'x'));
  const std::string note =
      biff(0x1C, test::le16(0) + test::le16(0) + test::le16(0) + test::le16(1) + test::text16(""));
  const auto file = [&](std::size_t notes) {
    return test::Xls().sheet("A", object + text + times(notes, note)).bytes();
  };
  EXPECT_EQ(failure(file(10), little_memory()), "read");
  EXPECT_EQ(failure(file(1'000), little_memory()), "workbook.too-large");
}

TEST(Hostile, LinksThatGoUpTenThousandFolders) {
  const std::string class_of_links(16, '\0');
  const std::string class_of_files("\x03\x03\0\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", 16);
  const auto file = [&](unsigned up) {
    const std::string link = std::string(8, '\0') + class_of_links + test::u32(2) + test::u32(1) +
                             class_of_files + test::u16(up) + test::u32(0) + std::string(24, '\0') +
                             test::u32(0);
    return test::Xls().sheet("A", biff(0x1B8, link)).bytes();
  };
  EXPECT_EQ(read(file(2)).sheets[0].hyperlinks.at(0).target, "..\\..\\");
  EXPECT_EQ(fact(read(file(10'000)), "fact.damaged-links"), "A|A1");
}

TEST(Hostile, FormatCodesThatAreTooLongCountAsGeneral) {
  const std::string code = "0%" + std::string(3'000, '_');
  const auto book =
      read(xml2003_table("<Row ss:StyleID='s'>" + one + "</Row>",
                         "<Style ss:ID='s'><NumberFormat ss:Format='" + code + "'/></Style>"));
  EXPECT_EQ(cell(book, "A1"), "n 1");
  const auto packed =
      read(test::Xlsx().sheet("A", "<row><c s='1'><v>1</v></c></row>").number_formats({code}));
  EXPECT_EQ(cell(packed, "A1"), "n 1");
}

TEST(Hostile, StylesAreHeldAgainstTheMemoryAllowed) {
  const auto file = [](std::size_t styles) {
    return test::Xlsx().sheet("A", "").styles("<cellXfs>" + times(styles, "<xf/>") + "</cellXfs>");
  };
  EXPECT_EQ(failure(file(1'000).bytes(), little_memory()), "read");
  EXPECT_EQ(failure(file(200'000).bytes(), little_memory()), "workbook.too-large");
}

TEST(Hostile, WideMergesAreHeldAgainstTheMemoryAllowed) {
  const auto file = [](unsigned merges) {
    std::string records;
    for (unsigned row = 0; row < merges; ++row) {
      records += test::record(176, test::range(row, row, 1, 16'382));
    }
    return test::Xlsb().sheet(u"A", records).bytes();
  };
  EXPECT_EQ(failure(file(100), little_memory()), "read");
  EXPECT_EQ(failure(file(10'000), little_memory()), "workbook.too-large");
}

TEST(Hostile, CellsOfAByteOrTwoAreAllowedByTheSizeOfTheirFile) {
  const CellsBySize cells{.free = 1'000, .bytes_a_cell = 10};
  base::Limits limits;
  EXPECT_EQ(cells.applied_to(limits, 0).cells, 1'000U);
  EXPECT_EQ(cells.applied_to(limits, 50'000).cells, 6'000U);
  limits.cells = 500;
  EXPECT_EQ(cells.applied_to(limits, 50'000).cells, 500U);
}

TEST(Hostile, ATagWithMoreAttributesThanAnyHas) {
  const auto book = read("<html><table><tr><td " + times(1'000, "a=1 b='>' c ") + ">1</td>");
  EXPECT_EQ(cell(book, "A1"), "s 1");
}

TEST(Hostile, APageOfMoreCellsThanItsSizeExplains) {
  base::Limits limits;
  limits.cells = 100;
  EXPECT_EQ(failure("<html><table>" + times(1'000, "<td>1"), limits), "workbook.too-large");
  // Cells that hold nothing are none.
  EXPECT_EQ(failure("<html><table><tr>" + times(1'000, "<td></td>") + "<td>1", limits), "read");
}

TEST(Hostile, MillionsOfTablesInEachOther) {
  EXPECT_EQ(failure("<html>" + times(100'000, "<table><tr><td>") + "1"), "read");
}

TEST(Hostile, ReferencesAreWholeInALongText) {
  const auto book = read("<html><table><tr><td>" + times(60'000, "a&amp;"));
  EXPECT_EQ(book.sheets[0].text(book.sheets[0].cells[0]), times(60'000, "a&"));
}

}  // namespace
}  // namespace bijlage::readers
