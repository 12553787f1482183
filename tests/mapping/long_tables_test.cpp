#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cmath>

#include "mapping/grid.hpp"
#include "mapping/reading.hpp"
#include "workbook/workbook.hpp"

/// What is kept small or worked out once must not show in what is read.
namespace bijlage::mapping {
namespace {

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
