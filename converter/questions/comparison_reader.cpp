#include "questions/comparison_reader.hpp"

#include <algorithm>
#include <array>

#include "questions/unknown.hpp"

namespace bijlage::questions {
namespace {

using config::Table;
using config::Value;
using Method = Comparison::Method;

constexpr int first_year = 1900;
constexpr int last_year = 2100;

std::optional<int> year_of(const Value& value) {
  const auto year = value.as_integer();
  if (!year) return std::nullopt;
  if (*year >= first_year && *year <= last_year) return static_cast<int>(*year);
  value.fault({"question.bad-year", {{"written", std::to_string(*year)}}});
  return std::nullopt;
}

std::optional<int> read_year(Table& table, std::string_view key) {
  const auto value = table.get(key);
  return value ? year_of(*value) : std::nullopt;
}

std::optional<calendar::Period> read_period(const Value& value) {
  const auto written = value.as_string();
  if (!written) return std::nullopt;
  const auto read = calendar::Period::parse_sdmx(*written);
  if (!read) value.fault({"question.bad-period", {{"written", *written}}});
  return read;
}

// `base = 2017`, or a period: `base = "2017-03"`.
std::optional<calendar::Period> read_base(Table& table) {
  const auto value = table.get("base");
  if (!value) return std::nullopt;
  if (value->kind() != Value::Kind::integer) return read_period(*value);
  const auto year = year_of(*value);
  if (!year) return std::nullopt;
  return calendar::Period::of_year(*year);
}

std::string name_of(Method method) {
  switch (method) {
    case Method::like_for_like:
      return "like-for-like";
    case Method::year_on_year:
      return "year-on-year";
    case Method::index:
      break;
  }
  return "index";
}

// Which keys a method needs, and which say nothing to it.
void check_keys(Table& table, Method method) {
  struct Key {
    const char* name;
    Method of;
    bool needed;
  };
  constexpr std::array keys = {Key{"with", Method::like_for_like, true},
                               Key{"year", Method::like_for_like, false},
                               Key{"base", Method::index, true}};
  for (const Key& key : keys) {
    const std::vector<std::pair<std::string, std::string>> gaps = {{"key", key.name},
                                                                   {"method", name_of(method)}};
    if (method == key.of && key.needed && !table.has(key.name)) {
      table.fault({"question.compare-needs", gaps});
    }
    if (method != key.of && table.has(key.name)) {
      table.fault_at(key.name, {"question.compare-not-of-method", gaps});
    }
  }
}

Comparison read(Table& table) {
  Comparison comparison;
  comparison.table = table.require_string("table");
  const auto method = table.one_of("method", {"like-for-like", "year-on-year", "index"});
  if (method == "year-on-year") comparison.method = Method::year_on_year;
  if (method == "index") comparison.method = Method::index;
  comparison.with = read_year(table, "with");
  comparison.year = read_year(table, "year");
  comparison.base = read_base(table);
  if (const auto start = table.get("start")) {
    if (const auto period = read_period(*start)) comparison.start = period->days.first;
  }
  if (method || !table.has("method")) check_keys(table, comparison.method);
  if (comparison.year && comparison.year == comparison.with) {
    table.fault_at("year",
                   {"question.compare-itself", {{"year", std::to_string(*comparison.year)}}});
  }
  table.finish();
  return comparison;
}

bool has_calendar(const TableQuestion& asked) {
  const auto is_calendar = [](const Axis& axis) { return axis.kind == Axis::Kind::calendar; };
  return std::any_of(asked.rows.begin(), asked.rows.end(), is_calendar) ||
         std::any_of(asked.columns.begin(), asked.columns.end(), is_calendar);
}

std::vector<std::string> comparable(const std::vector<TableQuestion>& asked) {
  std::vector<std::string> ids;
  for (const TableQuestion& table : asked) {
    if (!table.compare && has_calendar(table)) ids.push_back(table.id);
  }
  return ids;
}

}  // namespace

void read_comparison(Table& table, TableQuestion& asked) {
  auto compare = table.table("compare");
  if (!compare) return;
  asked.compare = read(*compare);
  constexpr std::array own = {"measures", "where",   "rows",   "columns", "period", "partial",
                              "spread",   "average", "totals", "add",     "absent", "premise"};
  for (const char* key : own) {
    if (table.has(key)) table.fault_at(key, {"question.compare-own", {{"key", key}}});
  }
}

const TableQuestion* compared_table(const std::vector<TableQuestion>& asked,
                                    const Comparison& comparison) {
  const auto found = std::find_if(asked.begin(), asked.end(), [&](const TableQuestion& table) {
    return table.id == comparison.table && !table.compare;
  });
  return found == asked.end() ? nullptr : &*found;
}

void check_comparisons(std::vector<Table>& tables, const std::vector<TableQuestion>& asked) {
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (!asked[i].compare || asked[i].compare->table.empty()) continue;
    auto compare = tables[i].table("compare");
    const auto value = compare->get("table");
    const TableQuestion* of = compared_table(asked, *asked[i].compare);
    if (of == nullptr) {
      fault_unknown(*value, "table", asked[i].compare->table, comparable(asked));
    } else if (!has_calendar(*of)) {
      value->fault({"question.compare-no-time", {{"table", of->id}}});
    }
  }
}

}  // namespace bijlage::questions
