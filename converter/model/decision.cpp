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
    case Decision::Kind::corrected:
      break;
  }
  return "corrected";
}

base::Message decision_message(const Decision& decision) {
  return {"decision." + std::string(decision_name(decision.kind)),
          {{"was", "@severity." + std::string(severity_name(decision.was))},
           {"by", decision.by},
           {"decided", decision.date},
           {"reason", decision.reason}}};
}

}  // namespace bijlage::model
