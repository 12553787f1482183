#include "writers/findings_text.hpp"

#include <gtest/gtest.h>

#include "reports.hpp"

namespace bijlage::writers {
namespace {

using testing::reports;
using testing::wording;

TEST(FindingsText, SaysWhereWhatAndHowMuch) {
  EXPECT_EQ(findings_text(reports(), wording("nl"), false),
            "depressiehulp.xlsx:Zelftest!B17: fout T01: Het totaal in B17 (tabel “zelftest”, 2017) "
            "is 1.043, maar de cijfers samen geven 10.046: een verschil van -9.003.\n"
            "\n"
            "leeg.xlsx: niet gelezen. Dit bestand is leeg (0 bytes). Kopieer of download het "
            "opnieuw.\n"
            "\n"
            "Bestanden: 2, waarvan gelezen: 1. Cijfers: 122. Fouten: 1, waarschuwingen: 0, "
            "opmerkingen: 0.\n");
}

TEST(FindingsText, ShowsTheRowWithTheCellPointedAt) {
  auto shown = reports();
  shown.resize(1);
  shown[0].rows[{"Zelftest", {16, 1}}] = {{0, "Totaal"}, {1, "1.043"}};
  const auto text = findings_text(shown, wording("nl"), false);
  EXPECT_NE(text.find("een verschil van -9.003.\n"
                      "  17 | Totaal | 1.043\n"
                      "     |          ^^^^^\n"),
            std::string::npos)
      << text;
}

TEST(FindingsText, NamesTheLineOfTheMappingThatMayHaveToFollow) {
  auto changed = reports();
  changed.resize(1);
  changed[0].findings[0].code = "S07";
  changed[0].findings[0].mapping_file = "mappings/imports/depressiehulp-maand.toml";
  changed[0].findings[0].mapping_line = 34;
  const std::string adapt = "Blijft het zo, pas dan depressiehulp-maand.toml:34 aan.";
  EXPECT_NE(findings_text(changed, wording("nl"), false).find("\n  " + adapt + "\n"),
            std::string::npos);
  changed[0].findings[0].severity = model::Severity::note;
  EXPECT_EQ(findings_text(changed, wording("nl"), false).find(adapt), std::string::npos);
}

TEST(FindingsText, SpeaksEnglish) {
  const auto text = findings_text(reports(), wording("en"), false);
  EXPECT_TRUE(
      text.starts_with("depressiehulp.xlsx:Zelftest!B17: error T01: The total in B17 (table "
                       "“zelftest”, 2017) is 1,043, but the figures come to 10,046: "))
      << text;
}

TEST(FindingsText, SaysSoWhereNothingIsWrong) {
  auto good = reports();
  good.resize(1);
  good[0].findings.clear();
  EXPECT_TRUE(
      findings_text(good, wording("nl"), false)
          .starts_with("depressiehulp.xlsx: Geen bevindingen. Aantal gelezen cijfers: 122."));
}

TEST(FindingsText, NamesNoCellForAFindingAboutTheWholeFile) {
  auto whole = reports();
  whole[0].findings[0].cells.clear();
  whole[0].findings[0].sheet.clear();
  EXPECT_TRUE(
      findings_text(whole, wording("nl"), false).starts_with("depressiehulp.xlsx: fout T01: "));
}

TEST(FindingsText, ColoursOnlyWhenAsked) {
  EXPECT_EQ(findings_text(reports(), wording("nl"), false).find('\x1b'), std::string::npos);
  EXPECT_NE(findings_text(reports(), wording("nl"), true).find("\x1b[1;31mfout T01\x1b[0m"),
            std::string::npos);
}

TEST(FindingsText, LetsNoSubmissionSteerTheTerminal) {
  auto hostile = reports();
  hostile[0].file = "a\x1b[2Jb.xlsx";
  hostile[0].findings[0].sheet = "Blad\n\u202Eevil\u0085";
  const auto text = findings_text(hostile, wording("nl"), false);
  EXPECT_TRUE(text.starts_with("a\uFFFD[2Jb.xlsx:Blad \uFFFDevil\uFFFD!B17: fout T01: ")) << text;
}

}  // namespace
}  // namespace bijlage::writers
