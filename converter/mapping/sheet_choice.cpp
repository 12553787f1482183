#include "mapping/sheet_choice.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/locate.hpp"

namespace bijlage::mapping {
namespace {

using workbook::CellRange;

// A header by kind (months, years) or a column that every table has tells little: most labels must
// be there.
std::optional<CellRange> recognised(const Grid& grid, const TableMapping& table,
                                    const LabelReader& labels, const config::Locale& locale) {
  if (!table.header_role.empty() || grid.on_its_side() != table.on_its_side) return std::nullopt;
  auto blocks = locate_blocks(grid, table, labels, locale);
  std::erase_if(blocks, [](const BlockPlace& block) { return block.other_section; });
  if (blocks.empty() || 2 * blocks.front().missing.size() > table.header.size()) {
    return std::nullopt;
  }
  const BlockPlace& block = blocks.front();
  return grid.original(CellRange{block.anchor, {block.anchor.row, block.last_column()}});
}

std::vector<Stray> strays_on(const workbook::Workbook& book, const workbook::Sheet& sheet,
                             const Mapping& mapping, const LabelReader& labels) {
  std::vector<Stray> strays;
  const Grid upright(book, sheet, mapping.locale, false);
  if (upright.filled().empty()) return strays;
  std::optional<Grid> turned;
  for (std::size_t i = 0; i < mapping.tables.size(); ++i) {
    const TableMapping& table = mapping.tables[i];
    if (table.on_its_side && !turned) turned.emplace(book, sheet, mapping.locale, true);
    const Grid& grid = table.on_its_side ? *turned : upright;
    if (const auto header = recognised(grid, table, labels, mapping.locale)) {
      strays.push_back({i, *header, {}});
    }
  }
  return strays;
}

class SheetChooser {
 public:
  SheetChooser(const workbook::Workbook& book, const Mapping& mapping, const LabelReader& labels)
      : book_(book), mapping_(mapping), labels_(labels), choices_(book.sheets.size()) {}

  std::vector<SheetChoice> run() {
    by_name();
    for (std::size_t i = 0; i < choices_.size(); ++i) {
      if (choices_[i].tables.empty()) {
        choices_[i].unread = strays_on(book_, book_.sheets[i], mapping_, labels_);
      }
    }
    for (SheetChoice& choice : choices_) name_others(choice);
    if (mapping_.drift.renamed_sheet != model::Severity::error) {
      for (SheetChoice& choice : choices_) accept(choice);
    }
    return std::move(choices_);
  }

 private:
  void by_name() {
    for (std::size_t i = 0; i < choices_.size(); ++i) {
      const std::string name = base::fold(book_.sheets[i].name);
      for (std::size_t table = 0; table < mapping_.tables.size(); ++table) {
        const auto& sheets = mapping_.tables[table].sheets;
        if (sheets.empty() || matches_any(name, sheets)) choices_[i].tables.push_back(table);
      }
    }
  }

  bool has_own_sheet(std::size_t table) const {
    return std::any_of(choices_.begin(), choices_.end(), [&](const SheetChoice& choice) {
      return std::find(choice.tables.begin(), choice.tables.end(), table) != choice.tables.end();
    });
  }

  void name_others(SheetChoice& choice) {
    for (Stray& stray : choice.unread) {
      for (std::size_t i = 0; i < choices_.size(); ++i) {
        const bool too = &choices_[i] != &choice &&
                         std::any_of(choices_[i].unread.begin(), choices_[i].unread.end(),
                                     [&](const Stray& one) { return one.table == stray.table; });
        if (too) stray.other = book_.sheets[i].name;
      }
    }
  }

  void accept(SheetChoice& choice) {
    for (const Stray& stray : choice.unread) {
      if (!stray.other && !has_own_sheet(stray.table)) choice.strays.push_back(stray);
    }
    for (const Stray& stray : choice.strays) choice.tables.push_back(stray.table);
    if (!choice.strays.empty()) choice.unread.clear();
  }

  const workbook::Workbook& book_;
  const Mapping& mapping_;
  const LabelReader& labels_;
  std::vector<SheetChoice> choices_;
};

}  // namespace

std::vector<SheetChoice> choose_sheets(const workbook::Workbook& book, const Mapping& mapping,
                                       const LabelReader& labels) {
  return SheetChooser(book, mapping, labels).run();
}

}  // namespace bijlage::mapping
