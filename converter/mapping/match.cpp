#include "mapping/match.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "mapping/book_view.hpp"
#include "mapping/grid.hpp"

namespace bijlage::mapping {
namespace {

constexpr int weight_of_sheets = 3;
constexpr int weight_of_header = 3;
constexpr int weight_of_text = 3;
constexpr int weight_of_name = 1;
constexpr std::size_t candidates_named = 5;

template <typename Found>
ScorePart part_of(std::string_view name, int weight, const std::vector<std::string>& globs,
                  const Found& found) {
  ScorePart part{name, weight, globs.size(), 0, 0, 0, {}};
  for (const std::string& glob : globs) {
    if (found(glob)) {
      ++part.found;
    } else {
      part.missing.push_back(glob);
    }
  }
  return part;
}

// The tables that must be there, by their headers.
ScorePart header_part(const BookView& view, const Mapping& mapping) {
  ScorePart part{"header", weight_of_header, 0, 0, 0, 0, {}};
  for (const TableMapping& table : mapping.tables) {
    if (table.optional) continue;
    ++part.asked;
    if (view.has_table(table, mapping)) {
      ++part.found;
    } else {
      part.missing.push_back(table.id);
    }
  }
  return part;
}

// A file has one name: any of the patterns will do.
ScorePart name_part(const BookView& view, const std::vector<std::string>& globs) {
  ScorePart part{"file", weight_of_name, 1, 0, 0, 0, {}};
  if (matches_any(view.name(), globs)) {
    part.found = 1;
  } else {
    part.missing = globs;
  }
  return part;
}

bool has_what_must_be(const BookView& view, const Match& match) {
  return match.must.empty() || matches_any(view.name(), match.must) ||
         std::any_of(match.must.begin(), match.must.end(), [&](const std::string& glob) {
           return view.has_sheet(glob) || view.has_text(glob);
         });
}

std::vector<ScorePart> parts_of(const BookView& view, const Mapping& mapping) {
  const Match& match = mapping.match;
  std::vector<ScorePart> parts{
      part_of("sheets", weight_of_sheets, match.sheets,
              [&](const std::string& glob) { return view.has_sheet(glob); }),
      header_part(view, mapping),
      part_of("text", weight_of_text, match.text,
              [&](const std::string& glob) { return view.has_text(glob); })};
  std::erase_if(parts, [](const ScorePart& part) { return part.asked == 0; });
  if (!match.file.empty()) parts.push_back(name_part(view, match.file));
  return parts;
}

// Rounded over all parts together, so that what the parts add up to is the score.
void count_points(Score& score) {
  int weights = 0;
  for (const ScorePart& part : score.parts) weights += part.weight;
  int share = 0;
  int possible = 0;
  const auto rounded = [&](int hundredths) { return hundredths / std::max(weights, 1); };
  for (ScorePart& part : score.parts) {
    const int before = rounded(share);
    const int before_possible = rounded(possible);
    share += part.weight * static_cast<int>(100 * part.found / part.asked);
    possible += part.weight * 100;
    part.points = rounded(share) - before;
    part.most = rounded(possible) - before_possible;
  }
  score.points = score.barred ? 0 : rounded(share);
}

// `all`: also the parts of a mapping that is barred, for people to see.
Score score_of(const BookView& view, const Mapping& mapping, bool all) {
  const Match& match = mapping.match;
  Score score;
  score.mapping = &mapping;
  score.asks =
      !match.must.empty() || !match.sheets.empty() || !match.text.empty() || !match.file.empty();
  score.barred = !has_what_must_be(view, match);
  if (!score.asks || (score.barred && !all)) return score;
  score.parts = parts_of(view, mapping);
  count_points(score);
  return score;
}

std::vector<Score> ranked(const BookView& view, const std::vector<Mapping>& mappings, bool all) {
  std::vector<Score> scores;
  scores.reserve(mappings.size());
  for (const Mapping& mapping : mappings) scores.push_back(score_of(view, mapping, all));
  std::sort(scores.begin(), scores.end(), [](const Score& a, const Score& b) {
    return std::tuple(-a.points, -a.reached(), std::string_view(a.mapping->id)) <
           std::tuple(-b.points, -b.reached(), std::string_view(b.mapping->id));
  });
  return scores;
}

// "druglijn (45: sheets 2/6, header 1/6, text 4/4, file 0/1)": the words are keys of mapping files.
std::string described(const Score& score) {
  std::vector<std::string> parts;
  if (!score.asks) parts.emplace_back("[match] –");
  if (score.barred) parts.emplace_back("must –");
  for (const ScorePart& part : score.parts) {
    parts.push_back(std::string(part.name) + " " + std::to_string(part.found) + "/" +
                    std::to_string(part.asked));
  }
  return score.mapping->id + " (" + std::to_string(score.points) + ": " + base::join(parts, ", ") +
         ")";
}

std::string described(const std::vector<Score>& scores) {
  std::vector<std::string> each;
  for (const Score& score : scores) {
    if (each.size() == candidates_named) break;
    each.push_back(described(score));
  }
  return base::join(each, ", ");
}

}  // namespace

int Score::reached() const {
  return std::accumulate(parts.begin(), parts.end(), 0,
                         [](int sum, const ScorePart& part) { return sum + part.points; });
}

std::vector<Score> rank(const workbook::Workbook& book, const std::string& file_name,
                        const std::vector<Mapping>& mappings) {
  return ranked(BookView(book, file_name), mappings, true);
}

const Mapping& choose(const workbook::Workbook& book, const std::string& file_name,
                      const std::vector<Mapping>& mappings) {
  const BookView view(book, file_name);
  const auto scores = ranked(view, mappings, false);
  if (scores.empty()) {
    throw base::Failure(base::Trouble::input, {"mapping.none-there", {{"file", file_name}}});
  }
  if (scores.front().points < fitting_score) {
    throw base::Failure(base::Trouble::input,
                        {"mapping.none-fits",
                         {{"file", file_name},
                          {"candidates", described(ranked(view, mappings, true))},
                          {"needed", std::to_string(fitting_score)}}});
  }
  std::vector<Score> best = scores;
  std::erase_if(best, [&](const Score& score) { return score.points < scores.front().points; });
  if (best.size() > 1) {
    throw base::Failure(base::Trouble::input,
                        {"mapping.tie", {{"file", file_name}, {"candidates", described(best)}}});
  }
  return *scores.front().mapping;
}

}  // namespace bijlage::mapping
