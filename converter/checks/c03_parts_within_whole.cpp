#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using base::Decimal;
using model::Observation;
using model::ObservationIndex;

/// The parts of one figure that are known, and what they come to.
struct Parts {
  std::vector<ObservationIndex> members;
  Decimal sum;
  ObservationIndex largest = 0;

  void clear() {
    members.clear();
    sum = {};
  }
};

bool is_exact(const Observation& obs) {
  return obs.value && !obs.approximate && !obs.value->is_negative() &&
         !obs.status.has(model::ObsStatus::unreliable);
}

// The same figure a second time (C02 tells of that).
bool is_again(const Observation& one, const Observation& other) {
  return one.period == other.period && one.source.file == other.source.file;
}

class Wholes {
 public:
  Wholes(const Context& context, model::Findings& findings)
      : context_(context), findings_(findings) {}

  // Of parts that may be added up, the sum counts; of others (one visitor, two platforms) each.
  // `label` is the whole's; without one it is a time.
  void compare(ObservationIndex whole, const Parts& parts, model::Additivity additivity,
               const std::string& label = {}) {
    const auto& data = context_.data;
    if (parts.members.empty()) return;
    const auto& own = data.observations[whole];
    const auto& largest = data.observations[parts.largest];
    if (*largest.value > *own.value) {
      return report(whole, {parts.largest}, *largest.value, "-one", label);
    }
    if (additivity == model::Additivity::yes && parts.members.size() > 1 &&
        parts.sum > *own.value) {
      report(whole, parts.members, parts.sum, "", label);
    }
  }

  void add(ObservationIndex index, Parts& parts) const {
    const auto& values = context_.data.observations;
    const Decimal& value = *values[index].value;
    if (parts.members.empty() || value > *values[parts.largest].value) parts.largest = index;
    parts.sum = parts.sum + value;
    parts.members.push_back(index);
  }

 private:
  void report(ObservationIndex whole, const std::vector<ObservationIndex>& parts,
              const Decimal& sum, const std::string& variant, const std::string& label) {
    const auto& data = context_.data;
    const auto& own = data.observations[whole];
    auto finding = finding_at(context_, "C03", own);
    for (const auto& range : cells_beside(context_, own.source, parts)) {
      finding.cells.push_back(range);
    }
    finding.expected = sum.to_string();
    finding.found = own.value->to_string();
    finding.raw = data.raw_text(own);
    finding.message.key += (label.empty() ? ".time" : ".codes") + variant;
    finding.message.gaps = {{"label", label},
                            {"measure", measure_label(context_, data.series_of(own).measure)},
                            {"period", own.period.sdmx()},
                            {"part", place_text(context_, data.observations[parts.front()].source)},
                            {"sum", finding.expected},
                            {"published", finding.found}};
    findings_.push_back(std::move(finding));
  }

  const Context& context_;
  model::Findings& findings_;
};

// ---- codes under a code

// Means and the like are neither part nor whole; shares are, though they do not add up.
bool has_parts(const model::Measure* measure, std::string_view along) {
  return measure == nullptr || measure->is_share() ||
         (!measure->signed_values && measure->additive_over(along) != model::Additivity::no);
}

std::string key_of(const model::Series& series) {
  std::string key = series.measure;
  for (const auto& code : series.codes) {
    key += '\x1F';
    key += code;
  }
  return key;
}

/// For each series above others: those right under it, by dimension.
using Children = std::map<std::pair<std::uint32_t, std::size_t>, std::vector<std::uint32_t>>;

class Hierarchy {
 public:
  explicit Hierarchy(const Context& context) : data_(context.data) {
    const auto& dimensions = data_.model().dimensions;
    parents_.resize(dimensions.size());
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
      for (const auto& code : dimensions[i].codes) {
        if (!code.parent.empty()) parents_[i].emplace(code.code, code.parent);
      }
    }
  }

  Children children() {
    const auto& all = data_.series();
    const bool flat =
        std::all_of(parents_.begin(), parents_.end(), [](const auto& of) { return of.empty(); });
    if (flat) return {};
    for (std::uint32_t i = 0; i < all.size(); ++i) numbers_.emplace(key_of(all[i]), i);
    Children result;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      for (std::size_t d = 0; d < parents_.size(); ++d) {
        if (const auto above = nearest_above(all[i], d)) result[{*above, d}].push_back(i);
      }
    }
    return result;
  }

 private:
  std::optional<std::uint32_t> nearest_above(model::Series series, std::size_t dimension) const {
    const auto& parents = parents_[dimension];
    for (auto up = parents.find(series.codes[dimension]); up != parents.end();
         up = parents.find(series.codes[dimension])) {
      series.codes[dimension] = up->second;
      if (const auto found = numbers_.find(key_of(series)); found != numbers_.end()) {
        return found->second;
      }
    }
    return std::nullopt;
  }

  const model::Dataset& data_;
  std::vector<std::unordered_map<std::string, std::string>> parents_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// The figures of some series that may be parts, found by file and days.
class Candidates {
 public:
  struct Candidate {
    std::uint16_t file = 0;
    calendar::Days days;
    ObservationIndex index = 0;

    auto key() const { return std::tie(file, days); }
  };

  Candidates(const Context& context, const std::vector<std::uint32_t>& series)
      : data_(context.data) {
    for (const auto number : series) {
      const Observation* last = nullptr;
      for (const auto index : context.overview.in_series(number)) {
        const auto& obs = data_.observations[index];
        if (!is_exact(obs) || (last != nullptr && is_again(*last, obs))) continue;
        last = &obs;
        all_.push_back({obs.source.file, data_.covered(obs), index});
      }
    }
    // Those of one key stay in the order of the series.
    std::stable_sort(all_.begin(), all_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.key() < b.key(); });
  }

  std::span<const Candidate> of(const Observation& whole) const {
    const Candidate wanted{whole.source.file, data_.covered(whole), 0};
    const auto [begin, end] =
        std::equal_range(all_.begin(), all_.end(), wanted,
                         [](const Candidate& a, const Candidate& b) { return a.key() < b.key(); });
    return {begin, end};
  }

 private:
  const model::Dataset& data_;
  std::vector<Candidate> all_;
};

void compare_codes(const Context& context, Wholes& wholes) {
  const auto& data = context.data;
  Parts parts;
  for (const auto& [place, children] : Hierarchy(context).children()) {
    const auto& [above, dimension] = place;
    const auto& of = data.model().dimensions[dimension];
    const auto* measure = data.model().find_measure(data.series()[above].measure);
    if (!has_parts(measure, of.code)) continue;
    const auto additivity =
        measure == nullptr ? model::Additivity::note : measure->additive_over(of.code);
    const Candidates candidates(context, children);
    const auto label =
        data.code_label(dimension, data.series()[above].codes[dimension], context.language);
    for (const auto index : context.overview.in_series(above)) {
      if (!is_exact(data.observations[index])) continue;
      parts.clear();
      for (const auto& candidate : candidates.of(data.observations[index])) {
        wholes.add(candidate.index, parts);
      }
      wholes.compare(index, parts, additivity, label);
    }
  }
}

// ---- months of a year

void compare_times(const Context& context, std::uint32_t series, Wholes& wholes) {
  const auto& data = context.data;
  const auto members = context.overview.in_series(series);
  const auto frequency = [&](ObservationIndex index) {
    return data.observations[index].period.frequency;
  };
  if (members.size() < 2 || context.overview.of_series(series).unbroken) return;
  const auto first = frequency(members.front());
  if (context.overview.of_series(series).one_frequency && first != calendar::Frequency::irregular)
    return;
  const auto* measure = data.model().find_measure(data.series()[series].measure);
  if (!has_parts(measure, "time") || (measure != nullptr && measure->is_share())) return;
  const auto additivity =
      measure == nullptr ? model::Additivity::note : measure->additive_over("time");
  for (const auto whole : members) {
    const auto& own = data.observations[whole];
    if (!is_exact(own)) continue;
    const auto days = data.covered(own);
    std::map<calendar::Frequency, Parts> by_length;  // months and quarters apart
    const calendar::Period* last = nullptr;
    const auto begin = std::partition_point(members.begin(), members.end(), [&](auto index) {
      return data.observations[index].period.days.first < days.first;
    });
    for (auto at = begin; at != members.end(); ++at) {
      const auto& part = data.observations[*at];
      if (part.period.days.first > days.last) break;
      const bool inside = days.contains(part.period.days) && part.period.days != days;
      if (!inside || !is_exact(part) || part.source.file != own.source.file) continue;
      if (last != nullptr && *last == part.period) continue;
      last = &part.period;
      if (part.period.frequency == calendar::Frequency::irregular) continue;
      wholes.add(*at, by_length[part.period.frequency]);
    }
    for (const auto& [length, parts] : by_length) {
      wholes.compare(whole, parts, additivity);
    }
  }
}

}  // namespace

// C03: what is under a code, or within a year, cannot be more than the whole.
void parts_within_whole(const Context& context, model::Findings& findings) {
  Wholes wholes(context, findings);
  compare_codes(context, wholes);
  for (std::uint32_t i = 0; i < context.data.series().size(); ++i) {
    compare_times(context, i, wholes);
  }
}

}  // namespace bijlage::checks
