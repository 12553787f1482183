#include "store/archive/earlier.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "model/finding_at.hpp"
#include "model/observation_list.hpp"
#include "store/archive/figure_key.hpp"

namespace bijlage::store::archive {
namespace {

using model::Observation;

// CL_FREQ as the calendar holds it, so that it outlives the row it was read from.
std::string_view frequency_named(std::string_view code) {
  for (int i = 0; i <= static_cast<int>(calendar::Frequency::irregular); ++i) {
    const auto name = calendar::frequency_code(static_cast<calendar::Frequency>(i));
    if (name == code) return name;
  }
  return {};
}

std::int32_t day_number(std::string_view iso) {
  return calendar::Date::parse_iso(iso).value_or(calendar::Date()).days();
}

// By series: those of one series follow one another in the archive.
std::vector<model::ObservationIndex> in_order_of_series(const model::Dataset& data) {
  std::vector<model::ObservationIndex> order(data.observations.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
    return data.observations[a].series < data.observations[b].series;
  });
  return order;
}

bool covers_the_same(const GivenValue& given, const model::Dataset& data, const Observation& obs) {
  const auto covered = data.covered(obs);
  if (given.first_day.empty()) return covered == obs.period.days;
  return given.first_day == covered.first.iso() && given.last_day == covered.last.iso();
}

// "<5" says of 7 that it is wrong, of 3 nothing.
bool denies(const model::Dataset& data, const Observation& obs,
            const std::vector<GivenValue>& values) {
  const bool suppressed = obs.reason == model::MissingReason::suppressed;
  if (!suppressed) return true;
  const auto* detail = data.detail(obs);
  if (detail == nullptr || !detail->upper_bound) return false;
  return std::none_of(values.begin(), values.end(), [&](const GivenValue& given) {
    const auto value = base::Decimal::parse(given.value);
    return !value || *value < *detail->upper_bound;
  });
}

bool differs(const model::Dataset& data, const Observation& obs,
             const std::vector<GivenValue>& values) {
  if (!obs.value) return denies(data, obs, values);
  bool comparable = false;
  for (const GivenValue& given : values) {
    if (!covers_the_same(given, data, obs)) continue;
    comparable = true;
    if (base::Decimal::parse(given.value) == *obs.value) return false;
  }
  return comparable;
}

std::string joined(const std::vector<GivenValue>& values) {
  std::vector<std::string> texts;
  for (const GivenValue& given : values) {
    if (std::find(texts.begin(), texts.end(), given.value) == texts.end()) {
      texts.push_back(given.value);
    }
  }
  return base::join(texts, " / ");
}

}  // namespace

Earlier::Earlier(Database& archive, std::optional<calendar::Date> before)
    : archive_(archive), vintages_(vintages(archive)) {
  for (std::size_t i = 0; i < vintages_.size(); ++i) {
    if (!before || vintages_[i].date < *before) by_id_.emplace(vintages_[i].id, i);
  }
  const auto periods = archive.prepare("SELECT id, freq, first_day, last_day FROM period");
  while (periods->next()) {
    periods_.emplace(Period{frequency_named(periods->text(1)), day_number(periods->text(2)),
                            day_number(periods->text(3))},
                     periods->number(0));
  }
  given_ = archive.prepare(
      "SELECT period, vintage, obs_value, first_day, last_day FROM observation"
      " WHERE series = $1 AND obs_value IS NOT NULL ORDER BY period");
  place_ = archive.prepare(
      "SELECT f.name, c.sheet, o.cell FROM observation o JOIN source c ON c.id = o.source"
      " JOIN file f ON f.id = c.file WHERE o.series = $1 AND o.period = $2 AND o.vintage = $3"
      " AND o.obs_value = $4 ORDER BY f.name, c.sheet, o.cell");
}

void Earlier::read_series(std::int64_t series) {
  answers_.clear();
  given_->give(series);
  while (given_->next()) {
    const auto vintage = by_id_.find(given_->number(1));
    if (vintage == by_id_.end()) continue;
    const auto period = given_->number(0);
    if (answers_.empty() || answers_.back().period != period) answers_.push_back({period, 0, {}});
    Answer& answer = answers_.back();
    if (vintage->second < answer.vintage) continue;
    if (vintage->second > answer.vintage) answer.values.clear();
    answer.vintage = vintage->second;
    answer.values.push_back(
        {std::string(given_->text(2)), std::string(given_->text(3)), std::string(given_->text(4))});
  }
}

const Earlier::Answer* Earlier::answer_for(const Observation& obs) const {
  const auto& days = obs.period.days;
  const auto period = periods_.find(
      {calendar::frequency_code(obs.period.frequency), days.first.days(), days.last.days()});
  if (period == periods_.end()) return nullptr;
  const auto found =
      std::lower_bound(answers_.begin(), answers_.end(), period->second,
                       [](const Answer& answer, auto number) { return answer.period < number; });
  return found == answers_.end() || found->period != period->second ? nullptr : &*found;
}

std::string Earlier::place_of(const Answer& answer, std::int64_t series) {
  const std::string& value = answer.values.front().value;
  place_->give(series).give(answer.period).give(vintages_[answer.vintage].id).give(value);
  if (!place_->next()) return {};
  return std::string(place_->text(0)) + ":" + std::string(place_->text(1)) + "!" +
         std::string(place_->text(2));
}

model::Finding Earlier::finding(const model::Dataset& data, const Observation& obs,
                                const Answer& answer, std::int64_t series,
                                std::string_view language) {
  auto made = model::finding_at(data, "H02", obs.source, obs.rule);
  made.expected = joined(answer.values);
  if (obs.value) {
    made.found = obs.value->to_string();
  } else {
    made.message.key += ".missing";
  }
  made.raw = data.raw_text(obs);
  const Vintage& vintage = vintages_[answer.vintage];
  made.message.gaps = {
      {"measure", model::measure_label(data.model(), data.series_of(obs).measure, language)},
      {"period", obs.period.sdmx()},
      {"value", made.found},
      {"other_value", made.expected},
      {"vintage", vintage.name},
      {"given", vintage.date.iso()},
      {"other", place_of(answer, series)}};
  return made;
}

model::Findings Earlier::differences(const model::Dataset& data, std::string_view language) {
  model::Findings findings;
  const std::string of = model_name(data.model());
  const auto find = archive_.prepare("SELECT id FROM series WHERE name = $1 AND model = $2");
  std::optional<std::uint32_t> current;
  std::int64_t series = 0;
  for (const auto index : in_order_of_series(data)) {
    const Observation& obs = data.observations[index];
    if (current != obs.series) {
      current = obs.series;
      answers_.clear();
      const std::string name = series_name(data.model(), data.series_of(obs));
      find->give(name).give(of);
      if (find->next()) {
        series = find->number(0);
        read_series(series);
      }
    }
    const Answer* answer = answers_.empty() ? nullptr : answer_for(obs);
    if (answer == nullptr || !differs(data, obs, answer->values)) continue;
    findings.push_back(finding(data, obs, *answer, series, language));
  }
  return findings;
}

}  // namespace bijlage::store::archive
