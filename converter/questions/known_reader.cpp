#include "questions/known_reader.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace bijlage::questions {
namespace {

using config::Table;

calendar::Period read_period(Table& entry, std::string_view key) {
  const std::string written = entry.require_string(key);
  const auto read = calendar::Period::parse_sdmx(written);
  if (read) return *read;
  if (entry.has(key)) entry.fault_at(key, {"question.bad-period", {{"written", written}}});
  return {};
}

}  // namespace

std::vector<Absence> read_absences(Table& table) {
  std::vector<Absence> absences;
  for (Table& entry : table.tables("absent")) {
    Absence absence;
    absence.period = read_period(entry, "period");
    const auto reason = entry.one_of("reason", {"not-yet", "not-existing", "unknown",
                                                "not-available", "not-collected", "suppressed"});
    if (reason) absence.reason = *model::missing_reason(*reason);
    absence.text = entry.require_string("text");
    entry.finish();
    absences.push_back(std::move(absence));
  }
  return absences;
}

std::vector<Premise> read_premises(Table& table) {
  std::vector<Premise> premises;
  for (Table& entry : table.tables("premise")) {
    Premise premise;
    premise.says = entry.require_string("says");
    premise.starts = read_period(entry, "starts");
    entry.finish();
    premises.push_back(std::move(premise));
  }
  return premises;
}

}  // namespace bijlage::questions
