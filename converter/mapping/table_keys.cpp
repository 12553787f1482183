#include "mapping/table_keys.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "mapping/label_tail.hpp"
#include "mapping/table_file.hpp"

namespace bijlage::mapping {
namespace {

TotalRule read_total(config::Table total) {
  TotalRule rule;
  rule.labels = read_globs(total, "labels");
  if (const auto over = total.one_of("over", {"block", "group", "table"})) {
    rule.over = *over == "group"   ? TotalRule::Over::group
                : *over == "table" ? TotalRule::Over::table
                                   : TotalRule::Over::block;
  }
  if (total.one_of("operation", {"sum", "mean"}) == "mean") {
    rule.operation = model::Total::Operation::mean;
  }
  if (const auto tolerance = total.get("tolerance")) {
    rule.tolerance = tolerance->as_decimal().value_or(base::Decimal());
  }
  total.finish();
  return rule;
}

}  // namespace

void read_under(config::Table& table, TableMapping& result) {
  result.under_written = table.strings("under");
  for (const std::string& text : result.under_written) {
    result.under.push_back(base::fold_glob(text));
  }
  const bool empty = std::any_of(result.under.begin(), result.under.end(),
                                 [](const std::string& title) { return title.empty(); });
  if (table.has("under") && (empty || result.under.empty())) {
    table.fault_at("under", {"mapping.under-empty", {{"table", result.id}}});
  }
}

void read_at(config::Table& table, TableMapping& result) {
  const auto value = table.get("at");
  const auto text = value ? value->as_string() : std::nullopt;
  if (!text) return;
  result.at = workbook::parse_cell_ref(*text);
  if (!result.at) value->fault({"mapping.not-a-cell", {{"text", *text}}});
}

// One kind of total, or a list of kinds, each with its own labels.
void read_totals(config::Table& table, TableMapping& result) {
  if (const auto value = table.get("total")) {
    for (const auto& item : value->as_list()) {
      if (auto total = item.as_table()) result.totals.push_back(read_total(std::move(*total)));
    }
  }
  if (result.totals.empty()) result.totals.emplace_back();
}

// A number, or the words that the sheet itself uses: "in duizenden".
void read_scale(config::Table& table, const Vocabulary& known, TableMapping& result) {
  const auto scale = table.get("scale");
  if (!scale) return;
  if (!scale->is_string()) {
    const auto factor = scale->as_decimal();
    if (factor && *factor <= base::Decimal(0)) {
      scale->fault({"mapping.scale-not-positive", {{"scale", factor->to_string()}}});
    } else {
      result.scale = factor.value_or(base::Decimal(1));
    }
    return;
  }
  result.scale_named = scale->as_string().value_or("");
  if (const auto factor = scale_named(base::fold(result.scale_named), known.locale)) {
    result.scale = *factor;
    return;
  }
  if (!known.has_words) return;
  std::vector<std::string> words;
  for (const auto& entry : known.locale.scales) words.push_back(entry.first);
  scale->fault({"mapping.unknown-scale",
                {{"text", result.scale_named}, {"known", base::join(words, ", ")}}});
}

void read_unit(config::Table& table, const Vocabulary& known, TableMapping& result) {
  const auto value = table.get("unit");
  if (!value) return;
  result.unit = value->as_string().value_or("");
  if (!known.has_model || !known.has_words) return;
  std::set<std::string> units;
  for (const auto& measure : known.model.measures) units.insert(measure.unit);
  for (const auto& entry : known.locale.unit_codes) units.insert(entry.second);
  if (units.contains(result.unit)) return;
  const std::vector<std::string> words(units.begin(), units.end());
  value->fault(
      {"mapping.unknown-unit", {{"unit", result.unit}, {"known", base::join(words, ", ")}}});
}

// Each is one of the header's labels, or says nothing.
void read_sometimes(config::Table& table, TableMapping& result) {
  const auto value = table.get("sometimes");
  if (!value) return;
  for (const auto& item : value->as_list()) {
    const auto text = item.as_string();
    if (!text) continue;
    result.sometimes.push_back(base::fold_glob(*text));
    const bool known =
        std::any_of(result.header.begin(), result.header.end(),
                    [&](const std::string& label) {
                      return base::matches_glob(label, result.sometimes.back());
                    }) ||
        std::any_of(result.left.by_header.begin(), result.left.by_header.end(),
                    [&](const auto& column) {
                      return base::matches_glob(column.first, result.sometimes.back());
                    });
    if (!known) item.fault({"mapping.not-in-header", {{"label", *text}, {"table", result.id}}});
  }
}

void read_many(config::Table& table, const Vocabulary& known, TableMapping& result) {
  const auto value = table.get("many");
  if (!value) return;
  for (const auto& item : value->as_list()) {
    const auto dimension = item.as_string();
    if (!dimension || !check_role(*dimension, item, known)) continue;
    result.many.push_back(*dimension);
  }
}

}  // namespace bijlage::mapping
