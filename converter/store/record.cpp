#include "store/record.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workbook/cell_ref.hpp"

namespace bijlage::store {
namespace {

using model::Observation;

// SDMX CL_CONF_STATUS. `C` (confidential statistical information) is the widest code that fits a
// figure the source withheld: why it did so is not ours to say.
std::string_view confidentiality(const Observation& observation) {
  const bool withheld = observation.reason == model::MissingReason::suppressed ||
                        observation.status.has(model::ObsStatus::suppressed);
  return withheld ? "C" : "F";
}

}  // namespace

std::string Records::structure_id() const {
  const auto& model = data_->model();
  return model.agency + ":" + model.id + "(" + model.version + ")";
}

Record Records::record(const Observation& observation) const {
  const auto& data = *data_;
  const auto& source = observation.source;
  Record made;
  made.observation = &observation;
  made.frequency = calendar::frequency_code(observation.period.frequency);
  made.time_period = observation.period.sdmx();
  made.measure = data.series_of(observation).measure;
  made.codes = &codes_[observation.series];
  made.value = observation.value;
  if (const auto* measure = data.model().find_measure(made.measure)) made.unit = measure->unit;
  if (const auto* detail = data.detail(observation); detail != nullptr && !detail->unit.empty()) {
    made.unit = detail->unit;
  }
  made.status = observation.status;
  made.confidentiality = confidentiality(observation);
  made.covered = data.covered(observation);
  made.comment = comment_of(observation);
  if (source.file < data.files.size()) {
    made.file = file_names_[source.file];
    made.mapping = data.files[source.file].mapping;
  }
  if (source.sheet < data.sheets.size()) made.sheet = data.sheets[source.sheet];
  made.cell = workbook::a1(source.cell);
  made.text = data.raw_text(observation);
  if (observation.rule < data.rules.size() && !data.rules[observation.rule].mapping.empty()) {
    made.mapping = data.rules[observation.rule].mapping;
  }
  made.attributes = attributes_of(observation);
  return made;
}

std::string Records::comment_of(const Observation& observation) const {
  std::vector<std::string> parts;
  if (!observation.value) parts.emplace_back(model::missing_reason_name(observation.reason));
  const auto* detail = data_->detail(observation);
  if (detail != nullptr && detail->upper_bound) {
    parts.push_back("< " + detail->upper_bound->to_string());
  }
  parts.push_back(local_labels_[observation.series]);
  if (detail != nullptr) {
    for (const auto id : detail->notes) {
      const auto& note = data_->notes[id];
      parts.push_back(note.mark.empty() ? note.text : note.mark + " " + note.text);
    }
    parts.push_back(detail->comment);
    if (const model::Correction* correction = data_->correction(observation)) {
      const model::Decision& decision = correction->decision;
      parts.push_back("corrected (" + decision.by + ", " + decision.date + "): " + decision.reason);
    }
  }
  parts.erase(std::remove(parts.begin(), parts.end(), std::string()), parts.end());
  return base::join(parts, " | ");
}

std::vector<std::string> Records::attributes_of(const Observation& observation) const {
  std::vector<std::string> values(attribute_ids_.size());
  const auto* detail = data_->detail(observation);
  if (detail == nullptr) return values;
  for (const auto& [name, text] : detail->attributes) {
    const auto at = std::find(attribute_names_.begin(), attribute_names_.end(), name);
    auto& value = values[static_cast<std::size_t>(at - attribute_names_.begin())];
    value += value.empty() ? text : "; " + text;
  }
  return values;
}

}  // namespace bijlage::store
