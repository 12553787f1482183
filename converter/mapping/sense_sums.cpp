#include "mapping/sense_sums.hpp"

#include "mapping/figure_value.hpp"

namespace bijlage::mapping {

namespace {

std::optional<std::uint32_t> series_number(const Sense& sense, model::Dataset& data) {
  const auto series = series_of(sense, data.model());
  return series ? std::optional(data.intern_series(*series)) : std::nullopt;
}

bool is_plain(const Sense& sense) {
  const bool open_ended = sense.period && sense.period->until_now;
  return !open_ended && !sense.contradiction() && sense.several.empty();
}

// The place of a number in a list that grows when it is asked for.
template <typename Entry>
Entry& at(std::vector<Entry>& entries, std::uint32_t number) {
  if (number >= entries.size()) entries.resize(number + std::size_t{1});
  return entries[number];
}

}  // namespace

Meant meant_by(const Sense& sense, model::Dataset& data) {
  Meant meant;
  meant.period = sense.whole_period();
  if (meant.period) meant.series = series_number(sense, data);
  meant.plain = is_plain(sense);
  return meant;
}

std::uint32_t SenseSums::Half::of(Sense sense) {
  const auto number = static_cast<std::uint32_t>(terms.size());
  terms.push_back({0, static_cast<std::uint32_t>(given.size())});
  given.push_back(std::move(sense));
  return number;
}

std::uint32_t SenseSums::Half::add_both(std::uint32_t sum, std::uint32_t more) {
  constexpr unsigned half = 32;
  const std::uint64_t key = std::uint64_t{sum} << half | more;
  if (const std::uint32_t before = known.find(key); before != NumberMap::none) return before;
  const auto number = static_cast<std::uint32_t>(terms.size());
  known.insert(key, number);
  terms.push_back({sum, more});
  return number;
}

Sense SenseSums::Half::sense(std::uint32_t number, const model::Model& model) const {
  if (number == 0) return {};
  const Terms& of = terms[number];
  if (of.sum == 0) return given[of.more];
  Sense both = sense(of.sum, model);
  both.add(sense(of.more, model), model);
  return both;
}

void SenseSums::Half::clear() {
  given.clear();
  known.clear();
  terms.assign(1, {});
}

SenseSums::Sum SenseSums::of(const Sense& sense) {
  Sense codes;
  Sense time;
  codes.codes = sense.codes;
  codes.several = sense.several;
  time.period = sense.period;
  time.from = sense.from;
  time.until = sense.until;
  time.also_named = sense.also_named;
  for (const std::string& dimension : sense.contradictions) {
    (dimension == "period" ? time : codes).contradictions.push_back(dimension);
  }
  const bool any_time = time.period || time.from || time.until || !time.also_named.empty();
  return {codes.codes.empty() ? 0 : codes_.of(std::move(codes)),
          any_time ? times_.of(std::move(time)) : 0};
}

const SenseSums::CodesMeant& SenseSums::codes_meant(std::uint32_t number) {
  CodesMeant& meant = at(codes_meant_, number);
  if (meant.known) return meant;
  const Sense sense = codes_.sense(number, data_.model());
  meant = {true, is_plain(sense), series_number(sense, data_)};
  return meant;
}

const SenseSums::TimeMeant& SenseSums::time_meant(std::uint32_t number) {
  TimeMeant& meant = at(times_meant_, number);
  if (meant.known) return meant;
  const Sense sense = times_.sense(number, data_.model());
  meant = {true, is_plain(sense), sense.whole_period()};
  return meant;
}

Meant SenseSums::meant(Sum sum) {
  const TimeMeant& time = time_meant(sum.time);
  if (!time.period) return {};
  const CodesMeant& codes = codes_meant(sum.codes);
  return {codes.series, time.period, codes.plain && time.plain};
}

Sense SenseSums::sense(Sum sum) const {
  Sense both = codes_.sense(sum.codes, data_.model());
  both.add(times_.sense(sum.time, data_.model()), data_.model());
  return both;
}

void SenseSums::clear() {
  codes_.clear();
  times_.clear();
  codes_meant_.clear();
  times_meant_.clear();
}

}  // namespace bijlage::mapping
