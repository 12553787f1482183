#include "library.hpp"

namespace bijlage::store::testing {

const model::Model& model() {
  static const model::Model made = [] {
    model::Model model;
    model.agency = "BIJLAGE";
    model.id = "ONLINEHULP";
    model.version = "1.0";
    for (const auto* code : {"visits", "subsidy"}) model.measures.emplace_back().code = code;
    model.measures[0].unit = "NR";
    model.measures[1].unit = "EUR";
    for (const auto* code : {"platform", "age"}) model.dimensions.emplace_back().code = code;
    return model;
  }();
  return made;
}

model::Dataset dataset() {
  model::Dataset data(model());
  data.files.push_back({"depressiehulp.xlsx", "abc", "maand"});
  data.intern_sheet("Bezoek");
  data.intern_rule({"maand", "maand.toml", 7});
  return data;
}

model::Observation& add(model::Dataset& data, const std::string& cell, const std::string& period,
                        std::optional<base::Decimal> value, const std::string& raw,
                        const model::Series& series) {
  model::Observation made;
  made.series = data.intern_series(series);
  made.period = calendar::Period::parse_sdmx(period).value();
  made.value = value;
  made.raw = data.intern_text(raw);
  made.source.cell = workbook::parse_cell_ref(cell).value();
  return data.observations.emplace_back(made);
}

}  // namespace bijlage::store::testing
