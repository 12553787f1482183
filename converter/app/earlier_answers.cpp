#include "app/earlier_answers.hpp"

#include <iterator>

#include "decisions/tell_corrected.hpp"
#include "store/archive/earlier.hpp"
#include "store/archive/schema.hpp"

namespace bijlage::app {

namespace archive = store::archive;

void compare_with_earlier(std::vector<Intake>& intakes, const Settings& settings,
                          std::optional<calendar::Date> before) {
  if (settings.archive.empty()) return;
  const auto opened = archive::open_archive(settings.archive, archive::Access::reading);
  archive::Earlier earlier(*opened, before);
  for (Intake& intake : intakes) {
    if (!intake.counts()) continue;
    auto found = earlier.differences(intake.submission->data, settings.language);
    decisions::settle(found, intake.decided);
    decisions::tell_corrected(found, intake.findings);
    intake.findings.insert(intake.findings.end(), std::make_move_iterator(found.begin()),
                           std::make_move_iterator(found.end()));
    model::sort_findings(intake.findings);
  }
}

}  // namespace bijlage::app
