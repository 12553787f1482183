#include "mapping/other_years.hpp"

#include <algorithm>

#include "mapping/figure_faults.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::mapping {
namespace {

using model::Severity;
using workbook::CellKind;
using workbook::CellRef;

// A table has at most so many lines of titles over it, and as many columns before it on its side.
constexpr std::uint32_t title_lines = 8;
// … blank rows between them not counted, up to as many rows as this.
constexpr std::uint32_t rows_over = 100;
// More texts than this beside each other are a table's.
constexpr std::size_t most_texts = 2;
// What is longer is prose, and speaks of any year.
constexpr std::size_t longest_title = 100;

class TitleCheck {
 public:
  TitleCheck(const SheetTask& task, const BlockPlace& place, const YearSpan& years)
      : task_(task), place_(place), table_(*place.table), years_(years) {}

  void run() {
    for (const std::uint32_t row : place_.header_rows) {
      for (const std::uint32_t column : place_.columns_of(BlockColumn::Kind::label)) {
        look_at({row, column});
      }
    }
    find_titles();
    if (borne_out_) return;
    for (const CellRef at : others_) {
      const std::string text = task_.grid.shown(at);
      const bool of_sheet = at.row < sheet_titles_end_;
      const bool says_more = of_sheet || text.ends_with('.') || dated(text);
      report(text, workbook::a1(task_.grid.original(at)),
             says_more ? Severity::warning : Severity::error)
          .cells = {{task_.grid.original(at), task_.grid.original(at)}};
    }
    check_sheet_name();
  }

 private:
  bool dated(const std::string& text) const { return names_dates_only(text, task_.labels.words()); }

  void find_titles() {
    if (task_.grid.on_its_side()) return find_titles_beside();
    if (place_.title_of_others) look_at(*place_.title);
    std::uint32_t lines = 0;
    const std::uint32_t begin = lines_begin();
    std::uint32_t row = begin;
    while (row > 0 && begin - row < rows_over && lines < title_lines && is_title(row - 1)) {
      --row;
      const auto columns = task_.grid.filled_columns(row);
      for (const std::uint32_t column : columns) look_at({row, column});
      if (!columns.empty()) ++lines;
    }
    if (!borne_out_ && others_.empty()) find_titles_of_sheet(std::min(row, rows_over));
  }

  // A title that the mapping asks for is one as well, and so is what stands below it.
  std::uint32_t lines_begin() const {
    if (!place_.headings.empty()) return place_.headings.front().row;
    return place_.header_rows.empty() ? place_.top : place_.header_rows.front();
  }

  bool is_title(std::uint32_t row) const {
    const auto columns = task_.grid.filled_columns(row);
    return columns.size() <= most_texts &&
           std::all_of(columns.begin(), columns.end(), [&](std::uint32_t column) {
             return is_text_or_year({row, column});
           });
  }

  // What stands at the top of the sheet, over other tables, may be about those alone.
  void find_titles_of_sheet(std::uint32_t end) {
    for (std::uint32_t row = 0; row < end && is_title(row); ++row) {
      sheet_titles_end_ = row + 1;
      for (const std::uint32_t column : task_.grid.filled_columns(row)) {
        look_at({row, column});
      }
    }
  }

  // Turned on its side, what stands over a table comes before it in its rows.
  void find_titles_beside() {
    if (place_.header_rows.empty()) return;
    const std::uint32_t first = place_.first_column();
    for (std::uint32_t i = 1; i <= title_lines && i <= first; ++i) {
      look_at({place_.header_rows.front(), first - i});
    }
  }

  bool is_text_or_year(CellRef at) const {
    const workbook::Cell* cell = task_.grid.cell(at);
    return cell->kind != CellKind::number || years_named(task_.grid.label(at).text).has_value();
  }

  void look_at(CellRef at) {
    const std::string text = task_.grid.shown(at);
    const auto named = text.size() > longest_title ? std::nullopt : years_named(text);
    if (!named) return;
    if (named->overlaps(years_)) {
      borne_out_ = true;
    } else {
      others_.push_back(at);
    }
  }

  void check_sheet_name() {
    const std::string& name = task_.grid.sheet().name;
    const auto named = years_named(name);
    if (!named || named->overlaps(years_) || table_.sheet_name.used()) return;
    report(name, "", dated(name) ? Severity::warning : Severity::error).cells.clear();
  }

  model::Finding& report(const std::string& text, const std::string& cell, Severity severity) {
    const auto fixed = fixed_at(task_.mapping, table_, "period");
    auto& finding = task_.find("S02", {place_.top, place_.first_column()}, table_,
                               table_.sheet_name.used() ? "labels.sheet-name" : "labels.file-name");
    std::string source = table_.sheet_name.used() ? task_.grid.sheet().name : task_.origin.name;
    if (fixed) {
      finding.mapping_line = fixed->line;
      source = fixed->place;
    }
    finding.severity = severity;
    finding.raw = text;
    finding.expected = in_words(years_);
    finding.found = in_words(*years_named(text));
    finding.message = {cell.empty() ? "finding.S02.other-year-name" : "finding.S02.other-year",
                       {{"raw", text},
                        {"cell", cell},
                        {"table", table_.id},
                        {"source", source},
                        {"used", finding.expected},
                        {"named", finding.found}}};
    return finding;
  }

  const SheetTask& task_;
  const BlockPlace& place_;
  const TableMapping& table_;
  YearSpan years_;
  std::uint32_t sheet_titles_end_ = 0;  // of the rows at the top of the sheet, over other tables
  bool borne_out_ = false;              // by a title that names a year of the period
  std::vector<CellRef> others_;
};

// The years of all figures; nothing where there are none.
std::optional<YearSpan> years_of(const model::Dataset& data) {
  if (data.observations.empty()) return std::nullopt;
  calendar::Days all = data.observations.front().period.days;
  for (const auto& obs : data.observations) {
    all.first = std::min(all.first, obs.period.days.first);
    all.last = std::max(all.last, obs.period.days.last);
  }
  return YearSpan{all.first.year(), all.last.year()};
}

}  // namespace

void check_titles(const SheetTask& task, const BlockPlace& place,
                  const calendar::PeriodPart& period) {
  if (const auto years = years_of(period)) TitleCheck(task, place, *years).run();
}

void check_file_name(const Mapping& mapping, const Origin& origin, Submission& out) {
  const std::string name = origin.name.substr(origin.name.find_last_of('/') + 1);
  const auto named = years_named(name);
  if (!named || names_dates_only(name, mapping.locale.periods)) return;
  for (const TableMapping& table : mapping.tables) {
    const auto fixed = fixed_at(mapping, table, "period");
    if (!fixed || table.file_name.used()) continue;
    const auto used = years_of(out.data);
    if (!used || used->overlaps(*named)) return;
    auto finding = model::make_finding("S02");
    finding.severity = Severity::warning;
    finding.file = origin.name;
    finding.mapping_file = mapping.file;
    finding.mapping_line = fixed->line;
    finding.table = table.id;
    finding.raw = name;
    finding.expected = in_words(*used);
    finding.found = in_words(*named);
    finding.message = {"finding.S02.other-year-name",
                       {{"raw", name},
                        {"table", table.id},
                        {"source", fixed->place},
                        {"used", finding.expected},
                        {"named", finding.found}}};
    out.findings.push_back(std::move(finding));
    return;
  }
}

}  // namespace bijlage::mapping
