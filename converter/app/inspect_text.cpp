#include "app/inspect_text.hpp"

#include <algorithm>

#include "app/inspect_scores.hpp"
#include "app/inspect_sheet_text.hpp"
#include "app/inspect_words.hpp"
#include "base/text.hpp"
#include "mapping/match.hpp"

namespace bijlage::app {
namespace {

constexpr std::size_t most_names = 20;

std::string scored(const MappingFit& fit) {
  return fit.id + " (" + std::to_string(fit.points) + ")";
}

std::string best_mapping(const Inspection& found, const config::Wording& wording) {
  if (found.fits.empty()) return wording.sentence("inspect.no-mappings");
  const MappingFit& best = found.fits.front();
  if (found.mapping() != nullptr) {
    return wording.sentence({"inspect.mapping", {{"mapping", scored(best)}}});
  }
  if (best.points >= mapping::fitting_score) {
    return wording.sentence(
        {"inspect.mappings-tied", {{"mappings", scored(best) + ", " + scored(found.fits[1])}}});
  }
  if (best.points == 0) return wording.sentence("inspect.nothing-fits");
  return wording.sentence(
      {"inspect.no-mapping",
       {{"mapping", scored(best)}, {"needed", std::to_string(mapping::fitting_score)}}});
}

void tell_mappings(const Inspection& found, const config::Wording& wording, Lines& lines) {
  lines.add(best_mapping(found, wording));
  tell_scores(found, wording, lines);
}

// What Excel keeps under names of its own ("_xlnm.Print_Area"), as its menus call it.
std::string name_in_words(const std::string& name, const config::Wording& wording) {
  constexpr std::string_view own = "_xlnm.";
  if (!name.starts_with(own)) return name;
  std::string key = "inspect.name." + base::fold(std::string_view(name).substr(own.size()));
  std::replace(key.begin(), key.end(), ' ', '-');
  return wording.catalogue().has(key) ? wording.sentence(key) : name;
}

void tell_names(const Inspection& found, const config::Wording& wording, Lines& lines) {
  if (found.names.empty()) return;
  lines.add(wording.sentence({"inspect.names", {{"count", std::to_string(found.names.size())}}}));
  for (std::size_t i = 0; i < found.names.size() && i < most_names; ++i) {
    const auto& name = found.names[i];
    const std::string scope = name.sheet.empty() ? "" : name.sheet + "!";
    lines.add_below(scope + name_in_words(name.name, wording) + " = " + name.target +
                    (name.hidden ? " " + wording.sentence("inspect.name-hidden") : ""));
  }
  if (found.names.size() > most_names) lines.add_below("…");
}

void tell_facts(const Inspection& found, const config::Wording& wording, Lines& lines) {
  lines.add(wording.sentence(found.facts.empty() ? "inspect.no-facts" : "inspect.facts"));
  for (const auto& fact : found.facts) lines.add_below(wording.sentence(message_of(fact)));
}

}  // namespace

std::vector<InspectionLine> inspection_lines(const Inspection& found,
                                             const config::Wording& wording) {
  Lines lines;
  lines.add_heading(found.file, 0);
  if (found.trouble) {
    lines.add(wording.sentence_below(found.file, *found.trouble));
    return lines.take();
  }
  lines.add(wording.sentence(
      {"inspect.format", {{"format", found.format}, {"count", std::to_string(found.bytes)}}}));
  lines.add(wording.sentence({"inspect.sha256", {{"sha256", found.sha256}}}));
  for (const auto& choice : found.read_as) lines.add(wording.sentence(message_of(choice)));
  tell_mappings(found, wording, lines);
  tell_names(found, wording, lines);
  tell_facts(found, wording, lines);
  for (std::size_t i = 0; i < found.sheets.size(); ++i) {
    const SheetInspection& sheet = found.sheets[i];
    lines.add_heading(
        wording.sentence({"inspect.sheet." + std::string(visibility_name(sheet.visibility)),
                          {{"sheet", sheet.name},
                           {"number", std::to_string(i + 1)},
                           {"sheets", std::to_string(found.sheets.size())}}}),
        1);
    tell_sheet(sheet, wording, lines);
  }
  return lines.take();
}

}  // namespace bijlage::app
