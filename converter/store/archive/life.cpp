#include "store/archive/life.hpp"

#include <algorithm>
#include <memory>

#include "base/text.hpp"

namespace bijlage::store::archive {
namespace {

/// A sentence of SQL and the texts that its parameters get, after a number of others.
class Asking {
 public:
  explicit Asking(std::string sql, std::size_t others = 0)
      : sql_(std::move(sql)), others_(others) {}

  Asking& sql(std::string_view more) {
    sql_ += more;
    return *this;
  }
  Asking& text(std::string text) {
    texts_.push_back(std::move(text));
    sql_ += "$" + std::to_string(others_ + texts_.size());
    return *this;
  }
  std::unique_ptr<Statement> prepare(Database& archive) const { return archive.prepare(sql_); }
  void give_texts(Statement& statement) const {
    for (const std::string& text : texts_) statement.give(text);
  }

 private:
  std::string sql_;
  std::size_t others_;
  std::vector<std::string> texts_;
};

bool has(const FigureKey::Wanted& wanted, std::string_view code) {
  return std::find(wanted.codes.begin(), wanted.codes.end(), code) != wanted.codes.end();
}

bool is_plain(const FigureKey::Wanted& wanted) {
  return wanted.codes.size() == 1 && !has(wanted, "*") && !has(wanted, "_Z");
}

// ` AND c.code IN ($2, $3)`; nothing where any will do.
void add_codes(const FigureKey::Wanted& wanted, Asking& asking) {
  if (has(wanted, "*")) return;
  asking.sql(" AND c.code IN (");
  for (const std::string& code : wanted.codes) {
    if (&code != &wanted.codes.front()) asking.sql(", ");
    asking.text(code);
  }
  asking.sql(")");
}

void add_condition(const FigureKey::Wanted& wanted, Asking& asking) {
  const std::string one =
      "EXISTS (SELECT 1 FROM series_code c WHERE c.series = s.id"
      " AND c.dimension = ";
  asking.sql(" AND (");
  if (has(wanted, "_Z")) asking.sql("NOT " + one).text(wanted.dimension).sql(") OR ");
  asking.sql(one).text(wanted.dimension);
  add_codes(wanted, asking);
  asking.sql("))");
}

/// The name of the series that has these codes and no others; empty where the key can mean several.
std::string plain_name(const FigureKey& key) {
  if (key.measure.empty()) return {};
  std::vector<std::string> codes;
  for (const auto& wanted : key.wanted) {
    if (!is_plain(wanted)) return {};
    codes.push_back(wanted.dimension + "=" + wanted.codes.front());
  }
  std::sort(codes.begin(), codes.end());
  return codes.empty() ? key.measure : key.measure + "[" + base::join(codes, ", ") + "]";
}

struct Found {
  std::int64_t id;
  std::string name;
  std::string model;
  std::string measure;
};

class Search {
 public:
  Search(Database& archive, const FigureKey& key, std::size_t most)
      : archive_(archive),
        key_(key),
        most_(most),
        codes_(archive.prepare("SELECT dimension, code FROM series_code WHERE series = $1"
                               " ORDER BY dimension")),
        asking_told_(told()),
        told_(asking_told_.prepare(archive)) {}

  FigureLives run() {
    const std::string plain = plain_name(key_);
    if (!plain.empty()) {
      add_all(Asking(columns).sql(" FROM series s WHERE s.name = ").text(plain), "s.id");
    }
    if (!found_.more) add_others(plain);
    return std::move(found_);
  }

 private:
  static constexpr const char* columns = "SELECT s.id, s.name, s.model, s.measure";

  // What the fewest series have is looked up, the rest is asked of each of those.
  void add_others(const std::string& plain) {
    const FigureKey::Wanted* rarest = nullptr;
    std::int64_t fewest = 0;
    for (const auto& wanted : key_.wanted) {
      if (has(wanted, "_Z")) continue;
      const auto count = series_with(wanted);
      if (rarest == nullptr || count < fewest) {
        rarest = &wanted;
        fewest = count;
      }
    }
    Asking asking(columns);
    if (rarest == nullptr) {
      asking.sql(" FROM series s WHERE 1 = 1");
    } else {
      asking.sql(" FROM series_code c JOIN series s ON s.id = c.series WHERE c.dimension = ");
      asking.text(rarest->dimension);
      add_codes(*rarest, asking);
    }
    if (!key_.measure.empty()) asking.sql(" AND s.measure = ").text(key_.measure);
    for (const auto& wanted : key_.wanted) {
      if (&wanted != rarest) add_condition(wanted, asking);
    }
    // The order of the index that is looked in, so that nothing is sorted.
    const char* order = rarest == nullptr ? "s.id" : "c.series";
    add_all(std::move(asking.sql(" AND s.name <> ").text(plain)), order);
  }

  std::int64_t series_with(const FigureKey::Wanted& wanted) {
    Asking asking("SELECT count(*) FROM series_code c WHERE c.dimension = ");
    asking.text(wanted.dimension);
    add_codes(wanted, asking);
    const auto counted = asking.prepare(archive_);
    asking.give_texts(*counted);
    counted->next();
    return counted->number(0);
  }

  Asking told() const {
    Asking asking(
        "SELECT p.id, p.freq, p.time_period, v.name, v.day, o.obs_value, o.unit_measure,"
        " o.obs_status, o.first_day, o.last_day, p.first_day, p.last_day, o.comment_obs, f.name,"
        " f.sha256, c.sheet, o.cell, o.source_text, c.mapping, o.attributes"
        " FROM observation o JOIN period p ON p.id = o.period JOIN vintage v ON v.id = o.vintage"
        " JOIN source c ON c.id = o.source JOIN file f ON f.id = c.file WHERE o.series = $1",
        1);
    const std::string within = " AND o.period IN (SELECT id FROM period WHERE ";
    if (!key_.time_period.empty()) {
      asking.sql(within + "time_period = ").text(key_.time_period).sql(")");
    }
    if (key_.span) {
      asking.sql(within + "first_day >= ").text(key_.span->first.iso());
      asking.sql(" AND last_day <= ").text(key_.span->last.iso()).sql(")");
    }
    return asking.sql(" ORDER BY p.first_day, p.last_day, p.freq, v.day, v.id, o.obs_value");
  }

  void add_all(Asking asking, std::string_view order) {
    asking.sql(" ORDER BY ").sql(order);
    const auto series = asking.prepare(archive_);
    asking.give_texts(*series);
    while (!found_.more && series->next()) {
      add({series->number(0), std::string(series->text(1)), std::string(series->text(2)),
           std::string(series->text(3))});
    }
  }

  void add(const Found& series) {
    told_->give(series.id);
    asking_told_.give_texts(*told_);
    std::int64_t period = 0;
    while (told_->next()) {
      if (told_->number(0) != period) {
        if (found_.figures.size() == most_) {
          found_.more = true;
          return;
        }
        period = told_->number(0);
        begin(series);
      }
      found_.figures.back().told.push_back(told_in(*told_));
    }
  }

  void begin(const Found& series) {
    FigureLife life;
    life.frequency = told_->text(1);
    life.time_period = told_->text(2);
    life.key = figure_name(series.name, life.time_period);
    life.model = series.model;
    life.measure = series.measure;
    codes_->give(series.id);
    while (codes_->next()) life.codes.emplace_back(codes_->text(0), codes_->text(1));
    found_.figures.push_back(std::move(life));
  }

  static Told told_in(Statement& row) {
    Told made;
    made.vintage = row.text(3);
    made.date = row.text(4);
    made.value = row.text(5);
    made.unit = row.text(6);
    made.status = row.text(7);
    made.partial = !row.is_nothing(8);
    made.first_day = row.text(made.partial ? 8 : 10);
    made.last_day = row.text(made.partial ? 9 : 11);
    made.comment = row.text(12);
    made.file = row.text(13);
    made.sha256 = row.text(14);
    made.sheet = row.text(15);
    made.cell = row.text(16);
    made.text = row.text(17);
    made.mapping = row.text(18);
    made.attributes = row.text(19);
    return made;
  }

  Database& archive_;
  const FigureKey& key_;
  std::size_t most_;
  std::unique_ptr<Statement> codes_;
  Asking asking_told_;
  std::unique_ptr<Statement> told_;
  FigureLives found_;
};

}  // namespace

FigureLives find_figures(Database& archive, const FigureKey& key, std::size_t most) {
  return Search(archive, key, most).run();
}

}  // namespace bijlage::store::archive
