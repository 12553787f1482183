#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

#include "config/toml_file.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::writers {
namespace {

using Sentences = std::map<std::string, std::string>;

Sentences sentences(const std::string& language) {
  auto file = config::TomlFile::read(std::string(BIJLAGE_SOURCE_DIR) +
                                     "/mappings/messages/findings." + language + ".toml");
  Sentences all;
  for (const auto& [key, value] : file.root().items()) all[key] = value.as_string().value();
  return all;
}

std::set<std::string> gaps(const std::string& sentence) {
  static const std::regex gap(R"(\{([a-z_]+)\})");
  return {std::sregex_token_iterator(sentence.begin(), sentence.end(), gap, 1),
          std::sregex_token_iterator()};
}

bool has_message(const Sentences& all, const std::string& key) {
  static const std::set<std::string> about{".title", ".explanation", ".remedy"};
  for (const auto& [other, sentence] : all) {
    if (other == key) return true;
    if (other.starts_with(key + ".") && !about.contains(other.substr(key.size()))) return true;
  }
  return false;
}

TEST(FindingMessages, CoverEveryCodeInBothLanguages) {
  for (const auto* language : {"nl", "en"}) {
    const auto all = sentences(language);
    for (const auto& kind : model::finding_kinds()) {
      const auto key = "finding." + std::string(kind.code);
      for (const auto* about : {".title", ".explanation", ".remedy"}) {
        EXPECT_TRUE(all.contains(key + about)) << key << about << " in " << language;
      }
      EXPECT_TRUE(has_message(all, key)) << key << " in " << language;
    }
  }
}

TEST(FindingMessages, SayTheSameInBothLanguages) {
  const auto dutch = sentences("nl");
  const auto english = sentences("en");
  EXPECT_EQ(dutch.size(), english.size());
  for (const auto& [key, sentence] : dutch) {
    ASSERT_TRUE(english.contains(key)) << key;
    EXPECT_EQ(gaps(sentence), gaps(english.at(key))) << key;
  }
}

}  // namespace
}  // namespace bijlage::writers
