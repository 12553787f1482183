#include "store/archive/vintages.hpp"

#include <algorithm>

namespace bijlage::store::archive {

std::int64_t Vintage::observations() const {
  std::int64_t sum = 0;
  for (const ArchivedFile& file : files) sum += file.observations;
  return sum;
}

std::vector<Vintage> vintages(Database& archive) {
  std::vector<Vintage> all;
  const auto named = archive.prepare("SELECT id, name, day FROM vintage ORDER BY day, id");
  while (named->next()) {
    Vintage vintage;
    vintage.id = named->number(0);
    vintage.name = named->text(1);
    vintage.date = calendar::Date::parse_iso(named->text(2)).value_or(calendar::Date());
    all.push_back(std::move(vintage));
  }
  const auto files = archive.prepare(
      "SELECT name, sha256, mapping, observations FROM file WHERE vintage = $1 ORDER BY name");
  for (Vintage& vintage : all) {
    files->give(vintage.id);
    while (files->next()) {
      vintage.files.push_back({std::string(files->text(0)), std::string(files->text(1)),
                               std::string(files->text(2)), files->number(3)});
    }
  }
  return all;
}

const Vintage* find_vintage(const std::vector<Vintage>& all, const std::string& name) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Vintage& vintage) { return vintage.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<ArchivedMeasure> measures(Database& archive) {
  std::vector<ArchivedMeasure> all;
  const auto counted =
      archive.prepare("SELECT measure, count(*) FROM series GROUP BY measure ORDER BY measure");
  while (counted->next()) {
    all.push_back({std::string(counted->text(0)), counted->number(1), {}});
  }
  const auto used = archive.prepare(
      "SELECT c.dimension, c.code, count(*) FROM series s JOIN series_code c ON c.series = s.id"
      " WHERE s.measure = $1 GROUP BY c.dimension, c.code");
  for (ArchivedMeasure& measure : all) {
    std::map<std::string, std::int64_t> with;
    used->give(measure.measure);
    while (used->next()) {
      const std::string dimension(used->text(0));
      measure.codes[dimension].insert(std::string(used->text(1)));
      with[dimension] += used->number(2);
    }
    for (auto& [dimension, codes] : measure.codes) {
      if (with[dimension] < measure.series) codes.insert("_Z");
    }
  }
  return all;
}

}  // namespace bijlage::store::archive
