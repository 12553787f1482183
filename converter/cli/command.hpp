#pragma once

#include <iosfwd>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/settings.hpp"
#include "config/catalogue.hpp"
#include "model/finding.hpp"

/// The commands of the program: one file each, one line each in the register. Help, man page and
/// completions all come from the option tables here.
namespace bijlage::cli {

/// One option. Its description is the sentence `option.<name>` of the message catalogue
/// (`option.<command>.<name>` where a command says it in its own way).
struct Option {
  std::string_view name;      ///< long name, "format"
  char letter = 0;            ///< short name, 'o'; 0 for none
  std::string_view argument;  ///< what it takes, "FILE"; empty: a switch
  bool repeatable = false;
  std::vector<std::string_view> choices = {};  ///< the only words it takes, where there are such
};

/// What the user typed, taken apart.
class Arguments {
 public:
  void add(const std::string& option, std::vector<std::string> values);
  std::vector<std::string> operands;  ///< files and folders, in order

  bool has(std::string_view option) const;
  /// The last value given, else `otherwise`.
  std::string value(std::string_view option, std::string_view otherwise = {}) const;
  std::vector<std::string> values(std::string_view option) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> options_;
};

/// Where a command speaks to its user, and in which words.
struct Console {
  std::ostream& out;
  std::ostream& err;
  const config::Catalogue& words;
  bool colour = false;
  int verbosity = 1;  ///< 0 with -q, 2 with -v

  /// Says a sentence on a line of its own, beside the data.
  void tell(const base::Message& message) const;
  void tell_trouble(const base::Message& message) const;
};

/// What a command's work came to; `exit_code` makes the number of it.
struct Outcome {
  bool unread_input = false;                ///< an input could not be read or no mapping fits it
  std::vector<model::Severity> severities;  ///< of the findings met
};

struct Command {
  std::string_view name;      ///< a word, or two: "archive add"
  std::string_view operands;  ///< for the usage line: "FILE|DIR…"
  std::vector<Option> options;
  std::size_t least_operands = 1;
  Outcome (*run)(const Arguments&, const app::Settings&, Console&);
  bool reads_workbooks = true;  ///< then it has the options of `reading_options` too
};

/// All commands, in the order that help shows them.
std::span<const Command> commands();
/// Options that every command has which reads workbooks.
std::span<const Option> reading_options();
/// Options that every command has.
std::span<const Option> common_options();
/// The command whose name stands in front of these words; null where none does.
const Command* find_command(std::span<const std::string> words);
/// The second words of the commands that begin with this one: "add", "list", … of "archive".
std::vector<std::string> commands_under(std::string_view word);

}  // namespace bijlage::cli
