#include "config/catalogue.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

namespace bijlage::config {
namespace {

using base::Message;

class CatalogueTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(::testing::TempDir()) /
              ::testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  void write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name) << text;
  }
  Catalogue load(std::string_view language) { return Catalogue::load(folder_.string(), language); }

  std::filesystem::path folder_;
};

TEST_F(CatalogueTest, GathersAllFilesOfALanguage) {
  write("a.nl.toml", "'one' = 'een'");
  write("b.nl.toml", "'two' = 'twee'");
  write("a.en.toml", "'one' = 'one', 'three' = 'three'");
  const Catalogue catalogue = load("nl");
  EXPECT_EQ(catalogue.word("one"), "een");
  EXPECT_EQ(catalogue.word("two"), "twee");
  EXPECT_FALSE(catalogue.has("three"));
  EXPECT_EQ(catalogue.language(), "nl");
}

TEST_F(CatalogueTest, FillsGapsAndLeavesThoseThatTheMessageLacks) {
  write("a.nl.toml", "'k' = '{file}: {count} van {all}'");
  EXPECT_EQ(load("nl").word(Message{"k", {{"file", "x.xlsx"}, {"count", "3"}}}),
            "x.xlsx: 3 van {all}");
}

TEST_F(CatalogueTest, WordsAGapThatIsAKey) {
  write("a.nl.toml", "'k' = 'status {s}'\n'status.E' = 'geraamd'");
  EXPECT_EQ(load("nl").word(Message{"k", {{"s", "@status.E"}}}), "status geraamd");
}

TEST_F(CatalogueTest, ShowsTextOfAFileAsItIsEvenWhereItLooksLikeAGapOrAKey) {
  write("a.nl.toml", "'k' = 'cel {raw}, {other}'");
  EXPECT_EQ(load("nl").word(Message{"k", {{"raw", "{other}"}, {"other", "@nothing"}}}),
            "cel {other}, @nothing");
}

TEST_F(CatalogueTest, ABraceThatNobodyClosesIsText) {
  write("a.nl.toml", "'k' = 'a } b { c'");
  EXPECT_EQ(load("nl").word(Message{"k", {}}), "a } b { c");
}

TEST_F(CatalogueTest, WithoutSentencesAMessageIsItsKeyAndGaps) {
  const Catalogue none = Catalogue::load("/nowhere", "nl");
  EXPECT_EQ(none.word(Message{"input.missing", {{"file", "x"}}}), "input.missing file=x");
  EXPECT_EQ(none.word("title"), "title");
}

TEST_F(CatalogueTest, ADamagedFileCostsOnlyItsOwnSentences) {
  write("a.nl.toml", "'one' = = 'een'");
  write("b.nl.toml", "'two' = 'twee'");
  EXPECT_EQ(load("nl").word("one"), "one");
  EXPECT_EQ(load("nl").word("two"), "twee");
}

}  // namespace
}  // namespace bijlage::config
