#include "app/inspect_sheet_text.hpp"

#include <algorithm>
#include <map>

#include "app/inspect_words.hpp"
#include "base/text.hpp"

namespace bijlage::app {
namespace {

constexpr std::size_t most_listed = 20;

std::string count_of(std::uint64_t number) { return std::to_string(number); }

// The first twenty, and a sign that there are more.
std::string listed(std::vector<std::string> things) {
  const bool more = things.size() > most_listed;
  if (more) things.resize(most_listed);
  return base::join(things, ", ") + (more ? ", …" : "");
}

template <typename Places>
std::vector<std::string> addresses(const Places& places) {
  std::vector<std::string> all;
  for (const auto& place : places) {
    if (all.size() > most_listed) break;
    all.push_back(workbook::a1(place));
  }
  return all;
}

/// Says what there is on a sheet, a line a subject.
class SheetTeller {
 public:
  SheetTeller(const SheetInspection& sheet, const config::Wording& wording, Lines& lines)
      : sheet_(sheet), wording_(wording), lines_(lines) {}

  void tell() {
    tell_cells();
    tell_formulas();
    tell_blocks();
    tell_periods();
    tell_list("inspect.tables", sheet_.tables,
              [](const auto& table) { return table.name + ": " + workbook::a1(table.cells); });
    tell_places("inspect.merges", addresses(sheet_.merges), sheet_.merges.size());
    const auto rows = runs_of_rows(sheet_.hidden_rows);
    tell_places("inspect.hidden-rows", rows, sheet_.hidden_rows.size());
    const auto columns = runs_of_columns(sheet_.hidden_columns);
    tell_places("inspect.hidden-columns", columns, sheet_.hidden_columns.size());
    tell_filter();
    tell_list("inspect.comments", sheet_.comments, [](const auto& comment) {
      const std::string author = comment.author.empty() ? "" : " (" + comment.author + ")";
      return workbook::a1(comment.cell) + author + ": " + base::tidy(comment.text);
    });
    tell_list("inspect.hyperlinks", sheet_.hyperlinks,
              [](const auto& link) { return workbook::a1(link.cells) + ": " + link.target; });
  }

 private:
  void tell_cells() {
    if (sheet_.used) {
      lines_.add(wording_.sentence({"inspect.used", {{"range", workbook::a1(*sheet_.used)}}}));
    } else {
      lines_.add(wording_.sentence("inspect.empty"));
    }
    std::vector<std::string> kinds;
    for (const auto& [kind, name] : kind_names) {
      const std::uint64_t count = sheet_.counts.of(kind);
      if (count == 0) continue;
      kinds.push_back(
          wording_.sentence({"inspect.kind." + std::string(name), {{"count", count_of(count)}}}));
    }
    if (kinds.empty()) return;
    lines_.add(wording_.sentence(
        {"inspect.cells",
         {{"count", count_of(sheet_.counts.filled())}, {"kinds", base::join(kinds, ", ")}}}));
  }

  void tell_formulas() {
    if (sheet_.formulas == 0) return;
    lines_.add(wording_.sentence({"inspect.formulas", {{"count", count_of(sheet_.formulas)}}}));
    tell_places("inspect.formulas-lost", addresses(sheet_.lost_values), sheet_.lost_values.size());
  }

  void tell_blocks() {
    tell_list("inspect.blocks", sheet_.blocks, [this](const Block& block) {
      std::string range = workbook::a1(block.cells);
      if (block.header_rows.empty()) return range;
      return wording_.sentence(
          {"inspect.block-header",
           {{"range", range}, {"rows", base::join(runs_of_rows(block.header_rows), ", ")}}});
    });
  }

  // Months with months, years with years: how many, from which to which; then the pieces.
  void tell_periods() {
    std::map<calendar::Frequency, std::vector<const PeriodLabel*>> by_frequency;
    std::vector<std::string> pieces;
    for (const PeriodLabel& label : sheet_.periods.labels) {
      if (label.period) {
        by_frequency[label.period->frequency].push_back(&label);
      } else {
        pieces.push_back(label.text + " (" + workbook::a1(label.cells.front()) + ")");
      }
    }
    if (sheet_.periods.labels.empty()) return;
    lines_.add(wording_.sentence("inspect.periods"));
    for (const auto& [frequency, labels] : by_frequency) tell_periods(frequency, labels);
    if (pieces.empty()) return;
    lines_.add_below(
        wording_.sentence({"inspect.period-pieces", {{"labels", listed(std::move(pieces))}}}));
  }

  void tell_periods(calendar::Frequency frequency, const std::vector<const PeriodLabel*>& labels) {
    const auto [first, last] = std::minmax_element(
        labels.begin(), labels.end(),
        [](const auto* a, const auto* b) { return a->period->days < b->period->days; });
    std::vector<workbook::CellRef> cells;
    for (const PeriodLabel* const label : labels) cells.push_back(label->cells.front());
    const std::string code(calendar::frequency_code(frequency));
    const bool one = (*first)->period == (*last)->period;
    lines_.add_below(wording_.sentence({one ? "inspect.one-period" : "inspect.periods-from",
                                        {{"frequency", "@inspect.frequency." + code},
                                         {"count", count_of(labels.size())},
                                         {"period", (*first)->period->sdmx()},
                                         {"other_period", (*last)->period->sdmx()},
                                         {"cells", listed(addresses(cells))}}}));
  }

  void tell_filter() {
    if (!sheet_.filter) return;
    lines_.add(
        wording_.sentence({sheet_.filter_hides_rows ? "inspect.filter-hides" : "inspect.filter",
                           {{"range", workbook::a1(*sheet_.filter)}}}));
  }

  void tell_places(const std::string& key, std::vector<std::string> places, std::size_t count) {
    if (places.empty()) return;
    lines_.add(wording_.sentence(
        {key, {{"count", count_of(count)}, {"places", listed(std::move(places))}}}));
  }

  template <typename Things, typename Words>
  void tell_list(const std::string& key, const Things& things, const Words& words) {
    if (things.empty()) return;
    lines_.add(wording_.sentence({key, {{"count", count_of(things.size())}}}));
    for (std::size_t i = 0; i < things.size() && i < most_listed; ++i) {
      lines_.add_below(words(things[i]));
    }
    if (things.size() > most_listed) lines_.add_below("…");
  }

  const SheetInspection& sheet_;
  const config::Wording& wording_;
  Lines& lines_;
};

}  // namespace

void tell_sheet(const SheetInspection& sheet, const config::Wording& wording, Lines& lines) {
  SheetTeller(sheet, wording, lines).tell();
}

}  // namespace bijlage::app
