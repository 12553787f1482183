#include "store/observations_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "csv_reader.hpp"
#include "library.hpp"
#include "store/sdmx_csv.hpp"

namespace bijlage::store {
namespace {

using testing::add;
using testing::dataset;

model::Dataset sample() {
  auto data = dataset();
  add(data, "B10", "2018-06", base::Decimal::parse("5853.25"), "5.853,25 \"ongeveer\"\n\x01");
  auto& missing = add(data, "B11", "2018-07", std::nullopt, "---");
  missing.status = model::ObsStatus::missing;
  missing.status |= model::ObsStatus::provisional;
  missing.reason = model::MissingReason::not_yet;
  data.detail_of(missing).attributes = {{"partners", "=CAD"}};
  return data;
}

TEST(ObservationsJson, IsValidAndComplete) {
  const auto read = nlohmann::json::parse(json(sample()));
  EXPECT_EQ(read["bijlage"], "1");
  EXPECT_EQ(read["structure"], "BIJLAGE:ONLINEHULP(1.0)");
  ASSERT_EQ(read["observations"].size(), 2U);
  const auto& figure = read["observations"][0];
  EXPECT_EQ(figure["OBS_VALUE"], 5853.25);
  EXPECT_EQ(figure["SOURCE_TEXT"], "5.853,25 \"ongeveer\"\n\x01");
  EXPECT_EQ(figure["PLATFORM"], "depressiehulp");
  EXPECT_EQ(figure["OBS_STATUS"], nlohmann::json::array({"A"}));
  const auto& missing = read["observations"][1];
  EXPECT_TRUE(missing["OBS_VALUE"].is_null());
  EXPECT_EQ(missing["OBS_STATUS"], nlohmann::json::array({"O", "P"}));
  EXPECT_EQ(missing["PARTNERS"], "=CAD") << "no spreadsheet opens JSON: no guard";
}

TEST(ObservationsJson, HoldsWhatTheCsvHolds) {
  const auto data = sample();
  const auto rows = testing::read_table(sdmx_csv(data));
  const auto read = nlohmann::json::parse(json(data))["observations"];
  ASSERT_EQ(read.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(read[i].size() + 3, rows[i].size()) << "all columns but the three of the structure";
    for (const auto* name : {"FREQ", "TIME_PERIOD", "MEASURE", "AGE", "UNIT_MEASURE", "CONF_STATUS",
                             "REF_PER_START", "COMMENT_OBS", "SOURCE_CELL", "MAPPING"}) {
      EXPECT_EQ(read[i][name], rows[i].at(name)) << name;
    }
  }
}

TEST(ObservationsJson, OfNothingIsAnEmptyList) {
  EXPECT_TRUE(nlohmann::json::parse(json(dataset()))["observations"].empty());
}

TEST(ObservationsJson, KeepsEveryDigitOfAFigure) {
  auto data = dataset();
  add(data, "B2", "2017", base::Decimal::parse("123456789.123456789"), "x");
  EXPECT_NE(json(data).find("\"OBS_VALUE\":123456789.123456789,"), std::string::npos);
}

}  // namespace
}  // namespace bijlage::store
