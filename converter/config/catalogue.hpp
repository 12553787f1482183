#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/message.hpp"

namespace bijlage::config {

/// The sentences of one language: `mappings/messages/*.<language>.toml`, flat tables of
/// `"key" = "text with {gaps}"`.
class Catalogue {
 public:
  /// Without sentences.
  Catalogue() = default;
  /// Of every `*.<language>.toml` in the folder. They are read when the first sentence is asked
  /// for: many a run over one file says nothing. A folder that is not there gives a catalogue
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
  class Sentences;

  /// Null where there is none.
  const std::string* find(std::string_view key) const;

  std::string language_;
  std::shared_ptr<Sentences> sentences_;  ///< threads may share them
};

}  // namespace bijlage::config
