#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <span>

#include "answers/world.hpp"
#include "package/zip.hpp"
#include "writers/answer_data_package.hpp"
#include "writers/answer_format.hpp"
#include "writers/answer_html.hpp"
#include "writers/answer_json.hpp"
#include "writers/answer_md.hpp"
#include "writers/answer_ods.hpp"

/// An answer as a page, as Markdown and as a package of CSV files.
namespace bijlage::writers {
namespace {

using answers::AnswerBook;
using answers::ColumnKind;
using answers::Line;
using answers::Number;
using answers::Row;
using answers::Sheet;
using answers::Symbol;
using answers::Text;
using answers::Total;
using testing::HasSubstr;
using testing::Not;

Sheet cover() {
  Sheet sheet;
  sheet.name = "Voorblad";
  sheet.title = "Cijfers <over> hulp";
  sheet.lines = {{"Een zin die te lang is", Line::Style::plain, {}},
                 {"voor een regel.", Line::Style::plain, {}, true},
                 {"Naar tabel 1", Line::Style::plain, answers::Link{"", "1", {3, 0}}}};
  return sheet;
}

Sheet figures() {
  Sheet sheet;
  sheet.name = "1";
  sheet.title = "Tabel 1";
  sheet.lines = {{"- geen opsomming", Line::Style::remark, {}}};
  sheet.table = answers::Table{
      "Tabel_1",
      {{"Maand", ColumnKind::label},
       {"Bezoeken", ColumnKind::number},
       {"Aandeel", ColumnKind::number},
       {"Noten", ColumnKind::remark}},
      {Row{{Text{"mei"}, Number{1434, 0}, Number{base::Decimal::scaled(715, -1), 1, true},
            Text{"a|b *c*"}}},
       Row{{Text{"juni"}, Symbol{"[x]"}, Number{7, 0, true}, Text{"=1+1"}}},
       Row{{Text{"Totaal"}, Total{{{{3, 1}, {4, 1}}}, {1434, 0}}, Text{""}, Text{""}}, true}}};
  return sheet;
}

AnswerBook book() {
  AnswerBook made;
  made.title = "Cijfers <over> hulp";
  made.subject = "Cijfers bij vraag nr. 1";
  made.author = "Bijlage";
  made.language = "nl-BE";
  made.decimal_sign = ",";
  made.group_sign = ".";
  made.created = answers::test::day(2018, 6, 25);
  made.sheets = {cover(), figures()};
  return made;
}

TEST(AnswerHtml, SaysWhatIsAHeaderAndWhatIsAFigure) {
  const std::string html = answer_html(book());
  EXPECT_THAT(html, HasSubstr("<th scope=\"col\" class=\"number\">Bezoeken</th>"));
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">mei</th><td class=\"number\">1.434</td>"
                              "<td class=\"number\">71,5%</td>"));
  EXPECT_THAT(html, HasSubstr("class=\"total\"><th scope=\"row\">Totaal</th>"
                              "<td class=\"number\">1.434</td>"));
}

TEST(AnswerHtml, NoTextIsMarkup) {
  EXPECT_THAT(answer_html(book()), Not(HasSubstr("<over>")));
  EXPECT_THAT(answer_html(book()), HasSubstr("Cijfers &lt;over&gt; hulp"));
}

TEST(AnswerHtml, ALineThatWasCutForAPageIsWhole) {
  EXPECT_THAT(answer_html(book()), HasSubstr("<p>Een zin die te lang is voor een regel.</p>"));
}

TEST(AnswerHtml, LinksLeadToTheirRow) {
  EXPECT_THAT(answer_html(book()), HasSubstr("<a href=\"#s2r4\">Naar tabel 1</a>"));
  EXPECT_THAT(answer_html(book()), HasSubstr("<tr id=\"s2r4\"><th scope=\"row\">mei</th>"));
}

TEST(AnswerMarkdown, TablesWithDutchFigures) {
  EXPECT_THAT(answer_md(book()), HasSubstr("| Maand | Bezoeken | Aandeel | Noten |\n"
                                           "| --- | ---: | ---: | --- |\n"
                                           "| mei | 1.434 | 71,5% | a\\|b \\*c\\* |\n"
                                           "| juni | [x] | 7% | =1+1 |\n"
                                           "| **Totaal** | **1.434** |  |  |\n"));
}

TEST(AnswerMarkdown, NoTextIsMarkup) {
  EXPECT_THAT(answer_md(book()), HasSubstr("# Cijfers \\<over> hulp\n"));
  EXPECT_THAT(answer_md(book()), HasSubstr("\n\\- geen opsomming\n"));
  AnswerBook other = book();
  other.sheets.front().lines = {{"[x]: niet beschikbaar", Line::Style::plain, {}},
                                {"1. geen lijst", Line::Style::plain, {}}};
  EXPECT_THAT(answer_md(other), HasSubstr("\n\\[x]: niet beschikbaar\n\n1\\. geen lijst\n"));
}

/// The parts of a package.
class Package {
 public:
  explicit Package(const AnswerBook& from) : Package(answer_data_package(from)) {}
  explicit Package(std::string bytes)
      : bytes_(std::move(bytes)), zip_(std::as_bytes(std::span(bytes_)), "x.zip", {}) {}
  std::string operator[](std::string_view name) const {
    const package::ZipEntry* entry = zip_.find(name);
    return entry == nullptr ? "not there" : zip_.read(*entry);
  }

 private:
  std::string bytes_;
  package::Zip zip_;
};

TEST(AnswerDataPackage, PlainNumbersAndSymbols) {
  EXPECT_EQ(Package(book())["1.csv"],
            "Maand,Bezoeken,Aandeel,Noten\n"
            "mei,1434,71.5,a|b *c*\n"
            "juni,[x],7,'=1+1\n"
            "Totaal,1434,,\n");
}

TEST(AnswerDataPackage, SaysWhatItsColumnsHold) {
  const auto described = nlohmann::json::parse(Package(book())["datapackage.json"]);
  EXPECT_EQ(described["created"], "2018-06-25T00:00:00Z");
  EXPECT_EQ(
      described["description"],
      "Cijfers bij vraag nr. 1\n\nCijfers <over> hulp\nEen zin die te lang is voor een regel.");
  ASSERT_EQ(described["resources"].size(), 1U);
  const auto& schema = described["resources"][0]["schema"];
  EXPECT_EQ(schema["fields"][0]["type"], "string");
  EXPECT_EQ(schema["fields"][1]["type"], "number");
  EXPECT_EQ(schema["fields"][2]["unit"], "%");
  EXPECT_EQ(schema["missingValues"], nlohmann::json({"", "[x]"}));
}

TEST(AnswerDataPackage, SheetsOfLikeNamesHaveFilesOfTheirOwn) {
  AnswerBook twice = book();
  twice.sheets.push_back(figures());
  twice.sheets.back().name = "1 ";
  EXPECT_EQ(Package(twice)["1-2.csv"], Package(twice)["1.csv"]);
}

TEST(AnswerJson, NumbersAreNumbersAndSymbolsTexts) {
  const auto document = nlohmann::json::parse(answer_json(book()));
  const auto& sheet = document["sheets"][1];
  EXPECT_EQ(sheet["header"], "A3");
  EXPECT_EQ(sheet["lines"], nlohmann::json({"- geen opsomming"}));
  EXPECT_EQ(sheet["table"]["columns"][1],
            nlohmann::json({{"title", "Bezoeken"}, {"kind", "number"}}));
  const auto& rows = sheet["table"]["rows"];
  EXPECT_EQ(rows[0]["cells"], nlohmann::json({"mei", 1434, 71.5, "a|b *c*"}));
  EXPECT_EQ(rows[1]["cells"][1], "[x]");
  EXPECT_EQ(rows[2], nlohmann::json({{"total", true}, {"cells", {"Totaal", 1434, "", ""}}}));
  EXPECT_EQ(document["sheets"][0]["table"], nlohmann::json());
}

TEST(AnswerJson, SaysHowMuchOfWhatWasAskedIsThere) {
  AnswerBook made = book();
  made.coverage = {{"1",
                    "Bezoeken",
                    true,
                    4,
                    3,
                    {{answers::Lack::partial, {{3, 1}}, "tot en met 19 juni"},
                     {answers::Lack::not_yet, {{4, 1}}, ""}},
                    ""},
                   {"2", "Profiel", false, 0, 0, {}, "geen gegevens"}};
  const auto coverage = nlohmann::json::parse(answer_json(made))["coverage"];
  EXPECT_EQ(coverage["asked"], 4);
  EXPECT_EQ(coverage["filled"], 3);
  EXPECT_EQ(coverage["partial"], 1);
  EXPECT_EQ(coverage["missing"]["not-yet"], 1);
  EXPECT_EQ(coverage["missing"]["suppressed"], 0);
  const auto& first = coverage["tables"][0];
  EXPECT_EQ(
      first["lacking"][0],
      nlohmann::json({{"status", "partial"}, {"cells", {"B4"}}, {"why", "tot en met 19 juni"}}));
  EXPECT_EQ(first["lacking"][1]["why"], nlohmann::json());
  EXPECT_EQ(coverage["tables"][1]["answered"], false);
  EXPECT_EQ(coverage["tables"][1]["remark"], "geen gegevens");
}

TEST(AnswerJson, HasTheKeyFiguresWithTheCellsTheyRestOn) {
  AnswerBook made = book();
  answers::KeyFigure key;
  key.kind = answers::KeyFigure::Kind::change;
  key.table = "1";
  key.sentence = "Het aantal bezoeken steeg.";
  key.value = base::Decimal(129);
  key.before = base::Decimal(100);
  key.cells = {{3, 1}, {4, 1}};
  made.key_figures = {key};
  const auto written = nlohmann::json::parse(answer_json(made))["key_figures"][0];
  EXPECT_EQ(written["kind"], "change");
  EXPECT_EQ(written["value"], 129);
  EXPECT_EQ(written["before"], 100);
  EXPECT_EQ(written["percent"], nlohmann::json());
  EXPECT_EQ(written["cells"], nlohmann::json({"B4", "B5"}));
  EXPECT_EQ(written["caution"], nlohmann::json());
}

TEST(AnswerOds, ProgramsKnowItByItsFirstPart) {
  const std::string bytes = answer_ods(book());
  EXPECT_EQ(bytes.substr(30, 54), "mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
  EXPECT_THAT(Package(bytes)["META-INF/manifest.xml"], HasSubstr("content.xml"));
}

TEST(AnswerOds, NumbersTotalsAndLinksAreLive) {
  const std::string content = Package(answer_ods(book()))["content.xml"];
  EXPECT_THAT(content, HasSubstr("office:value=\"71.5\"><text:p>71,5%</text:p>"));
  EXPECT_THAT(content, HasSubstr("table:formula=\"of:=SUM([.B4:.B5])\" "
                                 "office:value-type=\"float\" office:value=\"1434\""));
  EXPECT_THAT(content, HasSubstr("xlink:href=\"#'1'.A4\">Naar tabel 1</text:a>"));
  EXPECT_THAT(content, HasSubstr("number:language=\"nl\" number:country=\"BE\""));
}

TEST(AnswerOds, NoTextIsMarkup) {
  const std::string content = Package(answer_ods(book()))["content.xml"];
  EXPECT_THAT(content, HasSubstr("<text:p>Cijfers &lt;over&gt; hulp</text:p>"));
  EXPECT_THAT(content, HasSubstr("office:value-type=\"string\"><text:p>=1+1</text:p>"));
}

TEST(AnswerFormats, EachHasANameOfItsOwnAndWritesSomething) {
  std::set<std::string_view> names;
  for (const AnswerFormat& format : answer_formats()) {
    EXPECT_TRUE(names.insert(format.name).second);
    EXPECT_FALSE(format.write(book()).empty());
    EXPECT_EQ(answer_format(format.name), &format);
  }
  EXPECT_EQ(answer_format("doc"), nullptr);
}

}  // namespace
}  // namespace bijlage::writers
