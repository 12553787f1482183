#include "cli/parse.hpp"

#include <boost/program_options.hpp>

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"

namespace bijlage::cli {
namespace {

namespace po = boost::program_options;

[[noreturn]] void refuse(std::string key, std::vector<std::pair<std::string, std::string>> gaps) {
  throw base::Failure(base::Trouble::usage, {std::move(key), std::move(gaps)});
}

void describe(const Option& option, po::options_description& description) {
  std::string names(option.name);
  if (option.letter != 0) names += std::string(",") + option.letter;
  auto* value = po::value<std::vector<std::string>>();
  // A switch that is given twice is no mistake: -q -q.
  if (option.argument.empty()) value->zero_tokens();
  description.add_options()(names.c_str(), value, "");
}

void check_choice(const Option& option, const std::vector<std::string>& values) {
  if (option.choices.empty()) return;
  for (const std::string& value : values) {
    if (std::find(option.choices.begin(), option.choices.end(), value) != option.choices.end()) {
      continue;
    }
    std::vector<std::string> words(option.choices.begin(), option.choices.end());
    refuse("usage.not-a-choice", {{"option", std::string(option.name)},
                                  {"value", value},
                                  {"choices", base::join(words, ", ")}});
  }
}

void take(const Option& option, const po::variables_map& map, Arguments& arguments) {
  const std::string name(option.name);
  if (map.count(name) == 0) return;
  if (option.argument.empty()) {
    arguments.add(name, {});
    return;
  }
  auto values = map[name].as<std::vector<std::string>>();
  if (values.size() > 1 && !option.repeatable) refuse("usage.given-twice", {{"option", name}});
  check_choice(option, values);
  arguments.add(name, std::move(values));
}

po::variables_map run_parser(const Command& command, const po::options_description& all,
                             const std::vector<std::string>& words) {
  po::positional_options_description operands;
  operands.add("operand", -1);
  using po::command_line_style::allow_guessing;
  const int style = po::command_line_style::unix_style & ~allow_guessing;
  po::variables_map map;
  try {
    po::store(po::command_line_parser(words).options(all).positional(operands).style(style).run(),
              map);
  } catch (const po::unknown_option& error) {
    refuse("usage.unknown-option",
           {{"option", error.get_option_name()}, {"command", std::string(command.name)}});
  } catch (const po::error_with_option_name& error) {
    refuse("usage.bad-option", {{"option", error.get_option_name()}});
  } catch (const po::error& error) {
    refuse("usage.bad-option", {{"option", error.what()}});
  }
  return map;
}

// All options that a command has.
std::vector<Option> options_of(const Command& command) {
  std::vector<Option> all = command.options;
  const auto add = [&](std::span<const Option> more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  if (command.reads_workbooks) add(reading_options());
  add(common_options());
  return all;
}

}  // namespace

Arguments parse(const Command& command, const std::vector<std::string>& words) {
  const std::vector<Option> options = options_of(command);
  po::options_description all;
  for (const Option& option : options) describe(option, all);
  all.add_options()("operand", po::value<std::vector<std::string>>(), "");
  const po::variables_map map = run_parser(command, all, words);

  Arguments arguments;
  for (const Option& option : options) take(option, map, arguments);
  if (map.count("operand") != 0) {
    arguments.operands = map["operand"].as<std::vector<std::string>>();
  }
  return arguments;
}

}  // namespace bijlage::cli
