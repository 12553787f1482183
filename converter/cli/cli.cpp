#include "cli/cli.hpp"

#include <unistd.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <new>
#include <ostream>

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/surroundings.hpp"
#include "cli/version.hpp"
#include "config/nearest.hpp"
#include "config/toml_file.hpp"

namespace bijlage::cli {
namespace {

namespace fs = std::filesystem;

// The language is needed before options are parsed: what is wrong with them is said in it.
std::string language_of(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--lang=en" || words[i] == "--lang=nl") return words[i].substr(7);
    const bool next = words[i] == "--lang" && i + 1 < words.size();
    if (next && (words[i + 1] == "en" || words[i + 1] == "nl")) return words[i + 1];
  }
  return language_of_environment();
}

// A mapping by its path, or one of those in `mappings/imports` by its name.
std::string mapping_path(const std::string& given, const std::string& folder) {
  if (fs::exists(given)) return given;
  const fs::path shipped = fs::path(folder) / "imports" / (given + ".toml");
  return fs::exists(shipped) ? shipped.string() : given;
}

app::Settings settings_of(const Arguments& arguments, const std::string& language,
                          const std::string& folder) {
  app::Settings settings;
  settings.mappings_folder = folder;
  settings.more_mappings = arguments.values("mappings");
  for (const std::string& given : arguments.values("mapping")) {
    settings.mapping_files.push_back(mapping_path(given, folder));
  }
  settings.language = language;
  settings.today = today();
  return settings;
}

bool wants_colour(const Arguments& arguments) {
  const std::string when = arguments.value("color", "auto");
  return when == "always" || (when == "auto" && shows_colour(STDOUT_FILENO));
}

int verbosity(const Arguments& arguments) {
  if (arguments.has("quiet")) return 0;
  return arguments.has("verbose") ? 2 : 1;
}

void require_operands(const Command& command, const Arguments& arguments) {
  if (arguments.operands.size() >= command.least_operands || arguments.has("rules")) return;
  throw base::Failure(base::Trouble::usage, {"usage.operands-missing",
                                             {{"command", std::string(command.name)},
                                              {"operands", std::string(command.operands)}}});
}

int run_command(const Command& command, const std::vector<std::string>& words,
                const std::string& language, const std::string& folder,
                const config::Catalogue& sentences, std::ostream& out, std::ostream& err) {
  const Arguments arguments = parse(command, words);
  if (arguments.has("help")) {
    print_help(command, out, sentences);
    return 0;
  }
  if (arguments.has("version")) {
    out << "bijlage " << version() << '\n';
    return 0;
  }
  require_operands(command, arguments);
  Console console{out, err, sentences, wants_colour(arguments), verbosity(arguments)};
  const Outcome outcome = command.run(arguments, settings_of(arguments, language, folder), console);
  out.flush();
  if (!out) throw base::Failure(base::Trouble::output, {"output.stdout", {}});
  return exit_code(outcome, arguments.value("fail-on", "error"));
}

// Without a command, or with one that does not exist.
int run_without_command(const std::vector<std::string>& words, const config::Catalogue& sentences,
                        std::ostream& out) {
  const auto has = [&](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (has("--version")) {
    out << "bijlage " << version() << '\n';
    return 0;
  }
  if (words.empty() || has("--help") || has("-h") || words.front() == "help") {
    print_overview(out, sentences);
    return words.empty() ? exit_code(base::Trouble::usage) : 0;
  }
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  const auto near = config::nearest(words.front(), names);
  throw base::Failure(base::Trouble::usage,
                      {near ? "usage.unknown-command-near" : "usage.unknown-command",
                       {{"command", words.front()}, {"nearest", near.value_or("")}}});
}

void print_mistakes(const config::FileMistakes& mistakes, const config::Catalogue& sentences,
                    std::ostream& err) {
  for (const config::Mistake& mistake : mistakes.mistakes()) {
    err << mistake.file << ':' << mistake.place.line << ':' << mistake.place.column << ": "
        << sentences.word(mistake.message) << '\n';
    if (!mistake.source_line.empty()) err << "  " << mistake.source_line << '\n';
  }
}

int dispatch(const std::vector<std::string>& words, const std::string& folder,
             const config::Catalogue& sentences, const std::string& language, std::ostream& out,
             std::ostream& err) {
  const Command* command = words.empty() ? nullptr : find_command(words.front());
  if (command == nullptr) return run_without_command(words, sentences, out);
  return run_command(*command, {words.begin() + 1, words.end()}, language, folder, sentences, out,
                     err);
}

}  // namespace

int run(const std::vector<std::string>& words, std::ostream& out, std::ostream& err) {
  const std::string language = language_of(words);
  const std::string folder = mappings_folder();
  const auto sentences =
      config::Catalogue::load((fs::path(folder) / "messages").string(), language);
  try {
    return dispatch(words, folder, sentences, language, out, err);
  } catch (const config::FileMistakes& mistakes) {
    print_mistakes(mistakes, sentences, err);
    return exit_code(mistakes.trouble());
  } catch (const base::Failure& failure) {
    err << "bijlage: " << sentences.word(failure.message()) << '\n';
    return exit_code(failure.trouble());
  } catch (const std::bad_alloc&) {
    err << "bijlage: " << sentences.word("cli.out-of-memory") << '\n';
    return exit_code(base::Trouble::input);
  } catch (const std::exception& error) {
    err << "bijlage: "
        << sentences.word(base::Message{"cli.unexpected", {{"reason", error.what()}}}) << '\n';
    return exit_code(base::Trouble::input);
  }
}

}  // namespace bijlage::cli
