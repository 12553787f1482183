#include "store/archive/schema.hpp"

#include <array>

#include "base/message.hpp"

namespace bijlage::store::archive {
namespace {

// Names of things are SDMX's. What repeats a million times is kept once and pointed to: a series
// (measure and codes), a period, a source (file, sheet, mapping). The index has all that comparing
// figures needs, so that it reads nothing else. `figures` is for people with questions of their
// own. Written so that SQLite and PostgreSQL both take it.
constexpr const char* first_tables = R"sql(
CREATE TABLE vintage (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,            -- 2022-12-22
  program TEXT NOT NULL         -- version that added it
);
CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  vintage INTEGER NOT NULL REFERENCES vintage (id),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  mapping TEXT NOT NULL,
  structure TEXT NOT NULL,      -- BIJLAGE:ONLINEHULP(1.0)
  observations INTEGER NOT NULL
);
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  file INTEGER NOT NULL REFERENCES file (id),
  sheet TEXT NOT NULL,
  mapping TEXT NOT NULL
);
CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  model TEXT NOT NULL,          -- BIJLAGE:ONLINEHULP, whatever its version
  name TEXT NOT NULL,           -- visits[platform=depressiehulp]
  measure TEXT NOT NULL,
  UNIQUE (name, model)
);
CREATE INDEX series_measure ON series (measure);
CREATE TABLE series_code (
  series INTEGER NOT NULL REFERENCES series (id),
  dimension TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (series, dimension)
);
CREATE INDEX series_by_code ON series_code (dimension, code, series);
CREATE TABLE period (
  id INTEGER PRIMARY KEY,
  freq TEXT NOT NULL,
  time_period TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  UNIQUE (time_period, freq)
);
CREATE TABLE observation (
  series INTEGER NOT NULL REFERENCES series (id),
  period INTEGER NOT NULL REFERENCES period (id),
  vintage INTEGER NOT NULL REFERENCES vintage (id),
  obs_value TEXT,               -- an exact decimal; nothing: missing
  unit_measure TEXT NOT NULL,
  obs_status TEXT NOT NULL,
  conf_status TEXT NOT NULL,
  first_day TEXT,               -- of the days it covers, where it does not cover its whole period
  last_day TEXT,
  comment_obs TEXT,
  source INTEGER NOT NULL REFERENCES source (id),
  cell TEXT NOT NULL,
  source_text TEXT NOT NULL,    -- what the cell shows
  attributes TEXT               -- a JSON object
);
CREATE INDEX observation_key
  ON observation (series, period, vintage, obs_value, first_day, last_day);
CREATE VIEW figures AS
  SELECT v.name AS vintage, v.day AS vintage_day, s.model, s.name AS series, s.measure,
         p.freq, p.time_period, o.obs_value, o.unit_measure, o.obs_status, o.conf_status,
         coalesce(o.first_day, p.first_day) AS ref_per_start,
         coalesce(o.last_day, p.last_day) AS ref_per_end,
         o.comment_obs, f.name AS source_file, f.sha256, c.sheet AS source_sheet,
         o.cell AS source_cell, o.source_text, c.mapping, o.attributes
    FROM observation o
    JOIN vintage v ON v.id = o.vintage
    JOIN series s ON s.id = o.series
    JOIN period p ON p.id = o.period
    JOIN source c ON c.id = o.source
    JOIN file f ON f.id = c.file;
)sql";

constexpr std::array all_migrations{first_tables};

// What there is to do; the database says that it is done.
void bring_up_to_date(Database& database, int version, std::span<const char* const> steps) {
  for (const char* step : steps.subspan(static_cast<std::size_t>(version))) database.run(step);
  database.set_version(static_cast<int>(steps.size()));
}

}  // namespace

std::span<const char* const> migrations() { return all_migrations; }

std::unique_ptr<Database> open_archive(const std::string& location, Access access) {
  return open_archive(location, access, migrations());
}

std::unique_ptr<Database> open_archive(const std::string& location, Access access,
                                       std::span<const char* const> steps) {
  auto database = open_database(location, access);
  const int version = database->version();
  const int newest = static_cast<int>(steps.size());
  if (version > newest) {
    const auto trouble = access == Access::writing ? base::Trouble::output : base::Trouble::input;
    throw base::Failure(trouble, {"archive.newer",
                                  {{"file", database->name()},
                                   {"version", std::to_string(version)},
                                   {"known", std::to_string(newest)}}});
  }
  if (version == newest) return database;
  if (access == Access::writing) {
    bring_up_to_date(*database, version, steps);
    return database;
  }
  database.reset();
  open_archive(location, Access::writing, steps)->commit();
  return open_archive(location, access, steps);
}

}  // namespace bijlage::store::archive
