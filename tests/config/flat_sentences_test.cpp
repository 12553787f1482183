#include "config/flat_sentences.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "base/file.hpp"
#include "config/toml_file.hpp"

namespace bijlage::config {
namespace {

// What the reader of all TOML finds, in the order of the keys, as the flat reader gives it.
FlatSentences by_toml(std::string_view text) {
  FlatSentences sentences;
  TomlFile file = TomlFile::parse(text, "t.toml");
  for (const auto& [key, value] : file.root().items()) {
    sentences.emplace_back(key, value.as_string().value_or("?"));
  }
  std::sort(sentences.begin(), sentences.end());
  return sentences;
}

FlatSentences sorted(FlatSentences sentences) {
  std::sort(sentences.begin(), sentences.end());
  return sentences;
}

TEST(FlatSentences, ReadsWhatCataloguesConsistOf) {
  const std::string text =
      "# A comment with \"quotes\" = and all.\n"
      "\n"
      "\"one\" = \"E\xC3\xA9n: {file}\"\n"
      "  \"two.b\"=\"\\\"{word}\\\" of \\\\ = # no comment\"\t# but this is\n"
      "\"empty\" = \"\"";
  const auto read = read_flat_sentences(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, (FlatSentences{{"one", "E\xC3\xA9n: {file}"},
                                  {"two.b", "\"{word}\" of \\ = # no comment"},
                                  {"empty", ""}}));
  EXPECT_EQ(sorted(*read), by_toml(text));
}

TEST(FlatSentences, LeavesEverythingElseToTheReaderOfAllToml) {
  const std::vector<std::string> others = {"bare = \"key\"",
                                           "\"k\" = 'literal'",
                                           "\"k\" = \"\"\"long\"\"\"",
                                           "\"k\" = \"a\\u00e9\"",
                                           "\"k\" = \"a\\nb\"",
                                           "\"k\" = 3",
                                           "\"k\" = [\"list\"]",
                                           "[table]\n",
                                           "\"k\" = \"open",
                                           "\"k\" \"no equals\"",
                                           "\"k\" = \"a\" more",
                                           "\"k\" = \"a\\\"",
                                           "\"k\" = \"a\x01\"",
                                           "\"k\" = \"\xC3(\"",
                                           "\xEF\xBB\xBF\"k\" = \"a\"",
                                           "\"k\" = \"a\"\r\n",
                                           "\"a\".\"b\" = \"c\"",
                                           "\"k\" = \"1\"\n\"k\" = \"2\"",
                                           "# control \x02 here\n",
                                           "\"k\" =",
                                           "\"\"\"k\"\"\" = \"a\"",
                                           "\"k\" = \"a\" \"b\"",
                                           "\"k\"",
                                           "\"k\" = \"a\x7F\"",
                                           std::string("\"k\0\" = \"a\"", 11)};
  for (const std::string& text : others) EXPECT_FALSE(read_flat_sentences(text)) << text;
}

TEST(FlatSentences, ReadsTheCataloguesThatAreShippedAsTheReaderOfAllTomlDoes) {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator("mappings/messages")) {
    const base::InputFile file(entry.path());
    const auto read = read_flat_sentences(file.text());
    ASSERT_TRUE(read) << entry.path();
    EXPECT_EQ(sorted(*read), by_toml(file.text())) << entry.path();
    ++files;
  }
  EXPECT_GT(files, 20U);
}

}  // namespace
}  // namespace bijlage::config
