#include "writers/findings_reply.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/finding_catalogue.hpp"
#include "reports.hpp"

namespace bijlage::writers {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::reports;
using testing::wording;

FileReports one_file() {
  auto good = reports();
  good.resize(1);
  good[0].file = "/data/in/depressiehulp.xlsx";
  return good;
}

TEST(FindingsReply, AsksEachQuestionOnceWithItsCells) {
  auto two_totals = one_file();
  auto second = testing::wrong_total();
  second.cells = {workbook::parse_cell_range("C17:D17").value()};
  two_totals[0].findings.push_back(second);
  EXPECT_EQ(findings_reply(two_totals, wording("nl")),
            "Onderwerp: uw bijlage “depressiehulp.xlsx”\n"
            "\n"
            "Beste,\n"
            "\n"
            "Dank u voor “depressiehulp.xlsx”. We hebben het bestand nagekeken en hebben er vragen "
            "bij. Wilt u de cellen hieronder nakijken, en ons een verbeterd bestand bezorgen?\n"
            "\n"
            "DIT MOET VERBETERD WORDEN\n"
            "\n"
            "1. Kijk deze totalen na: ze zijn niet de som van de cijfers waarover ze gaan. Is het "
            "totaal fout, of een van de cijfers?\n"
            "   - Blad “Zelftest”, cel B17: Het totaal in B17 (tabel “zelftest”, 2017) is 1.043, "
            "maar de cijfers samen geven 10.046: een verschil van -9.003.\n"
            "   - Blad “Zelftest”, cellen C17:D17: Het totaal in B17 (tabel “zelftest”, 2017) is "
            "1.043, maar de cijfers samen geven 10.046: een verschil van -9.003.\n"
            "\n"
            "Is een cijfer juist zoals het er staat? Laat ons dat dan weten, met de reden. Dan "
            "nemen we het zo over.\n"
            "\n"
            "Met vriendelijke groeten\n");
}

TEST(FindingsReply, LeavesOutNotesAndWhatOnlyWeCanMend) {
  auto small = one_file();
  small[0].findings = {model::make_finding("V08"), model::make_finding("S06")};
  const auto text = findings_reply(small, wording("en"));
  EXPECT_THAT(text, HasSubstr("We have looked it over and have no questions.\n\nKind regards\n"));
}

TEST(FindingsReply, NamesTheAnnotatedCopy) {
  auto copied = one_file();
  copied[0].copy = "depressiehulp-2.xlsx";
  EXPECT_THAT(findings_reply(copied, wording("en")),
              HasSubstr("In the copy “depressiehulp-2.xlsx” these cells are coloured"));
}

TEST(FindingsReply, DividesSeveralFilesAndAsksForUnreadableOnesAgain) {
  const auto text = findings_reply(reports(), wording("nl"));
  EXPECT_THAT(text, HasSubstr("Onderwerp: uw bijlagen (2 bestanden)"));
  EXPECT_THAT(text, HasSubstr("\ndepressiehulp.xlsx\n==================\n"));
  EXPECT_THAT(text, HasSubstr("\nleeg.xlsx\n=========\n\nDit bestand is leeg (0 bytes). Kopieer of "
                              "download het opnieuw.\nWilt u het bestand nakijken en opnieuw "
                              "bezorgen?\n"));
}

TEST(FindingsReply, WordsEveryCode) {
  for (const auto& kind : model::finding_kinds()) {
    auto one = one_file();
    one[0].findings = {model::make_finding(kind.code)};
    one[0].findings[0].severity = model::Severity::warning;
    const auto text = findings_reply(one, wording("nl"));
    EXPECT_THAT(text, Not(HasSubstr("reply."))) << kind.code;
    EXPECT_THAT(text, Not(HasSubstr(".remedy"))) << kind.code;
  }
}

}  // namespace
}  // namespace bijlage::writers
