#include "model/finding.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace bijlage::model {

std::optional<Severity> severity_of(std::string_view name) {
  for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
    if (severity_name(severity) == name) return severity;
  }
  return std::nullopt;
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

namespace {

/// A finding's place in the list, with what tells most of them apart beside it: findings are large,
/// and there may be as many as there are figures.
struct Place {
  std::uint32_t sheet = 0;  ///< of its file, in order
  bool any_cell = false;
  workbook::CellRef first;
  std::size_t index = 0;

  auto key() const { return std::tie(sheet, any_cell, first); }
};

using Sheet = std::pair<std::string_view, std::string_view>;  // of a file

Sheet sheet_of(const Finding& finding) { return {finding.file, finding.sheet}; }

std::vector<Place> places_of(const Findings& findings) {
  std::map<Sheet, std::uint32_t> sheets;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const bool same = i > 0 && sheet_of(findings[i]) == sheet_of(findings[i - 1]);
    if (!same) sheets.emplace(sheet_of(findings[i]), 0);
  }
  std::uint32_t number = 0;
  for (auto& [sheet, place] : sheets) place = number++;
  std::vector<Place> places;
  places.reserve(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = findings[i];
    const bool same = i > 0 && sheet_of(finding) == sheet_of(findings[i - 1]);
    Place place{
        same ? places.back().sheet : sheets.at(sheet_of(finding)), !finding.cells.empty(), {}, i};
    if (place.any_cell) place.first = finding.cells.front().first;
    places.push_back(place);
  }
  return places;
}

// Each to its place, one circle of findings that change places after the other: no second list.
void put_in_order(Findings& findings, std::vector<Place>& places) {
  for (std::size_t first = 0; first < places.size(); ++first) {
    if (places[first].index == first) continue;
    Finding moved = std::move(findings[first]);
    std::size_t to = first;
    for (std::size_t from = places[to].index; from != first; from = places[to].index) {
      findings[to] = std::move(findings[from]);
      places[to].index = to;
      to = from;
    }
    findings[to] = std::move(moved);
    places[to].index = to;
  }
}

}  // namespace

void sort_findings(Findings& findings) {
  // Comparing all cells compares the first cell first.
  const auto rest = [&](const Place& place) {
    const Finding& f = findings[place.index];
    return std::tie(f.cells, f.code, f.message.key, f.message.gaps, f.raw, f.expected, f.found);
  };
  const auto is_before = [&](const Place& a, const Place& b) {
    return a.key() != b.key() ? a.key() < b.key() : rest(a) < rest(b);
  };
  auto places = places_of(findings);
  if (std::is_sorted(places.begin(), places.end(), is_before)) return;
  std::stable_sort(places.begin(), places.end(), is_before);
  put_in_order(findings, places);
}

}  // namespace bijlage::model
