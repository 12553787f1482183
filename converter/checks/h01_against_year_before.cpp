#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "checks/h01_striking.hpp"
#include "checks/raising.hpp"
#include "checks/robust.hpp"

namespace bijlage::checks {
namespace {

using calendar::Period;

// What a person wants to know of: a figure that doubled or halved where the rest of its table did
// not. Where there is no rest to tell whether the year was a special one, it takes more.
const double doubled = std::log(2.0);
const double tripled = std::log(3.0);
const double half_more = std::log(1.5);  // a figure that hardly moved is not what stands out
const double a_quarter = std::log(1.25);
constexpr double floor_of_yearly_spread = 0.1;
constexpr double too_many_yearly_spreads = 2;
constexpr std::size_t fewest_to_compare = 3;
constexpr std::size_t small_group = 20;  // in larger ones, one figure hardly moves the median

/// From one period to the next: a figure and the one before it.
struct Change {
  SeriesPoint before;
  SeriesPoint now;
  double log = 0;
};

// Figures of one table and measure that changed over the same time.
using SeriesKey = std::tuple<std::uint16_t, const std::string*, std::string_view, Period, Period>;
struct Keyed {
  SeriesKey key;
  Change change;
};
using Changes = std::vector<Change>;

class Jumps {
 public:
  explicit Jumps(const Context& context) : context_(context) {}

  void add(const SeriesPoints& points) {
    for (std::size_t i = 1; i < points.size(); ++i) {
      const auto& before = observation(points[i - 1]);
      const auto& now = observation(points[i]);
      if (points[i].days.first != points[i - 1].days.last + 1) continue;
      const auto* block = context_.overview.block_of(points[i].index);
      if (block == nullptr || now.source.file != before.source.file) continue;
      const double log = log_of(points[i].value) - log_of(points[i - 1].value);
      all_.push_back({{now.source.file, table_name(block->table), series_of(now).measure,
                       before.period, now.period},
                      {points[i - 1], points[i], log}});
    }
  }

  void report_all(model::Findings& findings) {
    std::stable_sort(all_.begin(), all_.end(),
                     [](const Keyed& a, const Keyed& b) { return a.key < b.key; });
    for (std::size_t begin = 0; begin < all_.size();) {
      Changes group;
      std::size_t end = begin;
      for (; end < all_.size() && all_[end].key == all_[begin].key; ++end) {
        group.push_back(all_[end].change);
      }
      for (const Changes& list : lists_of(group)) judge(list, findings);
      begin = end;
    }
  }

 private:
  const model::Observation& observation(const SeriesPoint& point) const {
    return context_.data.observations[point.index];
  }
  const model::Series& series_of(const model::Observation& obs) const {
    return context_.data.series_of(obs);
  }

  // One address a name: blocks of one table count as one, and comparing them is cheap.
  const std::string* table_name(const std::string& table) {
    for (const auto* known : tables_) {
      if (*known == table) return known;
    }
    tables_.push_back(&table);
    return &table;
  }

  // A table lists the codes of one dimension, the one of which it has most; others (two tests, two
  // age groups) make several lists of it, each with a course of its own.
  std::vector<Changes> lists_of(const Changes& group) const {
    const std::size_t dimensions = context_.data.model().dimensions.size();
    std::size_t listed = 0;
    std::size_t most = 0;
    for (std::size_t i = 0; i < dimensions; ++i) {
      std::set<std::string_view> codes;
      for (const Change& change : group) codes.insert(series_of(observation(change.now)).codes[i]);
      if (codes.size() > most) {
        most = codes.size();
        listed = i;
      }
    }
    std::map<std::vector<std::string_view>, Changes> lists;
    for (const Change& change : group) {
      const auto& codes = series_of(observation(change.now)).codes;
      std::vector<std::string_view> others(codes.begin(), codes.end());
      if (listed < others.size())
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(listed));
      lists[others].push_back(change);
    }
    std::vector<Changes> result;
    for (auto& [others, list] : lists) result.push_back(std::move(list));
    return result;
  }

  // What the others did; of a figure alone in its table nothing is usual but to stay.
  static Usual of_others(const Changes& group, std::size_t at) {
    std::vector<double> logs;
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (i != at) logs.push_back(group[i].log);
    }
    return logs.size() + 1 < fewest_to_compare ? Usual{} : usual_of(logs);
  }

  void judge(const Changes& group, model::Findings& findings) const {
    const double least = group.size() < fewest_to_compare ? tripled : doubled;
    const bool large = group.size() > small_group;
    const Usual of_all = large ? of_others(group, group.size()) : Usual{};
    for (std::size_t i = 0; i < group.size(); ++i) {
      const Change& change = group[i];
      if (std::abs(change.log) < half_more) continue;
      const Usual usual = large ? of_all : of_others(group, i);
      const double off = std::abs(change.log - usual.median);
      const bool much = off >= least || (std::abs(change.log) >= least && off >= a_quarter);
      if (!much || off < too_many_yearly_spreads * std::max(usual.spread, floor_of_yearly_spread))
        continue;
      if (off < chance_of(change.before.value, change.now.value)) continue;
      if (has_like_sibling(group, i) || is_explained(context_.data, observation(change.now))) {
        continue;
      }
      report(change, usual.median, group.size(), findings);
    }
  }

  // Two versions of one test, two kinds of one thing: where both change alike, it is no slip.
  bool has_like_sibling(const Changes& group, std::size_t at) const {
    constexpr double alike = 0.1;
    const auto& own = series_of(observation(group[at].now));
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (i == at || std::abs(group[i].log - group[at].log) > alike) continue;
      if (are_siblings(own, series_of(observation(group[i].now)))) return true;
    }
    return false;
  }

  bool are_siblings(const model::Series& one, const model::Series& other) const {
    std::size_t differing = 0;
    bool one_parent = false;
    for (std::size_t i = 0; i < one.codes.size(); ++i) {
      if (one.codes[i] == other.codes[i]) continue;
      ++differing;
      const auto& dimension = context_.data.model().dimensions[i];
      const auto* a = dimension.find(one.codes[i]);
      const auto* b = dimension.find(other.codes[i]);
      one_parent = a != nullptr && b != nullptr && !a->parent.empty() && a->parent == b->parent;
    }
    return differing == 1 && one_parent;
  }

  static std::string percent(double log) {
    const double change = (std::exp(log) - 1) * 100;
    const auto text = rounded_text(change, 0);
    return change > 0 && text != "0" ? "+" + text : text;
  }

  void report(const Change& change, double usual, std::size_t others,
              model::Findings& findings) const {
    const auto& before = observation(change.before);
    const auto& now = observation(change.now);
    auto finding = finding_at(context_, "H01", now);
    const bool same_sheet = before.source.sheet == now.source.sheet;
    if (same_sheet) finding.cells.push_back({before.source.cell, before.source.cell});
    finding.found = now.value->to_string();
    finding.raw = context_.data.raw_text(now);
    finding.message.key += others > 2 ? ".jump" : ".jump-alone";
    if (change.before.value <= 0) finding.message.key = "finding.H01.from-none";
    finding.message.gaps = {{"measure", measure_label(context_, series_of(now).measure)},
                            {"value", finding.found},
                            {"period", now.period.sdmx()},
                            {"other_value", before.value->to_string()},
                            {"other_period", before.period.sdmx()},
                            {"percent", percent(change.log)},
                            {"usual_percent", percent(usual)}};
    findings.push_back(std::move(finding));
  }

  const Context& context_;
  std::vector<Keyed> all_;
  std::vector<const std::string*> tables_;
};

}  // namespace

void against_year_before(const Context& context, const std::vector<std::uint32_t>& series,
                         model::Findings& findings) {
  Courses courses(context);
  Jumps jumps(context);
  for (const auto number : series) {
    courses.read(number);
    jumps.add(courses.of(calendar::Frequency::half_year));
    jumps.add(courses.of(calendar::Frequency::year));
  }
  jumps.report_all(findings);
}

}  // namespace bijlage::checks
