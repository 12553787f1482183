#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bijlage::base {

/// A sentence for people that is not worded yet: the key of a sentence in a message catalogue
/// (`mappings/messages/<language>.toml`) and the texts that fill its `{gaps}`. Code below `cli`
/// makes messages; only the edge of the program, which knows the reader's language, words them.
struct Message {
  std::string key;
  std::vector<std::pair<std::string, std::string>> gaps;

  friend bool operator==(const Message&, const Message&) = default;
};

/// What kind of trouble ended the work. `cli` turns each into its exit code, nobody else does.
enum class Trouble {
  usage,   ///< arguments, or a mapping, model, locale or question file, are wrong
  input,   ///< an input cannot be read, or no mapping fits it
  output,  ///< an output cannot be written
};

/// The one exception of the program: work that cannot go on. What is wrong *in* readable data is
/// a `model::Finding`, never an exception.
class Failure : public std::exception {
 public:
  Failure(Trouble trouble, Message message) : trouble_(trouble), message_(std::move(message)) {}

  Trouble trouble() const { return trouble_; }
  const Message& message() const { return message_; }
  /// The message's key: for debuggers and test output, not for people.
  const char* what() const noexcept override { return message_.key.c_str(); }

 private:
  Trouble trouble_;
  Message message_;
};

}  // namespace bijlage::base
