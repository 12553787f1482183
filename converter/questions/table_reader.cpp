#include "questions/table_reader.hpp"

#include <algorithm>
#include <map>

#include "base/utf8.hpp"
#include "questions/comparison_reader.hpp"
#include "questions/known_reader.hpp"
#include "questions/policy_reader.hpp"
#include "questions/unknown.hpp"

namespace bijlage::questions {
namespace {

using calendar::Frequency;
using config::Table;
using config::Value;

const std::map<std::string, Frequency, std::less<>>& calendar_axes() {
  static const std::map<std::string, Frequency, std::less<>> axes = {
      {"month", Frequency::month},
      {"quarter", Frequency::quarter},
      {"half-year", Frequency::half_year},
      {"year", Frequency::year}};
  return axes;
}

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Reader {
 public:
  Reader(Table& table, const model::Model* model, std::optional<calendar::Date> now)
      : table_(table), has_model_(model != nullptr), model_(model ? *model : none_), now_(now) {}

  TableQuestion read() {
    read_id();
    asked_.title = table_.string("title").value_or("");
    asked_.asks = table_.string("asks").value_or("");
    asked_.notes = table_.strings("note");
    for (const std::string& note : table_.strings("notes")) asked_.notes.push_back(note);
    read_measures();
    read_where();
    asked_.rows = read_axes("rows");
    asked_.columns = read_axes("columns");
    read_period();
    read_policies(table_, has_model_ ? &model_ : nullptr, asked_);
    read_sums();
    asked_.absent = read_absences(table_);
    asked_.premises = read_premises(table_);
    read_comparison(table_, asked_);
    if (!asked_.compare) check_whole();
    table_.finish();
    return asked_;
  }

 private:
  // The id names a sheet and a table, whose names must stay different when Excel's rules (31
  // characters, some signs forbidden) are applied to them.
  void read_id() {
    constexpr std::size_t most = 24;
    asked_.id = table_.require_string("id");
    const bool forbidden = asked_.id.find_first_of("[]:*?/\\'") != std::string::npos;
    if (forbidden || base::decode(asked_.id).size() > most) {
      table_.fault_at("id", {"question.bad-id", {{"id", asked_.id}}});
    }
  }

  void read_measures() {
    const auto value = table_.get("measures");
    if (!value) return;
    const std::vector<std::string> known = codes_of(model_.measures);
    for (const Value& element : value->as_list()) {
      const auto code = element.as_string();
      if (!code) continue;
      if (!holds(known, *code)) fault_unknown(element, "measure", *code, known);
      asked_.measures.push_back(*code);
    }
  }

  void read_where() {
    auto where = table_.table("where");
    if (!where) return;
    for (const auto& [name, value] : where->items()) {
      const auto index = model_.dimension_index(name);
      if (!index) {
        fault_unknown(value, "dimension", name, codes_of(model_.dimensions));
        continue;
      }
      const std::vector<std::string> known = codes_of(model_.dimensions[*index].codes);
      for (const Value& element : value.as_list()) {
        const auto code = element.as_string();
        if (!code) continue;
        const bool free = code->empty() || *code == "*";
        if (!free && !holds(known, *code)) fault_unknown(element, "code", *code, known);
        asked_.where[*index].push_back(*code);
      }
    }
  }

  std::vector<Axis> read_axes(std::string_view key) {
    std::vector<Axis> axes;
    const auto value = table_.get(key);
    if (!value) return axes;
    for (const Value& element : value->as_list()) {
      const auto name = element.as_string();
      if (!name) continue;
      if (auto axis = axis_named(*name)) {
        axes.push_back(std::move(*axis));
      } else {
        fault_unknown(element, "axis", *name, axis_names());
      }
    }
    return axes;
  }

  std::optional<Axis> axis_named(const std::string& name) const {
    Axis axis;
    axis.name = name;
    if (name == "measure") return axis;
    if (name == "period") {
      axis.kind = Axis::Kind::reported;
      return axis;
    }
    if (name == "school-year") {
      axis.kind = Axis::Kind::school;
      return axis;
    }
    if (const auto found = calendar_axes().find(name); found != calendar_axes().end()) {
      axis.kind = Axis::Kind::calendar;
      axis.frequency = found->second;
      return axis;
    }
    const auto index = model_.dimension_index(name);
    if (!index) return std::nullopt;
    axis.kind = Axis::Kind::dimension;
    axis.dimension = *index;
    return axis;
  }

  std::vector<std::string> axis_names() const {
    std::vector<std::string> names = {"month",       "quarter", "half-year", "year",
                                      "school-year", "period",  "measure"};
    for (const model::Dimension& dimension : model_.dimensions) names.push_back(dimension.code);
    return names;
  }

  // One end of the asked span: a period ("2017-01") or "now".
  std::optional<calendar::Days> read_end(Table& period, std::string_view key) {
    const auto value = period.require(key);
    const auto text = value ? value->as_string() : std::nullopt;
    if (!text) return std::nullopt;
    if (*text == "now") {
      if (now_) return calendar::Days{*now_, *now_};
      return std::nullopt;
    }
    if (const auto read = calendar::Period::parse_sdmx(*text)) return read->days;
    value->fault({"question.bad-period", {{"written", *text}}});
    return std::nullopt;
  }

  void read_period() {
    auto period = table_.table("period");
    if (!period) return;
    const auto from = read_end(*period, "from");
    const auto until = read_end(*period, "until");
    period->finish();
    if (!from || !until) return;
    if (from->first > until->last) {
      table_.fault_at("period", {"question.backwards", {}});
    } else {
      asked_.period = calendar::Days{from->first, until->last};
    }
  }

  void read_sums() {
    std::vector<std::string> known = {"all"};
    for (const auto* axes : {&asked_.rows, &asked_.columns}) {
      for (const Axis& axis : *axes) {
        if (axis.kind != Axis::Kind::measure) known.push_back(axis.name);
        const bool within_years = axis.kind == Axis::Kind::calendar && axis.name != "year";
        if (within_years) known.emplace_back("year");
      }
    }
    asked_.totals = read_words("totals", "total", known);
    std::vector<std::string> addable = codes_of(model_.dimensions);
    addable.emplace_back("time");
    asked_.add = read_words("add", "dimension", addable);
  }

  std::vector<std::string> read_words(std::string_view key, std::string_view what,
                                      const std::vector<std::string>& known) {
    std::vector<std::string> words;
    const auto value = table_.get(key);
    if (!value) return words;
    for (const Value& element : value->as_list()) {
      const auto word = element.as_string();
      if (!word) continue;
      if (!holds(known, *word)) fault_unknown(element, what, *word, known);
      words.push_back(*word);
    }
    return words;
  }

  // What only the whole table can tell.
  void check_whole() {
    if (asked_.measures.empty()) {
      if (!asked_.rows.empty()) table_.require("measures");
      return;
    }
    table_.require("rows");
    std::vector<std::string> names;
    int time_axes = 0;
    for (const auto* axes : {&asked_.rows, &asked_.columns}) {
      for (const Axis& axis : *axes) {
        if (axis.is_time()) ++time_axes;
        if (holds(names, axis.name)) table_.fault({"question.axis-twice", {{"axis", axis.name}}});
        names.push_back(axis.name);
      }
    }
    if (time_axes > 1) table_.fault({"question.two-times", {}});
    if (asked_.measures.size() > 1 && !holds(names, "measure")) {
      table_.fault({"question.measure-axis", {}});
    }
    for (const std::string& summed : asked_.add) {
      const bool shown = holds(names, summed) || (summed == "time" && time_axes > 0);
      if (shown) table_.fault_at("add", {"question.add-shown", {{"axis", summed}}});
    }
    const auto is_measure = [](const Axis& axis) { return axis.kind == Axis::Kind::measure; };
    if (holds(asked_.totals, "all") &&
        std::any_of(asked_.rows.begin(), asked_.rows.end(), is_measure)) {
      table_.fault_at("totals", {"question.total-of-measures", {}});
    }
  }

  void fault_unknown(const Value& value, std::string_view what, const std::string& written,
                     const std::vector<std::string>& known) const {
    if (has_model_) questions::fault_unknown(value, what, written, known);
  }

  Table& table_;
  bool has_model_;
  const model::Model none_;
  const model::Model& model_;
  std::optional<calendar::Date> now_;
  TableQuestion asked_;
};

}  // namespace

TableQuestion read_table(Table& table, const model::Model* model,
                         std::optional<calendar::Date> now) {
  return Reader(table, model, now).read();
}

}  // namespace bijlage::questions
