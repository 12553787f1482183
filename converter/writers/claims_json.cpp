#include <algorithm>
#include <nlohmann/json.hpp>

#include "writers/claims_report.hpp"

namespace bijlage::writers {
namespace {

using Json = nlohmann::ordered_json;
using questions::claims::Judged;
using questions::claims::Verdict;

Json figure_or_null(const std::optional<base::Decimal>& value) {
  return value ? Json(value->to_string()) : Json();
}

Json sources(const normalise::Figure& figure, const model::Dataset& data) {
  auto list = Json::array();
  for (const auto index : figure.from) {
    const model::Observation& obs = data.observations[index];
    list.push_back({{"file", data.files[obs.source.file].name},
                    {"sheet", data.sheets[obs.source.sheet]},
                    {"cell", workbook::a1(obs.source.cell)},
                    {"text", data.raw_text(obs)}});
  }
  return list;
}

Json as_json(const Judged& judged, const ClaimsReport& report, const config::Wording& wording) {
  const auto& claim = judged.claim;
  auto figures = Json::array();
  for (const auto& used : judged.computed.figures) {
    figures.push_back({{"written", used.written},
                       {"value", figure_or_null(used.figure.value)},
                       {"sources", sources(used.figure, report.data)}});
  }
  const auto& why = judged.computed.unknown;
  return {{"id", claim.id},
          {"sentence", claim.quote},
          {"stated", claim.states.to_string()},
          {"computed", figure_or_null(judged.computed.value)},
          {"unit", judged.unit.empty() ? Json() : Json(judged.unit)},
          {"verdict", verdict_name(judged.verdict)},
          {"code", judged.verdict == Verdict::wrong ? Json("T04") : Json()},
          {"line", claim.line},
          {"compute", claim.compute.written},
          {"reason", why ? Json(wording.sentence(*why)) : Json()},
          {"figures", std::move(figures)}};
}

}  // namespace

std::string claims_json(const ClaimsReport& report, const config::Wording& wording) {
  auto claims = Json::array();
  for (const Judged& judged : report.judged) claims.push_back(as_json(judged, report, wording));
  const auto count = [&](Verdict verdict) {
    return std::count_if(report.judged.begin(), report.judged.end(),
                         [&](const Judged& judged) { return judged.verdict == verdict; });
  };
  const Json document = {{"bijlage", "1"},
                         {"file", report.claims.file},
                         {"claims", std::move(claims)},
                         {"summary",
                          {{"claims", report.judged.size()},
                           {"right", count(Verdict::right)},
                           {"wrong", count(Verdict::wrong)},
                           {"unknown", count(Verdict::unknown)}}}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bijlage::writers
