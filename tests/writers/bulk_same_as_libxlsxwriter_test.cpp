#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>
#include <set>

#include "base/file.hpp"
#include "package/xml_reader.hpp"
#include "writers/bulk_writing.hpp"

// The same content written by libxlsxwriter, whose parts are compared with Excel's own by its
// authors. What must differ is named where it is left out.
namespace bijlage::writers::bulk {
namespace {

using package::XmlReader;

constexpr const char* name = "My data";
constexpr double width = 20;

std::string ours(Filter filter) {
  return written([&](Book& book) {
    SheetWriter& sheet = book.add_sheet({.name = name,
                                         .columns = {{"TEXT", width}, {"NUMBER", 8}, {"DAY", 12}},
                                         .filter = filter,
                                         .table = "figures"});
    sheet.text("Gent & omstreken").number(0.1).number(43'270, Look::date).end_row();
    sheet.text(" _x0041_ ").number(-12).boolean(true).end_row();
    sheet.link("go", name, {0, 0}).formula("SUM(B2:B3)", -11.9).blank().end_row();
    sheet.blank().number(1e21).number(1.0 / 3).end_row();
    book.define_name("everything", "'My data'!$A$1:$C$5");
  });
}

/// A file that goes when the test does.
class Scratch {
 public:
  explicit Scratch(std::string path) : path_(std::move(path)) {}
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { std::remove(path_.c_str()); }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

void add_filter(lxw_worksheet* sheet, Filter filter) {
  if (filter == Filter::plain) worksheet_autofilter(sheet, 0, 0, 4, 2);
  if (filter != Filter::table) return;
  std::string titles[] = {"TEXT", "NUMBER", "DAY"};  // NOLINT(modernize-avoid-c-arrays)
  std::string table = "figures";
  lxw_table_column columns[3]{};  // NOLINT(modernize-avoid-c-arrays)
  for (int i = 0; i < 3; ++i) columns[i].header = titles[i].data();
  lxw_table_column* pointers[] = {&columns[0], &columns[1], &columns[2],  // NOLINT
                                  nullptr};
  lxw_table_options options{};
  options.name = table.data();
  options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
  options.style_type_number = 1;
  options.columns = pointers;
  worksheet_add_table(sheet, 0, 0, 4, 2, &options);
}

std::string theirs(Filter filter) {
  const Scratch file(testing::TempDir() + "libxlsxwriter-" +
                     std::to_string(static_cast<int>(filter)) + ".xlsx");
  lxw_workbook* const book = workbook_new(file.path().c_str());
  lxw_worksheet* const sheet = workbook_add_worksheet(book, name);
  lxw_format* const date = workbook_add_format(book);
  format_set_num_format(date, "yyyy-mm-dd");
  worksheet_set_column(sheet, 0, 0, width, nullptr);
  worksheet_set_column(sheet, 1, 1, 8, nullptr);
  worksheet_set_column(sheet, 2, 2, 12, nullptr);
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_repeat_rows(sheet, 0, 0);
  for (const auto& [column, title] : {std::pair{0, "TEXT"}, {1, "NUMBER"}, {2, "DAY"}}) {
    worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(column), title, nullptr);
  }
  worksheet_write_string(sheet, 1, 0, "Gent & omstreken", nullptr);
  worksheet_write_number(sheet, 1, 1, 0.1, nullptr);
  worksheet_write_number(sheet, 1, 2, 43'270, date);
  worksheet_write_string(sheet, 2, 0, " _x005F_x0041_ ", nullptr);
  worksheet_write_number(sheet, 2, 1, -12, nullptr);
  worksheet_write_boolean(sheet, 2, 2, 1, nullptr);
  worksheet_write_url_opt(sheet, 3, 0, "internal:'My data'!A1", nullptr, "go", nullptr);
  worksheet_write_formula_num(sheet, 3, 1, "=SUM(B2:B3)", nullptr, -11.9);
  worksheet_write_number(sheet, 4, 1, 1e21, nullptr);
  worksheet_write_number(sheet, 4, 2, 1.0 / 3, nullptr);
  add_filter(sheet, filter);
  workbook_define_name(book, "everything", "='My data'!$A$1:$C$5");
  workbook_close(book);
  return std::string(base::InputFile(file.path()).text());
}

/// An element as `name a="1" b="2"`, its attributes in order of name. Texts stand by themselves.
std::string in_words(const XmlReader& reader) {
  std::set<std::string> attributes;
  for (const XmlReader::Attribute& each : reader.attributes()) {
    if (each.name == "xmlns" || each.prefix == "xmlns") continue;
    attributes.insert(" " + std::string(each.name) + "=" + std::string(each.value));
  }
  std::string words(reader.name());
  for (const std::string& attribute : attributes) words += attribute;
  return words;
}

/// All elements and texts within the elements of that name, in order.
std::vector<std::string> outline(const std::string& xml, std::string_view of) {
  std::vector<std::string> lines;
  if (xml.empty()) return lines;
  package::MemorySource source(std::as_bytes(std::span(xml)));
  XmlReader reader(source, "x.xlsx", "part", {});
  std::size_t inside = 0;
  for (auto event = reader.next(); event != XmlReader::Event::eof; event = reader.next()) {
    if (event == XmlReader::Event::start && (inside > 0 || reader.name() == of)) {
      ++inside;
      lines.push_back(in_words(reader));
    } else if (event == XmlReader::Event::end && inside > 0) {
      --inside;
    } else if (event == XmlReader::Event::text && inside > 0) {
      lines.emplace_back(reader.text());
    }
  }
  return lines;
}

class SameAsLibxlsxwriter : public testing::TestWithParam<Filter> {
 protected:
  void expect_same(std::string_view part_name, std::string_view element) const {
    EXPECT_EQ(outline(part(ours_, part_name), element), outline(part(theirs_, part_name), element))
        << element;
  }

  std::string ours_ = ours(GetParam());
  std::string theirs_ = theirs(GetParam());
};

INSTANTIATE_TEST_SUITE_P(Filters, SameAsLibxlsxwriter,
                         testing::Values(Filter::none, Filter::plain, Filter::table));

TEST_P(SameAsLibxlsxwriter, CellsHoldTheSame) {
  const auto our_book = read_back(ours_);
  const auto their_book = read_back(theirs_);
  const workbook::Sheet& our_sheet = our_book.sheets.front();
  const workbook::Sheet& their_sheet = their_book.sheets.front();
  ASSERT_EQ(our_sheet.cells.size(), their_sheet.cells.size());
  for (std::size_t i = 0; i < our_sheet.cells.size(); ++i) {
    const workbook::Cell& our_cell = our_sheet.cells[i];
    const workbook::Cell& their_cell = their_sheet.cells[i];
    EXPECT_EQ(workbook::a1(our_cell.ref()), workbook::a1(their_cell.ref()));
    EXPECT_EQ(our_cell.kind, their_cell.kind);
    EXPECT_EQ(our_sheet.text(our_cell), their_sheet.text(their_cell));
    if (our_cell.kind != workbook::CellKind::text) {
      EXPECT_DOUBLE_EQ(our_cell.number, their_cell.number);
    }
  }
  EXPECT_EQ(our_sheet.formulas, their_sheet.formulas);
}

// Left out: `sheetFormatPr` and page setup, which follow our font and page.
TEST_P(SameAsLibxlsxwriter, SheetsSayTheSameAroundTheirCells) {
  for (const std::string_view element :
       {"sheetViews", "cols", "autoFilter", "hyperlinks", "tableParts"}) {
    expect_same(first_sheet, element);
  }
}

TEST_P(SameAsLibxlsxwriter, TablesAreTheSame) { expect_same("xl/tables/table1.xml", "table"); }

// Left out: where the window stands, and by which version of Excel formulas were worked out.
TEST_P(SameAsLibxlsxwriter, WorkbooksNameTheSame) {
  expect_same("xl/workbook.xml", "sheets");
  expect_same("xl/workbook.xml", "definedNames");
}

// Left out: a theme, which our styles do not refer to.
TEST_P(SameAsLibxlsxwriter, PartsAreDeclaredTheSame) {
  const auto declared = [](const std::string& book, std::string_view of, std::string_view element) {
    auto lines = outline(part(book, of), element);
    lines.erase(std::remove_if(lines.begin(), lines.end(),
                               [](const std::string& line) {
                                 return line.find("theme") != std::string::npos ||
                                        line.find("sharedStrings") != std::string::npos;
                               }),
                lines.end());
    // The numbers of relations follow from their order.
    for (std::string& line : lines) {
      if (const auto id = line.find(" Id="); id != std::string::npos) {
        line.erase(id, line.find(' ', id + 1) - id);
      }
    }
    std::sort(lines.begin(), lines.end());
    return lines;
  };
  for (const auto& [of, element] : {std::pair{"[Content_Types].xml", "Override"},
                                    {"[Content_Types].xml", "Default"},
                                    {"_rels/.rels", "Relationship"},
                                    {"xl/_rels/workbook.xml.rels", "Relationship"},
                                    {"xl/worksheets/_rels/sheet1.xml.rels", "Relationship"}}) {
    EXPECT_EQ(declared(ours_, of, element), declared(theirs_, of, element)) << of;
  }
}

}  // namespace
}  // namespace bijlage::writers::bulk
