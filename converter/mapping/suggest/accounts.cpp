#include <algorithm>

#include "mapping/suggest/draft_parts.hpp"
#include "workbook/cell_ref.hpp"

namespace bijlage::mapping::suggesting {
namespace {

using workbook::CellRange;
using workbook::CellRef;

// Cells below each other as one range.
std::vector<std::string> ranges_of(const std::vector<CellRef>& cells) {
  std::vector<std::string> ranges;
  for (std::size_t i = 0; i < cells.size();) {
    std::size_t end = i + 1;
    while (end < cells.size() && cells[end].column == cells[i].column &&
           cells[end].row == cells[end - 1].row + 1) {
      ++end;
    }
    ranges.push_back(workbook::a1(CellRange{cells[i], cells[end - 1]}));
    i = end;
  }
  return ranges;
}

bool has_place(const model::SheetAccounts* accounts, CellRef at) {
  const model::CellAccount* account = accounts == nullptr ? nullptr : accounts->find(at);
  if (account == nullptr) return false;
  return account->role != model::CellRole::unmapped && account->role != model::CellRole::refused &&
         account->role != model::CellRole::text;
}

SheetAccount account_of(const workbook::Workbook& book, const workbook::Sheet& sheet,
                        const Lexicon& lexicon, const model::SheetAccounts* accounts) {
  SheetAccount account;
  account.sheet = sheet.name;
  const Grid grid(book, sheet, lexicon.locale(), false);
  const SheetView view(grid, lexicon);
  std::vector<CellRef> left_over;
  for (const CellRef at : grid.filled()) {
    const Sight sight = view.at(at);
    if (!is_figure(sight) && sight != Sight::line) continue;
    ++account.figures;
    if (has_place(accounts, at)) {
      ++account.accounted;
    } else {
      left_over.push_back(at);
    }
  }
  std::sort(left_over.begin(), left_over.end(), [](CellRef a, CellRef b) {
    return std::pair(a.column, a.row) < std::pair(b.column, b.row);
  });
  account.left_over = ranges_of(left_over);
  return account;
}

}  // namespace

std::vector<SheetAccount> accounts_of(const workbook::Workbook& book, const Lexicon& lexicon,
                                      const model::CellAccounts& cells) {
  std::vector<SheetAccount> accounts;
  for (const workbook::Sheet& sheet : book.sheets) {
    accounts.push_back(account_of(book, sheet, lexicon, cells.find(sheet.name)));
  }
  return accounts;
}

}  // namespace bijlage::mapping::suggesting
