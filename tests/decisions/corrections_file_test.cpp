#include "decisions/corrections_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace bijlage::decisions {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view correction = R"([[correction]]
file = "a.xlsx"
sheet = "Hulp"
cell = "B17"
was = "1.043"
value = 10043
by = "A. Checker"
date = 2026-11-30
reason = "A digit was lost."
)";

CorrectionsFile parse(std::string_view text) {
  config::TomlFile file = config::TomlFile::parse(text, "corrections.toml");
  return read_corrections(file);
}

std::vector<std::string> mistakes_in(std::string_view text) {
  std::vector<std::string> keys;
  try {
    parse(text);
  } catch (const config::FileMistakes& found) {
    for (const auto& mistake : found.mistakes()) keys.push_back(mistake.message.key);
  }
  return keys;
}

std::string without(const std::string& key) {
  std::string text(correction);
  const auto start = text.find("\n" + key + " ");
  return text.erase(start, text.find('\n', start + 1) - start);
}

TEST(CorrectionsFile, IsRead) {
  const auto all = parse(correction);
  ASSERT_EQ(all.corrections.size(), 1U);
  const auto& entry = all.corrections.front();
  EXPECT_EQ(entry.submission, "a.xlsx");
  EXPECT_EQ(entry.cell, (workbook::CellRef{16, 1}));
  EXPECT_EQ(entry.value, model::ObsValue(10043));
  EXPECT_EQ(entry.decision.by, "A. Checker");
  EXPECT_EQ(entry.decision.date, "2026-11-30");
  EXPECT_EQ(entry.decision.line, 1U);
}

TEST(CorrectionsFile, SaysWhoDecidedWhenAndWhy) {
  for (const std::string key : {"by", "date", "reason", "was", "sheet", "cell", "file"}) {
    EXPECT_EQ(mistakes_in(without(key)), std::vector<std::string>{"config.missing-key"}) << key;
  }
}

TEST(CorrectionsFile, GivesAFigureOrSaysWhyThereIsNone) {
  using Keys = std::vector<std::string>;
  EXPECT_EQ(mistakes_in(without("value")), Keys{"decisions.value-or-missing"});
  EXPECT_EQ(mistakes_in(std::string(correction) + "missing = 'unknown'\n"),
            Keys{"decisions.value-or-missing"});
  EXPECT_EQ(parse(without("value") + "missing = 'unknown'\n").corrections.front().reason,
            model::MissingReason::unknown);
}

TEST(CorrectionsFile, AcceptsOnlyFindingsThatThereAre) {
  EXPECT_EQ(mistakes_in("[[accept]]\nfile = 'a'\ncode = 'T00'\nby = 'b'\ndate = 2026-11-30\n"
                        "reason = 'r'\n"),
            std::vector<std::string>{"decisions.unknown-code-near"});
}

TEST(CorrectionsFile, AcceptsOnlyFindingsAboutSubmissions) {
  EXPECT_EQ(mistakes_in("[[accept]]\nfile = 'a'\ncode = 'A01'\nby = 'b'\ndate = 2026-11-30\n"
                        "reason = 'r'\n"),
            std::vector<std::string>{"decisions.not-acceptable"});
}

TEST(CorrectionsFile, DecidesOnceAboutACell) {
  using Keys = std::vector<std::string>;
  const std::string twice = std::string(correction) + std::string(correction);
  EXPECT_EQ(mistakes_in(twice), Keys{"decisions.corrected-twice"});
  EXPECT_EQ(parse(twice + "where = { variant = 'registered' }\n").corrections.size(), 2U);
}

TEST(CorrectionsFile, GivesFiguresAsNumbersAndDatesAsDates) {
  using Keys = std::vector<std::string>;
  EXPECT_EQ(mistakes_in(without("value") + "value = '10.043'\n"), Keys{"config.wrong-kind"});
  EXPECT_EQ(mistakes_in(without("date") + "date = '30/11/2026'\n"), Keys{"config.wrong-kind"});
  EXPECT_EQ(parse(without("date") + "date = '2026-11-30'\n").corrections.front().decision.date,
            "2026-11-30");
}

// In TOML 10.043 is ten and a bit; on the sheet that it is copied from, it is ten thousand.
TEST(CorrectionsFile, TakesNoPointBeforeThreeDigits) {
  using Keys = std::vector<std::string>;
  const Keys doubt{"config.thousands-or-fraction"};
  EXPECT_EQ(mistakes_in(without("value") + "value = 10.043\n"), doubt);
  EXPECT_EQ(mistakes_in(without("value") + "value = -1.000 # euro\n"), doubt);
  for (const char* clear : {"10043", "10.0430", "0.125", "10.04", "1234.567", "1.043e0"}) {
    EXPECT_EQ(mistakes_in(without("value") + "value = " + clear + "\n"), Keys{}) << clear;
  }
}

/// A folder with a corrections.toml in it.
class Beside : public ::testing::Test {
 protected:
  Beside() { fs::create_directory(folder_); }
  ~Beside() override { fs::remove_all(folder_); }
  void write(const std::string& name, std::string_view text) const {
    std::ofstream(folder_ / name) << text;
  }
  // Tests run side by side.
  fs::path folder_ =
      fs::path(::testing::TempDir()) /
      (std::string("bijlage-") + ::testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(Beside, NothingIsDecidedInTheFuture) {
  const auto day = [](int number) { return calendar::Date::from_civil(2026, 11, number); };
  write("a.xlsx", "");
  write("corrections.toml", correction);
  EXPECT_TRUE(corrections_in(folder_.string(), day(30)));
  EXPECT_THROW(corrections_in(folder_.string(), day(29)), config::FileMistakes);
}

TEST_F(Beside, ThereMayBeNone) { EXPECT_FALSE(corrections_in(folder_.string())); }

TEST_F(Beside, SubmissionsAreThoseOfTheFolder) {
  write("corrections.toml", correction);
  EXPECT_THROW(corrections_in(folder_.string()), config::FileMistakes);
  write("a.xlsx", "");
  const auto found = corrections_in(folder_.string());
  ASSERT_TRUE(found);
  EXPECT_EQ(found->corrections.size(), 1U);
}

}  // namespace
}  // namespace bijlage::decisions
