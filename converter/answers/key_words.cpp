#include "answers/key_words.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace bijlage::answers {
namespace {

using base::Decimal;
using calendar::Frequency;
using calendar::Period;
using normalise::Compared;

/// A change of fewer than these is a matter of a few persons, not of per cents.
constexpr std::int64_t fewest_for_percentage = 20;
/// More shares than these are not all named, but …
constexpr std::size_t most_shares = 5;
/// … these.
constexpr std::size_t named_shares = 3;
constexpr int most_decimals_said = 6;

/// A sentence about a series, which it begins with where the series is of something.
std::string sentence_about(const KeySeries& series, std::string sentence, const Words& words) {
  if (!series.of.empty()) {
    return words.say("key.of", {{"subject", series.of}, {"sentence", std::move(sentence)}});
  }
  if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z') {
    sentence[0] = static_cast<char>(sentence[0] - 32);
  }
  return sentence;
}

std::string run_in_words(const Period& first, const Period& last, const Words& words) {
  const calendar::Days days{first.days.first, last.days.last};
  const Period run = Period::of_days(days);
  if (run.frequency != Frequency::irregular) return words.period(run.sdmx());
  const Period first_year = Period::of_year(days.first.year());
  const Period last_year = Period::of_year(days.last.year());
  const bool years = days.first == first_year.days.first && days.last == last_year.days.last;
  return words.say("key.span", {{"first", words.period((years ? first_year : first).sdmx())},
                                {"last", words.period((years ? last_year : last).sdmx())}});
}

std::string percent_in_words(Decimal percent, const Words& words) {
  return words.number(percent, percent.decimals());
}

std::vector<Period> side(const Compared& compared, Period normalise::Pair::*which) {
  std::vector<Period> periods;
  for (const normalise::Pair& pair : compared.counted) periods.push_back(pair.*which);
  return periods;
}

}  // namespace

std::string periods_in_words(const std::vector<Period>& periods, const Words& words) {
  std::vector<std::string> runs;
  for (std::size_t i = 0; i < periods.size();) {
    const std::size_t first = i++;
    while (i < periods.size() && periods[i - 1].days.last + 1 == periods[i].days.first) ++i;
    runs.push_back(run_in_words(periods[first], periods[i - 1], words));
  }
  return base::join(runs, ", ");
}

std::string amount_in_words(Decimal value, const Words& words) {
  return words.number(value, std::min(value.decimals(), most_decimals_said));
}

bool has_percentage(const Compared& compared) {
  return compared.change.value && *compared.before.value >= Decimal(fewest_for_percentage) &&
         !compared.change.value->is_zero();
}

std::string change_in_words(const KeySeries& series, const Compared& compared, const Words& words) {
  const Decimal now = *compared.now.value;
  const Decimal before = *compared.before.value;
  std::string key = "key.level";
  if (now != before) key = now > before ? "key.rose" : "key.fell";
  std::string percent;
  if (now != before && !has_percentage(compared)) key += "-bare";
  if (now != before && has_percentage(compared)) {
    const Decimal change = *compared.change.value;
    percent = percent_in_words(change.is_negative() ? -change : change, words);
  }
  return sentence_about(
      series,
      words.say(
          key,
          {{"thing", series.thing},
           {"percent", percent},
           {"before", amount_in_words(before, words)},
           {"now", amount_in_words(now, words)},
           {"before-period", periods_in_words(side(compared, &normalise::Pair::before), words)},
           {"now-period", periods_in_words(side(compared, &normalise::Pair::now), words)}}),
      words);
}

std::string total_in_words(const KeySeries& series, const RunSum& total, const Words& words) {
  return sentence_about(series,
                        words.say(total.periods.size() > 1 ? "key.total" : "key.figure",
                                  {{"thing", series.thing},
                                   {"now", amount_in_words(*total.figure.value, words)},
                                   {"now-period", periods_in_words(total.periods, words)}}),
                        words);
}

std::string shares_in_words(const KeySeries& whole, const RunSum& total,
                            const std::vector<Share>& shares, const Words& words) {
  const std::size_t named = shares.size() > most_shares ? named_shares : shares.size();
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < named; ++i) {
    parts.push_back(words.say("key.share", {{"label", shares[i].label},
                                            {"percent", percent_in_words(shares[i].percent, words)},
                                            {"value", amount_in_words(shares[i].value, words)}}));
  }
  if (named < shares.size()) {
    Decimal rest;
    for (std::size_t i = named; i < shares.size(); ++i) rest = rest + shares[i].value;
    const Decimal percent = Decimal::divide(rest * Decimal(100), *total.figure.value, 1);
    parts.push_back(words.say("key.other-shares", {{"count", words.count(shares.size() - named)},
                                                   {"percent", percent_in_words(percent, words)},
                                                   {"value", amount_in_words(rest, words)}}));
  }
  return sentence_about(
      whole,
      words.say("key.shares", {{"thing", whole.thing},
                               {"now", amount_in_words(*total.figure.value, words)},
                               {"now-period", periods_in_words(total.periods, words)},
                               {"shares", base::join(parts, "; ")}}),
      words);
}

}  // namespace bijlage::answers
