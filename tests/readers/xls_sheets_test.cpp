#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "readers/reading.hpp"
#include "support/xls_builder.hpp"

namespace bijlage::readers {
namespace {

using namespace test;

workbook::Workbook sheet_of(const std::string& records) {
  return read(Xls().sheet("Blad1", records).bytes());
}

std::string range(unsigned first_row, unsigned last_row, unsigned first_column,
                  unsigned last_column) {
  return le16(first_row) + le16(last_row) + le16(first_column) + le16(last_column);
}

std::vector<std::string> merges(const workbook::Sheet& sheet) {
  std::vector<std::string> names;
  for (const auto& merge : sheet.merges) names.push_back(workbook::a1(merge));
  return names;
}

TEST(XlsSheets, MergedCells) {
  const workbook::Workbook book = sheet_of(
      record(0x00E5, le16(2) + range(4, 5, 0, 0) + range(0, 0, 0, 2)) + number_cell(0, 1, 5));
  EXPECT_THAT(merges(book.sheets[0]), testing::ElementsAre("A1:C1", "A5:A6"));
  EXPECT_EQ(fact(book, "fact.hidden-values"), "Blad1|A1:C1");
}

TEST(XlsSheets, MergedCellsThatCannotBe) {
  const workbook::Workbook book =
      sheet_of(record(0x00E5, le16(3) + range(3, 3, 1, 1) + range(5, 4, 0, 0) + range(0, 1, 0, 0)));
  EXPECT_THAT(merges(book.sheets[0]), testing::ElementsAre("A1:A2"));
  EXPECT_EQ(fact(book, "fact.unreadable-ranges"), "Blad1|A6:A5");
  EXPECT_EQ(failure(Xls().sheet("a", record(0x00E5, le16(9) + range(0, 1, 0, 0))).bytes()),
            "xls.damaged");
}

std::string row(unsigned number, unsigned height, unsigned flags) {
  return record(0x0208, le16(number) + le32(0) + le16(height) + le32(0) + le16(flags) + le16(0));
}

TEST(XlsSheets, HiddenRows) {
  const workbook::Sheet sheet =
      sheet_of(row(0, 255, 0x100) + row(2, 255, 0x120) + row(3, 0x8000, 0x100) + row(1, 0, 0x100))
          .sheets[0];
  EXPECT_THAT(sheet.hidden_rows, testing::ElementsAre(1, 2, 3));
  EXPECT_FALSE(sheet.filtered);
}

std::string columns(unsigned first, unsigned last, unsigned width, unsigned flags) {
  return record(0x007D, le16(first) + le16(last) + le16(width) + le16(0) + le16(flags) + le16(0));
}

TEST(XlsSheets, HiddenColumns) {
  const workbook::Sheet sheet = sheet_of(columns(0, 0, 2'000, 0) + columns(1, 2, 2'000, 1) +
                                         columns(2, 4, 2'000, 1) + columns(7, 7, 0, 0))
                                    .sheets[0];
  EXPECT_THAT(sheet.hidden_columns, testing::ElementsAre(1, 2, 3, 4, 7));
  EXPECT_THAT(sheet_of(columns(255, 256, 1, 1)).sheets[0].hidden_columns,
              testing::ElementsAre(255));
  EXPECT_THAT(sheet_of(columns(9, 8, 1, 1) + columns(300, 400, 1, 1)).sheets[0].hidden_columns,
              testing::IsEmpty());
}

// References of a workbook with two sheets: 0 is the first, 1 the second, 2 both, 3 elsewhere.
std::string references() {
  const auto reference = [](unsigned book, unsigned first, unsigned last) {
    return le16(book) + le16(first) + le16(last);
  };
  return record(0x01AE, le16(2) + le16(0x0401)) +
         record(0x01AE, le16(1) + text16("\x01\x01"
                                         "C\x03map\x03other.xls")) +
         record(0x01AE, le16(1) + le16(0x3A01)) +
         record(0x0017, le16(4) + reference(0, 0, 0) + reference(0, 1, 1) + reference(0, 0, 1) +
                            reference(1, 0, 0));
}

std::string name(const std::string& text, const std::string& formula, unsigned flags = 0,
                 unsigned sheet = 0) {
  return record(0x0018, le16(flags) + le8(0) + le8(static_cast<unsigned>(text.size())) +
                            le16(static_cast<unsigned>(formula.size())) + le16(0) + le16(sheet) +
                            le32(0) + le8(0) + text + formula);
}
std::string area(unsigned reference, unsigned first_row, unsigned last_row, unsigned first_column,
                 unsigned last_column) {
  return "\x3B" + le16(reference) + range(first_row, last_row, first_column, last_column);
}

// The targets of these names in a workbook with the sheets "Data" and "it's 2".
std::vector<std::string> targets(const std::string& names) {
  std::vector<std::string> all;
  const workbook::Workbook book =
      read(Xls().after(references() + names).sheet("Data").sheet("it's 2").bytes());
  for (const auto& defined : book.names) {
    all.push_back(defined.name + (defined.hidden ? " (hidden)" : "") + " " + defined.sheet + "|" +
                  defined.target);
  }
  return all;
}

TEST(XlsSheets, NamesOfRanges) {
  EXPECT_THAT(
      targets(name("cel", "\x3A" + std::string() + le16(0) + le16(4) + le16(1)) +
              name("bereik", area(1, 0, 8, 0, 1), 1) + name("kolommen", area(0, 0, 65'535, 0, 1)) +
              name("rijen", area(0, 0, 1, 0, 255)) +
              name(std::string(1, '\x06'), area(0, 0, 3, 0, 1), 0x20, 2)),
      testing::ElementsAre("cel |Data!$B$5", "bereik (hidden) |'it''s 2'!$A$1:$B$9",
                           "kolommen |Data!$A:$B", "rijen |Data!$1:$2",
                           "_xlnm.Print_Area it's 2|Data!$A$1:$B$4"));
}

TEST(XlsSheets, NamesOfAnythingElseAreOnlyNamed) {
  EXPECT_THAT(
      targets(name("samen", area(2, 0, 1, 0, 0)) + name("elders", area(3, 0, 1, 0, 0)) +
              name("nergens", area(9, 0, 1, 0, 0)) +
              name("relatief", area(0, 0, 1, 0xC000, 0xC000)) + name("getal", "\x1E" + le16(7)) +
              name("leeg", "")),
      testing::ElementsAre("samen |", "elders |", "nergens |", "relatief |", "getal |", "leeg |"));
}

TEST(XlsSheets, OtherWorkbooksAreNamed) {
  EXPECT_EQ(
      fact(read(Xls().after(references()).sheet("a").sheet("b").bytes()), "fact.external-links"),
      "|other.xls");
  EXPECT_EQ(fact(sheet_of(""), "fact.external-links"), "none");
  // BIFF5 has a record a sheet that is referred to.
  const auto path = [](const std::string& text) {
    return record(0x0017, le8(static_cast<unsigned>(text.size())) + text);
  };
  const std::string old = path("\x01[a.xls]Blad1") + path("\x01[a.xls]Blad2") +
                          path("\x01[b.xls]Blad1") +
                          path(
                              "\x03"
                              "Blad1") +
                          path("\x04") + path(":");
  EXPECT_EQ(
      fact(read(Xls(Xls::Version::biff5).before(old).sheet("a").bytes()), "fact.external-links"),
      "|a.xls, b.xls");
}

TEST(XlsSheets, Filters) {
  const std::string filter_name =
      references() + name(std::string(1, '\x0D'), area(1, 0, 8, 0, 1), 0x21, 2);
  const std::string arrows = record(0x009D, le16(2));
  const workbook::Workbook book = read(
      Xls().after(filter_name).sheet("a", arrows).sheet("b", arrows + record(0x009B, "")).bytes());
  EXPECT_FALSE(book.sheets[0].filtered);
  EXPECT_FALSE(book.sheets[0].filter.has_value());
  EXPECT_TRUE(book.sheets[1].filtered);
  ASSERT_TRUE(book.sheets[1].filter.has_value());
  EXPECT_EQ(workbook::a1(*book.sheets[1].filter), "A1:B9");
  // The name stays when the filter is gone.
  EXPECT_FALSE(read(Xls().after(filter_name).sheet("a").sheet("b").bytes()).sheets[1].filter);
  EXPECT_TRUE(sheet_of(record(0x009E, std::string(24, '\0'))).sheets[0].filtered);
}

std::string object(unsigned kind, unsigned number) {
  return record(0x005D,
                le16(0x15) + le16(0x12) + le16(kind) + le16(number) + std::string(14, '\0'));
}
std::string object_text(const std::string& text) {
  return record(0x01B6, std::string(10, '\0') + le16(static_cast<unsigned>(text.size())) +
                            le16(16) + le32(0)) +
         record(0x003C, le8(0) + text) + record(0x003C, std::string(16, '\0'));
}
std::string note(unsigned row_number, unsigned column, unsigned number, const std::string& author) {
  return record(0x001C,
                le16(row_number) + le16(column) + le16(0) + le16(number) + text16(author) + le8(0));
}

std::vector<std::string> comments(const workbook::Workbook& book) {
  std::vector<std::string> all;
  for (const auto& comment : book.sheets.at(0).comments) {
    all.push_back(workbook::a1(comment.cell) + " " + comment.author + ": " + comment.text);
  }
  return all;
}

TEST(XlsSheets, CommentsWithTheirAuthors) {
  constexpr unsigned comment = 0x19;
  const workbook::Workbook book =
      sheet_of(object(comment, 1) + object_text("tweede") + object(comment, 2) +
               object_text("eerste") + object(6, 3) + object_text("een tekstvak") +
               note(4, 1, 1, "Dienst B") + note(0, 0, 2, "Dienst A"));
  EXPECT_THAT(comments(book), testing::ElementsAre("A1 Dienst A: eerste", "B5 Dienst B: tweede"));
  EXPECT_EQ(fact(book, "fact.damaged-comments"), "none");
}

TEST(XlsSheets, CommentsThatAreDamagedAreToldOf) {
  const workbook::Workbook book = sheet_of(
      object(0x19, 1) + record(0x01B6, std::string(10, '\0') + le16(9) + le16(0) + le32(0)) +
      note(0, 0, 1, "a") + note(2, 0, 7, "b") + number_cell(5, 0, 1));
  EXPECT_EQ(fact(book, "fact.damaged-comments"), "Blad1|A1, A3");
  EXPECT_EQ(cell(book, "A6"), "n 1");
}

TEST(XlsSheets, CommentsOfOldFiles) {
  const std::string notes = record(0x001C, le16(1) + le16(2) + le16(6) + "lange ") +
                            record(0x001C, le16(0xFFFF) + le16(0) + le16(4) + "noot") +
                            record(0x001C, le16(3) + le16(0) + le16(3) + "\xE9\xE9n");
  EXPECT_THAT(comments(read(Xls(Xls::Version::biff5).sheet("Blad1", notes).bytes())),
              testing::ElementsAre("C2 : lange noot", "A4 : \u00E9\u00E9n"));
}

// Up to where its flags are.
std::string link_head() { return range(1, 1, 0, 2) + std::string(16, '\0') + le32(2); }
std::string counted(const std::string& text) {
  return le32(static_cast<std::uint32_t>(text.size() + 1)) + utf16(text) + le16(0);
}
const std::string url_class("\xE0\xC9\xEA\x79\xF9\xBA\xCE\x11\x8C\x82\x00\xAA\x00\x4B\xA9\x0B", 16);
const std::string file_class("\x03\x03\x00\x00\x00\x00\x00\x00\xC0\x00\x00\x00\x00\x00\x00\x46",
                             16);

std::string link(const std::string& content) {
  const workbook::Workbook book = sheet_of(record(0x01B8, link_head() + content));
  const auto& links = book.sheets[0].hyperlinks;
  if (links.empty()) return fact(book, "fact.damaged-links");
  return workbook::a1(links.at(0).cells) + " " + links.at(0).target;
}

TEST(XlsSheets, Hyperlinks) {
  const std::string url = utf16("https://example.org/") + le16(0);
  const std::string size = le32(static_cast<std::uint32_t>(url.size()));
  EXPECT_EQ(link(le32(0x03) + url_class + size + url), "A2:C2 https://example.org/");
  EXPECT_EQ(link(le32(0x17) + counted("shown") + url_class + size + url),
            "A2:C2 https://example.org/");
  EXPECT_EQ(link(le32(0x9B) + counted("shown") + url_class), "Blad1|A2");
  EXPECT_EQ(link(le32(0x08) + counted("Blad2!A1")), "A2:C2 #Blad2!A1");
  EXPECT_EQ(link(le32(0x0B) + url_class + size + url + counted("top")),
            "A2:C2 https://example.org/#top");
  EXPECT_EQ(link(le32(0x103) + counted("\\\\server\\map")), "A2:C2 \\\\server\\map");
}

TEST(XlsSheets, HyperlinksToFiles) {
  const std::string bytes = std::string("map\\a.xls") + '\0';
  const std::string path =
      le16(1) + le32(static_cast<std::uint32_t>(bytes.size())) + bytes + std::string(24, '\0');
  EXPECT_EQ(link(le32(0x03) + file_class + path + le32(0)), "A2:C2 ..\\map\\a.xls");
  EXPECT_EQ(link(le32(0x03) + file_class + path + le32(16) + le32(10) + le16(3) + utf16("b.xls")),
            "A2:C2 ..\\b.xls");
}

TEST(XlsSheets, HyperlinksThatAreDamagedAreToldOf) {
  EXPECT_EQ(link(le32(0x03) + std::string(16, 'x')), "Blad1|A2");
  EXPECT_EQ(link(le32(0x08) + le32(0xFFFFFFFF) + "a"), "Blad1|A2");
  EXPECT_EQ(link(""), "Blad1|A2");
}

TEST(XlsSheets, HyperlinksMayFillSeveralRecords) {
  const std::string whole = link_head() + le32(0x08) + counted("Blad2!A1");
  const workbook::Workbook book =
      sheet_of(record(0x01B8, whole.substr(0, 30)) + record(0x003C, whole.substr(30, 6)) +
               record(0x003C, whole.substr(36)));
  EXPECT_EQ(book.sheets[0].hyperlinks.at(0).target, "#Blad2!A1");
}

// A table ([MS-XLS] 2.4.114) at A2:B5.
std::string table_record(unsigned type, const std::string& name, unsigned headers,
                         unsigned totals) {
  return record(type, le16(type) + le16(0) + range(1, 4, 0, 1) + le16(5) + std::string(5, '\0') +
                          le16(1) + std::string(6, '\0') + range(1, 4, 0, 1) + le32(0) + le32(1) +
                          le32(headers) + le32(totals) + std::string(48, '\0') + text16(name) +
                          le16(0));
}

TEST(XlsSheets, Tables) {
  for (const unsigned type : {0x0872U, 0x0878U}) {
    const workbook::Workbook book =
        read(Xls()
                 .shared_texts({"maand"})
                 .sheet("Blad1", table_record(type, "Tellingen", 1, 1) + shared_cell(1, 0, 0) +
                                     number_cell(2, 1, 5))
                 .bytes());
    ASSERT_EQ(book.sheets[0].tables.size(), 1U);
    const workbook::ListTable& table = book.sheets[0].tables[0];
    EXPECT_EQ(table.name, "Tellingen");
    EXPECT_EQ(workbook::a1(table.cells), "A2:B5");
    EXPECT_EQ(table.header_rows, 1U);
    EXPECT_EQ(table.totals_rows, 1U);
    EXPECT_THAT(table.columns, testing::ElementsAre("maand", ""));
    EXPECT_TRUE(book.facts.empty());
  }
}

TEST(XlsSheets, TablesWithoutHeadersNameNoColumns) {
  const workbook::Workbook book = sheet_of(table_record(0x0878, "Tellingen", 0, 9));
  EXPECT_EQ(book.sheets[0].tables.at(0).totals_rows, 4U);
  EXPECT_TRUE(book.sheets[0].tables[0].columns.empty());
}

TEST(XlsSheets, TablesThatAreDamagedAreToldOf) {
  const std::string whole = table_record(0x0872, "Tellingen", 1, 0).substr(4);
  EXPECT_EQ(fact(sheet_of(record(0x0872, whole.substr(0, 60))), "fact.damaged-tables"),
            "Blad1|A2:B5");
  EXPECT_EQ(fact(sheet_of(record(0x0872, whole.substr(0, 103))), "fact.damaged-tables"),
            "Blad1|A2:B5");
  EXPECT_TRUE(sheet_of(record(0x0872, whole.substr(0, 20))).sheets[0].tables.empty());
}

}  // namespace
}  // namespace bijlage::readers
