#include "questions/conflicts.hpp"

#include <algorithm>
#include <limits>

#include "base/text.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::questions {

using Choice = ConflictPolicy::Choice;
using model::Observation;
using model::ObservationIndex;

namespace {

std::string file_name(const model::Dataset& data, std::uint16_t file) {
  const std::string& path = data.files[file].name;
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

std::optional<model::Finding> no_such_source(const ConflictPolicy& policy,
                                             const model::Dataset& data) {
  if (policy.choice != Choice::source || data.files.empty()) return std::nullopt;
  const std::string wanted = base::fold_glob(policy.source);
  std::vector<std::string> names;
  for (std::size_t file = 0; file < data.files.size(); ++file) {
    names.push_back(file_name(data, static_cast<std::uint16_t>(file)));
    if (base::matches_glob(base::fold(names.back()), wanted)) return std::nullopt;
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  model::Finding finding = model::make_finding("A01");
  finding.message.key += ".no-such-source";
  finding.message.gaps = {{"source", policy.source}, {"files", base::join(names, ", ")}};
  return finding;
}

std::vector<ObservationIndex> Conflicts::settle(const Indices& observations) {
  Indices left;
  for (std::size_t i = 0; i < observations.size();) {
    Indices same_period;
    const auto& period = data_->observations[observations[i]].period;
    for (; i < observations.size() && data_->observations[observations[i]].period == period; ++i) {
      same_period.push_back(observations[i]);
    }
    if (same_period.size() == 1) {
      left.push_back(same_period.front());
    } else {
      settle_period(same_period, left);
    }
  }
  return left;
}

void Conflicts::settle_period(const Indices& same_period, Indices& left) {
  // A figure goes before a word for it; where there are only words, the first says why.
  std::vector<Indices> different;
  for (const ObservationIndex index : same_period) {
    const auto& value = data_->observations[index].value;
    if (!value) continue;
    const auto known = std::find_if(different.begin(), different.end(), [&](const Indices& alike) {
      return data_->observations[alike.front()].value == value;
    });
    if (known == different.end()) {
      different.push_back({index});
    } else {
      known->push_back(index);
    }
  }
  if (different.empty()) different.push_back(same_period);
  const Indices* winner = different.size() == 1 ? &different.front() : choose(different);
  if (winner != nullptr && different.size() > 1) {
    told_.emplace(winner->front(), chosen(*winner, different));
    Indices& passed = passed_over_[winner->front()];
    for (const Indices& alike : different) {
      if (&alike != winner) passed.insert(passed.end(), alike.begin(), alike.end());
    }
  }
  for (const Indices& alike : different) {
    if (winner != nullptr && &alike != winner) continue;
    left.push_back(alike.front());
    if (alike.size() > 1) twins_[alike.front()] = {alike.begin() + 1, alike.end()};
  }
}

const Conflicts::Indices* Conflicts::choose(const std::vector<Indices>& different) {
  if (policy_.choice == Choice::stop) return nullptr;
  const std::vector<bool> files = chosen_files(different);
  const Indices* winner = nullptr;
  for (const Indices& alike : different) {
    const bool has = std::any_of(alike.begin(), alike.end(), [&](ObservationIndex index) {
      return files[data_->observations[index].source.file];
    });
    if (!has) continue;
    if (winner != nullptr) return nullptr;
    winner = &alike;
  }
  return winner;
}

// The files that the policy means, of those that have one of these figures.
std::vector<bool> Conflicts::chosen_files(const std::vector<Indices>& different) {
  std::vector<bool> files(data_->files.size());
  std::vector<std::uint16_t> candidates;
  for (const Indices& alike : different) {
    for (const ObservationIndex index : alike) {
      candidates.push_back(data_->observations[index].source.file);
    }
  }
  if (policy_.choice == Choice::source) {
    const std::string wanted = base::fold_glob(policy_.source);
    for (const auto file : candidates) {
      files[file] = base::matches_glob(base::fold(file_name(*data_, file)), wanted);
    }
    return files;
  }
  const auto earlier = [&](auto a, auto b) { return reach(a) < reach(b); };
  const auto best = policy_.choice == Choice::latest
                        ? *std::max_element(candidates.begin(), candidates.end(), earlier)
                        : *std::min_element(candidates.begin(), candidates.end(), earlier);
  const auto wanted = reach(best);
  for (const auto file : candidates) files[file] = reach(file) == wanted;
  return files;
}

calendar::Date Conflicts::reach(std::uint16_t file) {
  if (reach_.empty()) {
    reach_.resize(data_->files.size(), calendar::Date(std::numeric_limits<std::int32_t>::min()));
    for (const Observation& observation : data_->observations) {
      if (!observation.value) continue;
      auto& last = reach_[observation.source.file];
      last = std::max(last, data_->covered(observation).last);
    }
  }
  return reach_[file];
}

// "5.901 uit juni.xlsx is gekozen; 5.853 (maart.xlsx) niet."
base::Message Conflicts::chosen(const Indices& winner,
                                const std::vector<Indices>& different) const {
  std::vector<std::string> others;
  for (const Indices& alike : different) {
    if (&alike == &winner) continue;
    const Observation& other = data_->observations[alike.front()];
    others.push_back(data_->raw_text(other) + " (" + file_name(*data_, other.source.file) + ")");
  }
  std::sort(others.begin(), others.end());
  const Observation& best = data_->observations[winner.front()];
  return {"question.conflict-chosen",
          {{"value", best.value->to_string()},
           {"source", file_name(*data_, best.source.file)},
           {"others", base::join(others, "; ")},
           {"period", best.period.sdmx()}}};
}

void Conflicts::tell(normalise::Figure& figure) const {
  if (twins_.empty() && told_.empty()) return;
  Indices more;
  for (const ObservationIndex index : figure.from) {
    if (const auto twins = twins_.find(index); twins != twins_.end()) {
      more.insert(more.end(), twins->second.begin(), twins->second.end());
    }
    const auto told = told_.find(index);
    if (told == told_.end()) continue;
    const Indices& passed = passed_over_.at(index);
    figure.passed_over.insert(figure.passed_over.end(), passed.begin(), passed.end());
    if (std::find(figure.how.begin(), figure.how.end(), told->second) == figure.how.end()) {
      figure.how.push_back(told->second);
    }
  }
  figure.from.insert(figure.from.end(), more.begin(), more.end());
  std::sort(figure.from.begin(), figure.from.end());
}

}  // namespace bijlage::questions
