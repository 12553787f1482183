#include <gmock/gmock.h>

#include "mapping/reading.hpp"

/// What a table states beside its figures is kept as evidence: cells that are worked out of them,
/// terms and lengths, notes of a first day, numbers that are stored as text.
namespace bijlage::mapping {
namespace {

using test::on;
using test::Read;
using test::Rows;
using test::sheet;
using test::table;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "D2 50% of B2 C2": each statement, with what it can be worked out of.
std::vector<std::string> statements(const Read& read) {
  std::vector<std::string> texts;
  for (const auto& statement : read.result.evidence.statements) {
    std::string text = workbook::a1(statement.source.cell) + " " + statement.value.to_string() +
                       (statement.percent ? "% of" : " of");
    for (const auto& [cell, value] : statement.of) text += " " + workbook::a1(cell);
    texts.push_back(text);
  }
  return texts;
}

// "B2 2019-01-01..2019-12-31 P12M": each term, with the length beside it.
std::vector<std::string> terms(const Read& read) {
  std::vector<std::string> texts;
  for (const auto& term : read.result.evidence.terms) {
    texts.push_back(workbook::a1(term.source.cell) + " " + term.days.first.iso() + ".." +
                    term.days.last.iso() +
                    (term.length_raw.empty() ? "" : " " + term.length.iso()));
  }
  return texts;
}

// The cells of the first block whose numbers are texts.
std::vector<std::string> texts_of(const Read& read) {
  std::vector<std::string> cells;
  for (const auto index : read.result.evidence.blocks.front().written_as_text) {
    cells.push_back(workbook::a1(read.data().observations[index].source.cell));
  }
  return cells;
}

const std::string by_year =
    "header = 'period'\nlabels = { left = 'topic', above = 'period' }\n"
    "fixed = { measure = 'users', module = 'selftest' }\nskip = ['Evolutie*', 'Opmerking']\n";

TEST(Statements, OfACellBesideItsFigures) {
  const Read read(table(by_year), {{"", "2016", "2017", "Evolutie", "Opmerking"},
                                   {"Alcohol", 200, 300, "50%", "7"},
                                   {"Cannabis", 400, 300, "-25%", ""}});
  EXPECT_THAT(statements(read), ElementsAre("D2 50% of B2 C2", "D3 -25% of B3 C3"));
  EXPECT_EQ(read.result.evidence.statements.front().label, "Evolutie");
  EXPECT_EQ(read.result.evidence.statements.front().raw, "50%");
}

TEST(Statements, OfACellBelowItsFigures) {
  const Read read(table("header = ['Bezoeken']\nuntil = 'end'\nskip = ['Evolutie*']\n"
                        "labels = { left = 'period', above = 'measure' }"),
                  {{"", "Bezoeken"}, {"2016", 200}, {"2017", 300}, {"Evolutie", "50%"}});
  EXPECT_THAT(statements(read), ElementsAre("B4 50% of B2 B3"));
}

TEST(Statements, OfOneFigureBesideAndThoseAboveIt) {
  const Read read(table("header = ['Bezoeken']\nuntil = 'end'\nskip = ['Evolutie*']\n"
                        "labels = { left = 'period', above = 'measure' }"),
                  {{"", "Bezoeken", "Evolutie"}, {"2016", 200, ""}, {"2017", 300, "50%"}});
  EXPECT_THAT(statements(read), ElementsAre("C3 50% of B2 B3"));
}

TEST(Statements, NoneWhereNothingIsWorkedOut) {
  const Read read(table(by_year), {{"", "2016", "2017", "Evolutie", "Opmerking"},
                                   {"Alcohol", 200, 300, "stijgend", "zie 2016"},
                                   {"Cannabis", 400, "", "ca. 25%", "12"}});
  EXPECT_THAT(statements(read), IsEmpty());
}

const std::string projects =
    "header = ['Bedrag']\nuntil = 'end'\nfixed = { measure = 'subsidy' }\n"
    "labels = { left = { Project = 'project', Looptijd = 'period' } }\n"
    "[table.attributes]\nDuur = 'length'\n";

TEST(Terms, AreKeptWithTheLengthOfTheirRow) {
  const Read read(table(projects),
                  {{"Project", "Looptijd", "Duur", "Bedrag"},
                   {"Depressiehulp", "15/02/2019 – 14/02/2020", "12 maanden", 1000},
                   {"Verslavingswebsites", "1/2/2019 – 31/12/2019", "", 1000},
                   {"Depressiehulp", "2021", "1,5 jaar", 1000},
                   {"Depressiehulp", "2022", "", 1000}});
  EXPECT_THAT(terms(read),
              ElementsAre("B2 2019-02-15..2020-02-14 P12M", "B3 2019-02-01..2019-12-31",
                          "B4 2021-01-01..2021-12-31 P18M"));
}

const std::string by_month =
    "header = ['Bezoeken']\nlabels = { heading = 'period', left = 'period', above = 'measure' }\n";

TEST(NotesOfAFirstDay, FiguresBeforeItAreKept) {
  const Read read(table(by_month), {{"2018"},
                                    {"", "Bezoeken *"},
                                    {"Januari", 3},
                                    {"Februari", 0},
                                    {"Maart", 5},
                                    {"* gestart in maart 2018"}});
  ASSERT_EQ(read.result.evidence.off_dates.size(), 1U);
  const auto& off = read.result.evidence.off_dates.front();
  EXPECT_EQ(off.day.iso(), "2018-03-01");
  EXPECT_EQ(workbook::a1(off.source.cell), "A6");
  ASSERT_EQ(off.figures.size(), 1U) << "nobody came in February";
  EXPECT_EQ(read.data().observations[*off.figures.begin()].period.sdmx(), "2018-01");
}

TEST(NumbersAsText, AreKnownFromTextsWithMoreToThem) {
  const Read read(table(by_month), {{"2018"},
                                    {"", "Bezoeken"},
                                    {"Januari", "1200"},
                                    {"Februari", 1300},
                                    {"Maart", "1.400"},
                                    {"April", "ca. 1500"},
                                    {"Mei", "1600*"},
                                    {"Juni", "onbekend"}});
  EXPECT_THAT(texts_of(read), ElementsAre("B3", "B5"));
}

TEST(Statements, OfSeveralFilesStandSideBySide) {
  const Rows rows = {{"", "2016", "2017", "Evolutie"}, {"Alcohol", "200", 300, "50%"}};
  const Read one(table(by_year), rows);
  const Read other(table(by_year), rows);
  model::Dataset data(one.data().model());
  model::Evidence evidence;
  model::append(data, evidence, one.data(), one.result.evidence);
  model::append(data, evidence, other.data(), other.result.evidence);
  ASSERT_EQ(evidence.statements.size(), 2U);
  EXPECT_EQ(evidence.statements[1].block, 1U);
  ASSERT_EQ(evidence.blocks.size(), 2U);
  ASSERT_EQ(evidence.blocks[1].written_as_text.size(), 1U);
  EXPECT_EQ(*evidence.blocks[1].written_as_text.begin(), 2U);
  EXPECT_EQ(evidence.read_on, on(2024, 1, 15));
}

}  // namespace
}  // namespace bijlage::mapping
