#include "app/intake.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <string_view>
#include <utility>

#include "app/copies.hpp"
#include "app/load_mappings.hpp"
#include "app/open_input.hpp"
#include "app/parallel.hpp"
#include "app/shown_rows.hpp"
#include "app/template_annex.hpp"
#include "base/sha256.hpp"
#include "checks/facts.hpp"
#include "checks/register.hpp"
#include "checks/unread_beside.hpp"
#include "decisions/correct.hpp"
#include "decisions/tell_corrected.hpp"
#include "mapping/grid.hpp"
#include "mapping/match.hpp"
#include "model/finding_catalogue.hpp"
#include "readers/reader.hpp"

namespace bijlage::app {
namespace {

void add(model::Findings& all, model::Findings more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// A file that only its password keeps closed is a finding as well: whoever submitted it can help.
model::Findings findings_of(const base::Failure& failure, const std::string& file) {
  static constexpr std::array<std::string_view, 3> locked{
      "input.is-encrypted", "input.wrong-password", "zip.encrypted-part"};
  if (std::find(locked.begin(), locked.end(), failure.message().key) == locked.end()) return {};
  auto finding = model::make_finding("F02");
  finding.file = file;
  return {std::move(finding)};
}

// Which file a rule is from counts only among rules that hold for as much.
decisions::SeverityRules load_policies(const Settings& settings,
                                       const std::vector<mapping::Mapping>& mappings) {
  decisions::KnownMappings known;
  // A policy is for many runs: one with mappings of its own choice need not have all that it names.
  known.all = settings.mapping_files.empty();
  for (const mapping::Mapping& mapping : mappings) {
    auto& tables = known.tables[mapping.id];
    for (const mapping::TableMapping& table : mapping.tables) tables.push_back(table.id);
  }
  decisions::SeverityRules rules;
  for (const std::string& file : settings.policy_files) {
    auto more = decisions::load_policy(file, known);
    rules.insert(rules.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  }
  decisions::put_in_order(rules);
  return rules;
}

// Standard input lies in none.
std::string folder_of(const std::string& file) {
  return file == "-" ? file : std::filesystem::path(file).parent_path().string();
}

decisions::CorrectionsFile written_beside(const std::string& file, const Settings& settings) {
  if (file == "-") return {};
  return decisions::corrections_in(folder_of(file), settings.run_on)
      .value_or(decisions::CorrectionsFile());
}

}  // namespace

Reception::Reception(const Settings& settings, mapping::Shelf& shelf)
    : settings_(settings),
      shelf_(shelf),
      mappings_(load_mappings(settings, shelf)),
      policies_(load_policies(settings, mappings_)) {}

void Reception::read_into(Intake& intake, const readers::ReadingOptions& options,
                          const decisions::CorrectionsFile& written) const {
  const base::InputFile input = open_input(intake.file);
  intake.sha256 = base::sha256_hex(input);
  make_sense(readers::read_workbook(input, intake.file, options), intake, written, nullptr);
}

const mapping::Mapping& Reception::mapping_for(const workbook::Workbook& book,
                                               const std::string& file) const {
  // A mapping that was named is used, whatever its [match] says of the file.
  if (settings_.mapping_files.size() == 1) return mappings_.front();
  {
    const std::scoped_lock lock(templates_lock_);
    if (auto own = template_mapping(book, shelf_)) {
      templates_.push_back(std::move(*own));
      return templates_.back();
    }
  }
  return mapping::choose(book, file, mappings_);
}

const mapping::Mapping& Reception::make_sense(const workbook::Workbook& book, Intake& intake,
                                              const decisions::CorrectionsFile& written,
                                              model::CellAccounts* accounts) const {
  const auto& mapping = mapping_for(book, intake.file);
  intake.mapping = mapping.id;
  intake.decided =
      decisions::decided_for(intake.file, written, mapping.id, policies_, mapping.severity);
  intake.submission = mapping::extract(
      book, mapping,
      {intake.file, intake.sha256, settings_.today, settings_.language, intake.decided.corrections},
      accounts);
  if (is_template(mapping)) apply_beside(mapping, book, *intake.submission, intake.file);
  decisions::correct(intake.submission->data, intake.submission->evidence,
                     intake.submission->findings, intake.decided.corrections);
  add(intake.findings, std::move(intake.submission->findings));
  add(intake.findings, checks::file_findings(book, intake.file));
  auto checked =
      checks::run_checks(intake.submission->data, intake.submission->evidence, settings_.language);
  checks::doubt_totals_beside_unread(intake.findings, checked);
  add(intake.findings, std::move(checked));
  decisions::settle(intake.findings, intake.decided);
  decisions::tell_corrected(intake.findings, intake.findings);
  model::sort_findings(intake.findings);
  if (keeps_rows_) {
    intake.rows = rows_of(book, intake.findings, mapping::number_signs(mapping.locale));
  }
  return mapping;
}

Closeup Reception::take_in_closely(const std::string& file,
                                   const readers::ReadingOptions& options) const {
  Closeup close;
  close.intake.file = file;
  const base::InputFile input = open_input(file);
  close.intake.sha256 = base::sha256_hex(input);
  close.book = readers::read_workbook(input, file, options);
  close.mapping =
      &make_sense(close.book, close.intake, written_beside(file, settings_), &close.accounts);
  return close;
}

Intake Reception::take_in(const std::string& file, const readers::ReadingOptions& options,
                          const decisions::CorrectionsFile& written) const {
  Intake intake;
  intake.file = file;
  try {
    read_into(intake, options, written);
  } catch (const base::Failure& failure) {
    intake.submission.reset();
    intake.findings = findings_of(failure, file);
    intake.decided = decisions::decided_for(file, written, "", policies_, {});
    decisions::settle(intake.findings, intake.decided);
    intake.trouble = failure;
  }
  return intake;
}

std::vector<Intake> Reception::take_in_all(const std::vector<std::string>& files) const {
  std::vector<Intake> intakes(files.size());
  const auto options = reading_options(settings_, files.size());
  // What stands in a folder is read once, and before any submission.
  std::map<std::string, decisions::CorrectionsFile> by_folder;
  std::vector<const decisions::CorrectionsFile*> written;
  for (const std::string& file : files) {
    const auto [known, is_new] = by_folder.try_emplace(folder_of(file));
    if (is_new) known->second = written_beside(file, settings_);
    written.push_back(&known->second);
  }
  in_parallel(files.size(), settings_.jobs,
              [&](std::size_t i) { intakes[i] = take_in(files[i], options, *written[i]); });
  set_copies_apart(intakes);
  for (Intake& intake : intakes) decisions::settle(intake.findings, intake.decided);
  return intakes;
}

}  // namespace bijlage::app
