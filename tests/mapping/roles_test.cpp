#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "base/text.hpp"
#include "mapping/reading.hpp"

namespace bijlage::mapping::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A workbook read with accounts of its cells.
class Accounted {
 public:
  Accounted(const std::string& mapping_text, std::initializer_list<WrittenSheet> sheets)
      : mapping_(mapping_of(mapping_text)),
        book_(support::workbook(sheets)),
        result(
            extract(book_, mapping_, {"map/bijlage.xlsx", "", on(2024, 1, 15), "nl"}, &accounts)) {}
  Accounted(const std::string& mapping_text, Rows rows)
      : Accounted(mapping_text, {sheet("Blad1", std::move(rows))}) {}

  /// "value"; of the first sheet. "-" where there is no account.
  std::string role(const std::string& cell) const {
    const auto* account = find(cell);
    return account == nullptr ? "-" : std::string(model::cell_role_name(account->role));
  }
  /// The roles of a row's cells, from column A.
  std::vector<std::string> row(unsigned number, const std::string& columns) const {
    std::vector<std::string> roles;
    for (const char column : columns) roles.push_back(role(column + std::to_string(number)));
    return roles;
  }
  /// "left A5: period=Juni": what labels give, of a label or a figure, in their order.
  std::vector<std::string> labels(const std::string& cell) const {
    std::vector<std::string> texts;
    const auto* account = find(cell);
    if (account == nullptr) return {"-"};
    for (const auto number : account->labels) texts.push_back(text_of(accounts.labels[number]));
    return texts;
  }
  std::string by(const std::string& cell) const {
    const auto* account = find(cell);
    return account != nullptr && account->by ? workbook::a1(*account->by) : "-";
  }
  std::string table(const std::string& cell) const {
    const auto* line = accounts.table(find(cell)->table);
    return line == nullptr ? "-" : line->id + ":" + std::to_string(line->line);
  }

  const model::CellAccount* find(const std::string& cell) const {
    return accounts.sheets.front().find(*workbook::parse_cell_ref(cell));
  }

 private:
  static std::string text_of(const model::LabelUse& use) {
    std::string text(model::label_origin_name(use.origin));
    if (use.cell) text += " " + workbook::a1(*use.cell);
    text += ":";
    for (const auto& [dimension, code] : use.gives) text += " " + dimension + "=" + code;
    return text;
  }

  Mapping mapping_;
  workbook::Workbook book_;

 public:
  model::CellAccounts accounts;
  Submission result;
};

TEST(Roles, OfAMonthlyTableWithYearHeadingTotalAndNote) {
  const Accounted read(
      "[fixed]\nplatform = 'depressiehulp'\n" +
          table("header = ['Bezoeken', 'Unieke bezoekers']\nrepeat = 'down'\nuntil = 'total'\n"
                "labels = { heading = 'period', left = 'period', above = 'measure' }"),
      {{"Depressiehulp.be"},
       {""},
       {"2017"},
       {"", "Bezoeken", "Unieke bezoekers"},
       {"Januari", 1434, 1071},
       {"Juni *", 900, 800},
       {"Totaal", 2334, 1871},
       {""},
       {"* tot 19 juni 2017"}});
  EXPECT_EQ(read.role("A1"), "text");
  EXPECT_EQ(read.role("A2"), "-");
  EXPECT_EQ(read.role("A3"), "heading");
  EXPECT_THAT(read.row(4, "ABC"), ElementsAre("-", "header", "header"));
  EXPECT_THAT(read.row(5, "ABC"), ElementsAre("label", "value", "value"));
  EXPECT_THAT(read.row(7, "ABC"), ElementsAre("total_label", "total", "total"));
  EXPECT_EQ(read.role("A9"), "note");
  EXPECT_THAT(read.labels("A3"), ElementsAre("heading A3: period=2017"));
  EXPECT_THAT(read.labels("C4"), ElementsAre("above C4: measure=unique_visitors"));
  EXPECT_THAT(read.labels("C6"),
              ElementsAre("fixed: platform=depressiehulp", "heading A3: period=2017",
                          "above C4: measure=unique_visitors", "left A6: period=Juni"));
  EXPECT_THAT(read.labels("C7"), IsEmpty());
  EXPECT_EQ(read.table("C6"), "t:7");
  EXPECT_EQ(read.table("A1"), "-");
}

TEST(Roles, AnOuterHeaderGivesToAllColumnsThatItStandsOver) {
  const Accounted read(table("header = ['Bezoeken', 'Unieke bezoekers']\n"
                             "labels = { left = 'period', above = ['platform', 'measure'] }"),
                       {{"", "alcoholhulp.be", "", "cannabishulp.be", ""},
                        {"", "Bezoeken", "Unieke bezoekers", "Bezoeken", "Unieke bezoekers"},
                        {"jan/21", 10, 9, 8, 7}});
  EXPECT_THAT(read.row(1, "ABCDE"), ElementsAre("-", "header", "-", "header", "-"));
  EXPECT_THAT(read.labels("C3"),
              ElementsAre("above B1: platform=alcoholhulp", "above C2: measure=unique_visitors",
                          "left A3: period=2021-01"));
  EXPECT_THAT(read.labels("D3"),
              ElementsAre("above D1: platform=cannabishulp", "above D2: measure=visits",
                          "left A3: period=2021-01"));
}

TEST(Roles, GroupsAndTheCornerThatOpensTheFirst) {
  const Accounted read(
      table("header = ['Zelftest', 'Kennistest']\nuntil = 'end'\n"
            "labels = { group = 'age', left = 'topic', above = 'module' }\n"
            "fixed = { measure = 'users', period = '2014' }"),
      {{"+18 j", "Zelftest", "Kennistest"}, {"Alcohol", 5, 6}, {"-18 j"}, {"Alcohol", 3, 4}});
  EXPECT_THAT(read.row(1, "ABC"), ElementsAre("group", "header", "header"));
  EXPECT_EQ(read.role("A3"), "group");
  ASSERT_THAT(read.labels("B4"), ::testing::SizeIs(4));
  EXPECT_TRUE(read.labels("B2")[1].starts_with("group A1: age="));
  EXPECT_TRUE(read.labels("B4")[1].starts_with("group A3: age="));
  EXPECT_EQ(read.labels("B4").front(), "fixed: measure=users period=2014");
}

TEST(Roles, AnInheritedLabelIsNamedWhereItStands) {
  const Accounted read(
      table("header = ['Aantal']\nuntil = 'end'\ninherit = true\n"
            "labels = { left = ['period', 'channel'] }\nvalues = { Aantal = { measure = "
            "'contacts' } }"),
      {{"Maand", "Kanaal", "Aantal"}, {"jan/21", "Telefoon", 5}, {"", "Chat", 6}});
  EXPECT_THAT(read.row(3, "ABC"), ElementsAre("-", "label", "value"));
  EXPECT_THAT(read.labels("C3"), ElementsAre("above C1: measure=contacts",
                                             "left A2: period=2021-01", "left B3: channel=chat"));
  EXPECT_THAT(read.labels("A2"), ElementsAre("left A2: period=2021-01"));
}

TEST(Roles, NamesOfSheetAndFileGiveWithoutACell) {
  const Accounted read(table("header = ['Bezoeken']\n"
                             "labels = { sheet-name = 'period', left = 'period', above = "
                             "'measure' }"),
                       {sheet("2020", {{"", "Bezoeken"}, {"Mei", 7}})});
  EXPECT_THAT(read.labels("B2"), ElementsAre("sheet_name: period=2020", "above B1: measure=visits",
                                             "left A2: period=Mei"));
}

TEST(Roles, WhatIsSkippedNamesTheLabelThatSaysSo) {
  const Accounted read(table("header = ['Bezoeken']\nskip = ['Evolutie*', '% *']\nuntil = 'end'\n"
                             "labels = { left = 'period', above = 'measure' }"),
                       {{"", "Bezoeken", "% groei"}, {"2020", 7, 3}, {"Evolutie", -2, 5}});
  EXPECT_THAT(read.row(1, "BC"), ElementsAre("header", "skipped"));
  EXPECT_THAT(read.row(2, "ABC"), ElementsAre("label", "value", "skipped"));
  EXPECT_THAT(read.row(3, "ABC"), ElementsAre("skipped", "skipped", "skipped"));
  EXPECT_EQ(read.by("C2"), "C1");
  EXPECT_EQ(read.by("B3"), "A3");
}

TEST(Roles, OfUnitsAttributesAndRowTotals) {
  const Accounted read(
      table("header = ['Bezoeken', 'Unieke bezoekers']\nuntil = 'end'\n"
            "labels = { left = 'period', above = 'measure' }\nattributes = { Opmerking = 'remark' "
            "}"),
      {{"", "Bezoeken", "Unieke bezoekers", "Totaal", "Opmerking"},
       {"", "aantal", "aantal", "", ""},
       {"2020", 7, 3, 10, "storing"}});
  EXPECT_THAT(read.row(1, "BCDE"), ElementsAre("header", "header", "total_label", "header"));
  EXPECT_THAT(read.row(2, "BC"), ElementsAre("unit", "unit"));
  EXPECT_THAT(read.row(3, "ABCDE"), ElementsAre("label", "value", "value", "total", "attribute"));
  EXPECT_EQ(read.by("E3"), "E1");
}

TEST(Roles, FiguresThatCanGoNowhereAreRefused) {
  const Accounted read(
      table("header = ['Bezoeken', 'Unieke bezoekers']\nuntil = 'end'\n"
            "labels = { left = 'period', above = 'measure' }"),
      {{"", "Bezoeken", "Vreemd", "Unieke bezoekers"}, {"2020", 7, 1, "abc"}, {"hallo", 4, 2, 3}});
  EXPECT_THAT(read.row(1, "BCD"), ElementsAre("header", "refused", "header"));
  EXPECT_THAT(read.row(2, "ABCD"), ElementsAre("label", "value", "refused", "refused"));
  EXPECT_THAT(read.row(3, "ABCD"), ElementsAre("label", "refused", "refused", "refused"));
  EXPECT_EQ(read.by("C2"), "C1");
  EXPECT_EQ(read.by("B3"), "A3");
}

TEST(Roles, AnEmptyCellInAFiguresPlaceIsAFigureToo) {
  const Accounted read(table("header = ['Bezoeken']\n"
                             "labels = { left = 'period', above = 'measure' }"),
                       {{"", "Bezoeken"}, {"2020", ""}, {"2021", 5}});
  EXPECT_EQ(read.role("B2"), "value");
  EXPECT_THAT(read.labels("B2"), ElementsAre("above B1: measure=visits", "left A2: period=2020"));
}

TEST(Roles, OfATableOnItsSideAreWhereTheCellsReallyStand) {
  const Accounted read(table("header = ['Telefoon', 'Chat']\norientation = 'columns'\n"
                             "labels = { left = 'period', above = 'channel' }\nuntil = 'end'\n"
                             "fixed = { measure = 'contacts' }"),
                       {{"", "jan/21", "feb/21"}, {"Telefoon", 5, 6}, {"Chat", 7, 8}});
  EXPECT_THAT(read.row(1, "ABC"), ElementsAre("-", "label", "label"));
  EXPECT_THAT(read.row(3, "ABC"), ElementsAre("header", "value", "value"));
  EXPECT_THAT(read.labels("C3"), ElementsAre("fixed: measure=contacts", "above A3: channel=chat",
                                             "left C1: period=2021-02"));
}

TEST(Roles, FiguresOutsideEveryTableAndSheetsOfNoTableAreUnmapped) {
  const Accounted read(
      table("sheets = ['Bezoek*']\nheader = ['Bezoeken']\n"
            "labels = { left = 'period', above = 'measure' }"),
      {sheet("Bezoekers", {{"", "Bezoeken"}, {"2020", 5}, {""}, {""}, {"los", 12}}),
       sheet("Kladblad", {{"iets", 3}})});
  EXPECT_EQ(read.role("A5"), "text");
  EXPECT_EQ(read.role("B5"), "unmapped");
  const auto* other = read.accounts.find("Kladblad");
  ASSERT_NE(other, nullptr);
  EXPECT_FALSE(other->mapped);
  EXPECT_TRUE(read.accounts.sheets.front().mapped);
  ASSERT_EQ(other->cells.size(), 2U);
  EXPECT_EQ(other->cells[0].role, model::CellRole::unmapped);
}

TEST(Roles, AFigureThatTotalsMovedHasTheLabelsOfWhereItBelongs) {
  const Accounted read(table("header = ['Telefoon', 'Mail', 'Chat']\nuntil = 'total'\n"
                             "labels = { left = 'period', above = 'channel' }\n"
                             "fixed = { measure = 'contacts' }"),
                       {{"", "Telefoon", "Mail", "Chat"},
                        {"2020", 10, 20, 30},
                        {"2021", 11, 33, ""},
                        {"Totaal", 21, 20, 63}});
  ASSERT_EQ(std::count_if(read.result.findings.begin(), read.result.findings.end(),
                          [](const auto& finding) { return finding.code == "V05"; }),
            1);
  EXPECT_THAT(read.labels("C3"), ElementsAre("fixed: measure=contacts", "above D1: channel=chat",
                                             "left A3: period=2021"));
}

TEST(Roles, KeepingAccountsChangesNothingElse) {
  const std::string text = table(
      "header = ['Bezoeken', 'Unieke bezoekers']\nlabels = { left = 'period', above = 'measure' "
      "}");
  const Rows rows{{"", "Bezoeken", "X"}, {"2020", 7, 1}, {"hallo", 4, 2}, {"Totaal", 8, 9}};
  const Accounted with(text, rows);
  const Read without(text, rows);
  EXPECT_EQ(with.result.findings, without.result.findings);
  EXPECT_EQ(with.result.data.observations.size(), without.data().observations.size());
}

}  // namespace
}  // namespace bijlage::mapping::test
