#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/commands.hpp"

namespace bijlage::cli {

// The register: a new command is one new file and one line here.
std::span<const Command> commands() {
  static const std::array<Command, 12> all{
      inspect_command(),      suggest_command(),      explain_command(),
      check_command(),        convert_command(),      answer_command(),
      template_command(),     claims_command(),       archive_add_command(),
      archive_list_command(), archive_show_command(), archive_diff_command()};
  return all;
}

std::span<const Option> common_options() {
  static const std::array<Option, 11> options{{
      {"mapping", 'm', "FILE", true},
      {"mappings", 0, "DIR", true},
      {"policy", 0, "FILE", true},
      {"lang", 0, "LANG", false, {"nl", "en"}},
      {"jobs", 0, "N"},
      {"fail-on", 0, "LEVEL", false, {"error", "warning", "never"}},
      {"color", 0, "WHEN", false, {"auto", "always", "never"}},
      {"verbose", 'v', ""},
      {"quiet", 'q', ""},
      {"version", 0, ""},
      {"help", 'h', ""},
  }};
  return options;
}

const Command* find_command(std::span<const std::string> words) {
  for (const Command& command : commands()) {
    const auto parts = base::split(command.name, ' ');
    if (parts.size() <= words.size() && std::equal(parts.begin(), parts.end(), words.begin())) {
      return &command;
    }
  }
  return nullptr;
}

std::vector<std::string> commands_under(std::string_view word) {
  std::vector<std::string> more;
  for (const Command& command : commands()) {
    const auto parts = base::split(command.name, ' ');
    if (parts.size() > 1 && parts.front() == word) more.emplace_back(parts[1]);
  }
  return more;
}

}  // namespace bijlage::cli
