#include <algorithm>

#include "mapping/suggest/draft_parts.hpp"

namespace bijlage::mapping::suggesting {
namespace {

// Trying every way is for annexes; of a large export the first way that works is taken.
constexpr std::size_t most_cells_tried = 60'000;
constexpr std::ptrdiff_t most_weighed = 16;

std::size_t cells_of(const workbook::Workbook& book) {
  std::size_t cells = 0;
  for (const workbook::Sheet& sheet : book.sheets) cells += sheet.cells.size();
  return cells;
}

std::vector<std::string> ends_of(const TableDraft& table) {
  std::vector<std::string> ends{table.until};
  for (const char* end : {"blank", "total", "heading", "end"}) {
    const bool heading = std::string_view(end) == "heading";
    if (end == table.until || (heading && table.heading.empty())) continue;
    ends.emplace_back(end);
  }
  return ends;
}

void comment_out(TableDraft& table, base::Message reason) {
  table.live = false;
  table.reason = std::move(reason);
}

// A table is weighed among the others: alone it would gladly take what is theirs.
void choose_end(MappingDraft& draft, TableDraft& table, const TrialGround& ground) {
  std::string best_end = table.until;
  long best = -1;
  for (const std::string& end : ends_of(table)) {
    table.until = end;
    const long score = try_out(plain_toml(draft), ground).score();
    if (score <= best) continue;
    best = score;
    best_end = end;
  }
  table.until = best_end;
}

// What does not load, or gives nothing by itself, is for a person to finish.
void judge(const MappingDraft& draft, TableDraft& table, const TrialGround& ground) {
  const Trial trial = try_out(plain_toml(draft, table), ground);
  if (!trial.loads) return comment_out(table, {"suggest.reason.loader", {}});
  if (trial.observations == 0) return comment_out(table, {"suggest.reason.nothing", {}});
  if (trial.errors > trial.observations) {
    comment_out(table, {"suggest.reason.errors", {{"count", std::to_string(trial.errors)}}});
  }
}

// Tables that are right by themselves may still be in each other's way: the lesser one goes.
void keep_peace(MappingDraft& draft, const TrialGround& ground) {
  long best = try_out(plain_toml(draft), ground).score();
  for (TableDraft& table : draft.tables) {
    if (!table.live) continue;
    table.live = false;
    const long without = try_out(plain_toml(draft), ground).score();
    if (without > best) {
      best = without;
      table.reason = {"suggest.reason.in-the-way", {}};
    } else {
      table.live = true;
    }
  }
}

}  // namespace

void refine(MappingDraft& draft, const TrialGround& ground) {
  for (TableDraft& table : draft.tables) {
    if (!table.live) continue;
    settle_units(draft, table, ground);
    judge(draft, table, ground);
  }
  if (cells_of(ground.book) > most_cells_tried) return;
  const auto live = std::count_if(draft.tables.begin(), draft.tables.end(),
                                  [](const TableDraft& table) { return table.live; });
  if (live == 0 || live > most_weighed) return;
  for (TableDraft& table : draft.tables) {
    if (table.live) choose_end(draft, table, ground);
  }
  if (live > 1) keep_peace(draft, ground);
}

}  // namespace bijlage::mapping::suggesting
