#include "app/inspect.hpp"

#include <filesystem>
#include <map>
#include <utility>

#include "app/cell_dump.hpp"
#include "app/inspect_sheet.hpp"
#include "app/load_mappings.hpp"
#include "app/open_input.hpp"
#include "app/parallel.hpp"
#include "base/sha256.hpp"
#include "mapping/match.hpp"

namespace bijlage::app {
namespace {

using Locales = std::vector<std::shared_ptr<const config::Locale>>;

// All locales of the program, in the order of their names: what a workbook holds does not depend
// on the language of the one who looks at it.
Locales all_locales(mapping::Shelf& shelf) {
  namespace fs = std::filesystem;
  std::map<std::string, std::shared_ptr<const config::Locale>> locales;
  std::error_code unreadable;
  for (const auto& entry :
       fs::directory_iterator(fs::path(shelf.folder()) / "locales", unreadable)) {
    if (entry.path().extension() != ".toml") continue;
    const std::string name = entry.path().stem().string();
    locales.emplace(name, shelf.locale(name));
  }
  Locales all;
  for (auto& [name, locale] : locales) all.push_back(std::move(locale));
  return all;
}

/// Looks into one file after the other with the same mappings and locales.
class Inspector {
 public:
  Inspector(const Settings& settings, mapping::Shelf& shelf)
      : settings_(settings),
        mappings_(load_mappings(settings, shelf)),
        locales_(all_locales(shelf)) {}

  Inspection look_into(const std::string& file, const readers::ReadingOptions& options) const {
    Inspection found;
    found.file = file;
    try {
      const base::InputFile input = open_input(file);
      found.bytes = input.bytes().size();
      found.sha256 = base::sha256_hex(input);
      describe(readers::read_workbook(input, file, options), found);
    } catch (const base::Failure& failure) {
      found.trouble = failure.message();
    }
    return found;
  }

 private:
  void describe(workbook::Workbook book, Inspection& found) const {
    for (mapping::Score& score : mapping::rank(book, found.file, mappings_)) {
      found.fits.push_back({score.mapping->id, score.mapping->title, score.points, score.asks,
                            score.barred, std::move(score.parts)});
    }
    for (workbook::Sheet& sheet : book.sheets) {
      found.sheets.push_back(inspect_sheet(book, sheet, locales_, settings_.today));
    }
    found.format = std::move(book.format);
    found.read_as = std::move(book.read_as);
    found.names = std::move(book.names);
    found.facts = std::move(book.facts);
  }

  const Settings& settings_;
  std::vector<mapping::Mapping> mappings_;
  Locales locales_;
};

}  // namespace

const MappingFit* Inspection::mapping() const {
  if (fits.empty() || fits.front().points < mapping::fitting_score) return nullptr;
  const bool tied = fits.size() > 1 && fits[1].points == fits[0].points;
  return tied ? nullptr : &fits.front();
}

std::vector<Inspection> inspect(const std::vector<std::string>& files, const Settings& settings) {
  mapping::Shelf shelf(settings.mappings_folder);
  const Inspector inspector(settings, shelf);
  const auto options = reading_options(settings, files.size());
  std::vector<Inspection> all(files.size());
  in_parallel(files.size(), settings.jobs,
              [&](std::size_t i) { all[i] = inspector.look_into(files[i], options); });
  return all;
}

void inspect_cells(const std::string& file, const Settings& settings, const store::Sink& sink) {
  const base::InputFile input = open_input(file);
  dump_cells(readers::read_workbook(input, file, reading_options(settings, 1)), sink);
}

}  // namespace bijlage::app
