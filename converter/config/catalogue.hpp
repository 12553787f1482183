#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/message.hpp"

namespace bijlage::config {

/// The sentences of one language: `mappings/messages/*.<language>.toml`, flat tables of
/// `"key" = "text with {gaps}"`.
class Catalogue {
 public:
  /// Reads every `*.<language>.toml` in the folder. A folder that is not there gives a catalogue
  /// without sentences: messages are then shown as their key and gaps, so that a damaged
  /// installation still says what it can.
  static Catalogue load(const std::string& folder, std::string_view language);

  /// The message in words. A gap that the sentence names and the message lacks stays as `{gap}`;
  /// a gap whose text itself begins with `@` is a key and is worded first ("@status.E").
  std::string word(const base::Message& message) const;
  /// A sentence without gaps; the key itself where there is none.
  std::string word(std::string_view key) const;
  bool has(std::string_view key) const;
  /// "nl", "en".
  const std::string& language() const { return language_; }

 private:
  std::string language_;
  std::map<std::string, std::string, std::less<>> sentences_;
};

}  // namespace bijlage::config
