#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "normalise/figure.hpp"

/// What figures that are made of parts have in common.
namespace bijlage::normalise {

/// From the first to the last covered day, and how many days in between nothing covers.
struct Coverage {
  calendar::Days days;
  std::int32_t gap_days = 0;
};

/// What spans cover together; nothing where there are none. Any order; they may overlap.
std::optional<Coverage> cover(std::vector<calendar::Days> spans);

/// "2018-01-01/P2M + 2018-04-01/P2M": each run of days without a gap. In order of time.
std::string runs(std::span<const calendar::Days> spans);

/// Why a figure is missing of which all parts are: the reason that they share, parts that cannot
/// exist aside; MissingReason::not_available where they differ.
model::MissingReason shared_reason(const std::vector<model::MissingReason>& reasons);

/// Says a sentence that may have been said already.
void say_once(std::vector<base::Message>& said, const base::Message& message);

/// The same for many sentences: of a sum over thousands of figures, each may say something else.
class SaidOnce {
 public:
  explicit SaidOnce(std::vector<base::Message>& said) : said_(said) {}
  void say(const base::Message& message);

 private:
  std::vector<base::Message>& said_;
  std::size_t known_ = 0;                                     // so many of them have a place
  std::unordered_multimap<std::size_t, std::size_t> places_;  // in `said_`, by hash
};

/// Sorts, and keeps each once.
void tidy_sources(std::vector<model::ObservationIndex>& from);

/// May figures of this measure never be added up over time?
bool never_adds_over_time(const model::Measure& measure);

/// The sentence that a figure is added up from `parts` of `expected` figures.
base::Message added_up(int parts, int expected);

}  // namespace bijlage::normalise
