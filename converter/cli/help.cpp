#include "cli/help.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace bijlage::cli {
namespace {

constexpr std::size_t text_column = 26;
constexpr std::size_t page_width = 96;

// Wraps a sentence under itself at the text column; what stands left may take a line of its own.
void print_entry(std::ostream& out, const std::string& left, const std::string& text) {
  std::string line = "  " + left;
  if (line.size() + 2 > text_column) {
    out << line << '\n';
    line.clear();
  }
  line.resize(text_column, ' ');
  bool fresh = true;
  for (const std::string_view word : base::split(text, ' ')) {
    if (!fresh && line.size() + 1 + word.size() > page_width) {
      out << line << '\n';
      line = std::string(text_column, ' ');
      fresh = true;
    }
    if (!fresh) line += ' ';
    line += word;
    fresh = false;
  }
  out << line << '\n';
}

std::string signature(const Option& option) {
  std::string text = option.letter != 0 ? std::string("-") + option.letter + ", " : "    ";
  text += "--" + std::string(option.name);
  if (!option.choices.empty()) {
    const std::vector<std::string> words(option.choices.begin(), option.choices.end());
    return text + " " + base::join(words, "|");
  }
  if (!option.argument.empty()) text += " " + std::string(option.argument);
  return text;
}

// In the catalogue: "archive add" is `archive-add` there.
std::string key_name(std::string_view command) {
  std::string name(command);
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

void print_options(std::ostream& out, const config::Catalogue& words,
                   std::span<const Option> options, std::string_view command) {
  for (const Option& option : options) {
    const std::string own = "option." + key_name(command) + "." + std::string(option.name);
    const std::string common = "option." + std::string(option.name);
    print_entry(out, signature(option), words.word(words.has(own) ? own : common));
  }
}

}  // namespace

void print_overview(std::ostream& out, const config::Catalogue& words, std::string_view under) {
  const bool all = commands_under(under).empty();
  out << words.word("help.program") << "\n\n" << words.word("help.usage") << "\n";
  out << "  bijlage " << words.word("help.synopsis") << "\n\n"
      << words.word("help.commands") << "\n";
  for (const Command& command : commands()) {
    if (!all && !command.name.starts_with(std::string(under) + " ")) continue;
    print_entry(out, std::string(command.name), words.word("command." + key_name(command.name)));
  }
  out << '\n' << words.word("help.more") << '\n';
}

void print_help(const Command& command, std::ostream& out, const config::Catalogue& words) {
  const std::string name(command.name);
  out << words.word("help.usage") << "\n  bijlage " << name << ' ' << command.operands << " ["
      << words.word("help.options-word") << "]\n\n";
  out << words.word("command." + key_name(name)) << "\n\n" << words.word("help.options") << '\n';
  print_options(out, words, command.options, command.name);
  if (command.reads_workbooks) {
    out << '\n' << words.word("help.reading-options") << '\n';
    print_options(out, words, reading_options(), command.name);
  }
  out << '\n' << words.word("help.common-options") << '\n';
  print_options(out, words, common_options(), command.name);
  out << '\n'
      << words.word("help.example") << "\n  " << words.word("example." + key_name(name)) << '\n';
}

}  // namespace bijlage::cli
