// What making sense of a workbook costs beside reading it:
//   extract long ROUNDS FILE                       the workload long, by a mapping made for it
//   extract annex ROUNDS FILE MAPPINGS MAPPING     any workbook, by a mapping file of that folder
// Prints a line of JSON: medians of CPU seconds of reading, extracting and checking, and the memory
// that extracting took beside the workbook, in bytes an observation; and what each rule cost in the
// last round.
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "allocated.hpp"
#include "base/file.hpp"
#include "checks/register.hpp"
#include "long_rows.hpp"
#include "mapping/extract.hpp"
#include "mapping/mapping_file.hpp"
#include "mapping/model_file.hpp"
#include "readers/reader.hpp"
#include "store/sdmx_csv.hpp"

namespace bijlage::bench {
namespace {

double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// A step's cost in CPU seconds, a round each.
class Stopwatch {
 public:
  template <typename Step>
  auto time(Step step) {
    const double begin = cpu_seconds();
    auto result = step();
    costs_.push_back(cpu_seconds() - begin);
    return result;
  }
  double median() {
    const auto middle = costs_.begin() + static_cast<std::ptrdiff_t>(costs_.size() / 2);
    std::nth_element(costs_.begin(), middle, costs_.end());
    return *middle;
  }

 private:
  std::vector<double> costs_;
};

/// What each rule costs by itself: `"C01": 0.004, …`.
std::string costs_of_rules(const mapping::Submission& submission) {
  Stopwatch looking;
  const auto overview =
      looking.time([&] { return checks::Overview(submission.data, submission.evidence); });
  const checks::Context context{submission.data, submission.evidence, overview, "nl"};
  std::string text = "\"overview\": " + std::to_string(looking.median());
  for (const auto& check : checks::registered_checks()) {
    Stopwatch rule;
    model::Findings found;
    rule.time([&] {
      check.run(context, found);
      return 0;
    });
    std::array<char, 40> cost{};
    std::snprintf(cost.data(), cost.size(), "\"%.3s\": %.4f", check.code.data(), rule.median());
    text += ", " + std::string(cost.data());
  }
  return text;
}

std::string code_of(const std::string& label) {
  std::string code = label;
  std::replace_if(
      code.begin(), code.end(), [](char c) { return c == '-' || c == ' '; }, '_');
  return code;
}

std::string dimension(const std::string& code, const std::vector<std::string>& labels) {
  std::string text =
      "[[dimension]]\ncode = \"" + code + "\"\nlabel = { nl = \"" + code + "\" }\ncodes = [\n";
  for (const std::string& label : labels) {
    text += "  { code = \"" + code_of(label) + "\", label = { nl = \"" + label + "\" } },\n";
  }
  return text + "]\n";
}

/// A model with as many institutions as the workload has.
std::shared_ptr<const model::Model> long_model(std::uint64_t institutions) {
  std::vector<std::string> names;
  for (std::uint64_t i = 0; i < institutions; ++i) names.push_back(long_institution(i));
  const std::string text =
      "[model]\nid = \"LONG\"\nagency = \"BENCH\"\nversion = \"1.0\"\n"
      "[[measure]]\ncode = \"amount\"\nlabel = { nl = \"Bedrag\" }\ndecimals = 2\n" +
      dimension("channel", {long_channels.begin(), long_channels.end()}) +
      dimension("institution", names);
  return std::make_shared<const model::Model>(mapping::parse_model(text, "long.toml"));
}

constexpr auto long_mapping_text = R"([mapping]
id     = "long"
model  = "onlinehulp"
locale = "nl-BE"

[[table]]
id     = "export"
header = ["Bedrag"]
until  = "end"
labels = { left = { Jaar = "period", Maand = "period", Kanaal = "provider", Instantie = "platform" } }
fixed  = { measure = "subsidy" }
)";

/// The roles are read against a model of `mappings/`; then they become those of our own.
mapping::Mapping long_mapping(std::uint64_t rows) {
  mapping::Shelf shelf(std::string(BIJLAGE_SOURCE_DIR) + "/mappings");
  auto made = mapping::parse_mapping(long_mapping_text, "long.toml", shelf);
  made.model = long_model(long_institutions(rows));
  mapping::TableMapping& table = made.tables.front();
  for (auto& [header, role] : table.left.by_header) {
    if (role == "provider") role = "channel";
    if (role == "platform") role = "institution";
  }
  table.fixed["measure"] = "amount";
  return made;
}

std::uint64_t rows_of(const workbook::Workbook& book) {
  return book.sheets.front().extent().row - std::uint64_t{1};
}

int measure(int rounds, const std::string& file, std::optional<mapping::Mapping> mapping) {
  Stopwatch reading;
  Stopwatch extracting;
  Stopwatch checking;
  Stopwatch storing;
  std::size_t observations = 0;
  std::size_t findings = 0;
  std::size_t peak = 0;
  std::size_t kept = 0;
  std::string rules;
  for (int round = 0; round < rounds; ++round) {
    const base::InputFile input(file);
    const auto book = reading.time([&] { return readers::read_workbook(input.bytes(), file); });
    if (!mapping) mapping = long_mapping(rows_of(book));
    const auto today = calendar::Date::from_civil(2024, 1, 15).value();
    const std::size_t before = bytes_held();
    forget_peak();
    const auto submission = extracting.time([&] {
      return mapping::extract(book, *mapping, {file, "", today, "nl"});
    });
    peak = peak_bytes_held() - before;
    kept = bytes_held() - before;
    observations = submission.data.observations.size();
    findings = submission.findings.size();
    findings += checking.time(
        [&] { return checks::run_checks(submission.data, submission.evidence, "nl").size(); });
    rules = costs_of_rules(submission);
    storing.time([&] {
      std::size_t bytes = 0;
      store::write_sdmx_csv(submission.data,
                            [&](std::string_view piece) { bytes += piece.size(); });
      return bytes;
    });
  }
  const auto each = [&](std::size_t bytes) {
    return static_cast<double>(bytes) / static_cast<double>(std::max<std::size_t>(observations, 1));
  };
  std::printf(
      "{\"observations\": %zu, \"findings\": %zu, \"read\": %.6f, \"extract\": %.6f, "
      "\"check\": %.6f, \"store\": %.6f, \"bytes_peak\": %.1f, \"bytes_kept\": %.1f, "
      "\"rules\": {%s}}\n",
      observations, findings, reading.median(), extracting.median(), checking.median(),
      storing.median(), each(peak), each(kept), rules.c_str());
  return 0;
}

int run(const std::vector<std::string>& words) {
  if (words.size() < 3) return 2;
  const int rounds = std::max(1, std::atoi(words[1].c_str()));
  if (words[0] == "long" && words.size() == 3) return measure(rounds, words[2], std::nullopt);
  if (words[0] != "annex" || words.size() != 5) return 2;
  mapping::Shelf shelf(words[3]);
  return measure(rounds, words[2], mapping::load_mapping(words[4], shelf));
}

}  // namespace
}  // namespace bijlage::bench

int main(int argc, char** argv) { return bijlage::bench::run({argv + 1, argv + argc}); }
