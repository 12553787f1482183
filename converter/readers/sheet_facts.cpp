#include "readers/sheet_facts.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace bijlage::readers {
namespace {

using workbook::Cell;
using workbook::CellRange;
using workbook::Sheet;

// The merged ranges that the row at hand crosses, by their first column. They do not overlap, so
// looking up a place costs little, however many ranges a file has.
class Crossing {
 public:
  // False where it overlaps one that is there. It must stay where it is.
  bool add(const CellRange& range) {
    const auto next = ranges_.upper_bound(range.last.column);
    if (next != ranges_.begin() && std::prev(next)->second->last.column >= range.first.column) {
      return false;
    }
    ranges_.emplace(range.first.column, &range);
    ends_.emplace(range.last.row, range.first.column);
    return true;
  }
  void forget_before(std::uint32_t row) {
    while (!ends_.empty() && ends_.begin()->first < row) {
      ranges_.erase(ends_.begin()->second);
      ends_.erase(ends_.begin());
    }
  }
  const CellRange* at(std::uint32_t column) const {
    const auto next = ranges_.upper_bound(column);
    if (next == ranges_.begin()) return nullptr;
    const CellRange* const range = std::prev(next)->second;
    return range->last.column >= column ? range : nullptr;
  }

 private:
  std::map<std::uint32_t, const CellRange*> ranges_;
  std::multimap<std::uint32_t, std::uint32_t> ends_;
};

bool shows_nothing(const Sheet& sheet, const Cell& cell) {
  if (cell.kind == workbook::CellKind::text) return sheet.text(cell).empty();
  return cell.kind == workbook::CellKind::blank;
}

std::vector<CellRange> drop_overlaps(Sheet& sheet) {
  std::vector<CellRange> dropped;
  Crossing crossing;
  const auto overlaps = [&](const CellRange& range) {
    crossing.forget_before(range.first.row);
    if (crossing.add(range)) return false;
    dropped.push_back(range);
    return true;
  };
  std::vector<CellRange> kept;
  std::remove_copy_if(sheet.merges.begin(), sheet.merges.end(), std::back_inserter(kept), overlaps);
  sheet.merges = std::move(kept);
  return dropped;
}

std::vector<CellRange> ranges_over_values(const Sheet& sheet) {
  std::vector<bool> over_values(sheet.merges.size());
  Crossing crossing;
  auto next = sheet.merges.begin();
  for (const Cell& cell : sheet.cells) {
    for (; next != sheet.merges.end() && next->first.row <= cell.row; ++next) {
      crossing.forget_before(next->first.row);
      crossing.add(*next);
    }
    crossing.forget_before(cell.row);
    const CellRange* const range = crossing.at(cell.column);
    if (range == nullptr || range->first == cell.ref() || shows_nothing(sheet, cell)) continue;
    over_values[static_cast<std::size_t>(range - sheet.merges.data())] = true;
  }
  std::vector<CellRange> ranges;
  for (std::size_t i = 0; i < over_values.size(); ++i) {
    if (over_values[i]) ranges.push_back(sheet.merges[i]);
  }
  return ranges;
}

// Only of those that are named a name is made: there may be millions of others.
template <typename Places, typename NameOf>
std::string list_of(const Places& places, NameOf name_of) {
  constexpr std::size_t most = 20;
  std::string list;
  for (std::size_t i = 0; i < std::min(places.size(), most); ++i) {
    if (i > 0) list += ", ";
    list += name_of(places[i]);
  }
  if (places.size() > most) list += " + " + std::to_string(places.size() - most);
  return list;
}

}  // namespace

std::string listed(const std::vector<std::string>& places) {
  return list_of(places, [](const std::string& place) { return std::string_view(place); });
}

std::string listed(const std::vector<workbook::CellRef>& places) {
  return list_of(places, [](workbook::CellRef place) { return workbook::a1(place); });
}

std::string listed(const std::vector<CellRange>& places) {
  return list_of(places, [](const CellRange& place) { return workbook::a1(place); });
}

void add_fact(std::vector<workbook::Fact>& facts, std::string_view what, const Sheet& sheet,
              std::string detail) {
  if (!detail.empty()) facts.push_back({std::string(what), sheet.name, std::move(detail)});
}

void add_merge_facts(std::vector<workbook::Fact>& facts, Sheet& sheet) {
  if (sheet.merges.empty()) return;
  add_fact(facts, "fact.overlapping-merges", sheet, listed(drop_overlaps(sheet)));
  sheet.index_merges();
  add_fact(facts, "fact.hidden-values", sheet, listed(ranges_over_values(sheet)));
}

}  // namespace bijlage::readers
