#include "questions/policy_reader.hpp"

#include <algorithm>

#include "questions/unknown.hpp"

namespace bijlage::questions {
namespace {

using config::Table;
using normalise::Indicator;
using normalise::PartialPolicy;
using normalise::SpreadMethod;

bool among(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void read_partial(Table& table, TableQuestion& asked) {
  using By = normalise::DayWeights::By;
  const auto partial = table.one_of(
      "partial", {"flag", "leave-out", "scale", "scale-by-working-day", "scale-by-weekday"});
  if (!partial || partial == "flag") return;
  asked.partial = partial == "leave-out" ? PartialPolicy::leave_out : PartialPolicy::scale;
  if (partial == "scale-by-working-day") asked.scale_by = By::working_day;
  if (partial == "scale-by-weekday") asked.scale_by = By::weekday;
}

// `where = { module = "" }`: one code a dimension, for there is one series to follow.
void read_codes(Table& table, const model::Model* model, OtherSeries& series) {
  auto where = table.table("where");
  if (!where || model == nullptr) return;
  for (const auto& [name, value] : where->items()) {
    const auto dimension = model->dimension_index(name);
    if (!dimension) {
      fault_unknown(value, "dimension", name, codes_of(model->dimensions));
      continue;
    }
    const auto code = value.as_string();
    if (!code) continue;
    const auto known = codes_of(model->dimensions[*dimension].codes);
    if (!code->empty() && !among(known, *code)) fault_unknown(value, "code", *code, known);
    series.where[*dimension] = *code;
  }
}

// How strongly deviations last; at 1 and beyond they would never end.
void read_rho(Table& table, SpreadBy& by) {
  const auto value = table.get("rho");
  const auto rho = value ? value->as_decimal() : std::nullopt;
  if (!rho) return;
  if (by.method != Indicator::Method::chow_lin) {
    value->fault({"question.rho-without-chow-lin", {}});
  } else if (*rho <= base::Decimal(-1) || *rho >= base::Decimal(1)) {
    value->fault({"question.bad-rho", {{"written", rho->to_string()}}});
  } else {
    by.rho = rho->to_double();
  }
}

// `by = "visits"`, and `where`.
OtherSeries read_series(Table& table, const model::Model* model) {
  OtherSeries series;
  series.measure = table.require_string("by");
  if (model != nullptr && !series.measure.empty()) {
    const auto known = codes_of(model->measures);
    if (!among(known, series.measure)) {
      fault_unknown(*table.get("by"), "measure", series.measure, known);
    }
  }
  read_codes(table, model, series);
  return series;
}

// `spread = { by = "visits", method = "denton" }`.
SpreadBy read_spread_by(Table& table, const model::Model* model) {
  SpreadBy by;
  by.series = read_series(table, model);
  const auto method = table.one_of("method", {"denton", "chow-lin"});
  if (method == "chow-lin") by.method = Indicator::Method::chow_lin;
  read_rho(table, by);
  table.finish();
  return by;
}

void read_spread(Table& table, const model::Model* model, TableQuestion& asked) {
  const auto value = table.get("spread");
  if (!value) return;
  if (auto by = value->is_table() ? value->as_table() : std::nullopt) {
    asked.spread_by = read_spread_by(*by, model);
    return;
  }
  const auto spread = value->one_of("spread", {"by-month", "by-day", "refuse"}, ", { by = \"…\" }");
  if (spread == "by-month") asked.spread = SpreadMethod::by_month;
  if (spread == "by-day") asked.spread = SpreadMethod::by_day;
}

void read_average(Table& table, const model::Model* model, TableQuestion& asked) {
  const auto value = table.get("average");
  if (!value) return;
  if (auto by = value->is_table() ? value->as_table() : std::nullopt) {
    asked.average = AverageBy{read_series(*by, model)};
    by->finish();
    return;
  }
  if (value->one_of("average", {"by-day"}, ", { by = \"…\" }")) asked.average = AverageBy{};
}

}  // namespace

void read_policies(Table& table, const model::Model* model, TableQuestion& asked) {
  read_partial(table, asked);
  read_spread(table, model, asked);
  read_average(table, model, asked);
}

}  // namespace bijlage::questions
