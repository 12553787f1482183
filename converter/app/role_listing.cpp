#include "app/role_listing.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "base/text.hpp"

namespace bijlage::app {
namespace {

using model::CellAccount;
using model::CellRole;
using workbook::CellRef;

constexpr std::size_t most_codes_listed = 4;

/// Different texts in the order they came, the first few of which are shown.
class Few {
 public:
  void add(const std::string& text) {
    if (seen_.insert(text).second && texts_.size() < most_codes_listed) texts_.push_back(text);
  }
  std::string text() const {
    const bool more = seen_.size() > texts_.size();
    return base::join(texts_, ", ") + (more ? ", … (" + std::to_string(seen_.size()) + ")" : "");
  }

 private:
  std::vector<std::string> texts_;
  std::set<std::string> seen_;
};

class Lister {
 public:
  Lister(const Closeup& close, const model::SheetAccounts& accounts, const CellWords& words)
      : close_(close), accounts_(accounts), words_(words) {}

  std::vector<writers::ListedBlock> run() {
    const auto& submission = *close_.intake.submission;
    for (const model::Block& block : submission.evidence.blocks) {
      if (submission.data.sheets[block.sheet] == accounts_.sheet) add_block(block);
    }
    add_rest();
    return std::move(blocks_);
  }

 private:
  using Accounts = std::vector<const CellAccount*>;

  std::uint16_t table_number(const std::string& id) const {
    const auto& tables = close_.accounts.tables;
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const auto& table) { return table.id == id; });
    return static_cast<std::uint16_t>(found - tables.begin() + 1);
  }

  void add_block(const model::Block& block) {
    const std::uint16_t table = table_number(block.table);
    const auto begin = std::partition_point(
        accounts_.cells.begin(), accounts_.cells.end(),
        [&](const CellAccount& account) { return account.cell.row < block.range.first.row; });
    std::map<CellRole, Accounts> by_role;
    for (auto at = begin; at != accounts_.cells.end() && at->cell.row <= block.range.last.row;
         ++at) {
      if (at->table != table || !block.range.contains(at->cell)) continue;
      by_role[at->role].push_back(&*at);
      listed_.insert(at->cell);
    }
    const auto* line = close_.accounts.table(table);
    add(words_.sentence({"explain.block",
                         {{"table", block.table},
                          {"range", workbook::a1(block.range)},
                          {"line", std::to_string(line->line)}}}),
        by_role);
  }

  void add_rest() {
    std::map<CellRole, Accounts> by_role;
    for (const CellAccount& account : accounts_.cells) {
      if (listed_.count(account.cell) == 0) by_role[account.role].push_back(&account);
    }
    const bool alone = blocks_.empty();
    add(words_.sentence(alone ? "explain.no-block" : "explain.outside"), by_role);
  }

  void add(std::string title, const std::map<CellRole, Accounts>& by_role) {
    if (by_role.empty()) return;
    writers::ListedBlock listed{std::move(title), {}};
    for (const CellRole role : model::cell_roles()) {
      const auto found = by_role.find(role);
      if (found == by_role.end()) continue;
      std::vector<CellRef> cells;
      for (const CellAccount* account : found->second) cells.push_back(account->cell);
      listed.cells.push_back(
          {role, ranges_text(cells), cells.size(), text_of(role, found->second)});
    }
    blocks_.push_back(std::move(listed));
  }

  std::string text_of(CellRole role, const Accounts& accounts) const {
    switch (role) {
      case CellRole::value:
        return sources(accounts);
      case CellRole::heading:
      case CellRole::header:
      case CellRole::group:
      case CellRole::label: {
        const std::string given = gifts(accounts);
        return given.empty() ? texts(accounts) : given;
      }
      case CellRole::skipped:
      case CellRole::refused:
        return deciders(accounts);
      default:
        return texts(accounts);
    }
  }

  // What the cells themselves say.
  std::string texts(const Accounts& accounts) const {
    const auto* sheet = close_.book.find(accounts_.sheet);
    Few shown;
    for (const CellAccount* account : accounts) {
      shown.add(words_.sentence(
          {"explain.quoted", {{"text", words_.excerpt(words_.shown(*sheet, account->cell))}}}));
    }
    return shown.text();
  }

  // "periode: januari 2017, februari 2017, … (12)"
  std::string gifts(const Accounts& accounts) const {
    std::vector<std::string> order;
    std::map<std::string, Few> codes;
    for (const CellAccount* account : accounts) {
      for (const auto number : account->labels) {
        for (const auto& [dimension, code] : close_.accounts.labels[number].gives) {
          if (codes.count(dimension) == 0) order.push_back(dimension);
          codes[dimension].add(words_.code(dimension, code));
        }
      }
    }
    std::vector<std::string> texts;
    for (const auto& dimension : order) {
      texts.push_back(words_.dimension(dimension) + ": " + codes[dimension].text());
    }
    return base::join(texts, "; ");
  }

  /// Where the figures of a block have one dimension from.
  struct Givers {
    std::vector<CellRef> cells;
    Few others;
  };

  // "12 cijfers; maat uit B4:C4, periode uit A3, A5:A16"
  std::string sources(const Accounts& accounts) const {
    std::vector<std::string> order;
    std::map<std::string, Givers> givers;
    std::set<model::LabelNumber> seen;
    for (const CellAccount* account : accounts) {
      for (const auto number : account->labels) {
        if (seen.insert(number).second) note_givers(number, order, givers);
      }
    }
    std::vector<std::string> texts;
    for (const auto& dimension : order) texts.push_back(source(dimension, givers[dimension]));
    return words_.sentence(
        {"explain.figures",
         {{"count", std::to_string(accounts.size())}, {"sources", base::join(texts, "; ")}}});
  }

  void note_givers(model::LabelNumber number, std::vector<std::string>& order,
                   std::map<std::string, Givers>& givers) const {
    const model::LabelUse& use = close_.accounts.labels[number];
    for (const auto& [dimension, code] : use.gives) {
      if (givers.count(dimension) == 0) order.push_back(dimension);
      Givers& entry = givers[dimension];
      if (use.cell) {
        entry.cells.push_back(*use.cell);
      } else {
        entry.others.add(words_.place(use) + ": " + words_.code(dimension, code));
      }
    }
  }

  std::string source(const std::string& dimension, Givers& givers) const {
    std::sort(givers.cells.begin(), givers.cells.end());
    givers.cells.erase(std::unique(givers.cells.begin(), givers.cells.end()), givers.cells.end());
    std::vector<std::string> places;
    if (!givers.others.text().empty()) places.push_back(givers.others.text());
    if (!givers.cells.empty()) places.push_back(ranges_text(givers.cells));
    return words_.sentence(
        {"explain.source",
         {{"dimension", words_.dimension(dimension)}, {"places", base::join(places, " + ")}}});
  }

  std::string deciders(const Accounts& accounts) const {
    Few labels;
    const auto* sheet = close_.book.find(accounts_.sheet);
    for (const CellAccount* account : accounts) {
      if (!account->by) continue;
      const std::string text = words_.excerpt(words_.shown(*sheet, *account->by));
      labels.add(words_.sentence(
          {"explain.from.cell", {{"cell", workbook::a1(*account->by)}, {"text", text}}}));
    }
    if (labels.text().empty()) return {};
    return words_.sentence({"explain.decided-by", {{"labels", labels.text()}}});
  }

  const Closeup& close_;
  const model::SheetAccounts& accounts_;
  const CellWords& words_;
  std::set<CellRef> listed_;
  std::vector<writers::ListedBlock> blocks_;
};

}  // namespace

std::vector<writers::ListedBlock> list_roles(const Closeup& close,
                                             const model::SheetAccounts& accounts,
                                             const CellWords& words) {
  return Lister(close, accounts, words).run();
}

}  // namespace bijlage::app
