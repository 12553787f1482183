#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "mapping/reading.hpp"

/// What a workbook that is not as its mapping says leads to. Nothing is ever passed over.
namespace bijlage::mapping {
namespace {

using model::Severity;
using test::Read;
using test::Rows;
using test::sheet;
using test::table;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string by_year =
    "header = ['Bezoeken', 'Vragen']\nlabels = { left = 'period', above = 'measure' }\n";

TEST(Faults, ATableThatIsNotThere) {
  const Read read(table("header = ['Bezoeken', 'Unieke Bezoekers']\nsheets = ['Blad*']\n"
                        "labels = { above = 'measure' }"),
                  {{"Niets"}});
  EXPECT_THAT(read.findings(), ElementsAre("S01"));
  EXPECT_EQ(read.finding("S01").expected, "Bezoeken, Unieke Bezoekers");
  EXPECT_EQ(read.finding("S01").mapping_line, 7U);  // of its header
}

TEST(Faults, ATableThatMayBeAbsent) {
  EXPECT_THAT(Read(table(by_year + "optional = true"), {{"Niets"}}).findings(), IsEmpty());
}

TEST(Faults, ASheetThatNoTableReads) {
  const Read read(table(by_year + "sheets = ['Bezoek*']"),
                  {sheet("Bezoekers", {{"", "Bezoeken", "Vragen"}, {"2017", 1, 2}}),
                   sheet("Kladblad", {{"iets"}}), sheet("Leeg", {})});
  EXPECT_THAT(read.findings(), ElementsAre("S08"));
  EXPECT_EQ(read.finding("S08").sheet, "Kladblad");
}

TEST(Faults, AColumnThatTheMappingDoesNotKnow) {
  const Rows rows{{"", "Bezoeken", "Nieuw", "Vragen"}, {"2017", 1, 9, 2}, {"2018", 3, 9, 4}};
  const Read read(table(by_year), rows);
  EXPECT_EQ(read.figures().size(), 4U);
  EXPECT_THAT(read.findings(), ElementsAre("S03@C1"));
  EXPECT_EQ(read.finding("S03").severity, Severity::error);
  EXPECT_EQ(workbook::a1(read.finding("S03").cells.back()), "C2:C3");

  const auto severity = [&](const std::string& word) {
    return Read(table(by_year) + "[drift]\nunknown-column = '" + word + "'", rows)
        .finding("S03")
        .severity;
  };
  EXPECT_EQ(severity("report"), Severity::warning);
  EXPECT_EQ(severity("ignore"), Severity::note);  // never silent
}

TEST(Faults, AColumnThatIsMissing) {
  const Rows rows{{"", "Bezoeken"}, {"2017", 1}};
  const Read read(table(by_year), rows);
  EXPECT_THAT(read.figures(), ElementsAre("B2 2017 visits 1"));
  EXPECT_THAT(read.findings(), ElementsAre("S03@A1:B1"));
  EXPECT_EQ(read.finding("S03").message.key, "finding.S03.missing");
  EXPECT_EQ(read.finding("S03").expected, "Vragen");
  EXPECT_EQ(
      Read(table(by_year) + "[drift]\nmissing-column = 'report'", rows).finding("S03").severity,
      Severity::warning);
}

const std::string by_topic =
    "header = ['Zelftest']\nlabels = { left = 'topic', above = 'module' }\n"
    "fixed = { measure = 'users', period = '2017' }\n";

TEST(Faults, ALabelThatNoCodeAnswersToIsKeptAndTold) {
  const Rows rows{{"", "Zelftest"}, {"Alkohol", 1}};
  const Read read(table(by_topic), rows);
  EXPECT_THAT(read.figures(), ElementsAre("B2 2017 users selftest U_alkohol 1"));
  EXPECT_THAT(read.findings(), ElementsAre("S07@A2"));
  EXPECT_EQ(read.finding("S07").severity, Severity::warning);
  EXPECT_EQ(read.finding("S07").suggestion, "Alcohol");
  EXPECT_EQ(
      Read(table(by_topic) + "[drift]\nunknown-label = 'error'", rows).finding("S07").severity,
      Severity::error);
}

TEST(Faults, ALabelThatResemblesNothing) {
  const Read read(table(by_topic), {{"", "Zelftest"}, {"Breien", 1}});
  EXPECT_EQ(read.finding("S07").message.key, "finding.S07.nothing-near");
}

const std::string by_topic_and_age =
    "header = ['Zelftest']\nlabels = { left = '{topic} ({age})', above = 'module' }\n"
    "fixed = { measure = 'users', period = '2017' }\n";

TEST(Faults, OfALabelInPiecesOnlyWhatNoCodeAnswersToIsUnknown) {
  const Read read(table(by_topic_and_age), {{"", "Zelftest"},
                                            {"Alcohol (+18 j)", 1},
                                            {"Alkohol (+18 j)", 2},
                                            {"Gamen (65 en ouder)", 3},
                                            {"Breien (65 en ouder)", 4}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2017 users selftest alcohol adult 1",
                                          "B3 2017 users selftest U_alkohol adult 2",
                                          "B4 2017 users selftest gaming U_65_en_ouder 3",
                                          "B5 2017 users selftest U_breien U_65_en_ouder 4"));
  EXPECT_THAT(read.findings(), ElementsAre("S07@A3", "S07@A4", "S07@A5"));
  EXPECT_EQ(read.finding("S07").raw, "Alkohol");
  EXPECT_EQ(read.finding("S07").suggestion, "Alcohol");
}

TEST(Faults, ALabelThatDoesNotFitItsPatternGoesNowhere) {
  const Read read(table(by_topic_and_age), {{"", "Zelftest"}, {"Alcohol", 1}});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_THAT(read.findings(), ElementsAre("S07@A2"));
  EXPECT_EQ(read.finding("S07").severity, Severity::error);
}

TEST(Faults, APeriodInALabelInPiecesMustBeRead) {
  const auto keys =
      "header = ['Zelftest']\nlabels = { left = '{topic}, {period}', above = 'module' }\n"
      "fixed = { measure = 'users' }\n";
  const Read read(table(keys), {{"", "Zelftest"}, {"Breien, mei 2017", 1}, {"Breien, ooit", 2}});
  EXPECT_THAT(read.figures(), ElementsAre("B2 2017-05 users selftest U_breien 1"));
  EXPECT_THAT(read.findings(), ElementsAre("S07@A2", "S07@A3"));
}

TEST(Faults, ALabelIsToldOnceABlock) {
  const Read read(table(by_topic), {{"", "Zelftest"}, {"Breien", 1}, {"Breien", 2}});
  EXPECT_THAT(read.findings(), ElementsAre("S07@A2"));
}

TEST(Faults, FiguresOfAPeriodThatCannotBeReadGoNowhere) {
  const Read read(table(by_year), {{"", "Bezoeken", "Vragen"}, {"2017", 1, 2}, {"20l8", 3, 4}});
  EXPECT_EQ(read.figures().size(), 2U);
  EXPECT_THAT(read.findings(), ElementsAre("S07@A3"));
  EXPECT_EQ(read.finding("S07").severity, Severity::error);
  EXPECT_EQ(workbook::a1(read.finding("S07").cells.back()), "A3:C3");
}

TEST(Faults, WhatIsNoNumber) {
  const Read read(table(by_year),
                  {{"", "Bezoeken", "Vragen"}, {"2017", "veel", support::error_value("#DIV/0!")}});
  EXPECT_THAT(read.figures(), IsEmpty());
  EXPECT_THAT(read.findings(), ElementsAre("V06@B2"));  // the error value is F04's
}

TEST(Faults, ADateInAFiguresPlaceIsNoNumber) {
  const Read read(table(by_year), {{"", "Bezoeken", "Vragen"}, {"2017", support::day(44348), 1}});
  EXPECT_THAT(read.findings(), ElementsAre("V06@B2"));
}

TEST(Faults, FiguresOutsideEveryTableAreTold) {
  const Read read(table(by_year), {{"Een titel", "uit 2018"},
                                   {"", "Bezoeken", "Vragen"},
                                   {"2017", 1, 2},
                                   {""},
                                   {"losse tekst", 7},
                                   {"", "8"}});
  EXPECT_THAT(read.findings(), ElementsAre("S05@B5:B6"));
  EXPECT_EQ(read.finding("S05").message.key, "finding.S05.several");
}

TEST(Faults, FiguresWithoutALabelAreTold) {
  const Read read(table(by_year), {{"", "Bezoeken", "Vragen"}, {"2017", 1, 2}, {"", 3, 4}});
  EXPECT_EQ(read.figures().size(), 2U);
  EXPECT_THAT(read.findings(), ElementsAre("S05@B3", "S05@C3"));
}

TEST(Faults, ACellThatTwoTablesRead) {
  const Read read("[[table]]\nid = 'a'\n" + by_year + "[[table]]\nid = 'b'\n" + by_year,
                  {{"", "Bezoeken", "Vragen"}, {"2017", 1, 2}});
  EXPECT_EQ(read.figures().size(), 2U);
  EXPECT_THAT(read.findings(), ElementsAre("S06@B2", "S06@C2"));
}

// ---- Cells are never lost ----

// Every figure and every text inside a block ends somewhere: this collects where.
class Ends {
 public:
  explicit Ends(const Read& read) : read_(read) {
    for (const auto& obs : read.data().observations) places_.insert(obs.source.cell);
    for (const auto& total : read.result.evidence.totals) places_.insert(total.source.cell);
    for (const auto& note : read.data().notes) places_.insert(note.source.cell);
  }

  /// A label that no code answers to is told at its first place.
  bool is_told_label(const std::string& text) const {
    const auto& findings = read_.result.findings;
    return std::any_of(findings.begin(), findings.end(), [&](const auto& finding) {
      return finding.code == "S07" && finding.raw == text;
    });
  }

  bool somewhere(workbook::CellRef cell) const {
    const auto& findings = read_.result.findings;
    return places_.count(cell) > 0 ||
           std::any_of(findings.begin(), findings.end(), [&](const auto& finding) {
             return std::any_of(finding.cells.begin(), finding.cells.end(),
                                [&](const auto& range) { return range.contains(cell); });
           });
  }

 private:
  const Read& read_;
  std::set<workbook::CellRef> places_;
};

bool is_header_word(const support::Written& cell) {
  return cell.text == "Bezoeken" || cell.text == "Vragen" || cell.text == "2017" ||
         cell.text == "2018" || cell.text == "januari" || cell.text == "maart";
}

// The corner of a header is a label, whatever it says.
bool beside_header(const Rows& rows, std::size_t row, std::size_t column) {
  return std::any_of(rows[row].begin(), rows[row].end(), is_header_word) ||
         std::any_of(rows.begin(), rows.end(), [&](const auto& cells) {
           return column < cells.size() && is_header_word(cells[column]);
         });
}

RC_GTEST_PROP(Cells, FiguresAreNeverLost, ()) {
  static const std::vector<std::string> texts = {
      "",        "",         "",       "1",    "1.234", "-",         "onbekend", "veel",
      "5*",      "Bezoeken", "Vragen", "2017", "2018",  "januari",   "maart",    "Totaal",
      "Alcohol", "+18 j",    "* noot", "±12%", "<5",    "Subtotaal", "Nieuw",    "3 (4)"};
  static const std::vector<std::string> mappings = {
      table(by_year), table(by_year + "repeat = ['down', 'across']\nuntil = 'total'"),
      table("header = ['Bezoeken', 'Vragen']\nuntil = 'end'\ninherit = true\nrepeat = 'down'\n"
            "labels = { heading = 'period', group = 'age', left = ['period', 'topic'], "
            "above = 'measure' }"),
      table("header = 'period'\nrepeat = 'down'\nuntil = 'end'\n"
            "labels = { left = 'topic', above = 'period' }\nfixed = { measure = 'users' }"),
      table("header = ['Bezoeken']\norientation = 'columns'\nempty = 'skip'\nuntil = 'heading'\n"
            "labels = { heading = 'period', left = 'period', above = 'measure' }")};
  const auto mapping = *rc::gen::elementOf(mappings);
  const auto width = *rc::gen::inRange<std::size_t>(2, 6);
  const auto height = *rc::gen::inRange<std::size_t>(2, 10);
  Rows rows{{"", "Bezoeken", "Vragen"}};
  for (std::size_t row = 0; row < height; ++row) {
    auto& cells = rows.emplace_back();
    for (std::size_t i = 0; i < width; ++i) {
      const auto text = *rc::gen::elementOf(texts);
      const bool number = text == "1" && *rc::gen::arbitrary<bool>();
      cells.push_back(number ? support::Written(1) : support::Written(text));
    }
  }
  const Read read(mapping, rows);
  const Ends ends(read);
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    for (std::uint32_t column = 0; column < rows[row].size(); ++column) {
      const std::string& text = rows[row][column].text;
      if (text != "1.234" && text != "±12%") continue;  // neither label nor period
      if (ends.somewhere({row, column}) || ends.is_told_label(text)) continue;
      if (!beside_header(rows, row, column)) {
        RC_FAIL(workbook::a1(workbook::CellRef{row, column}) + " is lost");
      }
    }
  }
}

}  // namespace
}  // namespace bijlage::mapping
