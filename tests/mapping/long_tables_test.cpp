#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cmath>

#include "base/text.hpp"
#include "mapping/grid.hpp"
#include "mapping/reading.hpp"
#include "workbook/workbook.hpp"

/// What is kept small or worked out once must not show in what is read.
namespace bijlage::mapping {
namespace {

using support::Rows;
using test::Read;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr auto amounts = R"(
[[table]]
id     = "t"
header = ["Bedrag"]
until  = "end"
labels = { left = { Jaar = "period" } }
fixed  = { measure = "subsidy" }
)";

std::string shown(const Read& read, const std::string& cell) {
  const workbook::Sheet& sheet = read.book.sheets.front();
  const workbook::Cell* found = sheet.find(workbook::parse_cell_ref(cell).value());
  return workbook::shown_text(read.book, sheet, *found, number_signs(read.mapping.locale));
}

RC_GTEST_PROP(LongTables, WhatACellShowsIsKeptWithItsFigure, ()) {
  static constexpr std::array<const char*, 8> formats{
      "", "0", "#,##0", "#,##0.00", "\"€\" #,##0", "000000", "0%", "0.0"};
  const auto digits = *rc::gen::inRange<std::int64_t>(-99'999'999'999, 99'999'999'999);
  const double number = static_cast<double>(digits) / std::pow(10, *rc::gen::inRange(0, 8));
  const std::string format = formats.at(*rc::gen::inRange<std::size_t>(0, formats.size()));
  const std::string scale = *rc::gen::element<std::string>("", "scale = 1000\n", "scale = 12\n");
  const Read read(amounts + scale + "unit = 'PC'\n",
                  {{"Jaar", "Bedrag"}, {2021, {number, format}}});
  RC_ASSERT(read.data().observations.size() == 1U);
  RC_ASSERT(read.data().raw_text(read.data().observations.front()) == shown(read, "B2"));
}

// As files keep them: each text once, however many cells have it.
workbook::Workbook with_shared_texts(workbook::Workbook book) {
  workbook::TextStore texts;
  for (workbook::Sheet& sheet : book.sheets) {
    for (workbook::Cell& cell : sheet.cells) {
      if (cell.kind != workbook::CellKind::text) continue;
      const std::string text(sheet.text(cell));
      const auto known = texts.find(text + '\n');
      cell.own_text = false;
      cell.text.offset =
          static_cast<std::uint32_t>(known == workbook::TextStore::npos ? texts.size() : known);
      if (known == workbook::TextStore::npos) texts += text + '\n';
    }
  }
  const auto shared = std::make_shared<const workbook::TextStore>(std::move(texts));
  for (workbook::Sheet& sheet : book.sheets) sheet.shared_texts = shared;
  return book;
}

/// All that was read, a line each.
std::vector<std::string> told(const Submission& all) {
  std::vector<std::string> lines;
  const auto source = [](const model::Source& from) { return workbook::a1(from.cell) + " "; };
  for (const model::Observation& obs : all.data.observations) {
    const model::Series& series = all.data.series_of(obs);
    std::string line = source(obs.source) + obs.period.sdmx() + " " + series.measure + " " +
                       base::join(series.codes, "/") + " " + obs.status.codes() + " " +
                       all.data.raw_text(obs) + (obs.approximate ? " about " : " ") +
                       std::to_string(obs.rule) + " ";
    line += obs.value ? obs.value->to_string() : model::missing_reason_name(obs.reason);
    if (const model::Detail* detail = all.data.detail(obs)) {
      line += " " + std::to_string(detail->notes.size()) + detail->unit + detail->comment;
      for (const auto& [name, text] : detail->attributes) line.append(name).append(text);
    }
    lines.push_back(std::move(line));
  }
  for (const model::Total& total : all.evidence.totals) {
    lines.push_back(source(total.source) + total.value.to_string() + total.over);
    for (const auto part : total.parts) lines.back() += " " + std::to_string(part);
  }
  for (const model::Block& block : all.evidence.blocks) {
    lines.push_back(workbook::a1(block.range) + std::to_string(block.observations.size()));
  }
  for (const model::MarkUse& mark : all.evidence.marks) {
    lines.push_back(source(mark.source) + mark.mark + (mark.note ? " explained" : ""));
  }
  return lines;
}

Rows any_export() {
  using rc::gen::element;
  const auto label =
      element<support::Written>("Gokhulp.be", "Gokhulp.be", "Gokhulp.be", "Alcoholhulp.be",
                                "Alcoholhulp.be *", "Drughulp (2021)", "Elders", "Totaal", "", 12);
  const auto year = element<support::Written>(2020, 2021, 2021, 2021, support::Written(2021, "0"),
                                              "2022", "ooit", "");
  const auto figure = element<support::Written>(
      5, 7.25, 1e16, support::Written(1500, "#,##0,"), support::percent(12), "12", "<5", "-",
      "ca 7", "12 (10)", "9*", "geen", "", support::error_value("#N/A"));
  Rows rows{{"Jaar", "Plaats", "Bezoeken", "Opmerking"}};
  const auto count = *rc::gen::inRange(1, 40);
  for (int row = 0; row < count; ++row) {
    rows.push_back({*year, *label, *figure, *element<support::Written>("", "", "", "zie boven")});
  }
  rows.push_back({"* voorlopige cijfers"});
  return rows;
}

// Where each cell is accounted for, nothing goes the short way that most cells of long tables go.
RC_GTEST_PROP(LongTables, AreReadTheSameTheLongWay, ()) {
  const auto keys =
      *rc::gen::element<std::string>("", "scale = 1000\n", "scale = 12\n", "unit = 'PC'\n",
                                     "inherit = true\n", "attributes = { Opmerking = 'remark' }\n");
  const auto mapping =
      test::mapping_of(test::table("header = ['Bezoeken']\nuntil = 'end'\n"
                                   "labels = { left = { Jaar = 'period', Plaats = 'platform' } }\n"
                                   "fixed = { measure = 'visits' }\n" +
                                   keys));
  const auto book = with_shared_texts(support::workbook({support::sheet("Export", any_export())}));
  const Origin origin{"export.xlsx", "", test::on(2024, 1, 15), "nl"};
  model::CellAccounts accounts;
  const Submission brief = extract(book, mapping, origin);
  const Submission full = extract(book, mapping, origin, &accounts);
  RC_ASSERT(told(brief) == told(full));
  RC_ASSERT(brief.findings == full.findings);
}

constexpr auto days = R"(
[[table]]
id     = "dagen"
header = ["Bezoeken"]
until  = "end"
labels = { left = { Dag = "period", Plaats = "platform" } }
fixed  = { measure = "visits" }
)";

// So many different labels that what was read of them is forgotten on the way, and read again.
TEST(LongTables, AreReadAlikeToTheirEnd) {
  constexpr int rows = 45'000;
  support::Rows written{{"Dag", "Plaats", "Bezoeken"}};
  for (int row = 0; row < rows; ++row) {
    written.push_back(
        {support::day(20'000 + row), row % 2 == 0 ? "Gokhulp.be" : "Alcoholhulp.be", row});
  }
  const Read read(days, std::move(written));
  EXPECT_THAT(read.findings(), IsEmpty());
  const auto& data = read.data();
  ASSERT_EQ(data.observations.size(), std::size_t{rows});
  EXPECT_EQ(data.series().size(), 2U);
  const auto first = calendar::Date::from_excel_serial(20'000).value();
  for (int row = 0; row < rows; ++row) {
    const auto& obs = data.observations[static_cast<std::size_t>(row)];
    ASSERT_EQ(obs.value, row);
    ASSERT_EQ(obs.period, calendar::Period::of_day(first + row)) << row;
    ASSERT_EQ(data.series_of(obs).codes, data.series()[static_cast<std::size_t>(row % 2)].codes);
    ASSERT_EQ(obs.source.cell.row, static_cast<std::uint32_t>(row + 1));
  }
  EXPECT_THAT(read.result.evidence.blocks, testing::SizeIs(1));
  EXPECT_EQ(read.result.evidence.blocks.front().observations.size(), std::size_t{rows});
}

TEST(LongTables, AnUnknownLabelIsToldOnce) {
  const Read read(days, {{"Dag", "Plaats", "Bezoeken"},
                         {support::day(44'000), "Elders", 1},
                         {support::day(44'001), "Gokhulp.be", 2},
                         {support::day(44'002), "Elders", 3}});
  EXPECT_THAT(read.findings(), ElementsAre("S07@B2"));
  EXPECT_THAT(read.figures(),
              ElementsAre("C2 2020-06-18 visits U_elders 1", "C3 2020-06-19 visits gokhulp 2",
                          "C4 2020-06-20 visits U_elders 3"));
}

}  // namespace
}  // namespace bijlage::mapping
