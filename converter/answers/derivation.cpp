#include "answers/derivation.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "answers/file_names.hpp"
#include "base/text.hpp"
#include "normalise/tally.hpp"
#include "workbook/ranges.hpp"

namespace bijlage::answers {
namespace {

/// A sentence as a part of a longer one: without its full stop, and no capital where others go
/// before it.
std::string as_part(std::string sentence, bool first) {
  if (sentence.ends_with('.')) sentence.pop_back();
  const bool word = sentence.size() > 1 && sentence[1] >= 'a' && sentence[1] <= 'z';
  if (!first && word && sentence[0] >= 'A' && sentence[0] <= 'Z') {
    sentence[0] = static_cast<char>(sentence[0] - 'A' + 'a');
  }
  return sentence;
}

bool is_of_sum(const base::Message& message) {
  return message.key == "how.added-up" || message.key == "how.added-up-part";
}

/// What else is said of a total beside its parts: what these say themselves is not.
bool is_of_live_total(const base::Message& message) {
  return is_of_sum(message) || normalise::is_of_tally(message) ||
         message.key == "how.counted-twice" || message.key.starts_with("how.missing-");
}

}  // namespace

Derivations::Derivations(const model::Dataset& data, const Words& words)
    : data_(data), words_(words), files_(file_names(data)) {}

std::string Derivations::sentence(const normalise::Figure& figure, bool live) const {
  if (!figure.value || figure.from.empty()) return {};
  // Its days stand beside it in the table; the figure itself is as reported.
  const bool only_days = std::all_of(figure.how.begin(), figure.how.end(), [](const auto& message) {
    return message.key == "how.covers-part";
  });
  const std::string made = only_days ? std::string() : how(figure, live);
  if (!made.empty()) return words_.say("made", {{"how", made}, {"cells", cells(figure)}});
  if (live || figure.from.size() == 1) return {};
  return words_.say("made.alike",
                    {{"count", words_.count(figure.from.size())}, {"cells", cells(figure)}});
}

std::string Derivations::how(const normalise::Figure& figure, bool live) const {
  // What a sum's parts were added up from is told before its own.
  const auto own = std::find_if(figure.how.rbegin(), figure.how.rend(), is_of_sum);
  const auto tally = std::find_if(figure.how.rbegin(), figure.how.rend(), normalise::is_of_tally);
  std::vector<std::string> parts;
  for (const base::Message& message : figure.how) {
    if (is_of_sum(message) && &message != &*own) continue;
    if (normalise::is_of_tally(message) && &message != &*tally) continue;
    if (live && !is_of_live_total(message)) continue;
    parts.push_back(as_part(words_.message(message), parts.empty()));
  }
  return base::join(parts, "; ");
}

/// By sheet, as a reader finds them; the file is named where there are several.
std::string Derivations::cells(const normalise::Figure& figure) const {
  std::map<std::pair<std::uint16_t, std::uint16_t>, std::vector<workbook::CellRef>> of_sheet;
  for (const model::ObservationIndex index : figure.from) {
    const model::Source& source = data_.observations[index].source;
    of_sheet[{source.file, source.sheet}].push_back(source.cell);
  }
  std::vector<std::string> texts;
  for (auto& [place, cells] : of_sheet) {
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    std::string text = data_.sheets[place.second] + "!" + workbook::ranges_text(cells);
    if (data_.files.size() > 1) text.insert(0, files_[place.first] + " ");
    texts.push_back(std::move(text));
  }
  return base::join(texts, ", ");
}

}  // namespace bijlage::answers
