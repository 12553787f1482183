#include "checks/raising.hpp"

#include <algorithm>

#include "checks/cells.hpp"
#include "model/finding_at.hpp"

namespace bijlage::checks {

model::Finding finding_at(const Context& context, std::string_view code, const model::Source& at,
                          std::uint16_t rule) {
  return model::finding_at(context.data, code, at, rule);
}

model::Finding finding_at(const Context& context, std::string_view code,
                          const model::Observation& observation) {
  return finding_at(context, code, observation.source, observation.rule);
}

std::vector<workbook::CellRange> cells_beside(const Context& context, const model::Source& at,
                                              const model::ObservationList& observations) {
  std::vector<workbook::CellRef> cells;
  for (const auto index : observations) {
    const auto& source = context.data.observations[index].source;
    if (source.file == at.file && source.sheet == at.sheet) cells.push_back(source.cell);
  }
  return as_ranges(std::move(cells));
}

std::string place_text(const Context& context, const model::Source& source) {
  const auto cell = workbook::a1(source.cell);
  const auto& sheets = context.data.sheets;
  return source.sheet < sheets.size() ? sheets[source.sheet] + "!" + cell : cell;
}

std::string table_of(const Context& context, model::ObservationIndex observation) {
  const auto* block = context.overview.block_of(observation);
  return block == nullptr ? std::string() : block->table;
}

std::string measure_label(const Context& context, std::string_view measure) {
  return model::measure_label(context.data.model(), measure, context.language);
}

std::string span_text(const Context& context, const model::ObservationList& observations) {
  if (observations.empty()) return {};
  auto days = context.data.observations[observations.front()].period.days;
  for (const auto index : observations) {
    const auto& other = context.data.observations[index].period.days;
    days = {std::min(days.first, other.first), std::max(days.last, other.last)};
  }
  return calendar::Period::of_days(days).sdmx();
}

std::string days_text(const calendar::Days& days) {
  return days.first.iso() + "/" + days.last.iso();
}

}  // namespace bijlage::checks
