#include <gtest/gtest.h>

#include "readers/reading.hpp"
#include "support/xlsb_builder.hpp"

namespace bijlage::readers {
namespace {

using test::cell_record;
using test::f64;
using test::range;
using test::record;
using test::row;
using test::u16;
using test::u32;
using test::u8;
using test::wide;
using test::Xlsb;
using workbook::Workbook;

const std::string null_text = u32(0xFFFFFFFF);

TEST(XlsbWorkbook, HasItsSheetsInOrder) {
  const Workbook book =
      read(Xlsb().sheet(u"Één", {}).sheet(u"b", {}, 1).sheet(u"c", {}, 2).bytes());
  ASSERT_EQ(book.sheets.size(), 3U);
  EXPECT_EQ(book.sheets[0].name, "Één");
  EXPECT_EQ(book.sheets[0].visibility, workbook::Visibility::visible);
  EXPECT_EQ(book.sheets[1].visibility, workbook::Visibility::hidden);
  EXPECT_EQ(book.sheets[2].visibility, workbook::Visibility::very_hidden);
}

TEST(XlsbWorkbook, OfATrialVersionHasANumberMoreForEachSheet) {
  Xlsb file;
  file.sheet(u"Blad1", row(0) + cell_record(5, 0, f64(1)));
  file.part("xl/workbook.bin",
            record(156, u32(0) + u32(0) + u32(1) + wide(u"rId1") + wide(u"Anders")));
  EXPECT_EQ(read(file.bytes()).sheets.at(0).name, "Anders");
}

TEST(XlsbWorkbook, WithoutASheetsPartIsDamaged) {
  Xlsb file;
  file.before_sheets(record(156, u32(0) + u32(1) + wide(u"rId7") + wide(u"a")));
  EXPECT_EQ(failure(file.bytes()), "xlsx.part-missing");
  EXPECT_EQ(failure(Xlsb().part("xl/workbook.bin", record(156, u32(0))).bytes()), "xlsb.damaged");
}

TEST(XlsbWorkbook, HasTooManySheets) {
  base::Limits limits;
  limits.sheets = 1;
  EXPECT_EQ(failure(Xlsb().sheet(u"a", {}).bytes(), limits), "read");
  EXPECT_EQ(failure(Xlsb().sheet(u"a", {}).sheet(u"b", {}).bytes(), limits), "workbook.too-large");
}

TEST(XlsbWorkbook, TellsOfMacrosThatItNeverRuns) {
  const Workbook book =
      read(Xlsb().sheet(u"a", {}).workbook_relation("vbaProject", "v.bin").bytes());
  EXPECT_EQ(fact(book, "fact.macros"), "|");
}

TEST(XlsbWorkbook, NamesOfOneRangeHaveATarget) {
  const auto name = [](const std::u16string& text, const std::string& formula,
                       std::uint64_t sheet = 0xFFFFFFFF, unsigned flags = 0) {
    return record(39, u32(flags) + u8(0) + u32(sheet) + wide(text) + u32(formula.size()) + formula +
                          u32(0) + null_text);
  };
  const auto area = [](unsigned source, unsigned last_row, unsigned last_column) {
    return u8(0x3B) + u16(source) + u32(0) + u32(last_row) + u16(0) + u16(last_column);
  };
  const std::string sources = record(357) + record(355, wide(u"rId9")) +
                              record(362, u32(3) + u32(0) + u32(1) + u32(1) + u32(1) + u32(0) +
                                              u32(0) + u32(0) + u32(0) + u32(0));
  const Workbook book = read(
      Xlsb()
          .sheet(u"Blad1", {})
          .sheet(u"Blad 2's", {})
          .after_sheets(sources + name(u"bereik", area(0, 8, 1)) +
                        name(u"cel", u8(0x3A) + u16(2) + u32(4) + u16(2), 1, 1) +
                        name(u"elders", area(1, 8, 1)) + name(u"som", u8(0x1E) + u16(3)) +
                        name(u"rijen", area(2, 3, 16'383)) +
                        name(u"kolommen", area(2, 1'048'575, 2)) + name(u"fout", area(9, 1, 1)))
          .bytes());
  ASSERT_EQ(book.names.size(), 7U);
  EXPECT_EQ(book.names[0].target, "'Blad 2''s'!$A$1:$B$9");
  EXPECT_EQ(book.names[0].sheet, "");
  EXPECT_FALSE(book.names[0].hidden);
  EXPECT_EQ(book.names[1].name, "cel");
  EXPECT_EQ(book.names[1].target, "Blad1!$C$5");
  EXPECT_EQ(book.names[1].sheet, "Blad 2's");
  EXPECT_TRUE(book.names[1].hidden);
  EXPECT_EQ(book.names[2].target, "");
  EXPECT_EQ(book.names[3].target, "");
  EXPECT_EQ(book.names[4].target, "Blad1!$1:$4");
  EXPECT_EQ(book.names[5].target, "Blad1!$A:$C");
  EXPECT_EQ(book.names[6].target, "");
}

TEST(XlsbSheet, HasHiddenRowsAndColumns) {
  const auto columns = [](unsigned first, unsigned last, unsigned width, unsigned flags) {
    return record(60, u32(first) + u32(last) + u32(width) + u32(0) + u16(flags));
  };
  const Workbook book = read(Xlsb()
                                 .sheet(u"Blad1", columns(1, 2, 256, 1) + columns(4, 4, 0, 0) +
                                                      columns(5, 5, 256, 0) + row(0) +
                                                      row(1, 0x10) + row(2, 0x20, 0) + row(3, 0, 0))
                                 .bytes());
  EXPECT_EQ(book.sheets[0].hidden_columns, (std::vector<std::uint32_t>{1, 2, 4}));
  EXPECT_EQ(book.sheets[0].hidden_rows, (std::vector<std::uint32_t>{1, 2}));
}

TEST(XlsbSheet, HasMergesAndAFilter) {
  const Workbook book =
      read(Xlsb()
               .sheet(u"Blad1", record(176, range(2, 3, 0, 1)) + record(176, range(5, 5, 5, 5)) +
                                    record(176, range(1, 0, 0, 0)) +
                                    record(161, range(0, 5, 0, 2)) + record(163, u32(0)))
               .bytes());
  const workbook::Sheet& sheet = book.sheets[0];
  ASSERT_EQ(sheet.merges.size(), 1U);
  EXPECT_EQ(workbook::a1(sheet.merges[0]), "A3:B4");
  EXPECT_EQ(workbook::a1(sheet.filter.value()), "A1:C6");
  EXPECT_TRUE(sheet.filtered);
  EXPECT_EQ(fact(book, "fact.unreadable-ranges"), "Blad1|1");
}

TEST(XlsbSheet, HasHyperlinks) {
  const std::string no_texts = wide(u"") + wide(u"");
  const Workbook book =
      read(Xlsb()
               .sheet(u"Blad1",
                      record(494, range(0, 0, 1, 1) + wide(u"l1") + wide(u"") + no_texts) +
                          record(494, range(1, 1, 0, 0) + null_text + wide(u"Blad2!A1") + no_texts))
               .sheet_relation("l1", "hyperlink", "https://example.org/", true)
               .bytes());
  ASSERT_EQ(book.sheets[0].hyperlinks.size(), 2U);
  EXPECT_EQ(book.sheets[0].hyperlinks[0].target, "https://example.org/");
  EXPECT_EQ(book.sheets[0].hyperlinks[1].target, "#Blad2!A1");
}

TEST(XlsbSheet, HasNotes) {
  const auto note = [](unsigned author, unsigned at, const std::u16string& text) {
    return record(635, u32(author) + range(at, at, 0, 0) + std::string(16, '\0')) +
           record(637, u8(0) + wide(text)) + record(636);
  };
  Xlsb file;
  file.sheet(u"Blad1", {}).sheet_relation("c", "comments", "../comments1.bin");
  file.part("xl/comments1.bin",
            record(632, wide(u"Telster")) + note(0, 3, u"later") + note(9, 1, u"eerst"));
  const auto notes = read(file.bytes()).sheets[0].comments;
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_EQ(notes[0].text, "eerst");
  EXPECT_EQ(notes[0].author, "");
  EXPECT_EQ(notes[1].author, "Telster");
  EXPECT_EQ(workbook::a1(notes[1].cell), "A4");
  file.part("xl/comments1.bin", record(635, u32(0)));
  EXPECT_EQ(fact(read(file.bytes()), "fact.damaged-comments"), "Blad1|xl/comments1.bin");
}

// They lie in parts of XML, as in .xlsx. The note that stands in for a thread is left out.
TEST(XlsbSheet, HasThreadedComments) {
  Xlsb file;
  file.sheet(u"Blad1", {}).sheet_relation("c", "comments", "../comments1.bin");
  file.sheet_relation("t", "threadedComment", "../threadedComments/threadedComment1.xml");
  file.workbook_relation("person", "persons/person.xml");
  file.part("xl/persons/person.xml",
            "<personList><person id='{1}' displayName='Telster'/></personList>");
  file.part("xl/threadedComments/threadedComment1.xml",
            "<ThreadedComments><threadedComment ref='A4' personId='{1}'><text>klopt dit?</text>"
            "</threadedComment><threadedComment ref='A4'><text>ja</text></threadedComment>"
            "</ThreadedComments>");
  file.part("xl/comments1.bin", record(632, wide(u"tc={2}")) +
                                    record(635, u32(0) + range(3, 3, 0, 0)) +
                                    record(637, u8(0) + wide(u"[Threaded comment]")) + record(636));
  const auto comments = read(file.bytes()).sheets[0].comments;
  ASSERT_EQ(comments.size(), 2U);
  EXPECT_EQ(comments[0].author, "Telster");
  EXPECT_EQ(comments[0].text, "klopt dit?");
  EXPECT_EQ(comments[1].text, "ja");
  EXPECT_EQ(workbook::a1(comments[1].cell), "A4");
}

TEST(XlsbSheet, TellsOfEmbeddedObjects) {
  Xlsb file;
  file.sheet(u"Blad1", {}).sheet_relation("o", "oleObject", "../embeddings/oleObject1.bin");
  EXPECT_EQ(fact(read(file.bytes()), "fact.embedded-objects"), "Blad1|1");
}

TEST(XlsbSheet, HasTables) {
  const auto column = [](const std::u16string& caption) {
    return record(347, std::string(24, '\0') + null_text + wide(caption) + null_text);
  };
  Xlsb file;
  file.sheet(u"Blad1", {}).sheet_relation("t", "table", "../tables/table1.bin");
  file.part("xl/tables/table1.bin",
            record(343, range(1, 5, 0, 1) + u32(0) + u32(1) + u32(1) + u32(1) +
                            std::string(32, '\0') + wide(u"T1") + wide(u"Tellingen") + null_text) +
                column(u"maand") + column(u"aantal"));
  const Workbook book = read(file.bytes());
  ASSERT_EQ(book.sheets[0].tables.size(), 1U);
  const workbook::ListTable& table = book.sheets[0].tables[0];
  EXPECT_EQ(table.name, "Tellingen");
  EXPECT_EQ(workbook::a1(table.cells), "A2:B6");
  EXPECT_EQ(table.header_rows, 1U);
  EXPECT_EQ(table.totals_rows, 1U);
  EXPECT_EQ(table.columns, (std::vector<std::string>{"maand", "aantal"}));
  file.part("xl/tables/table1.bin", record(343, u32(0)));
  EXPECT_EQ(fact(read(file.bytes()), "fact.damaged-tables"), "Blad1|xl/tables/table1.bin");
}

}  // namespace
}  // namespace bijlage::readers
