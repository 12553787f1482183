#include <array>

#include "cli/command.hpp"
#include "cli/commands.hpp"

namespace bijlage::cli {

// The register: a new command is one new file and one line here.
std::span<const Command> commands() {
  static const std::array<Command, 7> all{inspect_command(), suggest_command(), explain_command(),
                                          check_command(),   convert_command(), answer_command(),
                                          claims_command()};
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

const Command* find_command(std::string_view name) {
  for (const Command& command : commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

}  // namespace bijlage::cli
