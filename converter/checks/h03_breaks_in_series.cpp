#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/text.hpp"
#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using model::ObservationIndex;

// ---- a note that says so

std::string note_text(const model::Dataset& data, const model::Observation& observation) {
  const auto* detail = data.detail(observation);
  if (detail == nullptr || detail->notes.empty()) return {};
  return data.notes[detail->notes.front()].text;
}

void marked_breaks(const Context& context, model::Findings& findings) {
  const auto& data = context.data;
  for (std::size_t i = 0; i < context.evidence.blocks.size(); ++i) {
    if (!context.overview.of_block(i).any_break) continue;
    const auto& block = context.evidence.blocks[i];
    std::map<std::string, std::vector<ObservationIndex>> by_note;
    for (const auto index : block.observations) {
      const auto& obs = data.observations[index];
      if (obs.status.has(model::ObsStatus::series_break)) {
        by_note[note_text(data, obs)].push_back(index);
      }
    }
    for (const auto& [note, members] : by_note) {
      const auto& first = data.observations[members.front()];
      auto finding = finding_at(context, "H03", first);
      finding.cells = cells_beside(context, first.source, members);
      finding.raw = data.raw_text(first);
      const auto& from = *std::min_element(
          members.begin(), members.end(), [&](ObservationIndex a, ObservationIndex b) {
            return data.observations[a].period < data.observations[b].period;
          });
      if (note.empty()) finding.message.key += ".status";
      finding.message.gaps = {{"table", block.table},
                              {"period", data.observations[from].period.sdmx()},
                              {"reason", note}};
      findings.push_back(std::move(finding));
    }
  }
}

// ---- a series that ends where another begins

/// The figures of one series in one table, from the first to the last that has a value.
struct Run {
  std::uint32_t series = 0;
  std::size_t figures = 0;
  ObservationIndex first = 0;
  ObservationIndex last = 0;
};
using Runs = std::vector<Run>;
// Runs of one file, table and measure.
using Tables = std::map<std::tuple<std::uint16_t, std::string_view, std::string_view>, Runs>;

Runs& runs_like(const Context& context, const Run& run, Tables& tables) {
  const auto& data = context.data;
  const auto& table = context.overview.block_of(run.first)->table;
  return tables[{data.observations[run.first].source.file, table,
                 data.series()[run.series].measure}];
}

// Of a series that goes over from one table to another.
void add_runs(const Context& context, std::uint32_t series, Tables& tables) {
  Run* run = nullptr;
  const model::Block* home = nullptr;
  for (const auto index : context.overview.in_series(series)) {
    const auto* block = context.overview.block_of(index);
    if (!context.data.observations[index].value || block == nullptr) continue;
    const bool elsewhere = home != nullptr && home != block &&
                           (home->file != block->file || home->table != block->table);
    if (run == nullptr || elsewhere) {
      const Run begun{series, 0, index, index};
      run = &runs_like(context, begun, tables).emplace_back(begun);
    }
    home = block;
    ++run->figures;
    run->last = index;
  }
}

Tables runs_of(const Context& context) {
  Tables tables;
  for (std::uint32_t i = 0; i < context.data.series().size(); ++i) {
    const SeriesSummary& summary = context.overview.of_series(i);
    if (!summary.one_table) {
      add_runs(context, i, tables);
    } else if (summary.with_value > 0) {
      const Run run{i, summary.with_value, summary.first, summary.last};
      runs_like(context, run, tables).push_back(run);
    }
  }
  return tables;
}

// The dimension in which two series differ, where it is only one and both have a code there.
std::optional<std::size_t> only_difference(const model::Series& a, const model::Series& b) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < a.codes.size(); ++i) {
    if (a.codes[i] == b.codes[i]) continue;
    if (found || a.codes[i].empty() || b.codes[i].empty()) return std::nullopt;
    found = i;
  }
  return found;
}

/// One code of a table that takes the place of another: in all measures that show it.
struct Succession {
  std::vector<const Run*> old;
  std::vector<const Run*> young;
  std::set<std::string> measures;
};
// By file, table, dimension, and the two codes.
using Successions = std::map<
    std::tuple<std::uint16_t, std::string_view, std::size_t, std::string_view, std::string_view>,
    Succession>;

/// The runs of one measure in one table: which follows which.
class Followers {
 public:
  Followers(const Context& context, const Runs& runs) : context_(context), runs_(runs) {}

  // One ends and one begins, and no third one does either in that time: who follows whom is plain.
  void find(std::uint16_t file, std::string_view table, Successions& found) const {
    const auto [begin, end] = span();
    const Run* old = nullptr;
    for (const Run& run : runs_) {
      // One figure is no series that could end.
      if (run.figures < 2 || last_day(run) >= end) continue;
      if (old != nullptr) return;
      old = &run;
    }
    const Run* young = old == nullptr ? nullptr : successor(*old, begin);
    if (young == nullptr) return;
    const auto& ours = series(*young);
    const auto& theirs = series(*old);
    const auto dimension = *only_difference(theirs, ours);
    auto& entry = found[{file, table, dimension, theirs.codes[dimension], ours.codes[dimension]}];
    entry.old.push_back(old);
    entry.young.push_back(young);
    entry.measures.insert(measure_label(context_, ours.measure));
  }

 private:
  const model::Observation& at(ObservationIndex index) const {
    return context_.data.observations[index];
  }
  const model::Series& series(const Run& run) const { return context_.data.series()[run.series]; }
  calendar::Date first_day(const Run& run) const { return at(run.first).period.days.first; }
  calendar::Date last_day(const Run& run) const { return at(run.last).period.days.last; }

  std::pair<calendar::Date, calendar::Date> span() const {
    auto begin = first_day(runs_.front());
    auto end = last_day(runs_.front());
    for (const Run& run : runs_) {
      begin = std::min(begin, first_day(run));
      end = std::max(end, last_day(run));
    }
    return {begin, end};
  }

  const Run* successor(const Run& old, calendar::Date table_begin) const {
    const Run* found = nullptr;
    for (const Run& run : runs_) {
      if (first_day(run) <= table_begin || !follows(old, run)) continue;
      if (found != nullptr) return nullptr;
      found = &run;
    }
    return found;
  }

  bool follows(const Run& old, const Run& young) const {
    constexpr std::int32_t longest_pause = 366;
    const auto pause = first_day(young) - last_day(old);
    return pause > 0 && pause <= longest_pause &&
           only_difference(series(old), series(young)).has_value();
  }

  const Context& context_;
  const Runs& runs_;
};

void report(const Context& context, std::size_t dimension, const Succession& succession,
            model::Findings& findings) {
  const auto& data = context.data;
  const Run& young = *succession.young.front();
  const Run& old = *succession.old.front();
  const auto& first = data.observations[young.first];
  auto finding = finding_at(context, "H03", first);
  const auto& last = data.observations[old.last].source;
  if (last.sheet == first.source.sheet) finding.cells.push_back({last.cell, last.cell});
  finding.raw = data.raw_text(first);
  finding.message.key += ".replaced";
  const auto label = [&](const Run& run) {
    return data.code_label(dimension, data.series()[run.series].codes[dimension], context.language);
  };
  finding.message.gaps = {
      {"table", table_of(context, young.first)},
      {"period", first.period.sdmx()},
      {"measure", base::join({succession.measures.begin(), succession.measures.end()}, ", ")},
      {"label", label(young)},
      {"other", label(old)}};
  findings.push_back(std::move(finding));
}

void replaced_series(const Context& context, model::Findings& findings) {
  const Tables tables = runs_of(context);
  Successions found;
  for (const auto& [table, runs] : tables) {
    Followers(context, runs).find(std::get<0>(table), std::get<1>(table), found);
  }
  for (const auto& [key, succession] : found) {
    report(context, std::get<2>(key), succession, findings);
  }
}

}  // namespace

// H03: from some moment on, something else was counted.
void breaks_in_series(const Context& context, model::Findings& findings) {
  marked_breaks(context, findings);
  replaced_series(context, findings);
}

}  // namespace bijlage::checks
