#include "store/sdmx_csv.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "csv_reader.hpp"
#include "library.hpp"

namespace bijlage::store {
namespace {

using model::MissingReason;
using model::ObsStatus;
using testing::add;
using testing::dataset;
using testing::read_table;

TEST(SdmxCsv, HasTheColumnsOfTheInterfaceInItsOrder) {
  EXPECT_EQ(sdmx_csv(dataset()),
            "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,TIME_PERIOD,MEASURE,PLATFORM,AGE,OBS_VALUE,"
            "UNIT_MEASURE,OBS_STATUS[],CONF_STATUS,REF_PER_START,REF_PER_END,COMMENT_OBS,"
            "SOURCE_FILE,SOURCE_SHEET,SOURCE_CELL,SOURCE_TEXT,MAPPING\n");
}

TEST(SdmxCsv, WritesAFigureOnOneLine) {
  auto data = dataset();
  add(data, "B10", "2018-06", 5853, "5.853*");
  data.detail_of(data.observations[0]).covered =
      calendar::Period::parse_sdmx("2018-06-01/P19D")->days;
  data.notes.push_back({"*", "tot 19 juni 2018", {}, true});
  data.details[0].notes = {0};
  const auto text = sdmx_csv(data);
  EXPECT_EQ(
      text.substr(text.find('\n') + 1),
      "dataflow,BIJLAGE:ONLINEHULP(1.0),I,M,2018-06,visits,depressiehulp,_Z,5853,NR,A,F,"
      "2018-06-01,2018-06-19,* tot 19 juni 2018,depressiehulp.xlsx,Bezoek,B10,5.853*,maand\n");
}

TEST(SdmxCsv, LeavesAMissingValueEmptyAndSaysWhy) {
  auto data = dataset();
  auto& missing = add(data, "B11", "2018-07", std::nullopt, "---");
  missing.status = ObsStatus::missing;
  missing.reason = MissingReason::not_yet;
  const auto row = read_table(sdmx_csv(data)).at(0);
  EXPECT_EQ(row.at("OBS_VALUE"), "");
  EXPECT_EQ(row.at("OBS_STATUS[]"), "O");
  EXPECT_EQ(row.at("COMMENT_OBS"), "not-yet");
  EXPECT_EQ(row.at("SOURCE_TEXT"), "---");
  EXPECT_EQ(row.at("CONF_STATUS"), "F");
}

TEST(SdmxCsv, MarksWhatTheSourceWithheld) {
  auto data = dataset();
  auto& suppressed = add(data, "B11", "2018-07", std::nullopt, "<5");
  suppressed.status = ObsStatus::suppressed;
  suppressed.reason = MissingReason::suppressed;
  data.detail_of(suppressed).upper_bound = 5;
  const auto row = read_table(sdmx_csv(data)).at(0);
  EXPECT_EQ(row.at("CONF_STATUS"), "C");
  EXPECT_EQ(row.at("OBS_STATUS[]"), "Q");
  EXPECT_EQ(row.at("COMMENT_OBS"), "suppressed | < 5");
}

TEST(SdmxCsv, SeparatesSeveralStatuses) {
  auto data = dataset();
  auto& figure = add(data, "B2", "2014", 120000, "120.000");
  figure.status = ObsStatus::unreliable;
  figure.status |= ObsStatus::estimated;
  EXPECT_EQ(read_table(sdmx_csv(data)).at(0).at("OBS_STATUS[]"), "E;U");
}

TEST(SdmxCsv, KeepsTheLabelOfALocalCode) {
  auto data = dataset();
  const auto code = data.intern_local_code("age", "35 – 44 laar");
  add(data, "B2", "2014", 19, "± 19%", {"visits", {"", code}});
  const auto row = read_table(sdmx_csv(data)).at(0);
  EXPECT_EQ(row.at("AGE"), code);
  EXPECT_EQ(row.at("PLATFORM"), "_Z");
  EXPECT_EQ(row.at("COMMENT_OBS"), "age: 35 – 44 laar");
}

TEST(SdmxCsv, WritesPeriodsOfEveryKindAndExactDecimals) {
  auto data = dataset();
  add(data, "B2", "2015-01-01/P10M", base::Decimal::parse("26.90"), "26,90");
  add(data, "B3", "2016-S1", -3, "-3");
  const auto rows = read_table(sdmx_csv(data));
  EXPECT_EQ(rows.at(0).at("TIME_PERIOD"), "2016-S1");
  EXPECT_EQ(rows.at(0).at("FREQ"), "S");
  EXPECT_EQ(rows.at(0).at("OBS_VALUE"), "-3") << "a number, not a formula";
  EXPECT_EQ(rows.at(0).at("SOURCE_TEXT"), "'-3") << "text";
  EXPECT_EQ(rows.at(1).at("TIME_PERIOD"), "2015-01-01/P10M");
  EXPECT_EQ(rows.at(1).at("FREQ"), "_O");
  EXPECT_EQ(rows.at(1).at("OBS_VALUE"), "26.9");
  EXPECT_EQ(rows.at(1).at("REF_PER_END"), "2015-10-31");
}

TEST(SdmxCsv, PutsTheAttributesThatOccurLast) {
  auto data = dataset();
  add(data, "B2", "2017", 1, "1");
  add(data, "B3", "2018", 2, "2");
  data.detail_of(data.observations[0]).attributes = {{"Inhoud project", "=cmd()"},
                                                     {"partners", "CAD, Kempen"}};
  data.detail_of(data.observations[1]).attributes = {{"measure", "x"}};
  const auto text = sdmx_csv(data);
  const auto header = text.substr(0, text.find('\n'));
  EXPECT_TRUE(header.ends_with(",MAPPING,INHOUD_PROJECT,MEASURE_2,PARTNERS")) << header;
  const auto rows = read_table(text);
  EXPECT_EQ(rows.at(0).at("INHOUD_PROJECT"), "'=cmd()");
  EXPECT_EQ(rows.at(0).at("PARTNERS"), "CAD, Kempen");
  EXPECT_EQ(rows.at(1).at("PARTNERS"), "");
  EXPECT_EQ(rows.at(1).at("MEASURE_2"), "x");
}

TEST(SdmxCsv, SortsByKeyThenSource) {
  auto data = dataset();
  data.files.push_back({"ander.xlsx", "def", "maand"});
  add(data, "B9", "2018-01", 3, "3");
  add(data, "B10", "2017-01", 2, "2");
  add(data, "B2", "2017-01", 1, "1");
  add(data, "B1", "2017", 5, "5");
  add(data, "B2", "2017-01", 4, "4").source.file = 1;
  add(data, "B1", "2017-01", 6, "6", {"subsidy", {"", ""}});
  std::string values;
  for (const auto& row : read_table(sdmx_csv(data))) values += row.at("OBS_VALUE");
  EXPECT_EQ(values, "564123");
}

TEST(SdmxCsv, GivesTheSameBytesForAnyOrderOfInput) {
  std::mt19937 random(7);  // NOLINT: a fixed seed, so that a failure can be repeated
  std::vector<int> cells(60);
  for (int i = 0; i < 60; ++i) cells[static_cast<std::size_t>(i)] = i;
  std::string first;
  for (int round = 0; round < 10; ++round) {
    model::Dataset data(testing::model());
    data.intern_rule({"maand", "maand.toml", 7});
    const bool swapped = round % 2 == 1;
    data.files = {{swapped ? "b.xlsx" : "a.xlsx", "", ""}, {swapped ? "a.xlsx" : "b.xlsx", "", ""}};
    data.intern_sheet(swapped ? "Twee" : "Een");
    data.intern_sheet(swapped ? "Een" : "Twee");
    for (const int i : cells) {
      auto& figure = add(data, "B" + std::to_string(i % 7 + 1), i % 2 == 0 ? "2017" : "2018-06",
                         i % 3, std::to_string(i), {"visits", {i % 5 == 0 ? "x" : "y", ""}});
      figure.source.file = static_cast<std::uint16_t>((i % 4 == 0) != swapped ? 1 : 0);
      figure.source.sheet = static_cast<std::uint16_t>((i % 8 == 0) != swapped ? 1 : 0);
    }
    const auto text = sdmx_csv(data);
    if (round == 0) first = text;
    EXPECT_EQ(text, first) << "in round " << round;
    std::shuffle(cells.begin(), cells.end(), random);
  }
}

TEST(SdmxCsv, HandsLargeDataOnInPieces) {
  auto data = dataset();
  for (int i = 0; i < 2000; ++i) {
    add(data, "B" + std::to_string(i + 1), "2017", i, std::to_string(i));
  }
  std::size_t pieces = 0;
  std::string text;
  write_sdmx_csv(data, [&](std::string_view piece) {
    ++pieces;
    text += piece;
    EXPECT_LT(piece.size(), 100'000U);
  });
  EXPECT_GT(pieces, 2U);
  EXPECT_EQ(text, sdmx_csv(data));
  EXPECT_EQ(read_table(text).size(), 2000U);
}

TEST(SdmxCsv, IsUtf8EvenWhereAFileNameIsNot) {
  auto data = dataset();
  data.files[0].name = "caf\xE9.xlsx";
  add(data, "B2", "2017", 1, "1");
  EXPECT_EQ(read_table(sdmx_csv(data)).at(0).at("SOURCE_FILE"), "caf\uFFFD.xlsx");
}

}  // namespace
}  // namespace bijlage::store
