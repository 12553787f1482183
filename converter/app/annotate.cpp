#include "app/annotate.hpp"

#include <array>
#include <filesystem>
#include <optional>
#include <set>
#include <span>

#include "app/inputs.hpp"
#include "app/open_input.hpp"
#include "app/parallel.hpp"
#include "base/atomic_file.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "package/decrypt.hpp"
#include "readers/encrypted/open_with.hpp"
#include "readers/sniff.hpp"
#include "writers/annotate/annotated_xlsx.hpp"
#include "writers/workbook_xlsx.hpp"

namespace bijlage::app {
namespace {

namespace fs = std::filesystem;
using readers::FileKind;
using writers::annotate::AnnotatedXlsx;

constexpr std::array<const char*, 4> endings{".xlsx", ".xlsm", ".xltx", ".xltm"};

// What a copy is called, without its ending; folders in which case does not count must hold it too.
std::vector<std::string> names_for(const std::vector<std::string>& files) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const std::string& file : files) {
    const std::string stem = fs::path(file).stem().string();
    std::string name = stem;
    for (unsigned number = 2; !taken.insert(base::fold(name)).second; ++number) {
      name = stem + "-" + std::to_string(number);
    }
    names.push_back(std::move(name));
  }
  return names;
}

/// The copy of one file, and what there is to say of it.
class Copier {
 public:
  Copier(const Settings& settings, const config::Wording& wording, writers::FileReport report,
         std::size_t files)
      : settings_(settings), wording_(wording), report_(std::move(report)), files_(files) {}

  AnnotatedXlsx make() {
    const base::InputFile input = open_input(report_.file);
    if (base::sha256_hex(input.bytes()) != report_.sha256) {
      throw base::Failure(base::Trouble::input,
                          {"app.changed-meanwhile", {{"file", report_.file}}});
    }
    AnnotatedXlsx copy = of_bytes(input.bytes());
    if (copy.was_signed) remarks.push_back({"app.copy-not-signed", {{"file", report_.file}}});
    return copy;
  }

  std::vector<base::Message> remarks;

 private:
  AnnotatedXlsx of_bytes(readers::Bytes bytes) {
    const FileKind kind = readers::sniff(bytes, report_.file, settings_.limits);
    if (kind == FileKind::xlsx) return annotated(bytes);
    if (kind == FileKind::encrypted) {
      remarks.push_back({"app.copy-not-encrypted", {{"file", report_.file}}});
      const std::string opened = readers::encrypted::open_with(
          settings_.password, report_.file, [&](std::string_view password) {
            return package::decrypt(bytes, report_.file, password, settings_.limits);
          });
      return of_bytes(std::as_bytes(std::span(opened)));
    }
    return rewritten(bytes);
  }

  AnnotatedXlsx annotated(readers::Bytes bytes) const {
    return writers::annotate::annotated_xlsx(bytes, report_, wording_, settings_.limits);
  }

  AnnotatedXlsx rewritten(readers::Bytes bytes) {
    const auto book =
        readers::read_workbook(bytes, report_.file, reading_options(settings_, files_));
    const auto plain = writers::workbook_xlsx(book);
    for (model::Finding& finding : report_.findings) {
      for (std::size_t i = 0; i < book.sheets.size(); ++i) {
        if (book.sheets[i].name != finding.sheet) continue;
        finding.sheet = plain.sheets[i];
        break;
      }
    }
    return annotated(std::as_bytes(std::span(plain.bytes)));
  }

  const Settings& settings_;
  const config::Wording& wording_;
  writers::FileReport report_;
  std::size_t files_;  ///< of the run
};

void make_folder(const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    throw base::Failure(base::Trouble::output, {"output.cannot-make-folder",
                                                {{"file", folder}, {"reason", error.message()}}});
  }
}

}  // namespace

void check_copies(const std::string& folder, const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    if (file == "-") throw base::Failure(base::Trouble::usage, {"usage.annotate-stream", {}});
  }
  for (const std::string& name : names_for(files)) {
    for (const char* const ending : endings) {
      keep_apart((fs::path(folder) / (name + ending)).string(), files);
    }
  }
}

Annotated annotate(const std::vector<Intake>& intakes, writers::FileReports& reports,
                   const std::string& folder, const Settings& settings,
                   const config::Wording& wording) {
  make_folder(folder);
  std::vector<std::string> files;
  for (const Intake& intake : intakes) files.push_back(intake.file);
  const auto names = names_for(files);
  struct Made {
    std::vector<base::Message> remarks;
    std::optional<base::Failure> trouble;
  };
  std::vector<Made> made(intakes.size());
  in_parallel(intakes.size(), settings.jobs, [&](std::size_t i) {
    if (!intakes[i].read()) return;
    Copier copier(settings, wording, reports[i], files.size());
    try {
      const AnnotatedXlsx copy = copier.make();
      const std::string name = names[i] + copy.ending;
      base::write_file(fs::path(folder) / name, copy.bytes);
      reports[i].copy = name;
      made[i].remarks = copier.remarks;
    } catch (const base::Failure& failure) {
      if (failure.trouble() == base::Trouble::output) throw;
      made[i].trouble = failure;
    }
  });
  Annotated all;
  for (Made& one : made) {
    all.remarks.insert(all.remarks.end(), one.remarks.begin(), one.remarks.end());
    if (one.trouble) all.troubles.push_back(*one.trouble);
  }
  return all;
}

}  // namespace bijlage::app
