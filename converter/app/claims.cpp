#include "app/claims.hpp"

#include <algorithm>

#include "app/merge.hpp"
#include "app/people_words.hpp"
#include "questions/claims/claim.hpp"
#include "questions/claims/verdict.hpp"
#include "writers/claims_report.hpp"

namespace bijlage::app {

namespace claims = questions::claims;

ClaimsReport check_claims(const ClaimsOrder& order, Settings settings,
                          const config::Catalogue& words) {
  mapping::Shelf shelf(settings.mappings_folder);
  const claims::Claims stated = claims::load_claims(
      order.claims_file,
      [&](const std::string& name) -> const model::Model& { return *shelf.model(name); });
  settings.today = stated.head.now;
  const auto locale = locale_of_language(shelf, settings.language);
  const config::Wording wording(words, locale ? &locale->periods : nullptr);

  ClaimsReport report;
  report.intakes = Reception(settings, shelf).take_in_all(order.inputs);
  const auto merged = merge(report.intakes, settings.language);
  if (!merged) return report;
  report.findings = std::move(merged->findings);

  const auto judged = claims::judge_all(stated, merged->data);
  for (const claims::Judged& one : judged) {
    if (one.verdict == claims::Verdict::wrong) ++report.wrong;
    if (one.verdict == claims::Verdict::unknown) ++report.unknown;
  }
  const writers::ClaimsReport written{stated, judged, merged->data};
  report.report = order.json ? writers::claims_json(written, wording)
                             : writers::claims_text(written, wording, order.colour);
  return report;
}

}  // namespace bijlage::app
