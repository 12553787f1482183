#include "mapping/fractions.hpp"

#include "mapping/block_units.hpp"

namespace bijlage::mapping {
namespace {

using model::ObservationIndex;

/// Which series are percentages; each is looked up once.
class Percentages {
 public:
  Percentages(const model::Dataset& data, const TableMapping& table) : data_(data), table_(table) {}

  bool has(const model::Observation& obs) {
    if (obs.series >= known_.size()) known_.resize(obs.series + std::size_t{1});
    Known& known = known_[obs.series];
    if (known == Known::not_yet) {
      const bool is = unit_of(data_.model(), data_.series_of(obs).measure, table_) == "PC";
      known = is ? Known::yes : Known::no;
    }
    return known == Known::yes;
  }

 private:
  enum class Known : unsigned char { not_yet, yes, no };

  const model::Dataset& data_;
  const TableMapping& table_;
  std::vector<Known> known_;
};

void report(const SheetTask& task, const ReadBlock& block,
            const std::vector<ObservationIndex>& fractions) {
  const workbook::CellRef first = task.place_of(fractions.front());
  auto& finding = task.find("V10", first, block.place.table);
  finding.raw = task.grid.shown(first);
  finding.cells.clear();
  for (const ObservationIndex figure : fractions) {
    auto& obs = task.out.data.observations[figure];
    obs.status |= model::ObsStatus::unreliable;
    finding.cells.push_back({obs.source.cell, obs.source.cell});
  }
  finding.message = {"finding.V10.fraction",
                     {{"raw", finding.raw}, {"table", block.place.table->id}}};
}

}  // namespace

void check_fractions(const SheetTask& task, const ReadBlock& block) {
  Percentages percentages(task.out.data, *block.place.table);
  bool any_percentage = false;
  std::vector<ObservationIndex> fractions;
  const base::Decimal one(1);
  for (ObservationIndex figure = block.first; figure < block.end; ++figure) {
    const auto& obs = task.out.data.observations[figure];
    if (!obs.value || !percentages.has(obs)) continue;
    const workbook::Cell* cell = task.grid.cell(task.place_of(figure));
    if (cell == nullptr || cell->kind != workbook::CellKind::number) continue;
    const auto kind = task.grid.book().formats[cell->format].kind;
    if (kind == workbook::NumberFormat::Kind::percent) {
      any_percentage = true;
    } else if (base::Decimal(0) < *obs.value && *obs.value < one) {
      fractions.push_back(figure);
    }
  }
  if (any_percentage && !fractions.empty()) report(task, block, fractions);
}

}  // namespace bijlage::mapping
