#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "package/xml_reader.hpp"
#include "writers/bulk_writing.hpp"

namespace bijlage::writers::bulk {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const SheetOptions with_table{.name = "Data",
                              .columns = {{"NAME", 20}, {"COUNT", 8.5, true}},
                              .filter = Filter::table,
                              .table = "figures"};

void fill_rows(SheetWriter& sheet, int rows) {
  for (int i = 0; i < rows; ++i) sheet.text("row").number(i).end_row();
}

std::vector<std::string> names_of(const workbook::Workbook& book) {
  std::vector<std::string> names;
  for (const workbook::Sheet& sheet : book.sheets) names.push_back(sheet.name);
  return names;
}

/// The elements right below the root of a part, in order.
std::vector<std::string> elements(const std::string& xml) {
  package::MemorySource source(std::as_bytes(std::span(xml)));
  package::XmlReader reader(source, "x.xlsx", "part", {});
  std::vector<std::string> names;
  for (auto event = reader.next(); event != package::XmlReader::Event::eof; event = reader.next()) {
    if (event == package::XmlReader::Event::start && reader.depth() == 2) {
      names.emplace_back(reader.name());
    }
  }
  return names;
}

TEST(BulkBook, IsTheSameEveryTime) {
  const auto make = [] { return one_sheet([](SheetWriter& s) { fill_rows(s, 9); }, with_table); };
  EXPECT_EQ(make(), make());
}

TEST(BulkBook, IsTheSameContentInAStream) {
  std::string streamed;
  package::StreamTarget stream([&](std::string_view piece) { streamed += piece; });
  Book book(stream);
  fill_rows(book.add_sheet(with_table), 200'000);
  book.finish();
  const std::string in_memory =
      one_sheet([](SheetWriter& sheet) { fill_rows(sheet, 200'000); }, with_table);
  EXPECT_EQ(part(streamed, first_sheet), part(in_memory, first_sheet));
}

TEST(BulkBook, TellsItsTitleAuthorLanguageAndGivenDate) {
  const auto fill = [](Book& book) { book.add_sheet({.name = "a"}).end_row(); };
  const std::string core = part(written(fill, {.title = "A & B",
                                               .author = "Bijlage",
                                               .language = "nl-BE",
                                               .created = calendar::Date::from_civil(2018, 6, 25)}),
                                "docProps/core.xml");
  EXPECT_THAT(core, HasSubstr("<dc:title>A &amp; B</dc:title>"));
  EXPECT_THAT(core, HasSubstr("<dc:creator>Bijlage</dc:creator>"));
  EXPECT_THAT(core, HasSubstr("<dc:language>nl-BE</dc:language>"));
  EXPECT_THAT(core, HasSubstr("2018-06-25T00:00:00Z"));
  EXPECT_THAT(part(written(fill), "docProps/core.xml"), Not(HasSubstr("<dc")));
}

TEST(BulkBook, HasATableOverItsRows) {
  const std::string bytes = one_sheet([](SheetWriter& sheet) { fill_rows(sheet, 3); }, with_table);
  EXPECT_THAT(part(bytes, "xl/tables/table1.xml"),
              AllOf(HasSubstr("displayName=\"figures\" ref=\"A1:B4\""),
                    HasSubstr("<tableColumn id=\"1\" name=\"NAME\"/>"),
                    HasSubstr("<tableColumn id=\"2\" name=\"COUNT\"/>")));
  EXPECT_THAT(part(bytes, "xl/worksheets/_rels/sheet1.xml.rels"),
              HasSubstr("../tables/table1.xml"));
  const auto book = read_back(bytes);
  EXPECT_EQ(in_words(book, "B1"), "s COUNT");
  EXPECT_EQ(in_words(book, "B4"), "n 2");
}

TEST(BulkBook, ATableHasARowBelowItsHeader) {
  EXPECT_THAT(part(one_sheet([](SheetWriter&) {}, with_table), "xl/tables/table1.xml"),
              HasSubstr("ref=\"A1:B2\""));
}

TEST(BulkBook, HasAFilterOverItsRows) {
  SheetOptions options = with_table;
  options.filter = Filter::plain;
  const std::string bytes = one_sheet([](SheetWriter& sheet) { fill_rows(sheet, 3); }, options);
  EXPECT_THAT(part(bytes, first_sheet), HasSubstr("<autoFilter ref=\"A1:B4\"/>"));
  EXPECT_THAT(part(bytes, "xl/workbook.xml"),
              HasSubstr("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" "
                        "hidden=\"1\">'Data'!$A$1:$B$4</definedName>"));
}

TEST(BulkBook, FreezesAndRepeatsItsHeader) {
  const std::string bytes = one_sheet([](SheetWriter&) {}, with_table);
  EXPECT_THAT(part(bytes, first_sheet), HasSubstr("ySplit=\"1\" topLeftCell=\"A2\""));
  EXPECT_THAT(part(bytes, first_sheet), HasSubstr("<col min=\"2\" max=\"2\" width=\"9.2109375\""));
  EXPECT_THAT(part(bytes, "xl/workbook.xml"), HasSubstr(">'Data'!$1:$1<"));
}

TEST(BulkBook, RowsAreAsHighAsTheirWrappedTexts) {
  const std::string bytes = one_sheet(
      [](SheetWriter& sheet) {
        sheet.text("short", Look::wrapped).end_row();
        sheet.text("some words that take three lines", Look::wrapped).end_row();
        sheet.text("a\nb", Look::wrapped).text("c").end_row();
        sheet.text(std::string(30'000, 'x'), Look::wrapped).end_row();
      },
      {.name = "Data", .columns = {{"", 12}}});
  EXPECT_THAT(part(bytes, first_sheet),
              AllOf(HasSubstr("<row r=\"1\">"),
                    HasSubstr("<row r=\"2\" ht=\"38.25\" customHeight=\"1\"><c r=\"A2\""),
                    HasSubstr("<row r=\"3\" ht=\"25.5\" customHeight=\"1\"><c r=\"A3\""),
                    HasSubstr("<row r=\"4\" ht=\"409\"")));
}

TEST(BulkBook, WithoutTitlesHasNoHeader) {
  const auto book = read_back(one_sheet([](SheetWriter& sheet) { fill_rows(sheet, 1); },
                                        {.name = "Data", .columns = {{"", 20}, {"", 8}}}));
  EXPECT_EQ(in_words(book, "A1"), "s row");
}

TEST(BulkBook, GivesColumnsOfATableTitlesThatItCanHave) {
  SheetOptions options = with_table;
  options.columns = {{"a"}, {"A"}, {""}, {"two\nlines"}, {"_x0041_"}, {"a (2)"}};
  const std::string bytes = one_sheet([](SheetWriter&) {}, options);
  const std::string table = part(bytes, "xl/tables/table1.xml");
  const auto book = read_back(bytes);
  std::uint32_t column = 0;
  for (const auto& [in_table, in_cell] : {std::pair{"a", "a"},
                                          {"A (2)", "A (2)"},
                                          {"C", "C"},
                                          {"two lines", "two lines"},
                                          {"_x005F_x0041_", "_x0041_"},
                                          {"a (2) (2)", "a (2) (2)"}}) {
    EXPECT_EQ(in_words(book, workbook::a1(workbook::CellRef{0, column})),
              "s " + std::string(in_cell));
    ++column;
    EXPECT_THAT(table,
                HasSubstr("id=\"" + std::to_string(column) + "\" name=\"" + in_table + "\""));
  }
}

TEST(BulkBook, AFullSheetGoesOnInAnother) {
  SheetOptions options = with_table;
  options.most_rows = 3;
  const std::string bytes = one_sheet([](SheetWriter& sheet) { fill_rows(sheet, 5); }, options);
  const auto book = read_back(bytes);
  EXPECT_THAT(names_of(book), ElementsAre("Data", "Data-2", "Data-3"));
  EXPECT_EQ(in_words(book, "B3", 0), "n 1");
  EXPECT_EQ(in_words(book, "B1", 1), "s COUNT");
  EXPECT_EQ(in_words(book, "B2", 1), "n 2");
  EXPECT_EQ(in_words(book, "B2", 2), "n 4");
  EXPECT_THAT(part(bytes, "xl/tables/table2.xml"), HasSubstr("\"figures_2\" ref=\"A1:B3\""));
  EXPECT_THAT(part(bytes, "xl/tables/table3.xml"), HasSubstr("\"figures_3\" ref=\"A1:B2\""));
}

TEST(BulkBook, NamesSheetsAsExcelAllows) {
  const auto read = read_back(written([](Book& book) {
    for (const char* name : {"a/b", "A-b", "", "'x'", "dertig tekens en nog wat meer erbij"}) {
      book.add_sheet({.name = name}).end_row();
    }
  }));
  EXPECT_THAT(names_of(read),
              ElementsAre("a-b", "A-b-2", "-", "-x-", "dertig tekens en nog wat meer e"));
}

TEST(BulkBook, DefinesNamesInOrder) {
  std::string made;
  const std::string bytes = written([&](Book& book) {
    book.add_sheet({.name = "Data"}).number(1).end_row();
    book.define_name("total", "'Data'!$A$1");
    made = book.define_name("R1C1", "'Data'!$A$2");
  });
  EXPECT_EQ(made, "__R1C1");
  EXPECT_THAT(part(bytes, "xl/workbook.xml"),
              HasSubstr("<definedNames><definedName name=\"__R1C1\">'Data'!$A$2</definedName>"
                        "<definedName name=\"total\">'Data'!$A$1</definedName></definedNames>"));
}

/// CT_Worksheet (ECMA-376 Part 1, 18.3.1.99): what may stand in a sheet, in the order in which it
/// must.
constexpr std::array<std::string_view, 38> worksheet_order{"sheetPr",
                                                           "dimension",
                                                           "sheetViews",
                                                           "sheetFormatPr",
                                                           "cols",
                                                           "sheetData",
                                                           "sheetCalcPr",
                                                           "sheetProtection",
                                                           "protectedRanges",
                                                           "scenarios",
                                                           "autoFilter",
                                                           "sortState",
                                                           "dataConsolidate",
                                                           "customSheetViews",
                                                           "mergeCells",
                                                           "phoneticPr",
                                                           "conditionalFormatting",
                                                           "dataValidations",
                                                           "hyperlinks",
                                                           "printOptions",
                                                           "pageMargins",
                                                           "pageSetup",
                                                           "headerFooter",
                                                           "rowBreaks",
                                                           "colBreaks",
                                                           "customProperties",
                                                           "cellWatches",
                                                           "ignoredErrors",
                                                           "smartTags",
                                                           "drawing",
                                                           "legacyDrawing",
                                                           "legacyDrawingHF",
                                                           "picture",
                                                           "oleObjects",
                                                           "controls",
                                                           "webPublishItems",
                                                           "tableParts",
                                                           "extLst"};
/// CT_Workbook (18.2.27), as far as it is used, and CT_Stylesheet (18.8.39).
constexpr std::array<std::string_view, 6> workbook_order{
    "workbookPr", "bookViews", "sheets", "externalReferences", "definedNames", "calcPr"};
constexpr std::array<std::string_view, 9> styles_order{"numFmts",    "fonts",        "fills",
                                                       "borders",    "cellStyleXfs", "cellXfs",
                                                       "cellStyles", "dxfs",         "tableStyles"};

/// CT_Table (18.5.1.2), CT_TableColumn aside.
constexpr std::array<std::string_view, 5> table_order{"autoFilter", "sortState", "tableColumns",
                                                      "tableStyleInfo", "extLst"};

template <std::size_t Size>
void expect_order(const std::string& xml, const std::array<std::string_view, Size>& order) {
  std::size_t last = 0;
  for (const std::string& name : elements(xml)) {
    const auto found = std::find(order.begin(), order.end(), name);
    ASSERT_NE(found, order.end()) << name << " has no place here";
    const auto place = static_cast<std::size_t>(found - order.begin()) + 1;
    EXPECT_GT(place, last) << name << " stands too late, or twice";
    last = place;
  }
  EXPECT_GT(last, 0U);
}

TEST(BulkBook, PutsElementsInTheOrderOfTheStandard) {
  for (const Filter filter : {Filter::none, Filter::plain, Filter::table}) {
    SheetOptions options = with_table;
    options.filter = filter;
    const std::string bytes = written([&](Book& book) {
      book.add_sheet(options).link("go", "Data", {0, 0}).formula("1+1", 2.0).end_row();
      book.define_name("x", "'Data'!$A$1");
    });
    expect_order(part(bytes, first_sheet), worksheet_order);
    expect_order(part(bytes, "xl/workbook.xml"), workbook_order);
    expect_order(part(bytes, "xl/styles.xml"), styles_order);
    if (filter == Filter::table) expect_order(part(bytes, "xl/tables/table1.xml"), table_order);
  }
}

}  // namespace
}  // namespace bijlage::writers::bulk
