#include "cli/cli.hpp"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <filesystem>
#include <new>
#include <ostream>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/date_option.hpp"
#include "cli/exit_code.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/printable.hpp"
#include "cli/reading_options.hpp"
#include "cli/shipped.hpp"
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

unsigned jobs_of(const Arguments& arguments) {
  if (!arguments.has("jobs")) return 0;
  constexpr unsigned most_jobs = 256;
  const std::string text = arguments.value("jobs");
  unsigned jobs = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  if (error != std::errc() || end != text.data() + text.size() || jobs < 1 || jobs > most_jobs) {
    throw base::Failure(
        base::Trouble::usage,
        {"usage.not-a-job-count", {{"value", text}, {"most", std::to_string(most_jobs)}}});
  }
  return jobs;
}

app::Settings settings_of(const Arguments& arguments, const std::string& language,
                          const std::string& folder) {
  if (folder.empty()) {
    throw base::Failure(base::Trouble::usage, {"cli.mappings-folder-not-found", {}});
  }
  app::Settings settings;
  settings.jobs = jobs_of(arguments);
  settings.mappings_folder = folder;
  settings.more_mappings = arguments.values("mappings");
  for (const std::string& given : arguments.values("mapping")) {
    settings.mapping_files.push_back(
        shipped_or_own(given, fs::path(folder) / "imports", "usage.no-mapping"));
  }
  settings.policy_files = arguments.values("policy");
  settings.archive = arguments.value("archive");
  settings.language = language;
  settings.run_on = today();
  settings.today = date_option(arguments).value_or(*settings.run_on);
  take_reading_options(arguments, settings);
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
  return exit_code(outcome, arguments.value("fail-on", "error"));
}

[[noreturn]] void refuse_command(const std::string& word) {
  if (word.starts_with("-")) {
    throw base::Failure(base::Trouble::usage, {"usage.command-first", {{"option", word}}});
  }
  if (const auto more = commands_under(word); !more.empty()) {
    throw base::Failure(
        base::Trouble::usage,
        {"usage.command-incomplete", {{"command", word}, {"choices", base::join(more, ", ")}}});
  }
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  const auto near = config::nearest(word, names);
  throw base::Failure(base::Trouble::usage,
                      {near ? "usage.unknown-command-near" : "usage.unknown-command",
                       {{"command", word}, {"nearest", near.value_or("")}}});
}

// Without a command, or with one that does not exist.
int run_without_command(const std::vector<std::string>& words, const config::Catalogue& sentences,
                        std::ostream& out, std::ostream& err) {
  if (words.empty()) {
    print_overview(err, sentences);
    return exit_code(base::Trouble::usage);
  }
  const std::string& first = words.front();
  const auto has = [&](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const bool wants_help = has("--help") || has("-h");
  if (wants_help && !commands_under(first).empty()) {
    print_overview(out, sentences, first);
    return 0;
  }
  if (first != "help" && !first.starts_with("-")) refuse_command(first);
  if (has("--version")) {
    out << "bijlage " << version() << '\n';
    return 0;
  }
  if (!wants_help && first != "help") refuse_command(first);
  const auto asked = std::span(words).subspan(std::min<std::size_t>(1, words.size()));
  if (const Command* command = find_command(asked)) {
    print_help(*command, out, sentences);
  } else {
    print_overview(out, sentences, asked.empty() ? "" : asked.front());
  }
  return 0;
}

void print_mistakes(const config::FileMistakes& mistakes, const config::Catalogue& sentences,
                    std::ostream& err) {
  for (const config::Mistake& mistake : mistakes.mistakes()) {
    err << printable(mistake.file) << ':' << mistake.place.line << ':' << mistake.place.column
        << ": " << printable(sentences.word(mistake.message)) << '\n';
    if (mistake.source_line.empty()) continue;
    err << excerpt_with_caret(mistake.source_line, mistake.place.column) << '\n';
  }
  err << "bijlage: " << sentences.word(mistakes.message()) << '\n';
}

int dispatch(const std::vector<std::string>& words, const std::string& folder,
             const config::Catalogue& sentences, const std::string& language, std::ostream& out,
             std::ostream& err) {
  const Command* command = find_command(words);
  if (command == nullptr) return run_without_command(words, sentences, out, err);
  const auto named = std::count(command->name.begin(), command->name.end(), ' ') + 1;
  return run_command(*command, {words.begin() + named, words.end()}, language, folder, sentences,
                     out, err);
}

}  // namespace

int run(const std::vector<std::string>& words, std::ostream& out, std::ostream& err) {
  config::Catalogue sentences;
  try {
    const std::string language = language_of(words);
    const std::string folder = mappings_folder();
    sentences = config::Catalogue::load((fs::path(folder) / "messages").string(), language);
    const int code = dispatch(words, folder, sentences, language, out, err);
    out.flush();
    if (!out) throw base::Failure(base::Trouble::output, {"output.stdout", {}});
    return code;
  } catch (const config::FileMistakes& mistakes) {
    print_mistakes(mistakes, sentences, err);
    return exit_code(mistakes.trouble());
  } catch (const base::Failure& failure) {
    Console{out, err, sentences}.tell_trouble(failure.message());
    return exit_code(failure.trouble());
  } catch (const std::bad_alloc&) {
    Console{out, err, sentences}.tell_trouble({"cli.out-of-memory", {}});
    return exit_code(base::Trouble::input);
  } catch (const std::exception& error) {
    Console{out, err, sentences}.tell_trouble({"cli.unexpected", {{"reason", error.what()}}});
    return exit_code(base::Trouble::input);
  }
}

}  // namespace bijlage::cli
