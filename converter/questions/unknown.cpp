#include "questions/unknown.hpp"

#include "base/text.hpp"
#include "config/nearest.hpp"

namespace bijlage::questions {

void fault_unknown(const config::Value& value, std::string_view what, const std::string& written,
                   const std::vector<std::string>& known) {
  const std::string key = "question.unknown-" + std::string(what);
  if (const auto meant = config::nearest(written, known)) {
    value.fault({key + "-near", {{"written", written}, {"nearest", *meant}}});
  } else {
    value.fault({key, {{"written", written}, {"known", base::join(known, ", ")}}});
  }
}

}  // namespace bijlage::questions
