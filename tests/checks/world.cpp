#include "world.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace bijlage::checks::testing {
namespace {

model::Measure measure(const std::string& code, const std::string& label,
                       const std::string& unit = "NR") {
  model::Measure made;
  made.code = code;
  made.label.by_language["nl"] = label;
  made.unit = unit;
  return made;
}

model::Dimension dimension(const std::string& code, const std::string& label) {
  model::Dimension made;
  made.code = code;
  made.label.by_language["nl"] = label;
  return made;
}

}  // namespace

World::World() {
  model.measures = {measure("visits", "Bezoeken"), measure("unique_visitors", "Unieke bezoekers"),
                    measure("share", "Aandeel", "PC"), measure("subsidy", "Subsidie", "EUR")};
  // Visits may be negative here, so that other rules can be tried alone.
  model.measures[0].signed_values = true;
  model.measures[1].signed_values = true;
  model.measures[2].decimals = 1;
  model.measures[3].decimals = 2;
  model.measures[1].additive = {{"time", model::Additivity::note},
                                {"platform", model::Additivity::no}};
  model.dimensions = {dimension("platform", "Platform"), dimension("sex", "Geslacht"),
                      dimension("age", "Leeftijd"), dimension("variant", "Variant")};
  data.rules.push_back({"test", "test.toml", 12});
  file("bijlage.xlsx");
  sheet("Blad");
}

CountsWorld::CountsWorld() {
  for (auto& measure : model.measures) measure.signed_values = false;
}

World& World::file(const std::string& name) {
  file_ = static_cast<std::uint16_t>(data.files.size());
  data.files.push_back({name, "", "test"});
  return *this;
}

World& World::sheet(const std::string& name) {
  sheet_ = data.intern_sheet(name);
  return *this;
}

World& World::block(const std::string& table, bool complete_list) {
  model::Block made;
  made.table = table;
  made.file = file_;
  made.sheet = sheet_;
  made.complete_list = complete_list;
  evidence.blocks.push_back(made);
  return *this;
}

model::Source World::at(const std::string& cell) {
  return {file_, sheet_, workbook::parse_cell_ref(cell).value()};
}

model::ObservationIndex World::figure(const Given& given) {
  if (evidence.blocks.empty()) block("tabel");
  model::Series series{given.measure, {}};
  for (const auto& of : model.dimensions) {
    const auto code = given.codes.find(of.code);
    series.codes.push_back(code == given.codes.end() ? "" : code->second);
  }
  model::Observation made;
  made.value = given.value;
  made.series = data.intern_series(series);
  made.period = calendar::Period::parse_sdmx(given.period).value();
  made.source = at(given.cell);
  const auto shown = given.value ? given.value->to_string() : "---";
  made.raw = data.intern_text(given.raw.empty() ? shown : given.raw);
  made.reason = given.value ? model::MissingReason::none : given.reason;
  made.approximate = given.approximate;
  if (!given.covered.empty()) {
    data.detail_of(made).covered = calendar::Period::parse_sdmx(given.covered).value().days;
  }
  const auto index = static_cast<model::ObservationIndex>(data.observations.size());
  data.observations.push_back(made);
  evidence.blocks.back().observations.push_back(index);
  return index;
}

std::vector<model::ObservationIndex> World::months(const std::vector<int>& values,
                                                   const std::string& measure) {
  std::vector<model::ObservationIndex> made;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto number = std::to_string(i + 1);
    made.push_back(figure({.cell = "B" + std::to_string(i + 5),
                           .period = "2017-" + std::string(2 - number.size(), '0') + number,
                           .value = values[i],
                           .measure = measure}));
  }
  return made;
}

model::Total& World::total(const std::string& cell, const std::string& raw, base::Decimal value,
                           const std::vector<model::ObservationIndex>& parts,
                           const std::string& over) {
  model::Total made;
  made.source = at(cell);
  made.value = value;
  made.raw = raw;
  made.label = "Totaal";
  made.parts = parts;
  made.over = over;
  made.block = static_cast<std::uint32_t>(evidence.blocks.size() - 1);
  return evidence.totals.emplace_back(made);
}

model::NoteId World::note(const std::string& mark, const std::string& text,
                          const std::string& cell) {
  data.notes.push_back({mark, text, at(cell), false});
  return static_cast<model::NoteId>(data.notes.size() - 1);
}

void World::mark(const std::string& mark, const std::string& cell,
                 std::optional<model::NoteId> note) {
  evidence.marks.push_back(
      {mark, at(cell), static_cast<std::uint32_t>(evidence.blocks.size() - 1), note});
}

std::string World::codes() const {
  std::vector<std::string> raised;
  for (const auto& finding : findings()) raised.push_back(finding.code);
  return base::join(raised, " ");
}

model::Finding World::only() const {
  const auto all = findings();
  EXPECT_EQ(all.size(), 1U) << "raised: " << codes();
  return all.empty() ? model::Finding() : all.front();
}

std::string cells_text(const model::Finding& finding) {
  std::vector<std::string> ranges;
  for (const auto& range : finding.cells) ranges.push_back(workbook::a1(range));
  return base::join(ranges, " ");
}

std::string gap(const model::Finding& finding, const std::string& name) {
  for (const auto& [key, text] : finding.message.gaps) {
    if (key == name) return text;
  }
  return "(none)";
}

}  // namespace bijlage::checks::testing
