#include "questions/policy_reader.hpp"

#include <algorithm>

#include "questions/unknown.hpp"

namespace bijlage::questions {
namespace {

using config::Table;
using config::Value;
using normalise::Indicator;
using normalise::PartialPolicy;
using normalise::SpreadMethod;

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void read_partial(Table& table, TableQuestion& asked) {
  const auto partial = table.one_of("partial", {"flag", "leave-out", "scale"});
  if (partial == "leave-out") asked.partial = PartialPolicy::leave_out;
  if (partial == "scale") asked.partial = PartialPolicy::scale;
}

// `where = { module = "" }`: one code a dimension, for there is one series to follow.
void read_codes(Table& table, const model::Model* model, SpreadBy& by) {
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
    if (!code->empty() && !holds(known, *code)) fault_unknown(value, "code", *code, known);
    by.where[*dimension] = *code;
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

// `spread = { by = "visits", method = "denton" }`.
SpreadBy read_spread_by(Table& table, const model::Model* model) {
  SpreadBy by;
  by.measure = table.require_string("by");
  if (model != nullptr && !by.measure.empty()) {
    const auto known = codes_of(model->measures);
    if (!holds(known, by.measure)) fault_unknown(*table.get("by"), "measure", by.measure, known);
  }
  const auto method = table.one_of("method", {"denton", "chow-lin"});
  if (method == "chow-lin") by.method = Indicator::Method::chow_lin;
  read_codes(table, model, by);
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

}  // namespace

void read_policies(Table& table, const model::Model* model, TableQuestion& asked) {
  read_partial(table, asked);
  read_spread(table, model, asked);
}

}  // namespace bijlage::questions
