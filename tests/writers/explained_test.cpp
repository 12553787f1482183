#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "reports.hpp"
#include "writers/explained_html.hpp"
#include "writers/explained_text.hpp"

namespace bijlage::writers {
namespace {

using model::CellRole;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::wording;
using workbook::CellRef;

DrawnCell drawn(CellRef at, std::string shown, CellRole role) {
  DrawnCell cell;
  cell.cell = at;
  cell.shown = std::move(shown);
  cell.role = role;
  cell.story = {{0, workbook::a1(at) + ": verhaal"}, {1, "dieper"}};
  return cell;
}

/// A title merged over two columns, a label, and a figure with a finding.
ExplainedFile file() {
  ExplainedSheet sheet;
  sheet.name = "Zelftest";
  sheet.facts = {"Dit blad is verborgen."};
  sheet.drawn = {{0, 0}, {2, 2}};
  sheet.merges = {{{0, 0}, {0, 1}}};
  sheet.hidden_rows = {2};
  sheet.cells = {drawn({0, 0}, "Titel", CellRole::text), drawn({1, 0}, "Juni", CellRole::label),
                 drawn({1, 1}, "1.434", CellRole::value)};
  sheet.cells[2].side = DrawnCell::Side::right;
  sheet.cells[2].codes = {"T01", "V03"};
  sheet.blocks = {{"Tabel “zelftest”", {{CellRole::value, "B2", 1, "periode ← A2"}}},
                  {"Buiten de tabellen", {{CellRole::text, "A1", 1, ""}}}};
  sheet.findings = {testing::wrong_total()};
  ExplainedFile file;
  file.file = "depressiehulp.xlsx";
  file.facts = {"Gelezen met de mapping “depressiehulp-maand”"};
  file.sheets = {sheet};
  return file;
}

TEST(ExplainedHtml, DrawsTheSheetAsItLooks) {
  const auto page = explained_html(file(), wording("nl"));
  EXPECT_THAT(page, HasSubstr("<html lang=\"nl\">"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"col\">A</th><th scope=\"col\">B</th>"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\">1</th><td colspan=\"2\" class=\"text\""));
  EXPECT_THAT(page, HasSubstr("class=\"value right\""));
  EXPECT_THAT(page, HasSubstr("title=\"verborgen in het bestand\">3 (verborgen)</th>"));
}

TEST(ExplainedHtml, ACellHasItsSignItsStoryAndItsFindings) {
  const auto page = explained_html(file(), wording("nl"));
  EXPECT_THAT(page, HasSubstr("title=\"B2: verhaal\n  dieper\"><abbr class=\"k\" "
                              "title=\"cijfer\">C</abbr>1.434<span class=\"f\">T01 V03</span>"));
  EXPECT_THAT(page, HasSubstr("<td>B2</td><td>1.434</td><td class=\"tell\"><div class=\"in0\">B2: "
                              "verhaal</div><div class=\"in1\">dieper</div></td>"));
}

TEST(ExplainedHtml, TheLegendHasTheRolesThatOccurAndNoOthers) {
  const auto page = explained_html(file(), wording("en"));
  EXPECT_THAT(page, HasSubstr("<strong>figure</strong> (1)"));
  EXPECT_THAT(page, HasSubstr("<strong>label</strong> (1)"));
  EXPECT_THAT(page, Not(HasSubstr("<strong>total</strong>")));
}

TEST(ExplainedHtml, EveryRoleHasASignOfItsOwnAndAStyle) {
  for (const auto* language : {"nl", "en"}) {
    std::set<std::string> signs;
    for (const CellRole role : model::cell_roles()) {
      const std::string name(model::cell_role_name(role));
      const auto& words = wording(language);
      EXPECT_TRUE(words.catalogue().has("explain.sign." + name)) << name;
      EXPECT_TRUE(words.catalogue().has("explain.role." + name)) << name;
      EXPECT_TRUE(words.catalogue().has("explain.meaning." + name)) << name;
      EXPECT_TRUE(signs.insert(words.sentence("explain.sign." + name)).second) << name;
      EXPECT_THAT(explained_html(file(), words), HasSubstr("\n  ." + name + " { "));
    }
  }
}

TEST(ExplainedHtml, AMergeThatBeginsOutsideThePartDrawnIsStillOne) {
  auto part = file();
  part.sheets[0].drawn = {{1, 1}, {3, 2}};
  part.sheets[0].merges = {{{2, 0}, {3, 1}}};
  part.sheets[0].cells = {drawn({1, 1}, "1.434", CellRole::value)};
  const auto page = explained_html(part, wording("nl"));
  EXPECT_THAT(page, HasSubstr("<td rowspan=\"2\"></td><td></td></tr>\n<tr><th "
                              "scope=\"row\">4</th><td></td></tr>"));
}

TEST(ExplainedHtml, RunsAndFetchesNothing) {
  auto hostile = file();
  hostile.file = "<script>alert(1)</script>";
  hostile.sheets[0].cells[0].shown = "<img src=x onerror=alert(1)>";
  hostile.sheets[0].cells[0].story[0].text = "\"><b>";
  hostile.sheets[0].blocks[0].title = "<i>";
  const auto page = explained_html(hostile, wording("nl"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, Not(HasSubstr("\"><b>")));
  EXPECT_THAT(page, Not(HasSubstr("<i>")));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
}

TEST(ExplainedText, ListsCellsByBlockAndRoleThenFindings) {
  EXPECT_EQ(explained_text(file(), wording("nl")),
            "depressiehulp.xlsx\n"
            "  Gelezen met de mapping “depressiehulp-maand”\n"
            "\n"
            "Blad “Zelftest”\n"
            "  Dit blad is verborgen.\n"
            "\n"
            "  Tabel “zelftest”\n"
            "    B2              cijfer             periode ← A2\n"
            "\n"
            "  Buiten de tabellen\n"
            "    A1              vrije tekst\n"
            "\n"
            "  Bevindingen\n"
            "    Zelftest!B17: fout T01: Het totaal in B17 (tabel “zelftest”, 2017) is 1.043, maar "
            "de cijfers samen geven 10.046: een verschil van -9.003.\n");
}

TEST(ExplainedText, OfCellsThatAreAskedAboutTellsTheirStories) {
  auto asked = file();
  asked.cells_only = true;
  asked.sheets[0].cells[1].asked = true;
  EXPECT_EQ(explained_text(asked, wording("nl")),
            "depressiehulp.xlsx\n"
            "  Gelezen met de mapping “depressiehulp-maand”\n"
            "\n"
            "Blad “Zelftest”\n"
            "  Dit blad is verborgen.\n"
            "  A2: verhaal\n"
            "    dieper\n");
}

TEST(ExplainedText, NothingOfASubmissionSteersTheTerminal) {
  auto hostile = file();
  hostile.sheets[0].name = "a\x1b[31m\nb";
  EXPECT_THAT(explained_text(hostile, wording("nl")), Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace bijlage::writers
