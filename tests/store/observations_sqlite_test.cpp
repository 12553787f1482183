#include "store/observations_sqlite.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "csv_reader.hpp"
#include "library.hpp"
#include "store/archive/sqlite_database.hpp"
#include "store/sdmx_csv.hpp"

namespace bijlage::store {
namespace {

namespace fs = std::filesystem;

using testing::add;
using testing::dataset;

model::Dataset sample() {
  auto data = dataset();
  add(data, "B10", "2018-06", base::Decimal::parse("5853.25"), "5.853,25 \"ongeveer\"\n");
  auto& missing = add(data, "B11", "2018-07", std::nullopt, "---");
  missing.status = model::ObsStatus::missing;
  missing.status |= model::ObsStatus::provisional;
  data.detail_of(missing).attributes = {{"partners", "=CAD"}};
  return data;
}

/// A folder of its own, empty again afterwards.
class ObservationsSqlite : public ::testing::Test {
 protected:
  ObservationsSqlite() : folder_(fs::path(::testing::TempDir()) / unique()) {
    fs::create_directories(folder_);
  }
  ~ObservationsSqlite() override { fs::remove_all(folder_); }

  std::string write(const model::Dataset& data) const {
    std::string bytes;
    write_sqlite(data, {folder_.string(), "x.sqlite"},
                 [&](std::string_view piece) { bytes += piece; });
    return bytes;
  }
  /// What a question in SQL gives; columns apart by `|`, NULL as `-`.
  std::vector<std::string> ask(const model::Dataset& data, std::string_view sql,
                               int columns) const {
    const auto file = folder_ / "asked.sqlite";
    std::ofstream(file, std::ios::binary) << write(data);
    const auto database = archive::open_sqlite(file.string(), archive::Access::reading);
    const auto statement = database->prepare(sql);
    std::vector<std::string> rows;
    while (statement->next()) {
      auto& row = rows.emplace_back();
      for (int i = 0; i < columns; ++i) {
        if (i > 0) row += '|';
        row += statement->is_nothing(i) ? "-" : std::string(statement->text(i));
      }
    }
    return rows;
  }

  const fs::path& folder() const { return folder_; }

 private:
  static std::string unique() {
    const auto* const test = ::testing::UnitTest::GetInstance()->current_test_info();
    return std::string("bijlage-sqlite-") + test->name();
  }

  fs::path folder_;
};

TEST_F(ObservationsSqlite, HoldsFiguresAsNumbersAndMissingOnesAsNull) {
  EXPECT_EQ(ask(sample(),
                "SELECT TIME_PERIOD, OBS_VALUE, typeof(OBS_VALUE), OBS_STATUS, PLATFORM, PARTNERS"
                " FROM observation ORDER BY TIME_PERIOD",
                6),
            (std::vector<std::string>{"2018-06|5853.25|real|A|depressiehulp|",
                                      "2018-07|-|null|O;P|depressiehulp|=CAD"}));
}

TEST_F(ObservationsSqlite, HoldsAFigureOfMoreDigitsThanANumberAsText) {
  auto data = dataset();
  add(data, "B1", "2018-06", base::Decimal::parse("1234567890123456.75"), "");
  add(data, "B2", "2018-07", base::Decimal::parse("9000000000000001"), "");
  EXPECT_EQ(
      ask(data, "SELECT OBS_VALUE, typeof(OBS_VALUE) FROM observation ORDER BY TIME_PERIOD", 2),
      (std::vector<std::string>{"1234567890123456.75|text", "9000000000000001|integer"}));
}

TEST_F(ObservationsSqlite, HoldsWhatTheCsvHolds) {
  const auto data = sample();
  const auto rows = testing::read_table(sdmx_csv(data));
  const auto names = ask(data, "SELECT name FROM pragma_table_info('observation')", 1);
  EXPECT_EQ(names.size() + 3, rows.at(0).size()) << "all columns but the three of the structure";
  for (const auto* name : {"FREQ", "TIME_PERIOD", "MEASURE", "AGE", "UNIT_MEASURE", "CONF_STATUS",
                           "REF_PER_START", "COMMENT_OBS", "SOURCE_CELL", "MAPPING"}) {
    const auto column =
        ask(data, std::string("SELECT ") + name + " FROM observation ORDER BY rowid", 1);
    ASSERT_EQ(column.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(column[i], rows[i].at(name)) << name;
  }
}

TEST_F(ObservationsSqlite, NamesStructureAndFiles) {
  EXPECT_EQ(ask(sample(), "SELECT BIJLAGE, STRUCTURE FROM dataset", 2),
            std::vector<std::string>{"1|BIJLAGE:ONLINEHULP(1.0)"});
  EXPECT_EQ(ask(sample(), "SELECT NAME FROM file", 1).size(), sample().files.size());
}

TEST_F(ObservationsSqlite, IsTheSameBytesEveryTimeAndLeavesNothingBehind) {
  EXPECT_EQ(write(sample()), write(sample()));
  EXPECT_TRUE(fs::is_empty(folder()));
}

TEST_F(ObservationsSqlite, OfNothingHasTheTables) {
  EXPECT_EQ(ask(dataset(), "SELECT count(*) FROM observation", 1), std::vector<std::string>{"0"});
}

TEST_F(ObservationsSqlite, NeedsAFolderToWorkIn) {
  const std::string none = (folder() / "none").string();
  try {
    write_sqlite(sample(), {none, "x.sqlite"}, [](std::string_view) {});
    FAIL() << "written without a folder";
  } catch (const base::Failure& failure) {
    const base::Message expected{
        "output.scratch",
        {{"file", "x.sqlite"}, {"folder", none}, {"reason", "@system.not-there"}}};
    EXPECT_EQ(failure.message(), expected);
  }
}

}  // namespace
}  // namespace bijlage::store
