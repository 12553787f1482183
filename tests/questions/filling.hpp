#pragma once

#include <string>
#include <vector>

#include "base/text.hpp"
#include "config/locale.hpp"
#include "questions/fill.hpp"
#include "questions/help_model.hpp"
#include "questions/question_file.hpp"
#include "support/dataset_builder.hpp"

namespace bijlage::questions {

/// A table as lines of text: headings, then a line a row. `-` is a figure that is missing (with
/// its reason), `.` a combination that is not asked, `=` a total.
inline std::vector<std::string> shown(const AskedTable& table) {
  const auto words = [](const Heading& heading) {
    return (heading.total ? "=" : "") + base::join(heading.labels, "/");
  };
  std::vector<std::string> lines;
  std::string line = base::join(table.row_titles, "/");
  for (const Heading& column : table.columns) line += " | " + words(column);
  lines.push_back(line);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    line = words(table.rows[row]);
    for (const auto& figure : table.figures[row]) {
      if (!figure) {
        line += " | .";
      } else if (figure->value) {
        line += " | " + figure->value->to_string();
      } else {
        line += " | -" + std::string(model::missing_reason_name(figure->reason));
      }
    }
    lines.push_back(line);
  }
  return lines;
}

/// The keys of the sentences about one figure.
inline std::vector<std::string> how(const AskedTable& table, std::size_t row, std::size_t column) {
  std::vector<std::string> keys;
  for (const auto& message : table.figures.at(row).at(column)->how) keys.push_back(message.key);
  return keys;
}

/// A question of one table, filled from a small dataset.
class Filling {
 public:
  /// `head`: further lines of [answer].
  Filled fill_all(const std::string& table, const std::string& head = "") {
    const std::string text = "[answer]\nid = 'q'\ntitle = 'Q'\nmodel = 'help'\nnow = 2018-06-19\n" +
                             head + "\n[[table]]\nid = '1'\n" + table;
    const Question question = parse_question(
        text, "q.toml", [&](const std::string&) -> const model::Model& { return model; });
    return questions::fill(question, given.data, given.evidence,
                           {"nl-BE", &locale_.periods, &sentences_, &locale_.holidays});
  }
  AskedTable fill(const std::string& table) { return fill_all(table).answer.tables.at(0); }

  const model::Model model = help_model();
  support::DatasetBuilder given{model};

 private:
  const config::Locale locale_ =
      config::load_locale(BIJLAGE_SOURCE_DIR "/mappings/locales/nl-BE.toml");
  const config::Catalogue sentences_ =
      config::Catalogue::load(BIJLAGE_SOURCE_DIR "/mappings/messages", "nl");
};

}  // namespace bijlage::questions
