#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "checks/cells.hpp"
#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using model::Statement;

/// How a figure is worked out of others.
enum class Way : std::uint8_t {
  percent_change,
  percent_of_earlier,
  percent_of_last,
  percent_back,  // of change, from the last one to the earlier one
  difference,
  ratio,
  mean,
};
/// What the last figure is held against: the one before it, the first, the same month or quarter
/// a year ago.
enum class Against : std::uint8_t { before, first, year_of_months, year_of_quarters };
using Method = std::pair<Way, Against>;

struct WorkedOut {
  Method method;
  double value = 0;
  std::size_t with = 0;  ///< into Statement::of
};

std::optional<std::size_t> place_of(Against against, std::size_t count) {
  constexpr std::size_t months = 12;
  constexpr std::size_t quarters = 4;
  const auto back = [&](std::size_t periods) {
    return count > periods ? std::optional(count - 1 - periods) : std::nullopt;
  };
  switch (against) {
    case Against::before:
      return back(1);
    case Against::first:
      return 0;
    case Against::year_of_months:
      return back(months);
    case Against::year_of_quarters:
      return back(quarters);
  }
  return std::nullopt;
}

std::optional<double> worked_out(Way way, double earlier, double last) {
  const auto percent = [](double part, double whole) {
    return whole == 0 ? std::nullopt : std::optional(part / whole * 100);
  };
  switch (way) {
    case Way::percent_change:
      return percent(last - earlier, earlier);
    case Way::percent_of_earlier:
      return percent(last, earlier);
    case Way::percent_of_last:
      return percent(earlier, last);
    case Way::percent_back:
      return percent(earlier - last, last);
    case Way::difference:
      return last - earlier;
    case Way::ratio:
      return earlier == 0 ? std::nullopt : std::optional(last / earlier);
    case Way::mean:
      break;
  }
  return std::nullopt;
}

double mean_of(const Statement& statement) {
  double sum = 0;
  for (const auto& [cell, value] : statement.of) sum += value.to_double();
  return sum / static_cast<double>(statement.of.size());
}

std::vector<WorkedOut> readings_of(const Statement& statement) {
  static const std::vector<Way> percentages{Way::percent_change, Way::percent_of_earlier,
                                            Way::percent_of_last, Way::percent_back};
  static const std::vector<Way> numbers{Way::difference, Way::ratio};
  const auto& of = statement.of;
  const double last = of.back().second.to_double();
  std::vector<WorkedOut> all;
  for (const auto against :
       {Against::before, Against::first, Against::year_of_months, Against::year_of_quarters}) {
    const auto place = place_of(against, of.size());
    if (!place) continue;
    for (const Way way : statement.percent ? percentages : numbers) {
      const auto value = worked_out(way, of[*place].second.to_double(), last);
      if (value) all.push_back({{way, against}, *value, *place});
    }
  }
  if (!statement.percent) all.push_back({{Way::mean, Against::first}, mean_of(statement), 0});
  return all;
}

// A statement is rounded, or cut off, to the places it shows; which way a difference is taken is
// the writer's choice.
bool agrees(double stated, double computed, int places) {
  const double unit = std::pow(10.0, -places);
  const double off = std::abs(std::abs(stated) - std::abs(computed));
  return off < unit * (1 + 1e-9) || off <= 1e-9 * std::abs(computed);
}

// Cells hold more places than they show: 0.364809 that looks like "36%".
int places_shown(std::string_view raw, const base::Decimal& value) {
  const auto sign = raw.find_last_of(",.");
  int places = 0;
  if (sign != std::string_view::npos) {
    for (std::size_t i = sign + 1; i < raw.size() && raw[i] >= '0' && raw[i] <= '9'; ++i) ++places;
  }
  return std::min(places, value.decimals());
}

/// The statements of one table under one label. Nothing says how they are worked out ("% of total",
/// "average per day" need not follow from what stands beside them): where most of them come out in
/// one and the same way, that is the one meant.
class Column {
 public:
  void add(const Statement& statement) {
    std::set<Method> right;
    const int places = places_shown(statement.raw, statement.value);
    for (const auto& reading : readings_of(statement)) {
      if (agrees(statement.value.to_double(), reading.value, places)) right.insert(reading.method);
    }
    // Of few digits anything may be said by chance.
    constexpr double telling = 10;
    if (std::abs(statement.value.to_double()) >= telling * std::pow(10.0, -places)) {
      for (const Method& method : right) ++agreeing_[method];
    }
    if (right.empty()) wrong_.push_back(&statement);
    ++count_;
  }

  void report_all(const Context& context, model::Findings& findings) const {
    const auto meant = std::max_element(
        agreeing_.begin(), agreeing_.end(),
        [](const auto& one, const auto& other) { return one.second < other.second; });
    if (meant == agreeing_.end() || 2 * meant->second <= count_) return;
    for (const Statement* statement : wrong_) report(context, *statement, meant->first, findings);
  }

 private:
  static void report(const Context& context, const Statement& statement, Method meant,
                     model::Findings& findings) {
    const auto readings = readings_of(statement);
    const auto reading = std::find_if(readings.begin(), readings.end(),
                                      [&](const auto& one) { return one.method == meant; });
    if (reading == readings.end()) return;
    const auto exact = base::Decimal::from_double(reading->value);
    if (!exact) return;
    const int places = places_shown(statement.raw, statement.value);
    const auto& with = statement.of[reading->with];
    const auto& last = statement.of.back();
    auto finding = finding_at(context, "T04", statement.source, statement.rule);
    for (const auto& range : as_ranges({with.first, last.first})) finding.cells.push_back(range);
    finding.severity = model::Severity::warning;  // it is not said how it is worked out
    finding.expected = exact->rounded(std::max(places, statement.percent ? 1 : 0)).to_string();
    finding.found = statement.value.to_string();
    finding.raw = statement.raw;
    finding.message.key += statement.percent ? ".cell-percent" : ".cell";
    finding.message.gaps = {{"label", statement.label},
                            {"table", context.evidence.blocks[statement.block].table},
                            {"value", finding.found},
                            {"first", with.second.to_string()},
                            {"second", last.second.to_string()},
                            {"other_value", finding.expected}};
    findings.push_back(std::move(finding));
  }

  std::size_t count_ = 0;
  std::map<Method, std::size_t> agreeing_;
  std::vector<const Statement*> wrong_;
};

}  // namespace

// T04: "Evolutie", "% verschil": what the file itself works out of its figures must follow from
// them, in the way that most of it does.
void statements_right(const Context& context, model::Findings& findings) {
  std::map<std::tuple<std::uint32_t, bool, std::string_view>, Column> columns;
  for (const auto& statement : context.evidence.statements) {
    if (statement.of.size() < 2) continue;
    columns[{statement.block, statement.percent, statement.label}].add(statement);
  }
  for (const auto& [key, column] : columns) column.report_all(context, findings);
}

}  // namespace bijlage::checks
