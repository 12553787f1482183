// Rows of the usual shape are scanned, all others read by the events of their XML: whatever a part
// holds, both give the same.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "support/xlsx_both_ways.hpp"

namespace bijlage::readers {
namespace {

using test::read_in_words;
using test::SheetParts;

std::string sheet_of(const std::string& rows) {
  return "<?xml version=\"1.0\"?>\n<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
}

void expect_both_ways(const SheetParts& parts, const base::Limits& limits = {}) {
  EXPECT_EQ(read_in_words(parts, Way::quickest, limits), read_in_words(parts, Way::events, limits));
}

// Cells as programs write them, and as none does.
const std::vector<std::string>& cells() {
  static const std::vector<std::string> all = {
      "<c r=\"A1\"><v>1</v></c>",
      "<c r=\"B1\" s=\"1\"><v>43270</v></c>",
      "<c r=\"C1\" s=\"2\" t=\"n\"><v>-1.5E-3</v></c>",
      "<c r=\"D1\" t=\"s\"><v>0</v></c>",
      "<c r=\"E1\" t=\"s\" s=\"1\"><v>1</v></c>",
      "<c r=\"F1\" t=\"inlineStr\"><is><t>a &amp; b_x0041_</t></is></c>",
      "<c r=\"G1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> \r\n </t></is></c>",
      "<c r=\"H1\" t=\"str\"><f>A1&amp;\"x\"</f><v>text</v></c>",
      "<c r=\"I1\"><f t=\"shared\" ref=\"I1:I9\" si=\"0\">A1+1</f><v>2</v></c>",
      "<c r=\"J1\"><f t=\"shared\" si=\"0\"/><v>3</v></c>",
      "<c r=\"K1\"><f>NOW()</f></c>",
      "<c r=\"L1\" t=\"b\"><v>1</v></c>",
      "<c r=\"M1\" t=\"e\"><v>#N/A</v></c>",
      "<c r=\"N1\" t=\"d\"><v>2018-06-19T10:00:00</v></c>",
      "<c r=\"O1\" s=\"7\"/>",
      "<c><v> 12 </v></c>",
      "<c s=\"2\"></c>",
      "<c r=\"A2\"><v>other row</v></c>",
      "<c r=\"A1\"><v>again</v></c>",
      "<c r=\"$B$1\"><v>1</v></c>",
      "<c r=\"b1\"><v>1</v></c>",
      "<c r=\"XFD1\"><v>1</v></c>",
      "<c r=\"XFE1\"><v>1</v></c>",
      "<c r=\"ZZZZ1\"><v>1</v></c>",
      "<c r=\"\"><v>1</v></c>",
      "<c  r = \"P1\" ><v>1</v></c>",
      "<c r='Q1'><v>1</v></c>",
      "<c r=\"R1\" r=\"S1\"><v>1</v></c>",
      "<c r=\"R1\" s=\"x\"><v>1</v></c>",
      "<c r=\"R1\" t=\"unknown\"><v>1</v></c>",
      "<c :r=\"T1\"><v>1</v></c>",
      "<c x:r=\"T1\" cm=\"1\"><v>1</v></c>",
      "<c a=\"&bad;\"><v>1</v></c>",
      "<c a=\"1<2>3\"><v>1</v></c>",
      "<c><v>1</v><v>2</v></c>",
      "<c><v>1</v><f>A1</f></c>",
      "<c><v><!-- 1 -->2</v></c>",
      "<c><v><![CDATA[3]]></v></c>",
      "<c><v/></c>",
      "<c><v>&#49;</v></c>",
      "<c><v>1&nbsp;</v></c>",
      "<c><v>12,5</v></c>",
      "<c><v>1e400</v></c>",
      "<c><v>-</v></c>",
      "<c><v>.5</v></c>",
      "<c><v>5.</v></c>",
      "<c><v>+5</v></c>",
      "<c><v>00000000000000000000007</v></c>",
      "<c><v>nan</v></c>",
      "<c><v>0x10</v></c>",
      "<c t=\"s\"><v>2</v></c>",
      "<c t=\"s\"><v>-1</v></c>",
      "<c t=\"s\"><v>1.9</v></c>",
      "<c t=\"s\"><v/></c>",
      "<c t=\"str\"><v></v></c>",
      "<c t=\"inlineStr\"><is/></c>",
      "<c t=\"inlineStr\"><is><t/></is></c>",
      "<c t=\"inlineStr\"><is><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r></is></c>",
      "<c t=\"inlineStr\"><is><t>x</t><rPh><t>y</t></rPh></is></c>",
      "<c t=\"inlineStr\"><is><t>&#95;x0041_</t></is></c>",
      "<c t=\"inlineStr\"><is><t>a]]>b</t></is><extLst/></c>",
      "\n  <c>\n <v>1</v>\r\n</c> ",
      "<x:c><x:v>1</x:v></x:c>",
      "<x/>",
      "text",
      "<!-- </row> -->",
      "<mc:AlternateContent><mc:Choice><c/></mc:Choice><mc:Fallback><c><v>9</v></c></mc:Fallback>"
      "</mc:AlternateContent>",
      "<c><v>1</c>",
      "<c",
      "</row>",
      "</sheetData>",
  };
  return all;
}

const std::vector<std::string>& row_starts() {
  static const std::vector<std::string> all = {
      "<row r=\"1\">",
      "<row>",
      "<row r=\"2\" spans=\"1:3\" ht=\"15\" customHeight=\"1\" x14ac:dyDescent=\"0.25\">",
      "<row r=\"3\" hidden=\"1\">",
      "<row hidden=\"true\">",
      "<row ht=\"0\" r=\"4\">",
      "<row r=\"5\"/><row>",
      "<row r=\"01\">",
      "<row r=\"0\">",
      "<row r=\"1048577\">",
      "<row r=\"99999999999\">",
      "<row r=\"x\">",
      "<row r='6'>",
      "<x:row r=\"7\">",
      "<row r=\"8\" r=\"9\">",
      "<row hidden=\"0\" hidden=\"1\">",
      " \n<row\tr=\"10\">",
      "<rows>",
      "<!-- <row> --><row>",
  };
  return all;
}

TEST(XlsxScan, EveryKindOfCellInTheFirstRow) {
  for (const std::string& cell : cells()) {
    expect_both_ways(
        {sheet_of("<row r=\"1\"><c><v>1</v></c>" + cell + "<c><v>2</v></c></row><row/>"),
         "<sst><si><t>a</t></si><si><t>b</t></si></sst>"});
  }
}

TEST(XlsxScan, EveryKindOfRow) {
  for (const std::string& start : row_starts()) {
    expect_both_ways(
        {sheet_of("<row><c/></row>" + start + "<c><v>1</v></c></row><row><c/></row>"), ""});
  }
}

// The cell as it stands in another row than the first.
std::string in_row(int row, std::string cell) {
  const std::size_t reference = cell.find("r=\"");
  if (reference == std::string::npos) return cell;
  const std::size_t end = cell.find("1\"", reference);
  if (end != std::string::npos) cell.replace(end, 1, std::to_string(row));
  return cell;
}

// What is known of a cell from the one above it holds only while it is written alike.
TEST(XlsxScan, EveryKindOfCellBelowEveryOther) {
  const std::string items = "<sst><si><t>a</t></si><si><t>b</t></si></sst>";
  for (const std::string& above : cells()) {
    for (const std::string& below : cells()) {
      expect_both_ways(
          {sheet_of("<row r=\"1\">" + above + "</row><row r=\"2\">" + in_row(2, below) +
                    "</row><row r=\"3\">" + in_row(3, above) + "</row>"),
           items});
    }
    expect_both_ways({sheet_of("<row r=\"1\">" + above + "</row><row r=\"2\">" + in_row(2, above) +
                               in_row(3, above) + "</row>"),
                      items});
  }
}

TEST(XlsxScan, EveryKindOfSharedText) {
  for (const std::string item :
       {"<si><t>x</t></si>", "<si><t xml:space=\"preserve\"> x </t></si>", "<si><t/></si>", "<si/>",
        "<si><r><t>a</t></r><r><t>b</t></r></si>", "<si><t>a&lt;_x000D_&#13;\r\n</t></si>",
        "<si><t>a</t><phoneticPr/></si>", "<si><t>&x;</t></si>", "<x:si><x:t>p</x:t></x:si>",
        "<!-- --><si><t><![CDATA[<si>]]></t></si>", "<si><t>a</si>", "x", "<x/>"}) {
    expect_both_ways({sheet_of("<row><c t=\"s\"><v>1</v></c></row>"),
                      "<sst><si><t>a</t></si>" + item + "<si><t>z</t></si></sst>"});
  }
}

TEST(XlsxScan, LimitsHoldBothWays) {
  const SheetParts parts{sheet_of("<row r=\"1\"><c t=\"s\"><v>0</v></c><c><v>12345</v></c></row>"
                                  "<row r=\"2\"><c t=\"str\"><v>text</v></c></row>"),
                         "<sst><si><t>shared</t></si></sst>"};
  for (std::uint32_t most = 0; most < 12; ++most) {
    expect_both_ways(parts, {.cells = most});
    expect_both_ways(parts, {.string_bytes = most});
    expect_both_ways(parts, {.text_bytes = most});
    expect_both_ways(parts, {.xml_depth = most});
    expect_both_ways(parts, {.attribute_bytes = most});
    expect_both_ways(parts, {.rows = most});
    expect_both_ways(parts, {.columns = most});
  }
}

// Far more than is read at once, so that rows are cut in two everywhere, with odd ones between.
TEST(XlsxScan, LongPartsWithOddRowsHereAndThere) {
  std::string rows;
  std::string items;
  for (int row = 1; row <= 20'000; ++row) {
    const std::string number = std::to_string(row);
    rows += "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"s\"><v>" +
            std::to_string(row - 1) + "</v></c>" + (row % 997 == 0 ? "<!-- odd -->" : "") +
            "<c r=\"B" + number + "\"><v>" + std::to_string(row * 0.37) + "</v></c></row>";
    items += row % 991 == 0 ? "<si><r><t>odd</t></r></si>" : "<si><t>text " + number + "</t></si>";
  }
  expect_both_ways({sheet_of(rows), "<sst>" + items + "</sst>"});
}

TEST(XlsxScan, ARowThatIsLongerThanAnythingReadAhead) {
  std::string row = "<row>";
  for (int i = 0; i < 300'000; ++i) row += "<c r=\"A1\"><v>1</v></c>";
  expect_both_ways({sheet_of("<row><c/></row>" + row + "</row><row><c><v>2</v></c></row>"), ""});
}

// They are no rows and no texts of this part, whatever they look like.
TEST(XlsxScan, RowsAndTextsWithinAnElementThatNobodyKnows) {
  const std::string row = "<row><c><v>1</v></c></row>";
  const std::string item = "<si><t>a</t></si>";
  for (const std::string_view word : {"sheetData", "x"}) {
    const std::string name(word);
    expect_both_ways({sheet_of("<" + name + ">" + row + "</" + name + ">" + row), ""});
    expect_both_ways(
        {sheet_of(row), "<sst><" + name + ">" + item + "</" + name + ">" + item + "</sst>"});
  }
  EXPECT_EQ(read_in_words({sheet_of("<x>" + row + "</x>"), "<sst><sst>" + item + "</sst></sst>"},
                          Way::quickest),
            "0 cells, 0 bytes\n");
}

TEST(XlsxScan, OtherEncodingsAndPartsThatEndTooEarly) {
  const std::string whole = sheet_of("<row><c t=\"str\"><v>\xC3\xA9</v></c></row><row><c/></row>");
  for (std::size_t length = 0; length <= whole.size(); ++length) {
    expect_both_ways({whole.substr(0, length), ""});
  }
  expect_both_ways(
      {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet><sheetData><row>"
       "<c t=\"str\"><v>\xE9</v></c></row></sheetData></worksheet>",
       ""});
  expect_both_ways({sheet_of("<row><c t=\"str\"><v>\xE9</v></c></row>"), ""});
}

RC_GTEST_PROP(XlsxScan, AnyRowsOfAnyCells, ()) {
  const auto row = rc::gen::map(
      rc::gen::pair(rc::gen::elementOf(row_starts()),
                    rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(cells()))),
      [](const std::pair<std::string, std::vector<std::string>>& pieces) {
        std::string text = pieces.first;
        for (const std::string& cell : pieces.second) text += cell;
        return text + "</row>";
      });
  std::string rows;
  for (const std::string& text : *rc::gen::container<std::vector<std::string>>(row)) rows += text;
  const SheetParts parts{sheet_of(rows), "<sst><si><t>a</t></si><si><t>b</t></si></sst>"};
  RC_ASSERT(read_in_words(parts, Way::quickest) == read_in_words(parts, Way::events));
}

}  // namespace
}  // namespace bijlage::readers
