#include "decisions/read_parts.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "config/nearest.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::decisions {

bool check_code(const std::string& code, const config::Value& at) {
  std::vector<std::string> known;
  for (const model::FindingKind& kind : model::finding_kinds()) known.emplace_back(kind.code);
  if (std::find(known.begin(), known.end(), code) != known.end()) return true;
  const auto near = config::nearest(code, known);
  at.fault({near ? "decisions.unknown-code-near" : "decisions.unknown-code",
            {{"code", code}, {"nearest", near.value_or("")}}});
  return false;
}

std::string read_text(config::Table& table, std::string_view key) {
  const bool there = table.has(key);
  std::string text = table.require_string(key);
  if (there && base::fold(text).empty()) {
    table.fault_at(key, {"decisions.empty", {{"key", std::string(key)}}});
  }
  return text;
}

std::string read_reason(config::Table& table) { return read_text(table, "reason"); }

}  // namespace bijlage::decisions
