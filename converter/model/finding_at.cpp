#include "model/finding_at.hpp"

#include "model/finding_catalogue.hpp"

namespace bijlage::model {

Finding finding_at(const Dataset& data, std::string_view code, const Source& at,
                   std::uint16_t rule) {
  auto finding = make_finding(code);
  if (at.file < data.files.size()) finding.file = data.files[at.file].name;
  if (at.sheet < data.sheets.size()) finding.sheet = data.sheets[at.sheet];
  finding.cells.push_back({at.cell, at.cell});
  if (rule < data.rules.size()) {
    finding.mapping_file = data.rules[rule].file;
    finding.mapping_line = data.rules[rule].line;
    finding.table = data.rules[rule].table;
  }
  return finding;
}

std::string measure_label(const Model& model, std::string_view measure, std::string_view language) {
  const auto* found = model.find_measure(measure);
  const auto label = found == nullptr ? std::string_view() : found->label.in(language);
  return std::string(label.empty() ? measure : label);
}

}  // namespace bijlage::model
