#include "store/archive/difference.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "store/archive/figure_key.hpp"

namespace bijlage::store::archive {
namespace {

using Values = std::vector<GivenValue>;

void tidy(Values& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Takes rows in the order of their figures, and keeps the figures that differ.
class Comparison {
 public:
  Comparison(Database& archive, const Vintage& before) : before_(before.id) {
    const auto periods = archive.prepare("SELECT id, time_period, first_day, freq FROM period");
    while (periods->next()) {
      periods_.emplace(periods->number(0),
                       Period{std::string(periods->text(1)), std::string(periods->text(2)),
                              std::string(periods->text(3))});
    }
    name_ = archive.prepare("SELECT name FROM series WHERE id = $1");
  }

  void take(Statement& row) {
    const Figure figure{row.number(0), row.number(1)};
    if (figure != figure_) {
      finish();
      figure_ = figure;
    }
    Values& values = row.number(2) == before_ ? change_.before : change_.after;
    values.push_back(
        {std::string(row.text(3)), std::string(row.text(4)), std::string(row.text(5))});
  }

  std::vector<Change> end() {
    finish();
    finish_series(0);
    return std::move(changes_);
  }

 private:
  using Figure = std::pair<std::int64_t, std::int64_t>;  // series and period
  struct Period {
    std::string text;
    std::string first_day;
    std::string freq;
  };

  void finish() {
    finish_series(figure_.first);
    tidy(change_.before);
    tidy(change_.after);
    if (change_.before != change_.after) of_series_.emplace_back(figure_.second, change_);
    change_ = {};
  }

  // The archive's index has the periods of a series as they were first met: people read by time.
  void finish_series(std::int64_t next) {
    if (next == series_) return;
    const auto when = [&](const auto& one) {
      const Period& period = periods_.at(one.first);
      return std::tie(period.first_day, period.text, period.freq);
    };
    std::sort(of_series_.begin(), of_series_.end(),
              [&](const auto& a, const auto& b) { return when(a) < when(b); });
    if (!of_series_.empty()) {
      name_->give(series_);
      name_->next();
      for (auto& [period, change] : of_series_) {
        change.key = figure_name(name_->text(0), periods_.at(period).text);
        changes_.push_back(std::move(change));
      }
    }
    of_series_.clear();
    series_ = next;
  }

  std::int64_t before_;
  std::unordered_map<std::int64_t, Period> periods_;
  std::unique_ptr<Statement> name_;
  Figure figure_;
  Change change_;
  std::int64_t series_ = 0;
  std::vector<std::pair<std::int64_t, Change>> of_series_;
  std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> changes_between(Database& archive, const Vintage& before,
                                    const Vintage& after) {
  if (before.id == after.id) return {};
  const auto rows = archive.prepare(
      "SELECT series, period, vintage, obs_value, first_day, last_day FROM observation"
      " WHERE vintage IN ($1, $2) ORDER BY series, period");
  rows->give(before.id).give(after.id);
  Comparison comparison(archive, before);
  while (rows->next()) comparison.take(*rows);
  return comparison.end();
}

}  // namespace bijlage::store::archive
