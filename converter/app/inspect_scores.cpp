#include "app/inspect_scores.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"

namespace bijlage::app {
namespace {

constexpr std::size_t most_mappings = 5;
constexpr std::array<std::string_view, 4> parts{"sheets", "header", "text", "file"};

using Row = std::vector<std::string>;

// Of UTF-8: its characters.
std::size_t width(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// "26 (2/3)": the points, and how many of what is asked for is there.
std::string part_in_words(const MappingFit& fit, std::string_view name) {
  for (const auto& part : fit.parts) {
    if (part.name != name) continue;
    return std::to_string(part.points) + " (" + std::to_string(part.found) + "/" +
           std::to_string(part.asked) + ")";
  }
  return "";
}

Row row_of(const MappingFit& fit, const config::Wording& wording) {
  Row row{fit.id, std::to_string(fit.points),
          wording.sentence(fit.barred ? "inspect.fit.no" : "inspect.fit.yes")};
  for (const std::string_view part : parts) row.push_back(part_in_words(fit, part));
  return row;
}

// The first column to the left, the others to the right.
void add_table(const std::vector<Row>& rows, Lines& lines) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string blanks(widths[i] - width(row[i]), ' ');
      line += i == 0 ? row[i] + blanks : "  " + blanks + row[i];
    }
    lines.add_below(line);
  }
}

void tell_missing(const MappingFit& fit, const config::Wording& wording, Lines& lines) {
  std::vector<std::string> missing;
  for (const auto& part : fit.parts) {
    if (part.missing.empty()) continue;
    missing.push_back(
        wording.sentence({"inspect.fit.missing-" + std::string(part.name),
                          {{"texts", "“" + base::join(part.missing, "”, “") + "”"}}}));
  }
  if (missing.empty()) return;
  lines.add_below(wording.sentence(
      {"inspect.fit.missing", {{"mapping", fit.id}, {"parts", base::join(missing, "; ")}}}));
}

}  // namespace

void tell_scores(const Inspection& found, const config::Wording& wording, Lines& lines) {
  if (found.fits.empty()) return;
  lines.add(
      wording.sentence({"inspect.scores", {{"needed", std::to_string(mapping::fitting_score)}}}));
  std::vector<Row> rows{
      {"", wording.sentence("inspect.fit.score"), wording.sentence("inspect.fit.must")}};
  for (const std::string_view part : parts) {
    rows.front().push_back(wording.sentence("inspect.fit." + std::string(part)));
  }
  const std::size_t shown = std::min(found.fits.size(), most_mappings);
  for (std::size_t i = 0; i < shown; ++i) rows.push_back(row_of(found.fits[i], wording));
  add_table(rows, lines);
  for (std::size_t i = 0; i < shown; ++i) {
    // Of the others it would only tell that they are for other annexes.
    if (i > 0 && found.fits[i].points == 0) break;
    tell_missing(found.fits[i], wording, lines);
  }
}

}  // namespace bijlage::app
