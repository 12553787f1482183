#include "answers/revisions.hpp"

namespace bijlage::answers {

Revisions::Revisions(const model::Findings& findings) {
  for (const model::Finding& finding : findings) {
    if (finding.code != "H02" || finding.cells.empty()) continue;
    by_place_.emplace(Place{finding.file, finding.sheet, finding.cells.front().first}, &finding);
  }
}

const model::Finding* Revisions::of(const model::Observation& observation,
                                    const model::Dataset& data) const {
  if (by_place_.empty()) return nullptr;
  const model::Source& source = observation.source;
  const auto found =
      by_place_.find({data.files[source.file].name, data.sheets[source.sheet], source.cell});
  return found == by_place_.end() ? nullptr : found->second;
}

}  // namespace bijlage::answers
