#include "writers/findings_html.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reports.hpp"
#include "writers/html_text.hpp"

namespace bijlage::writers {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::reports;
using testing::wording;

TEST(FindingsHtml, ShowsEveryFindingWithItsPlaceAndBothNumbers) {
  const auto page = findings_html(reports(), wording("nl"));
  EXPECT_THAT(page, HasSubstr("<html lang=\"nl\">"));
  EXPECT_THAT(page, HasSubstr("<h2>depressiehulp.xlsx</h2>"));
  EXPECT_THAT(page, HasSubstr("<td>Zelftest!B17, B5:B16</td>"));
  EXPECT_THAT(page, HasSubstr("<td class=\"error\">fout</td>"));
  EXPECT_THAT(page, HasSubstr("<td class=\"number\">1.043</td><td class=\"number\">10.046</td>"));
  EXPECT_THAT(page, HasSubstr("<h2>leeg.xlsx</h2>\n<p>Dit bestand is leeg (0 bytes)."));
}

TEST(FindingsHtml, ShowsTheRowWithTheCellFramed) {
  auto shown = reports();
  shown[0].rows[{"Zelftest", {16, 1}}] = {{0, "<Totaal>"}, {1, "1.043"}};
  EXPECT_THAT(findings_html(shown, wording("nl")),
              HasSubstr("-9.003.<p class=\"cells\">17 <span>&lt;Totaal&gt;</span>"
                        "<mark>1.043</mark></p></td>"));
}

TEST(FindingsHtml, ExplainsEachCodeThatOccurs) {
  const auto page = findings_html(reports(), wording("nl"));
  EXPECT_THAT(page, HasSubstr("<a href=\"#T01\">T01</a>"));
  EXPECT_THAT(page, HasSubstr("<dt id=\"T01\">T01 – Totaal is niet de som van zijn delen</dt>"));
  EXPECT_THAT(page, Not(HasSubstr("id=\"T02\"")));
}

TEST(FindingsHtml, WritesPeriodsInWords) {
  auto gap = reports();
  auto& finding = gap[0].findings[0];
  finding.code = "P01";
  finding.expected = "2016-S2";
  finding.found.clear();
  EXPECT_THAT(findings_html(gap, wording("nl")),
              HasSubstr("<td class=\"number\">tweede helft van 2016</td>"));
  finding.expected = "2016";
  EXPECT_THAT(findings_html(gap, wording("nl")), HasSubstr("<td class=\"number\">2016</td>"));
}

TEST(FindingsHtml, RunsAndFetchesNothing) {
  auto hostile = reports();
  hostile[0].file = "<script>alert(1)</script>.xlsx";
  hostile[0].findings[0].sheet = "\"><img src=x onerror=alert(1)>";
  hostile[0].findings[0].message.gaps[1].second = "<b>&";
  const auto page = findings_html(hostile, wording("nl"));
  for (const auto* markup : {"<script", "<img", "<b>", "http://", "https://", "url("}) {
    EXPECT_THAT(page, Not(HasSubstr(markup)));
  }
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;.xlsx"));
  EXPECT_THAT(page, HasSubstr("tabel “&lt;b&gt;&amp;”"));
}

TEST(HtmlText, KeepsNothingThatIsMarkup) {
  EXPECT_EQ(html_text("<a href=\"x\">&'"), "&lt;a href=&quot;x&quot;&gt;&amp;'");
  EXPECT_EQ(html_text("±\u0001\xFF"), "±\uFFFD\uFFFD");
}

}  // namespace
}  // namespace bijlage::writers
