#include <gtest/gtest.h>

#include "readers/reading.hpp"

namespace bijlage::readers {
namespace {

using test::Xlsx;

// The text of a cell whose shared string has this content.
std::string text(const std::string& item) {
  const workbook::Workbook book = read(Xlsx()
                                           .sheet("Blad1", "<row><c t='s'><v>0</v></c></row>")
                                           .shared_strings("<si>" + item + "</si>"));
  return std::string(book.sheets[0].text(book.sheets[0].cells.at(0)));
}

TEST(XlsxStrings, JoinsRuns) {
  EXPECT_EQ(text("<r><t>Unieke </t></r><r><rPr><b/></rPr><t>bezoekers</t></r>"),
            "Unieke bezoekers");
}

TEST(XlsxStrings, KeepsSpacesAsTheyAre) {
  EXPECT_EQ(text("<t xml:space='preserve'>  a  b </t>"), "  a  b ");
  EXPECT_EQ(text("<t>a\r\nb</t>"), "a\nb");
}

TEST(XlsxStrings, SuperscriptDigitsBecomeMarks) {
  const std::string superscript = "<rPr><vertAlign val='superscript'/></rPr>";
  EXPECT_EQ(text("<r><t>Bezoekers</t></r><r>" + superscript + "<t>1,2</t></r>"),
            "Bezoekers\u00B9,\u00B2");
  EXPECT_EQ(text("<r><t>2017</t></r><r>" + superscript + "<t>(p)</t></r>"), "2017(p)");
  EXPECT_EQ(text("<r><rPr><vertAlign val='subscript'/></rPr><t>2</t></r>"), "2");
}

TEST(XlsxStrings, DropsPhoneticHints) {
  EXPECT_EQ(
      text("<t>\u6771\u4EAC</t><rPh sb='0' eb='2'><t>\u3068</t></rPh><phoneticPr fontId='1'/>"),
      "\u6771\u4EAC");
}

TEST(XlsxStrings, DecodesEscapes) {
  EXPECT_EQ(text("<t>a_x000D_\nb</t>"), "a\r\nb");
  EXPECT_EQ(text("<t>_x005F_x000D_</t>"), "_x000D_");
  EXPECT_EQ(text("<t>_xD83D__xDE00_</t>"), "\U0001F600");
  EXPECT_EQ(text("<t>_x12_ _xZZZZ_ _x0000_</t>"), "_x12_ _xZZZZ_ _x0000_");
}

TEST(XlsxStrings, DecodesEscapesInFormulaResultsAndInlineTexts) {
  const workbook::Workbook book =
      read(Xlsx().sheet("Blad1",
                        "<row><c t='str'><f>x</f><v>a_x0009_b</v></c>"
                        "<c t='inlineStr'><is><t>a_x0009_b</t></is></c></row>"));
  EXPECT_EQ(cell(book, "A1"), "f s a\tb");
  EXPECT_EQ(cell(book, "B1"), "s a\tb");
}

TEST(XlsxStrings, ATextBeyondTheLimitIsAFailure) {
  base::Limits limits;
  limits.text_bytes = 10;
  const std::string bytes = Xlsx()
                                .sheet("Blad1", "<row><c t='s'><v>0</v></c></row>")
                                .shared_strings("<si><t>12345678901</t></si>")
                                .bytes();
  EXPECT_EQ(failure(bytes, limits), "xml.too-long");
}

TEST(XlsxStrings, TheRunsOfATextAreHeldAgainstTheLimitTogether) {
  base::Limits limits;
  limits.text_bytes = 10;
  const auto in_line = [&](const std::string& runs) {
    const std::string row = "<row><c t='inlineStr'><is>" + runs + "</is></c></row>";
    return failure(Xlsx().sheet("Blad1", row).bytes(), limits);
  };
  EXPECT_EQ(in_line("<r><t>12345</t></r><r><t>67890</t></r>"), "read");
  EXPECT_EQ(in_line("<r><t>12345</t></r><r><t>678901</t></r>"), "xml.too-long");
  EXPECT_EQ(in_line("<t>12345</t><r><t>678901</t></r>"), "xml.too-long");
}

}  // namespace
}  // namespace bijlage::readers
