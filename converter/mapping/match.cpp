#include "mapping/match.hpp"

#include <algorithm>
#include <functional>

#include "base/text.hpp"
#include "mapping/grid.hpp"

namespace bijlage::mapping {
namespace {

constexpr int weight_of_sheets = 3;
constexpr int weight_of_text = 3;
constexpr int weight_of_name = 1;
constexpr std::size_t candidates_named = 5;

// Which share of the globs finds a text, in per cent.
int share_found(const std::vector<std::string>& globs, const std::vector<std::string>& texts) {
  const auto found = std::count_if(globs.begin(), globs.end(), [&](const std::string& glob) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return base::matches_glob(text, glob); });
  });
  return static_cast<int>(100 * found / static_cast<std::ptrdiff_t>(globs.size()));
}

std::vector<std::string> sheet_names(const workbook::Workbook& book) {
  std::vector<std::string> names;
  for (const auto& sheet : book.sheets) names.push_back(base::fold(sheet.name));
  return names;
}

// Enough of each sheet to know it by; a long export is known by its first rows.
std::vector<std::string> texts_of(const workbook::Workbook& book) {
  constexpr std::size_t cells_looked_at = 5000;
  std::vector<std::string> texts;
  for (const auto& sheet : book.sheets) {
    std::size_t looked = 0;
    for (const auto& cell : sheet.cells) {
      if (++looked > cells_looked_at) break;
      if (cell.kind == workbook::CellKind::text) texts.push_back(base::fold(sheet.text(cell)));
    }
  }
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

std::string base_name(const std::string& path) {
  return base::fold(path.substr(path.find_last_of('/') + 1));
}

int weigh(const Match& match, const std::vector<std::string>& sheets,
          const std::vector<std::string>& texts, const std::string& name) {
  const auto names_it = [&](const std::string& text) { return matches_any(text, match.must); };
  const bool named_somewhere = names_it(name) ||
                               std::any_of(sheets.begin(), sheets.end(), names_it) ||
                               std::any_of(texts.begin(), texts.end(), names_it);
  if (!match.must.empty() && !named_somewhere) return 0;
  int points = 0;
  int weights = 0;
  const auto add = [&](const std::vector<std::string>& globs, int weight, int share) {
    if (globs.empty()) return;
    points += weight * share;
    weights += weight;
  };
  add(match.sheets, weight_of_sheets, match.sheets.empty() ? 0 : share_found(match.sheets, sheets));
  add(match.text, weight_of_text, match.text.empty() ? 0 : share_found(match.text, texts));
  const bool named = std::any_of(match.file.begin(), match.file.end(),
                                 [&](const auto& glob) { return base::matches_glob(name, glob); });
  add(match.file, weight_of_name, named ? 100 : 0);
  return weights == 0 ? 0 : points / weights;
}

std::string described(const std::vector<Score>& scores) {
  std::vector<std::string> parts;
  for (const Score& entry : scores) {
    if (parts.size() == candidates_named) break;
    parts.push_back(entry.mapping->id + " (" + std::to_string(entry.points) + ")");
  }
  return base::join(parts, ", ");
}

}  // namespace

int score(const workbook::Workbook& book, const std::string& file_name, const Mapping& mapping) {
  return weigh(mapping.match, sheet_names(book), texts_of(book), base_name(file_name));
}

std::vector<Score> rank(const workbook::Workbook& book, const std::string& file_name,
                        const std::vector<Mapping>& mappings) {
  const auto sheets = sheet_names(book);
  const auto texts = texts_of(book);
  const std::string name = base_name(file_name);
  std::vector<Score> scores;
  for (const Mapping& mapping : mappings) {
    scores.push_back({&mapping, weigh(mapping.match, sheets, texts, name)});
  }
  std::sort(scores.begin(), scores.end(), [](const Score& a, const Score& b) {
    return a.points != b.points ? a.points > b.points : a.mapping->id < b.mapping->id;
  });
  return scores;
}

const Mapping& choose(const workbook::Workbook& book, const std::string& file_name,
                      const std::vector<Mapping>& mappings) {
  const auto scores = rank(book, file_name, mappings);
  if (scores.empty() || scores.front().points < fitting_score) {
    throw base::Failure(base::Trouble::input,
                        {scores.empty() ? "mapping.none-there" : "mapping.none-fits",
                         {{"file", file_name},
                          {"candidates", described(scores)},
                          {"needed", std::to_string(fitting_score)}}});
  }
  if (scores.size() > 1 && scores[1].points == scores[0].points) {
    throw base::Failure(base::Trouble::input,
                        {"mapping.tie", {{"file", file_name}, {"candidates", described(scores)}}});
  }
  return *scores.front().mapping;
}

}  // namespace bijlage::mapping
