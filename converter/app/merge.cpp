#include "app/merge.hpp"

namespace bijlage::app {

std::unique_ptr<Merged> merge(std::vector<Intake>& intakes) {
  std::unique_ptr<Merged> merged;
  for (Intake& intake : intakes) {
    if (!intake.read()) continue;
    const model::Model& model = intake.submission->data.model();
    if (!merged) merged = std::make_unique<Merged>(model);
    if (&merged->data.model() != &model) {
      throw base::Failure(
          base::Trouble::usage,
          {"app.different-models",
           {{"file", intake.file}, {"model", model.id}, {"other", merged->data.model().id}}});
    }
    model::append(merged->data, merged->evidence, intake.submission->data,
                  intake.submission->evidence);
    merged->findings.insert(merged->findings.end(), intake.findings.begin(), intake.findings.end());
  }
  return merged;
}

}  // namespace bijlage::app
