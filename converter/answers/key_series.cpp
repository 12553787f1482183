#include "answers/key_series.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "normalise/aggregate.hpp"
#include "normalise/complete.hpp"

namespace bijlage::answers {
namespace {

using calendar::Frequency;
using calendar::Period;
using normalise::Figure;
using questions::Subject;

/// More that lack figures than this are not named: the rest is no whole that says something.
constexpr std::size_t most_left_out = 2;
/// Above this many, whether two overlap is not looked at.
constexpr std::size_t most_parts = 200;

/// "Bezoeken" within a sentence; "DASH" stays.
std::string within_sentence(std::string label) {
  const bool word =
      label.size() > 1 && base::is_letter(label[0]) && label[1] >= 'a' && label[1] <= 'z';
  if (word && label[0] >= 'A' && label[0] <= 'Z') label[0] = static_cast<char>(label[0] + 32);
  return label;
}

std::string thing(const Subject& subject, const model::Measure& measure, const Words& words) {
  const std::string by_unit = "key.thing." + measure.unit;
  return words.say(words.knows(by_unit) ? by_unit : "key.thing",
                   {{"label", within_sentence(subject.measure_label)}});
}

bool is_regular(const Period& period) {
  return period.frequency == Frequency::month || period.frequency == Frequency::quarter ||
         period.frequency == Frequency::half_year || period.frequency == Frequency::year;
}

KeySeries series_of(const Subject& subject, const model::Measure& measure, const LaidTable& laid,
                    const Words& words) {
  std::vector<std::string> of = subject.about;
  of.insert(of.end(), subject.labels.begin(), subject.labels.end());
  KeySeries series;
  series.measure = &measure;
  series.thing = thing(subject, measure, words);
  series.of = base::join(of, ", ");
  series.label = one_line(subject.labels);
  series.start = subject.start;
  for (const auto& [row, column] : subject.places) {
    const Figure& figure = *laid.asked->figures[row][column];
    if (figure.status.has(model::ObsStatus::series_break)) series.breaks.push_back(figure.period);
    if (!is_regular(figure.period)) continue;
    series.figures.emplace(figure.period, PlacedFigure{figure, {laid.place(row, column)}});
  }
  return series;
}

/// May one figure be counted in both?
bool overlap(const Subject& a, const Subject& b, const model::Model& model) {
  for (std::size_t i = 0; i < a.codes.size() && i < b.codes.size(); ++i) {
    const std::string& one = a.codes[i].second;
    const std::string& other = b.codes[i].second;
    const model::Dimension& dimension = model.dimensions[a.codes[i].first];
    const bool apart = !one.empty() && !other.empty() && one != other &&
                       !dimension.is_under(one, other) && !dimension.is_under(other, one);
    if (apart) return false;
  }
  return true;
}

/// What tells the subjects apart is known to the model, and nothing is counted twice.
bool are_parts(const std::vector<const Subject*>& subjects, const model::Measure& measure,
               const model::Model& model) {
  if (subjects.size() > most_parts) return false;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    for (const auto& [dimension, code] : subjects[i]->codes) {
      // A label that is unknown may well be that of a total.
      if (!code.empty() && model.dimensions[dimension].find(code) == nullptr) return false;
      if (measure.additive_over(model.dimensions[dimension].code) != model::Additivity::yes) {
        return false;
      }
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap(*subjects[i], *subjects[j], model)) return false;
    }
  }
  return true;
}

const PlacedFigure* complete_at(const KeySeries& series, const Period& period) {
  const auto found = series.figures.find(period);
  if (found == series.figures.end() || !normalise::is_complete(&found->second.figure)) {
    return nullptr;
  }
  return &found->second;
}

bool never_was(const KeySeries& series) {
  return std::all_of(series.figures.begin(), series.figures.end(), [](const auto& each) {
    return !each.second.figure.value &&
           each.second.figure.reason == model::MissingReason::not_existing;
  });
}

std::vector<Period> complete_periods(const KeySeries& series) {
  std::vector<Period> periods;
  for (const auto& [period, placed] : series.figures) {
    if (normalise::is_complete(&placed.figure)) periods.push_back(period);
  }
  return periods;
}

/// Those of which there are about as many complete figures as of any.
std::vector<std::size_t> long_enough(const std::vector<KeySeries>& each) {
  std::size_t most = 1;
  for (const KeySeries& series : each) most = std::max(most, complete_periods(series).size());
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < each.size(); ++i) {
    if (complete_periods(each[i]).size() * 5 >= most * 4) found.push_back(i);
  }
  return found;
}

/// The periods for which each of the group's parts has a complete figure.
std::vector<Period> shared_periods(const KeyGroup& group) {
  std::vector<Period> periods;
  if (group.parts.empty()) return periods;
  for (const Period& period : complete_periods(group.each[group.parts.front()])) {
    const bool shared = std::all_of(group.parts.begin(), group.parts.end(), [&](std::size_t part) {
      return complete_at(group.each[part], period) != nullptr;
    });
    if (shared) periods.push_back(period);
  }
  return periods;
}

PlacedFigure sum_at(const KeyGroup& group, const Period& period, std::string_view along) {
  std::vector<Figure> figures;
  PlacedFigure sum;
  for (const std::size_t part : group.parts) {
    const PlacedFigure& placed = *complete_at(group.each[part], period);
    figures.push_back(placed.figure);
    sum.cells.insert(sum.cells.end(), placed.cells.begin(), placed.cells.end());
  }
  sum.figure = normalise::add(figures, *group.each.front().measure, along, period,
                              static_cast<int>(figures.size()))
                   .figure;
  return sum;
}

/// Adds the whole to a group, where there is one.
void add_whole(const std::vector<const Subject*>& subjects, const model::Model& model,
               const Words& words, KeyGroup& group) {
  const model::Measure& measure = *group.each.front().measure;
  if (group.each.size() < 2 || !are_parts(subjects, measure, model)) return;
  group.parts = long_enough(group.each);
  const std::vector<Period> periods = shared_periods(group);
  std::vector<std::string> without;
  for (std::size_t i = 0; i < group.each.size(); ++i) {
    const bool part = std::find(group.parts.begin(), group.parts.end(), i) != group.parts.end();
    if (!part && !never_was(group.each[i])) without.push_back(group.each[i].label);
  }
  if (periods.empty() || group.parts.size() < 2 || without.size() > most_left_out) return;
  std::vector<std::string> of = subjects.front()->about;
  of.push_back(without.empty()
                   ? words.say("key.together")
                   : words.say("key.together-without", {{"without", base::join(without, ", ")}}));
  KeySeries& whole = group.whole.emplace();
  whole.measure = &measure;
  whole.thing = thing(*subjects.front(), measure, words);
  whole.of = base::join(of, ", ");
  // Where nothing stands before it, the sentence begins with the catalogue's own word.
  const bool begins = of.size() == 1 && whole.of[0] >= 'a' && whole.of[0] <= 'z';
  if (begins) whole.of[0] = static_cast<char>(whole.of[0] - 32);
  const std::string& along = model.dimensions[subjects.front()->codes.front().first].code;
  for (const Period& period : periods) whole.figures.emplace(period, sum_at(group, period, along));
  for (const std::size_t part : group.parts) {
    const KeySeries& series = group.each[part];
    if (series.start) {
      whole.start = whole.start ? std::max(*whole.start, *series.start) : *series.start;
    }
    whole.breaks.insert(whole.breaks.end(), series.breaks.begin(), series.breaks.end());
  }
}

}  // namespace

std::vector<KeyGroup> key_groups(const LaidTable& laid, const model::Dataset& data,
                                 const Words& words) {
  std::vector<KeyGroup> groups;
  std::vector<std::vector<const Subject*>> subjects;
  for (const Subject& subject : laid.asked->subjects) {
    const model::Measure* measure = data.model().find_measure(subject.measure);
    if (measure == nullptr) continue;
    std::size_t at = 0;
    while (at < groups.size() && groups[at].each.front().measure != measure) ++at;
    if (at == groups.size()) {
      groups.emplace_back();
      subjects.emplace_back();
    }
    groups[at].each.push_back(series_of(subject, *measure, laid, words));
    subjects[at].push_back(&subject);
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    add_whole(subjects[i], data.model(), words, groups[i]);
  }
  return groups;
}

}  // namespace bijlage::answers
