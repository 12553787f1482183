#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "writers/annotate/cells_edit.hpp"
#include "writers/annotate/comments_edit.hpp"
#include "writers/annotate/note_shapes.hpp"
#include "writers/annotate/styles_edit.hpp"

namespace bijlage::writers::annotate {
namespace {

using model::Severity;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view main_namespace =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const base::Limits limits;

workbook::CellRange cells(const char* a1) { return workbook::parse_cell_range(a1).value(); }

TEST(Tags, SayWhereEachStands) {
  const std::string text = "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<x:a b='1>2'><c/>t</x:a>";
  Tags tags(text, "f", "p", limits);
  ASSERT_TRUE(tags.next());
  EXPECT_EQ(text.substr(tags.at().begin, tags.at().end - tags.at().begin), "<x:a b='1>2'>");
  EXPECT_EQ(tags.prefix(), "x:");
  EXPECT_EQ(tags.depth(), 1U);
  const auto value = tags.value_of("b").value();
  EXPECT_EQ(text.substr(value.begin, value.end - value.begin), "1>2");
  ASSERT_TRUE(tags.next());
  EXPECT_TRUE(tags.starts() && tags.closes_itself());
  ASSERT_TRUE(tags.next());
  EXPECT_TRUE(tags.ends());
  EXPECT_EQ(tags.depth(), 2U);
  ASSERT_TRUE(tags.next());
  EXPECT_EQ(text.substr(tags.at().begin), "</x:a>");
  EXPECT_FALSE(tags.next());
}

TEST(WithAttribute, ReplacesOrAddsAndKeepsAllElse) {
  EXPECT_EQ(with_attribute("<xf fillId = '3' a=\"b\"/>", "fillId", "7"),
            "<xf fillId = '7' a=\"b\"/>");
  EXPECT_EQ(with_attribute("<xf xfillId=\"3\">", "fillId", "7"), "<xf fillId=\"7\" xfillId=\"3\">");
}

TEST(AsUtf8, TurnsOtherEncodingsAndKeepsUtf8AsItIs) {
  const std::string utf8 = "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>é</a>";
  EXPECT_EQ(as_utf8(utf8, "f", "p"), utf8);
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>")) {
    utf16 += c;
    utf16 += '\0';
  }
  EXPECT_EQ(as_utf8(utf16, "f", "p"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>");
}

/// A worksheet part with marks made in it.
class FillCells : public ::testing::Test {
 protected:
  std::string filled(const std::string& sheet) {
    const auto frame = read_frame(sheet, "f", "p", limits);
    move_to_merged(marks, frame.merges);
    Edits edits;
    fill_cells(sheet, frame, marks, "f", "p", limits, styles, edits);
    return edits.apply(sheet);
  }
  void mark(const char* a1, Severity severity = Severity::error) {
    marks.fills.push_back({cells(a1), severity});
  }

  SheetMarks marks;
  // Styles 0 and 1 are there, so those that are made are 2, 3, …
  StylesEdit styles{
      "<styleSheet xmlns=\"m\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
      "<xf numFmtId=\"9\"/></cellXfs></styleSheet>",
      "m", "f", "p", limits};
};

TEST_F(FillCells, ChangesTheStyleOfACellAndNothingElse) {
  mark("B2");
  mark("A1");
  EXPECT_EQ(filled("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>\n"
                   "<row r=\"2\"><c r=\"B2\" s='1'><f>1+1</f><v>2</v></c></row></sheetData>"
                   "</worksheet>"),
            "<worksheet><sheetData><row r=\"1\"><c s=\"2\" r=\"A1\" t=\"s\"><v>0</v></c></row>\n"
            "<row r=\"2\"><c r=\"B2\" s='3'><f>1+1</f><v>2</v></c></row></sheetData>"
            "</worksheet>");
}

TEST_F(FillCells, MakesCellsThatAreMissingAtTheirPlace) {
  mark("B2:C2");
  mark("E2");
  EXPECT_EQ(filled("<worksheet><dimension ref=\"A2:D2\"/><sheetData><row r=\"2\" spans=\"1:4\">"
                   "<c r=\"A2\"/><c r=\"D2\"/></row></sheetData></worksheet>"),
            "<worksheet><dimension ref=\"A2:E2\"/><sheetData><row r=\"2\" spans=\"1:5\">"
            "<c r=\"A2\"/><c r=\"B2\" s=\"2\"/><c r=\"C2\" s=\"2\"/><c r=\"D2\"/>"
            "<c r=\"E2\" s=\"2\"/></row></sheetData></worksheet>");
}

TEST_F(FillCells, MakesRowsThatAreMissingAtTheirPlace) {
  mark("B1");
  mark("B3");
  mark("B9");
  EXPECT_EQ(filled("<worksheet><sheetData><row r=\"2\"/><row r=\"3\" ht=\"9\"/></sheetData>"
                   "</worksheet>"),
            "<worksheet><sheetData><row r=\"1\"><c r=\"B1\" s=\"2\"/></row><row r=\"2\"/>"
            "<row r=\"3\" ht=\"9\"><c r=\"B3\" s=\"2\"/></row>"
            "<row r=\"9\"><c r=\"B9\" s=\"2\"/></row></sheetData></worksheet>");
}

TEST_F(FillCells, FillsASheetWithoutRows) {
  mark("C4");
  EXPECT_EQ(filled("<x:worksheet xmlns:x=\"m\"><x:sheetData/><x:pageMargins/></x:worksheet>"),
            "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"4\"><x:c r=\"C4\" s=\"2\"/>"
            "</x:row></x:sheetData><x:pageMargins/></x:worksheet>");
}

TEST_F(FillCells, CountsPlacesThatAreNotWritten) {
  mark("B2");
  EXPECT_EQ(filled("<worksheet><sheetData><row><c/></row><row><c/><c><v>1</v></c></row>"
                   "</sheetData></worksheet>"),
            "<worksheet><sheetData><row><c/></row><row><c/><c s=\"2\"><v>1</v></c></row>"
            "</sheetData></worksheet>");
}

TEST_F(FillCells, TakesTheStyleOfRowOrColumnForACellThatIsMissing) {
  mark("B1");
  mark("B2");
  const auto sheet = filled(
      "<worksheet><cols><col min=\"2\" max=\"3\" style=\"1\"/></cols><sheetData>"
      "<row r=\"2\" s=\"0\" customFormat=\"1\"/></sheetData></worksheet>");
  // B1 is as its column, style 1, with a fill; B2 as its row, style 0, with a fill.
  EXPECT_THAT(sheet, HasSubstr("<c r=\"B1\" s=\"2\"/>"));
  EXPECT_THAT(sheet, HasSubstr("<c r=\"B2\" s=\"3\"/>"));
  const auto written = styles.write();
  EXPECT_THAT(written, HasSubstr("<xf numFmtId=\"9\"/><xf applyFill=\"1\" fillId=\"2\" "
                                 "numFmtId=\"9\"/><xf applyFill=\"1\" fillId=\"2\" "
                                 "numFmtId=\"0\"/></cellXfs>"));
}

TEST_F(FillCells, MarksTheFirstCellOfAMergedRange) {
  mark("C2");
  EXPECT_EQ(filled("<worksheet><sheetData><row r=\"2\"><c r=\"B2\"/><c r=\"C2\"/></row></sheetData>"
                   "<mergeCells><mergeCell ref=\"B2:D3\"/></mergeCells></worksheet>"),
            "<worksheet><sheetData><row r=\"2\"><c s=\"2\" r=\"B2\"/><c r=\"C2\"/></row>"
            "</sheetData><mergeCells><mergeCell ref=\"B2:D3\"/></mergeCells></worksheet>");
}

TEST_F(FillCells, MakesNoCellsInARangeTooLargeForThat) {
  mark("A1:Z1048576");
  EXPECT_EQ(
      filled("<worksheet><sheetData><row r=\"7\"><c r=\"B7\"/></row></sheetData></worksheet>"),
      "<worksheet><sheetData><row r=\"7\"><c s=\"2\" r=\"B7\"/></row></sheetData></worksheet>");
}

TEST_F(FillCells, AddsNothingWhereRowsAreInDisorder) {
  mark("A2");
  mark("A5");
  const std::string sheet =
      "<worksheet><sheetData><row r=\"5\"><c r=\"A5\"/></row><row "
      "r=\"1\"/></sheetData></worksheet>";
  EXPECT_EQ(filled(sheet),
            "<worksheet><sheetData><row r=\"5\"><c s=\"2\" r=\"A5\"/></row>"
            "<row r=\"1\"/></sheetData></worksheet>");
}

TEST_F(FillCells, ShowsTheGravestOfSeveralFindings) {
  mark("A1", Severity::note);
  mark("A1", Severity::error);
  mark("A1", Severity::warning);
  filled("<worksheet><sheetData/></worksheet>");
  EXPECT_THAT(styles.write(), HasSubstr("FFFFC9C9"));
  EXPECT_THAT(styles.write(), Not(HasSubstr("FFFFE9B0")));
}

TEST(SheetFrame, KnowsWhereTheDrawingOfCommentsGoes) {
  const auto place = [](const std::string& sheet) {
    return sheet.substr(read_frame(sheet, "f", "p", limits).drawing_place);
  };
  EXPECT_EQ(place("<worksheet><sheetData/><drawing/><tableParts/><extLst/></worksheet>"),
            "<tableParts/><extLst/></worksheet>");
  EXPECT_EQ(place("<worksheet><sheetData/><drawing/></worksheet>"), "</worksheet>");
  EXPECT_EQ(read_frame("<worksheet xmlns:q=\"http://x/relationships\"><sheetData/>"
                       "<legacyDrawing q:id=\"rId4\"/></worksheet>",
                       "f", "p", limits)
                .drawing,
            "rId4");
}

TEST(StylesEdit, MakesAPartWhereThereIsNone) {
  StylesEdit styles("", main_namespace, "f", "p", limits);
  EXPECT_EQ(styles.filled(0, Severity::warning), 1U);
  EXPECT_EQ(styles.filled(0, Severity::warning), 1U);
  EXPECT_EQ(styles.filled(5, Severity::warning), 1U);
  EXPECT_EQ(styles.filled(0, Severity::note), 2U);
  const auto text = styles.write();
  for (const auto* list : {"<fonts count=\"1\">", "<fills count=\"4\">", "<borders count=\"1\">",
                           "<cellStyleXfs count=\"1\">", "<cellXfs count=\"3\">"}) {
    EXPECT_THAT(text, HasSubstr(list));
  }
  EXPECT_LT(text.find("<fonts"), text.find("<fills"));
  EXPECT_LT(text.find("<borders"), text.find("<cellXfs"));
}

TEST(StylesEdit, AddsAtTheEndAndChangesNothingElse) {
  StylesEdit styles(
      "<s:styleSheet xmlns:s=\"m\"><s:fonts><s:font/></s:fonts><s:fills count=\"2\"><s:fill/>"
      "<s:fill/></s:fills ><s:borders/><s:cellXfs count=\"1\"><s:xf fillId=\"1\"><s:protection/>"
      "</s:xf></s:cellXfs><s:dxfs count=\"0\"/></s:styleSheet>",
      "m", "f", "p", limits);
  EXPECT_EQ(styles.filled(0, Severity::error), 1U);
  const auto text = styles.write();
  EXPECT_THAT(text, HasSubstr("<s:fonts><s:font/></s:fonts><s:fills count=\"3\"><s:fill/><s:fill/>"
                              "<s:fill><s:patternFill patternType=\"solid\">"));
  EXPECT_THAT(text, HasSubstr("</s:fills ><s:borders><s:border/></s:borders>"
                              "<s:cellStyleXfs count=\"1\">"));
  EXPECT_THAT(text, EndsWith("<s:xf fillId=\"1\"><s:protection/></s:xf><s:xf applyFill=\"1\" "
                             "fillId=\"2\"><s:protection/></s:xf></s:cellXfs><s:dxfs count=\"0\"/>"
                             "</s:styleSheet>"));
}

SheetMarks remark_at(const char* a1) {
  SheetMarks marks;
  marks.remarks[cells(a1).first] = {{"fout T01: <titel>", "tekst & meer"}};
  return marks;
}

TEST(AddComments, MakesAPartWhereThereIsNone) {
  const auto comments = add_comments("", remark_at("B2"), main_namespace, "f", "p", limits);
  EXPECT_EQ(comments.made, std::vector{cells("B2").first});
  EXPECT_THAT(comments.text, HasSubstr("<authors><author>Bijlage</author></authors><commentList>"
                                       "<comment ref=\"B2\" authorId=\"0\"><text><r>"));
  EXPECT_THAT(comments.text, HasSubstr("fout T01: &lt;titel&gt;"));
  EXPECT_THAT(comments.text, HasSubstr("tekst &amp; meer</t></r></text></comment></commentList>"));
}

TEST(AddComments, KeepsWhatTheSubmitterWroteAndGoesOnBelowIt) {
  const std::string before =
      "<c:comments xmlns:c=\"m\"><c:authors><c:author>An</c:author>"
      "</c:authors><c:commentList><c:comment ref=\"B2\" authorId=\"0\">"
      "<c:text>";
  const std::string after = "</c:text></c:comment></c:commentList></c:comments>";
  auto comments =
      add_comments(before + "<c:t>Zie nota</c:t>" + after, remark_at("B2"), "m", "f", "p", limits);
  EXPECT_TRUE(comments.made.empty());
  EXPECT_THAT(comments.text, HasSubstr("<c:text><c:r><c:t>Zie nota</c:t></c:r><c:r>"));
  EXPECT_THAT(comments.text, EndsWith("tekst &amp; meer</c:t></c:r>" + after));
  comments = add_comments(before + "<c:r><c:t>Zie nota</c:t></c:r>" + after, remark_at("B2"), "m",
                          "f", "p", limits);
  EXPECT_THAT(comments.text, HasSubstr("<c:text><c:r><c:t>Zie nota</c:t></c:r><c:r><c:rPr>"));
}

TEST(AddComments, LeavesThreadsAsTheyAre) {
  const std::string part =
      "<comments xmlns=\"m\"><authors><author>An</author><author>tc={1}</author></authors>"
      "<commentList><comment ref=\"B2\" authorId=\"1\"><text><t>[thread]</t></text></comment>"
      "</commentList></comments>";
  const auto comments = add_comments(part, remark_at("B2"), "m", "f", "p", limits);
  EXPECT_TRUE(comments.made.empty());
  EXPECT_THAT(comments.text, HasSubstr("<comment ref=\"B2\" authorId=\"1\"><text><t>[thread]</t>"
                                       "</text></comment></commentList>"));
}

TEST(AddShapes, NumbersThemInABlockOfTheirOwn) {
  const auto fresh =
      add_shapes("", {{cells("B2").first, 10}, {cells("XFD1048576").first, 9999}}, 2049);
  EXPECT_THAT(fresh, HasSubstr("data=\"2\""));
  EXPECT_THAT(fresh, HasSubstr("id=\"_x0000_s2049\""));
  EXPECT_THAT(fresh, HasSubstr("<x:Row>1048575</x:Row><x:Column>16383</x:Column>"));
  EXPECT_EQ(highest_shape(fresh), 2050U);
}

TEST(AddShapes, TakesDrawingsOfOtherProgramsAsTheyAre) {
  const std::string drawing =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><o:shapelayout><o:idmap v:ext=\"edit\" "
      "data=\"1\"/></o:shapelayout><v:shape id=\"_x0000_s1025\"><div>a<br>b</div></v:shape></xml>";
  const auto more = add_shapes(drawing, {{cells("A1").first, 10}}, 2049);
  EXPECT_THAT(more, HasSubstr("data=\"1,2\""));
  EXPECT_THAT(more, HasSubstr("<div>a<br>b</div></v:shape><v:shapetype"));
  EXPECT_THAT(more, HasSubstr("xmlns:x=\"urn:schemas-microsoft-com:office:excel\""));
  EXPECT_EQ(add_shapes("no drawing", {{cells("A1").first, 1}}, 1025), "no drawing");
}

}  // namespace
}  // namespace bijlage::writers::annotate
