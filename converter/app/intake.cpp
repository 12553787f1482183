#include "app/intake.hpp"

#include <filesystem>
#include <utility>

#include "app/parallel.hpp"
#include "base/file.hpp"
#include "base/sha256.hpp"
#include "checks/facts.hpp"
#include "checks/register.hpp"
#include "mapping/mapping_file.hpp"
#include "mapping/match.hpp"
#include "readers/reader.hpp"

namespace bijlage::app {
namespace {

std::vector<std::string> files_to_load(const Settings& settings) {
  if (!settings.mapping_files.empty()) return settings.mapping_files;
  std::vector<std::string> files =
      mapping::mapping_files_in(std::filesystem::path(settings.mappings_folder) / "imports");
  for (const std::string& folder : settings.more_mappings) {
    std::error_code unreadable;
    if (!std::filesystem::is_directory(folder, unreadable)) {
      throw base::Failure(base::Trouble::usage, {"app.no-mappings-folder", {{"path", folder}}});
    }
    for (std::string& file : mapping::mapping_files_in(folder)) files.push_back(std::move(file));
  }
  return files;
}

void add(model::Findings& all, model::Findings more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// A folder stands among the files only where no workbook was found in it.
[[noreturn]] void refuse_folder(const std::string& folder) {
  std::error_code unreadable;
  const std::filesystem::directory_iterator opened(folder, unreadable);
  const bool barred = unreadable == std::errc::permission_denied;
  throw base::Failure(
      base::Trouble::input,
      {barred ? "input.not-permitted" : "app.folder-without-workbooks", {{"file", folder}}});
}

}  // namespace

Reception::Reception(const Settings& settings, mapping::Shelf& shelf) : settings_(settings) {
  for (const std::string& file : files_to_load(settings)) {
    mappings_.push_back(mapping::load_mapping(file, shelf));
  }
}

void Reception::read_into(Intake& intake) const {
  std::error_code unreadable;
  if (std::filesystem::is_directory(intake.file, unreadable)) refuse_folder(intake.file);
  const base::InputFile input(intake.file == "-" ? "/dev/stdin" : intake.file);
  intake.sha256 = base::sha256_hex(input.bytes());
  const auto book =
      readers::read_workbook(input.bytes(), intake.file, {.limits = settings_.limits});
  // A mapping that was named is used, whatever its [match] says of the file.
  const bool named = settings_.mapping_files.size() == 1;
  const auto& mapping = named ? mappings_.front() : mapping::choose(book, intake.file, mappings_);
  intake.mapping = mapping.id;
  intake.submission = mapping::extract(
      book, mapping, {intake.file, intake.sha256, settings_.today, settings_.language});
  add(intake.findings, std::move(intake.submission->findings));
  add(intake.findings, checks::file_findings(book, intake.file));
  add(intake.findings,
      checks::run_checks(intake.submission->data, intake.submission->evidence, settings_.language));
  model::sort_findings(intake.findings);
}

Intake Reception::take_in(const std::string& file) const {
  Intake intake;
  intake.file = file;
  try {
    read_into(intake);
  } catch (const base::Failure& failure) {
    intake.submission.reset();
    intake.findings.clear();
    intake.trouble = failure;
  }
  return intake;
}

std::vector<Intake> Reception::take_in_all(const std::vector<std::string>& files) const {
  std::vector<Intake> intakes(files.size());
  in_parallel(files.size(), settings_.jobs, [&](std::size_t i) { intakes[i] = take_in(files[i]); });
  return intakes;
}

}  // namespace bijlage::app
