#include "config/catalogue.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "base/file.hpp"
#include "config/flat_sentences.hpp"
#include "config/toml_file.hpp"

namespace bijlage::config {
namespace {

using ByKey = std::map<std::string, std::string, std::less<>>;

std::vector<std::filesystem::path> files_of(const std::string& folder, std::string_view language) {
  const std::string suffix = "." + std::string(language) + ".toml";
  std::vector<std::filesystem::path> files;
  std::error_code unreadable;
  for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable)) {
    if (entry.path().filename().string().ends_with(suffix)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void read_sentences(const std::filesystem::path& path, ByKey& sentences) {
  try {
    const base::InputFile input(path);
    if (auto flat = read_flat_sentences(input.text())) {
      for (auto& [key, sentence] : *flat) sentences.emplace(std::move(key), std::move(sentence));
      return;
    }
    TomlFile file = TomlFile::parse(input.text(), path.string());
    for (const auto& [key, value] : file.root().items()) {
      if (auto sentence = value.as_string()) sentences.emplace(key, std::move(*sentence));
    }
  } catch (const base::Failure&) {
    // A damaged installation says what it can: the sentences of this file are shown as keys.
  }
}

}  // namespace

class Catalogue::Sentences {
 public:
  Sentences(std::string folder, std::string language)
      : folder_(std::move(folder)), language_(std::move(language)) {}

  const ByKey& all() {
    std::call_once(read_, [this] {
      for (const auto& path : files_of(folder_, language_)) read_sentences(path, by_key_);
    });
    return by_key_;
  }

 private:
  std::string folder_;
  std::string language_;
  std::once_flag read_;
  ByKey by_key_;
};

Catalogue Catalogue::load(const std::string& folder, std::string_view language) {
  Catalogue catalogue;
  catalogue.language_ = language;
  catalogue.sentences_ = std::make_shared<Sentences>(folder, catalogue.language_);
  return catalogue;
}

const std::string* Catalogue::find(std::string_view key) const {
  if (!sentences_) return nullptr;
  const ByKey& all = sentences_->all();
  const auto found = all.find(key);
  return found == all.end() ? nullptr : &found->second;
}

std::string Catalogue::word(const base::Message& message) const {
  const auto text_of_gap = [&](std::string_view name) -> std::optional<std::string> {
    for (const auto& [gap, text] : message.gaps) {
      if (gap != name) continue;
      if (text.starts_with('@') && has(std::string_view(text).substr(1))) {
        return word(std::string_view(text).substr(1));
      }
      return text;
    }
    return std::nullopt;
  };

  const std::string* const found = find(message.key);
  if (found == nullptr) {
    std::string bare = message.key;
    for (const auto& [gap, text] : message.gaps)
      bare.append(" ").append(gap).append("=").append(text);
    return bare;
  }
  std::string_view rest = *found;
  std::string words;
  while (!rest.empty()) {
    const std::size_t open = rest.find('{');
    const std::size_t close = rest.find('}', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    const auto text = text_of_gap(rest.substr(open + 1, close - open - 1));
    words += rest.substr(0, open);
    words += text ? *text : std::string(rest.substr(open, close - open + 1));
    rest.remove_prefix(close + 1);
  }
  return words.append(rest);
}

std::string Catalogue::word(std::string_view key) const {
  const std::string* const found = find(key);
  return found == nullptr ? std::string(key) : *found;
}

bool Catalogue::has(std::string_view key) const { return find(key) != nullptr; }

}  // namespace bijlage::config
