#include "app/explain_sheet.hpp"

#include <algorithm>
#include <set>

#include "app/cell_story.hpp"
#include "app/role_listing.hpp"

namespace bijlage::app {
namespace {

using model::CellAccount;
using workbook::CellKind;
using workbook::CellRange;
using workbook::CellRef;
using writers::DrawnCell;

// A page that a browser still shows at once.
constexpr std::uint32_t most_rows = 1'000;
constexpr std::uint32_t most_columns = 100;
// What is drawn around the cells that are asked about.
constexpr std::uint32_t rows_around = 8;
constexpr std::uint32_t columns_around = 4;

DrawnCell::Side side_of(const workbook::Cell* cell) {
  if (cell == nullptr) return DrawnCell::Side::left;
  switch (cell->kind) {
    case CellKind::blank:
    case CellKind::text:
      return DrawnCell::Side::left;
    case CellKind::boolean:
    case CellKind::error:
      return DrawnCell::Side::middle;
    default:
      return DrawnCell::Side::right;
  }
}

bool overlap(const CellRange& a, const CellRange& b) {
  return a.first.row <= b.last.row && b.first.row <= a.last.row &&
         a.first.column <= b.last.column && b.first.column <= a.last.column;
}

class SheetExplainer {
 public:
  SheetExplainer(const Closeup& close, const workbook::Sheet& sheet,
                 const std::optional<CellRange>& asked, const CellWords& words)
      : close_(close),
        sheet_(sheet),
        asked_(asked),
        words_(words),
        stories_(close, sheet, words),
        accounts_(*close.accounts.find(sheet.name)) {}

  writers::ExplainedSheet run() {
    result_.name = sheet_.name;
    set_drawn();
    tell_facts();
    draw_cells();
    std::copy_if(sheet_.merges.begin(), sheet_.merges.end(), std::back_inserter(result_.merges),
                 [&](const CellRange& merge) { return overlap(merge, result_.drawn); });
    result_.hidden_rows = sheet_.hidden_rows;
    result_.hidden_columns = sheet_.hidden_columns;
    if (!asked_) result_.blocks = list_roles(close_, accounts_, words_);
    add_findings();
    return std::move(result_);
  }

 private:
  CellRange used() const {
    CellRange all{};
    const auto take = [&](CellRef last) {
      all.last.row = std::max(all.last.row, last.row);
      all.last.column = std::max(all.last.column, last.column);
    };
    for (const CellAccount& account : accounts_.cells) take(account.cell);
    for (const CellRange& merge : sheet_.merges) {
      if (accounts_.find(merge.first) != nullptr) take(merge.last);
    }
    return all;
  }

  void set_drawn() {
    CellRange& drawn = result_.drawn;
    drawn = used();
    if (asked_) {
      const auto before = [](std::uint32_t place, std::uint32_t by) {
        return place > by ? place - by : 0;
      };
      drawn.first = {before(asked_->first.row, rows_around),
                     before(asked_->first.column, columns_around)};
      drawn.last.row =
          std::max(asked_->last.row, std::min(drawn.last.row, asked_->last.row + rows_around));
      drawn.last.column = std::max(
          asked_->last.column, std::min(drawn.last.column, asked_->last.column + columns_around));
    }
    drawn.last.row = std::min(drawn.last.row, drawn.first.row + most_rows - 1);
    drawn.last.column = std::min(drawn.last.column, drawn.first.column + most_columns - 1);
  }

  void tell_facts() {
    const auto add = [&](const base::Message& message) {
      result_.facts.push_back(words_.sentence(message));
    };
    if (sheet_.visibility != workbook::Visibility::visible) add({"explain.sheet-hidden", {}});
    if (accounts_.cells.empty()) return add({"explain.sheet-empty", {}});
    if (!accounts_.mapped) add({"explain.sheet-not-mapped", {}});
    const CellRef whole = used().last;
    if (asked_ ||
        (whole.row <= result_.drawn.last.row && whole.column <= result_.drawn.last.column)) {
      return;
    }
    add({"explain.drawn-part",
         {{"range", workbook::a1(result_.drawn)}, {"whole", workbook::a1(CellRange{{}, whole})}}});
  }

  void draw_cells() {
    const CellRange& drawn = result_.drawn;
    std::set<CellRef> places;
    const auto begin = std::partition_point(
        accounts_.cells.begin(), accounts_.cells.end(),
        [&](const CellAccount& account) { return account.cell.row < drawn.first.row; });
    for (auto at = begin; at != accounts_.cells.end() && at->cell.row <= drawn.last.row; ++at) {
      if (drawn.contains(at->cell)) places.insert(places.end(), at->cell);
    }
    // What is asked about has its story, whether it holds anything or not.
    const bool one = asked_ && asked_->first == asked_->last;
    if (one) places.insert(asked_->first);
    for (const CellRef place : places) result_.cells.push_back(drawn_cell(place));
    if (asked_ && !one && std::none_of(places.begin(), places.end(), [&](CellRef place) {
          return asked_->contains(place);
        })) {
      result_.facts.push_back(
          words_.sentence({"explain.range-empty", {{"range", workbook::a1(*asked_)}}}));
    }
  }

  DrawnCell drawn_cell(CellRef place) const {
    DrawnCell cell;
    cell.cell = place;
    cell.shown = words_.shown(sheet_, place);
    cell.side = side_of(sheet_.find(place));
    if (const CellAccount* account = accounts_.find(place)) cell.role = account->role;
    cell.asked = asked_ && asked_->contains(place);
    cell.story = stories_.tell(place);
    std::set<std::string> codes;
    for (const auto& finding : stories_.index().findings(place)) {
      // The others that a finding names (the parts of a wrong total) have it in their story.
      if (finding.cells.front().contains(place)) codes.insert(finding.code);
    }
    cell.codes.assign(codes.begin(), codes.end());
    return cell;
  }

  void add_findings() {
    for (const model::Finding& finding : close_.intake.findings) {
      if (finding.sheet != sheet_.name) continue;
      const bool about =
          !asked_ || std::any_of(finding.cells.begin(), finding.cells.end(),
                                 [&](const CellRange& range) { return overlap(range, *asked_); });
      if (about) result_.findings.push_back(finding);
    }
  }

  const Closeup& close_;
  const workbook::Sheet& sheet_;
  const std::optional<CellRange>& asked_;
  const CellWords& words_;
  CellStories stories_;
  const model::SheetAccounts& accounts_;
  writers::ExplainedSheet result_;
};

}  // namespace

writers::ExplainedSheet explain_sheet(const Closeup& close, const workbook::Sheet& sheet,
                                      const std::optional<CellRange>& asked,
                                      const CellWords& words) {
  return SheetExplainer(close, sheet, asked, words).run();
}

}  // namespace bijlage::app
