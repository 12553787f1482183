#include "answers/key_figures_of.hpp"

#include <algorithm>
#include <utility>

#include "answers/key_sums.hpp"
#include "answers/key_words.hpp"

namespace bijlage::answers {
namespace {

using base::Decimal;
using calendar::Period;
using normalise::Compared;

/// Of how many parts it is told how they changed: of those that make up a whole, and of others.
constexpr std::size_t told_parts = 2;
constexpr std::size_t told_others = 3;

Decimal size_of(Decimal change) { return change.is_negative() ? -change : change; }

/// Writes the key figures of one table.
class KeyFigures {
 public:
  KeyFigures(const LaidTable& laid, const KeyCautions& cautions, const Words& words)
      : laid_(laid), cautions_(cautions), words_(words) {}

  void add(const KeyGroup& group) {
    if (group.whole) {
      add_all_of(*group.whole);
      add_shares(group);
      add_left_out(group);
    }
    if (group.each.size() == 1) {
      add_all_of(group.each.front());
    } else {
      add_parts(group);
    }
  }

  std::vector<KeyFigure> take() { return std::move(found_); }

 private:
  void add_all_of(const KeySeries& series) {
    std::vector<YearOnYear> changes = changes_of(series);
    // A whole year says more than what there is of the next.
    std::stable_partition(changes.begin(), changes.end(),
                          [](const YearOnYear& change) { return change.whole_year; });
    for (const YearOnYear& change : changes) add_change(series, change.compared);
    add_total(series, changes);
  }

  void add_change(const KeySeries& series, const Compared& compared) {
    KeyFigure key;
    key.kind = KeyFigure::Kind::change;
    key.sentence = change_in_words(series, compared, words_);
    std::vector<Period> now;
    std::vector<Period> before;
    for (const normalise::Pair& pair : compared.counted) {
      now.push_back(pair.now);
      before.push_back(pair.before);
    }
    key.period = periods_in_words(now, words_);
    key.other_period = periods_in_words(before, words_);
    key.value = *compared.now.value;
    key.before = *compared.before.value;
    if (has_percentage(compared)) key.percent = compared.change.value;
    now.insert(now.end(), before.begin(), before.end());
    finish(series, now, std::move(key));
  }

  void add_total(const KeySeries& series, const std::vector<YearOnYear>& changes) {
    const auto total = total_of_longest_run(series);
    if (!total) return;
    // Told already.
    const bool told = std::any_of(changes.begin(), changes.end(), [&](const YearOnYear& change) {
      return change.compared.now.period == total->figure.period;
    });
    if (told) return;
    KeyFigure key;
    key.kind = KeyFigure::Kind::total;
    key.sentence = total_in_words(series, *total, words_);
    key.period = periods_in_words(total->periods, words_);
    key.value = *total->figure.value;
    finish(series, total->periods, std::move(key));
  }

  void add_shares(const KeyGroup& group) {
    const auto total = total_of_last_year(*group.whole);
    if (!total || total->figure.value->is_zero() || total->figure.value->is_negative()) return;
    std::vector<Share> shares;
    for (const std::size_t part : group.parts) {
      const auto sum = total_over(group.each[part], total->periods);
      if (!sum || sum->figure.value->is_negative()) return;
      const Decimal value = *sum->figure.value;
      shares.push_back({group.each[part].label, value,
                        Decimal::divide(value * Decimal(100), *total->figure.value, 1)});
    }
    std::stable_sort(shares.begin(), shares.end(),
                     [](const Share& a, const Share& b) { return a.value > b.value; });
    KeyFigure key;
    key.kind = KeyFigure::Kind::shares;
    key.sentence = shares_in_words(*group.whole, *total, shares, words_);
    key.period = periods_in_words(total->periods, words_);
    key.value = *total->figure.value;
    key.percent = shares.front().percent;
    finish(*group.whole, total->periods, std::move(key));
  }

  /// What the whole is without.
  void add_left_out(const KeyGroup& group) {
    for (std::size_t i = 0; i < group.each.size(); ++i) {
      const bool part = std::find(group.parts.begin(), group.parts.end(), i) != group.parts.end();
      if (!part) add_total(group.each[i], {});
    }
  }

  /// The parts that changed most, in figures: they make up most of the change of the whole.
  void add_parts(const KeyGroup& group) {
    std::vector<std::pair<const KeySeries*, Compared>> changed;
    for (const KeySeries& series : group.each) {
      std::vector<YearOnYear> changes = changes_of(series);
      // Last stands the latest whole year, if any.
      if (!changes.empty()) changed.emplace_back(&series, std::move(changes.back().compared));
    }
    std::stable_sort(changed.begin(), changed.end(), [](const auto& a, const auto& b) {
      return size_of(*a.second.difference.value) > size_of(*b.second.difference.value);
    });
    changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(std::min(
                                        changed.size(), group.whole ? told_parts : told_others)),
                  changed.end());
    for (const auto& [series, compared] : changed) add_change(*series, compared);
  }

  void finish(const KeySeries& series, std::vector<Period> periods, KeyFigure key) {
    std::sort(periods.begin(), periods.end());
    std::vector<const normalise::Figure*> parts;
    for (const Period& period : periods) {
      const PlacedFigure& placed = series.figures.at(period);
      parts.push_back(&placed.figure);
      key.cells.insert(key.cells.end(), placed.cells.begin(), placed.cells.end());
    }
    key.table = laid_.sheet.name;
    key.caution = cautions_.of(parts);
    found_.push_back(std::move(key));
  }

  const LaidTable& laid_;
  const KeyCautions& cautions_;
  const Words& words_;
  std::vector<KeyFigure> found_;
};

}  // namespace

std::vector<KeyFigure> key_figures_of(const LaidTable& laid, const model::Dataset& data,
                                      const KeyCautions& cautions, const Words& words) {
  KeyFigures found(laid, cautions, words);
  for (const KeyGroup& group : key_groups(laid, data, words)) found.add(group);
  return found.take();
}

}  // namespace bijlage::answers
