#include "store/archive/add.hpp"

#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "base/message.hpp"
#include "store/archive/figure_key.hpp"
#include "store/json_text.hpp"
#include "store/record.hpp"

namespace bijlage::store::archive {
namespace {

std::int64_t next_id(Database& archive, const std::string& table) {
  const auto last = archive.prepare("SELECT coalesce(max(id), 0) FROM " + table);
  last->next();
  return last->number(0) + 1;
}

std::vector<std::int64_t> counts_by_file(const model::Dataset& data) {
  std::vector<std::int64_t> counts(data.files.size());
  for (const auto& obs : data.observations) ++counts.at(obs.source.file);
  return counts;
}

// `{"PROJECT":"Chat"}`: those that the figure has. Nothing where it has none.
std::string attributes_json(const Record& record, const Records& records) {
  std::string json;
  for (std::size_t i = 0; i < record.attributes.size(); ++i) {
    if (record.attributes[i].empty()) continue;
    json += json.empty() ? '{' : ',';
    append_json_string(json, records.attribute_ids()[i]);
    json += ':';
    append_json_string(json, record.attributes[i]);
  }
  return json.empty() ? json : json + "}";
}

/// Adds the observations of one dataset. Each series, period and source gets its number once.
class Adder {
 public:
  Adder(Database& archive, std::int64_t vintage, const model::Dataset& data)
      : archive_(archive),
        vintage_(vintage),
        data_(data),
        records_(data),
        series_(data.series().size()),
        find_period_(archive.prepare("SELECT id FROM period WHERE time_period = $1 AND freq = $2")),
        observation_(archive.prepare("INSERT INTO observation VALUES"
                                     " ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14)")),
        next_period_(next_id(archive, "period")),
        next_source_(next_id(archive, "source")),
        next_series_(next_id(archive, "series")) {}

  void run() {
    add_files();
    // Neighbours in the index are added one after the other: that is what makes it quick.
    records_.for_each([&](const Record& record) { add(record); }, RecordOrder::series);
  }

 private:
  void add_files() {
    auto id = next_id(archive_, "file");
    const auto insert = archive_.prepare("INSERT INTO file VALUES ($1,$2,$3,$4,$5,$6,$7)");
    const std::string structure = records_.structure_id();
    const auto counts = counts_by_file(data_);
    for (std::size_t i = 0; i < data_.files.size(); ++i) {
      files_.push_back(id);
      insert->give(id++).give(vintage_).give(records_.file_names()[i]);
      insert->give(data_.files[i].sha256).give(data_.files[i].mapping).give(structure);
      insert->give(counts[i]).run();
    }
  }

  void add(const Record& record) {
    const model::Observation& obs = *record.observation;
    const std::string value = record.value ? record.value->to_string() : std::string();
    const std::string attributes = attributes_json(record, records_);
    const std::string status = record.status.codes();
    const bool partial = record.covered != obs.period.days;
    const std::string first = partial ? record.covered.first.iso() : std::string();
    const std::string last = partial ? record.covered.last.iso() : std::string();
    const auto series = series_of(obs);
    const auto period = period_of(record);
    const auto source = source_of(record);
    observation_->give(series).give(period).give(vintage_);
    text_or_nothing(value).give(record.unit).give(status).give(record.confidentiality);
    text_or_nothing(first);
    text_or_nothing(last);
    text_or_nothing(record.comment).give(source).give(record.cell).give(record.text);
    text_or_nothing(attributes).run();
  }
  Statement& text_or_nothing(const std::string& text) {
    return text.empty() ? observation_->give_nothing() : observation_->give(text);
  }

  std::int64_t series_of(const model::Observation& obs) {
    auto& known = series_[obs.series];
    if (!known) known = find_or_add_series(data_.series()[obs.series]);
    return *known;
  }

  std::int64_t find_or_add_series(const model::Series& series) {
    const model::Model& model = data_.model();
    const std::string name = series_name(model, series);
    const std::string of = model_name(model);
    const auto find = archive_.prepare("SELECT id FROM series WHERE name = $1 AND model = $2");
    find->give(name).give(of);
    if (find->next()) return find->number(0);
    archive_.prepare("INSERT INTO series VALUES ($1,$2,$3,$4)")
        ->give(next_series_)
        .give(of)
        .give(name)
        .give(series.measure)
        .run();
    const auto code = archive_.prepare("INSERT INTO series_code VALUES ($1,$2,$3)");
    for (std::size_t i = 0; i < series.codes.size(); ++i) {
      if (series.codes[i].empty()) continue;
      code->give(next_series_).give(model.dimensions[i].code).give(series.codes[i]).run();
    }
    return next_series_++;
  }

  std::int64_t period_of(const Record& record) {
    const calendar::Period& period = record.observation->period;
    const auto [known, is_new] = periods_.try_emplace({period.frequency, period.days});
    if (is_new) known->second = find_or_add_period(record);
    return known->second;
  }

  std::int64_t find_or_add_period(const Record& record) {
    find_period_->give(record.time_period).give(record.frequency);
    if (find_period_->next()) return find_period_->number(0);
    const calendar::Days& days = record.observation->period.days;
    const std::string first = days.first.iso();
    const std::string last = days.last.iso();
    archive_.prepare("INSERT INTO period VALUES ($1,$2,$3,$4,$5)")
        ->give(next_period_)
        .give(record.frequency)
        .give(record.time_period)
        .give(first)
        .give(last)
        .run();
    return next_period_++;
  }

  std::int64_t source_of(const Record& record) {
    const auto& at = record.observation->source;
    const auto [known, is_new] =
        sources_.try_emplace({at.file, at.sheet, std::string(record.mapping)}, next_source_);
    if (!is_new) return known->second;
    archive_.prepare("INSERT INTO source VALUES ($1,$2,$3,$4)")
        ->give(next_source_)
        .give(files_.at(at.file))
        .give(record.sheet)
        .give(record.mapping)
        .run();
    return next_source_++;
  }

  Database& archive_;
  std::int64_t vintage_;
  const model::Dataset& data_;
  Records records_;
  std::vector<std::int64_t> files_;
  std::vector<std::optional<std::int64_t>> series_;
  std::map<std::pair<calendar::Frequency, calendar::Days>, std::int64_t> periods_;
  std::map<std::tuple<std::uint16_t, std::uint16_t, std::string>, std::int64_t> sources_;
  std::unique_ptr<Statement> find_period_;
  std::unique_ptr<Statement> observation_;
  std::int64_t next_period_;
  std::int64_t next_source_;
  std::int64_t next_series_;
};

std::optional<std::int64_t> find(Database& archive, const std::string& vintage) {
  const auto known = archive.prepare("SELECT id FROM vintage WHERE name = $1");
  known->give(vintage);
  if (!known->next()) return std::nullopt;
  return known->number(0);
}

// Series and periods stay: another vintage may have figures of them.
void remove(Database& archive, std::int64_t vintage) {
  for (const char* sql :
       {"DELETE FROM observation WHERE vintage = $1",
        "DELETE FROM source WHERE file IN (SELECT id FROM file WHERE vintage = $1)",
        "DELETE FROM file WHERE vintage = $1", "DELETE FROM vintage WHERE id = $1"}) {
    archive.prepare(sql)->give(vintage).run();
  }
}

}  // namespace

void refuse_known(Database& archive, const NewVintage& vintage) {
  if (vintage.replace || !find(archive, vintage.name)) return;
  throw base::Failure(
      base::Trouble::usage,
      {"archive.vintage-known", {{"file", archive.name()}, {"vintage", vintage.name}}});
}

void add(Database& archive, const NewVintage& vintage,
         const std::vector<const model::Dataset*>& datasets) {
  refuse_known(archive, vintage);
  if (const auto old = find(archive, vintage.name)) remove(archive, *old);
  const auto id = next_id(archive, "vintage");
  const std::string day = vintage.date.iso();
  archive.prepare("INSERT INTO vintage VALUES ($1,$2,$3,$4)")
      ->give(id)
      .give(vintage.name)
      .give(day)
      .give(vintage.program)
      .run();
  for (const model::Dataset* data : datasets) Adder(archive, id, *data).run();
}

}  // namespace bijlage::store::archive
