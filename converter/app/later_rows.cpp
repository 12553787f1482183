#include "app/later_rows.hpp"

#include <algorithm>

#include "app/open_input.hpp"
#include "app/shown_rows.hpp"
#include "mapping/grid.hpp"
#include "readers/reader.hpp"

namespace bijlage::app {
namespace {

bool lacks_rows(const Intake& intake) {
  if (!intake.read() || intake.file == "-") return false;
  return std::any_of(intake.findings.begin(), intake.findings.end(),
                     [&](const model::Finding& finding) {
                       return !finding.sheet.empty() && !finding.cells.empty() &&
                              !intake.rows.contains({finding.sheet, finding.cells.front().first});
                     });
}

const mapping::Mapping* mapping_of(const Intake& intake, const Reception& reception) {
  const auto& all = reception.mappings();
  const auto found = std::find_if(all.begin(), all.end(), [&](const mapping::Mapping& mapping) {
    return mapping.id == intake.mapping;
  });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

void keep_later_rows(std::vector<Intake>& intakes, const Reception& reception,
                     const Settings& settings) {
  const auto options = reading_options(settings, 1);
  for (Intake& intake : intakes) {
    const mapping::Mapping* const mapping = mapping_of(intake, reception);
    if (mapping == nullptr || !lacks_rows(intake)) continue;
    try {
      const base::InputFile input = open_input(intake.file);
      const auto book = readers::read_workbook(input, intake.file, options);
      intake.rows.merge(rows_of(book, intake.findings, mapping::number_signs(mapping->locale)));
    } catch (const base::Failure&) {
      continue;  // It is no longer as it was: the finding is told without its row.
    }
  }
}

}  // namespace bijlage::app
