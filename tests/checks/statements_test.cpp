#include <gtest/gtest.h>

#include "world.hpp"

namespace bijlage::checks {
namespace {

using base::Decimal;
using testing::cells_text;
using testing::gap;
using testing::World;

calendar::Date day(std::string_view text) { return calendar::Date::parse_iso(text).value(); }
workbook::CellRef cell(std::string_view text) { return workbook::parse_cell_ref(text).value(); }

// "15/02/2019 – 01/01/2020", with a length beside it where there is one.
model::Findings of_term(std::string_view first, std::string_view last, const std::string& raw,
                        calendar::Length length = {}, const std::string& length_raw = {}) {
  World world;
  model::StatedTerm term;
  term.source = {0, 0, cell("F11")};
  term.raw = raw;
  term.days = {day(first), day(last)};
  term.length = length;
  term.length_raw = length_raw;
  world.evidence.terms.push_back(term);
  return world.findings();
}

TEST(P04, TellsOfATermThatEndsOnNewYearsDay) {
  // Document 004, both projects of 2018-2019.
  for (const auto* first : {"2019-02-15", "2019-01-01"}) {
    const auto findings = of_term(first, "2020-01-01", "… – 1/1/2020");
    ASSERT_EQ(findings.size(), 1U) << first;
    EXPECT_EQ(findings.front().code, "P04");
    EXPECT_EQ(findings.front().message.key, "finding.P04.day-late");
    EXPECT_EQ(findings.front().suggestion, "2019-12-31");
    EXPECT_EQ(cells_text(findings.front()), "F11");
  }
}

TEST(P04, TellsOfATermOfWholeMonthsAndADay) {
  EXPECT_EQ(of_term("2019-02-15", "2020-02-15", "").size(), 1U);
  EXPECT_EQ(of_term("2019-02-15", "2020-02-14", "").size(), 0U);
  EXPECT_EQ(of_term("2019-02-15", "2020-03-03", "").size(), 0U);
  EXPECT_EQ(of_term("2020-01-01", "2020-01-01", "").size(), 0U) << "a single day";
}

TEST(P04, HoldsALengthAgainstTheDates) {
  EXPECT_EQ(of_term("2019-02-15", "2020-02-14", "", {12, 0}, "12 maanden").size(), 0U);
  const auto findings = of_term("2019-02-15", "2020-01-14", "", {12, 0}, "12 maanden");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().expected, "2019-02-15/2020-02-14");
  EXPECT_EQ(gap(findings.front(), "length"), "12 maanden");
}

TEST(P04, TellsOfFiguresBeforeTheDayThatTheirNoteSaysTheyBeginOn) {
  World world;
  const auto figure = world.figure({.cell = "B8", .period = "2018-01", .value = 10});
  world.evidence.off_dates.push_back(
      {{0, 0, cell("A20")}, "gestart in maart 2018", day("2018-03-01"), {figure}, 0});
  const auto finding = world.only();
  EXPECT_EQ(finding.message.key, "finding.P04.before");
  EXPECT_EQ(cells_text(finding), "B8 A20");
}

/// A cell under "Evolutie" and the figures beside it.
struct Evolution {
  Decimal stated;
  std::string raw;
  std::vector<int> figures;
};

// "Z2 50": the cells that are found wrong, and what they should be.
std::string wrong_in(const std::vector<Evolution>& rows) {
  World world;
  world.block("tabel");
  std::uint32_t row = 1;
  for (const auto& given : rows) {
    model::Statement statement;
    statement.source = {0, 0, {row, 25}};
    statement.value = given.stated;
    statement.raw = given.raw;
    statement.percent = given.raw.ends_with('%');
    statement.label = "Evolutie";
    for (std::size_t i = 0; i < given.figures.size(); ++i) {
      const workbook::CellRef at{row, static_cast<std::uint32_t>(i + 1)};
      statement.of.emplace_back(at, Decimal(given.figures[i]));
    }
    world.evidence.statements.push_back(statement);
    ++row;
  }
  std::string wrong;
  for (const auto& finding : world.findings()) {
    EXPECT_EQ(finding.code, "T04");
    EXPECT_EQ(finding.severity, model::Severity::warning);
    wrong += workbook::a1(finding.cells.front()) + " " + finding.expected + ";";
  }
  return wrong;
}

Decimal d(std::string_view text) { return Decimal::parse(text).value(); }

TEST(T04, HoldsACellAgainstTheWayThatMostAreWorkedOut) {
  const Evolution half_more{50, "50%", {200, 300}};
  const Evolution quarter_less{-25, "-25%", {400, 300}};
  EXPECT_EQ(wrong_in({half_more, quarter_less, {35, "35%", {200, 300}}}), "Z4 50;");
  const Evolution more{100, "100", {200, 300}};
  const Evolution turned{-40, "-40", {60, 100}};
  EXPECT_EQ(wrong_in({more, turned, {90, "90", {200, 300}}}), "Z4 100;")
      << "a difference can be taken either way";
  EXPECT_EQ(wrong_in({{66, "66%", {200, 300}}, {75, "75%", {300, 400}}, {40, "40%", {1, 2}}}),
            "Z4 50;")
      << "a share";
  EXPECT_EQ(
      wrong_in(
          {{25, "25%", {90, 120, 150}}, {20, "20%", {90, 100, 120}}, {45, "45%", {90, 120, 150}}}),
      "Z4 25;")
      << "against the one before";
}

TEST(T04, AllowsForRounding) {
  const Evolution half_more{50, "50%", {200, 300}};
  for (const Evolution& rounded :
       {Evolution{36, "36%", {8525, 11635}}, Evolution{d("36.4"), "36,4%", {8525, 11635}},
        Evolution{d("36.480938"), "36%", {8525, 11635}}}) {
    EXPECT_EQ(wrong_in({half_more, half_more, rounded}), "") << rounded.raw;
  }
  EXPECT_EQ(wrong_in({half_more, half_more, {35, "35%", {8525, 11635}}}), "Z4 36.5;");
}

TEST(T04, IsSilentWhereNothingShowsHowItIsWorkedOut) {
  EXPECT_EQ(wrong_in({{35, "35%", {200, 300}}}), "") << "alone";
  EXPECT_EQ(wrong_in({{50, "50%", {200, 300}}, {35, "35%", {200, 300}}}), "") << "one of two";
  EXPECT_EQ(wrong_in({{3, "3", {500, 1095}}, {4, "4", {600, 1460}}, {2, "2", {300, 730}}}), "")
      << "a mean per day";
}

TEST(T04, LetsAFigureBeWorkedOutInAnotherWay) {
  const Evolution half_more{50, "50%", {200, 300}};
  EXPECT_EQ(wrong_in({half_more, half_more, half_more, {50, "50%", {100, 120, 150}}}), "")
      << "against the first";
  EXPECT_EQ(
      wrong_in({{100, "100", {200, 300}}, {50, "50", {200, 250}}, {120, "120", {100, 110, 150}}}),
      "")
      << "a mean";
}

std::vector<model::ObservationIndex> as_text(World& world, const std::vector<std::string>& raws) {
  std::vector<model::ObservationIndex> made;
  int row = 5;
  for (const auto& raw : raws) {
    made.push_back(world.figure({.cell = "B" + std::to_string(row),
                                 .period = std::to_string(2010 + row),
                                 .value = 1000,
                                 .raw = raw,
                                 .measure = "subsidy"}));
    ++row;
  }
  world.evidence.blocks.back().written_as_text = made;
  return made;
}

TEST(V08, CountsNumbersThatAreStoredAsText) {
  World world;
  as_text(world, {"1000", "1200"});
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "V08");
  EXPECT_EQ(cells_text(finding), "B5:B6");
  EXPECT_EQ(gap(finding, "count"), "2");
}

TEST(V08, IsSilentAboutFilesThatHoldTextOnly) {
  World world;
  as_text(world, {"1000", "1200"});
  world.evidence.text_only = true;
  EXPECT_EQ(world.codes(), "");
}

TEST(V07, DoubtsADecimalSignThatMaySetThousandsApart) {
  World world;
  as_text(world, {"1,234", "12", "99,500"});
  world.evidence.text_only = true;
  const auto finding = world.only();
  EXPECT_EQ(finding.code, "V07");
  EXPECT_EQ(cells_text(finding), "B5 B7");
}

TEST(V07, IsSureWhereAnotherFigureShowsTheWay) {
  for (const auto& raws : std::vector<std::vector<std::string>>{
           {"1,234", "12,50"}, {"0,234", "0,500"}, {"1234,567", "2,123"}, {"1.234", "2.123"}}) {
    World world;
    as_text(world, raws);
    world.evidence.text_only = true;
    EXPECT_EQ(world.codes(), "") << raws.front();
  }
}

}  // namespace
}  // namespace bijlage::checks
