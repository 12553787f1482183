#include "model/decision.hpp"

namespace bijlage::model {

std::string_view decision_name(Decision::Kind kind) {
  switch (kind) {
    case Decision::Kind::raised:
      return "raised";
    case Decision::Kind::lowered:
      return "lowered";
    case Decision::Kind::waived:
      return "waived";
    case Decision::Kind::accepted:
      return "accepted";
    case Decision::Kind::counted:
      return "counted";
    case Decision::Kind::corrected:
      break;
  }
  return "corrected";
}

bool settles(const Decision& decision) {
  return decision.kind == Decision::Kind::waived || decision.kind == Decision::Kind::accepted ||
         decision.kind == Decision::Kind::corrected;
}

base::Message decision_message(const Decision& decision) {
  std::string key = "decision." + std::string(decision_name(decision.kind));
  if (decision.kind == Decision::Kind::counted) {
    key += decision.value.empty() ? ".missing" : decision.raw.empty() ? ".blank" : "";
  }
  return {std::move(key),
          {{"was", "@severity." + std::string(severity_name(decision.was))},
           {"by", decision.by},
           {"decided", decision.date},
           {"reason", decision.reason},
           {"cell", decision.cell},
           {"raw", decision.raw},
           {"value", decision.value}}};
}

}  // namespace bijlage::model
