#include "app/period_labels.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

#include "base/text.hpp"
#include "workbook/serial.hpp"

namespace bijlage::app {
namespace {

using calendar::Period;
using workbook::Cell;
using workbook::CellKind;
using workbook::CellRange;
using workbook::Sheet;
using workbook::Workbook;

using Locales = std::vector<std::shared_ptr<const config::Locale>>;

constexpr std::size_t longest_label = 80;
constexpr std::size_t most_texts = 20'000;  // different ones, a sheet
constexpr std::size_t most_labels = 1'000;
constexpr std::size_t most_cells = 20;  // named of each label

class Collector {
 public:
  Collector(const Workbook& book, const Sheet& sheet, const Locales& locales, calendar::Date today)
      : book_(book), sheet_(sheet), locales_(locales), today_(today) {}

  void add_text(const Cell& cell) {
    const std::string_view text = sheet_.text(cell);
    if (text.empty() || text.size() > longest_label) return;
    auto known = of_text_.find(text);
    if (known == of_text_.end()) {
      if (of_text_.size() == most_texts) {
        found_.all = false;
        return;
      }
      known = of_text_.emplace(text, read(text)).first;
    }
    if (known->second != none) note(known->second, cell);
  }

  void add_date(const Cell& cell) {
    const auto time = workbook::civil_time(std::floor(cell.number));
    if (!time || time->day == 0) return;
    const int month = static_cast<int>(time->month);
    const auto day = calendar::Date::from_civil(time->year, month, static_cast<int>(time->day));
    if (!day) return;
    Period period = Period::of_day(*day);
    if (cell.format < book_.formats.size()) {
      const auto& format = book_.formats[cell.format];
      if (!format.shows_day) period = Period::of_month(time->year, month);
      if (!format.shows_month) period = Period::of_year(time->year);
    }
    note(label_of(period.sdmx(), period), cell);
  }

  void add_year(const Cell& cell) {
    const int year = static_cast<int>(cell.number);
    note(label_of(std::to_string(year), Period::of_year(year)), cell);
  }

  PeriodLabels take() {
    std::sort(found_.labels.begin(), found_.labels.end(),
              [](const auto& a, const auto& b) { return a.cells.front() < b.cells.front(); });
    return std::move(found_);
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::size_t read(std::string_view text) {
    for (const auto& locale : locales_) {
      const auto part = calendar::parse_period(text, locale->periods, today_);
      if (!part) continue;
      // What runs until today would be another period tomorrow.
      return label_of(base::tidy(text), part->until_now ? std::nullopt : calendar::complete(*part));
    }
    return none;
  }

  // Which label that is: a new one where it is met for the first time.
  std::size_t label_of(std::string text, const std::optional<Period>& period) {
    const auto known = labels_.find(text);
    if (known != labels_.end()) return known->second;
    if (found_.labels.size() == most_labels) {
      found_.all = false;
      return none;
    }
    labels_.emplace(text, found_.labels.size());
    found_.labels.push_back({std::move(text), period, 0, {}});
    return found_.labels.size() - 1;
  }

  void note(std::size_t label, const Cell& cell) {
    if (label == none) return;
    PeriodLabel& found = found_.labels[label];
    ++found.count;
    if (found.cells.size() < most_cells) found.cells.push_back(cell.ref());
  }

  const Workbook& book_;
  const Sheet& sheet_;
  const Locales& locales_;
  calendar::Date today_;
  PeriodLabels found_;
  std::unordered_map<std::string_view, std::size_t> of_text_;
  std::unordered_map<std::string, std::size_t> labels_;
};

void add_years_of_header(const Workbook& book, const Sheet& sheet, const Block& block,
                         Collector& collector) {
  for (const std::uint32_t row : block.header_rows) {
    for (const Cell& cell : sheet.row(row)) {
      if (block.cells.contains(cell.ref()) && is_year(book, cell)) collector.add_year(cell);
    }
  }
}

// Years in the left column are labels where that column holds no other number.
void add_years_on_the_left(const Workbook& book, const Sheet& sheet, const Block& block,
                           Collector& collector) {
  const CellRange& cells = block.cells;
  if (cells.first.column == cells.last.column) return;
  std::vector<const Cell*> years;
  for (std::uint32_t row = cells.first.row; row <= cells.last.row; ++row) {
    const Cell* const cell = sheet.find({row, cells.first.column});
    if (cell == nullptr || cell->kind != CellKind::number) continue;
    if (!is_year(book, *cell)) return;
    const auto& header = block.header_rows;
    if (std::find(header.begin(), header.end(), row) == header.end()) years.push_back(cell);
  }
  for (const Cell* const year : years) collector.add_year(*year);
}

}  // namespace

PeriodLabels period_labels(const Workbook& book, const Sheet& sheet,
                           const std::vector<Block>& blocks, const Locales& locales,
                           calendar::Date today) {
  Collector collector(book, sheet, locales, today);
  for (const Cell& cell : sheet.cells) {
    if (cell.kind == CellKind::text) collector.add_text(cell);
    if (cell.kind == CellKind::date) collector.add_date(cell);
  }
  for (const Block& block : blocks) {
    add_years_of_header(book, sheet, block, collector);
    add_years_on_the_left(book, sheet, block, collector);
  }
  return collector.take();
}

}  // namespace bijlage::app
