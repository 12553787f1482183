#include "app/intake.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/copies.hpp"
#include "app/load_mappings.hpp"
#include "app/open_input.hpp"
#include "app/parallel.hpp"
#include "app/shown_rows.hpp"
#include "base/sha256.hpp"
#include "checks/facts.hpp"
#include "checks/register.hpp"
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

}  // namespace

Reception::Reception(const Settings& settings, mapping::Shelf& shelf)
    : settings_(settings), mappings_(load_mappings(settings, shelf)) {}

void Reception::read_into(Intake& intake, const readers::ReadingOptions& options) const {
  const base::InputFile input = open_input(intake.file);
  intake.sha256 = base::sha256_hex(input);
  make_sense(readers::read_workbook(input, intake.file, options), intake, nullptr);
}

const mapping::Mapping& Reception::make_sense(const workbook::Workbook& book, Intake& intake,
                                              model::CellAccounts* accounts) const {
  // A mapping that was named is used, whatever its [match] says of the file.
  const bool named = settings_.mapping_files.size() == 1;
  const auto& mapping = named ? mappings_.front() : mapping::choose(book, intake.file, mappings_);
  intake.mapping = mapping.id;
  intake.submission = mapping::extract(
      book, mapping, {intake.file, intake.sha256, settings_.today, settings_.language}, accounts);
  add(intake.findings, std::move(intake.submission->findings));
  add(intake.findings, checks::file_findings(book, intake.file));
  add(intake.findings,
      checks::run_checks(intake.submission->data, intake.submission->evidence, settings_.language));
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
  close.mapping = &make_sense(close.book, close.intake, &close.accounts);
  return close;
}

Intake Reception::take_in(const std::string& file, const readers::ReadingOptions& options) const {
  Intake intake;
  intake.file = file;
  try {
    read_into(intake, options);
  } catch (const base::Failure& failure) {
    intake.submission.reset();
    intake.findings = findings_of(failure, file);
    intake.trouble = failure;
  }
  return intake;
}

std::vector<Intake> Reception::take_in_all(const std::vector<std::string>& files) const {
  std::vector<Intake> intakes(files.size());
  const auto options = reading_options(settings_, files.size());
  in_parallel(files.size(), settings_.jobs,
              [&](std::size_t i) { intakes[i] = take_in(files[i], options); });
  set_copies_apart(intakes);
  return intakes;
}

}  // namespace bijlage::app
