#include <algorithm>

#include "base/characters.hpp"
#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using base::is_digit;

enum class WrittenNumber : std::uint8_t {
  whole,     // no decimal sign
  doubtful,  // one to three digits, the sign, three digits: "1.234" can be a thousand and more
  decimal,   // anything else with the sign
};

WrittenNumber written(std::string_view raw, std::string_view sign) {
  const auto at = raw.find(sign);
  if (at == std::string_view::npos) return WrittenNumber::whole;
  auto before = raw.substr(0, at);
  const auto after = raw.substr(at + sign.size());
  if (before.starts_with('-')) before.remove_prefix(1);
  const auto all_digits = [](std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_digit);
  };
  constexpr std::size_t of_a_group = 3;
  const bool doubtful = !before.empty() && before.size() <= of_a_group && before.front() != '0' &&
                        after.size() == of_a_group && all_digits(before) && all_digits(after);
  return doubtful ? WrittenNumber::doubtful : WrittenNumber::decimal;
}

}  // namespace

// V07: a number that another country reads a thousand times larger, in a table where no other
// figure shows which way they are written.
void decimal_or_thousands(const Context& context, model::Findings& findings) {
  const auto& data = context.data;
  const auto& sign = context.evidence.decimal_sign;
  for (const auto& block : context.evidence.blocks) {
    std::vector<model::ObservationIndex> doubtful;
    bool plain = true;
    for (const auto index : block.written_as_text) {
      const auto kind = written(data.raw_text(data.observations[index]), sign);
      if (kind == WrittenNumber::doubtful) doubtful.push_back(index);
      if (kind == WrittenNumber::decimal) plain = false;
    }
    if (doubtful.empty() || !plain) continue;
    const auto& first = data.observations[doubtful.front()];
    auto finding = finding_at(context, "V07", first);
    finding.cells = cells_beside(context, first.source, doubtful);
    finding.found = first.value ? first.value->to_string() : std::string();
    finding.raw = data.raw_text(first);
    finding.message.gaps = {{"table", block.table},
                            {"raw", finding.raw},
                            {"value", finding.found},
                            {"count", std::to_string(doubtful.size())}};
    findings.push_back(std::move(finding));
  }
}

}  // namespace bijlage::checks
