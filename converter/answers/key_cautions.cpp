#include "answers/key_cautions.hpp"

#include <algorithm>
#include <array>

#include "answers/symbols.hpp"
#include "base/text.hpp"

namespace bijlage::answers {
namespace {

/// Was more done to it than adding up what stands there?
bool was_worked_out(const normalise::Figure& figure) {
  constexpr std::array<std::string_view, 2> plain{"how.added-up", "how.added-up-part"};
  return std::any_of(figure.how.begin(), figure.how.end(), [&](const base::Message& sentence) {
    return std::find(plain.begin(), plain.end(), sentence.key) == plain.end();
  });
}

}  // namespace

KeyCautions::KeyCautions(const model::Dataset& data, const model::Findings& findings,
                         const Words& words)
    : data_(data), words_(words) {
  for (const model::Finding& finding : findings) {
    if (finding.severity == model::Severity::note) continue;
    for (const workbook::CellRange& cells : finding.cells) {
      findings_[{finding.file, finding.sheet}].emplace_back(cells, finding.code);
    }
  }
}

std::set<std::string> KeyCautions::codes_at(const model::Source& source) const {
  std::set<std::string> codes;
  const auto found = findings_.find({data_.files[source.file].name, data_.sheets[source.sheet]});
  if (found == findings_.end()) return codes;
  for (const auto& [cells, code] : found->second) {
    if (cells.contains(source.cell)) codes.insert(code);
  }
  return codes;
}

std::string KeyCautions::of(const std::vector<const normalise::Figure*>& parts) const {
  std::set<std::string> codes;
  model::StatusSet status;
  bool worked_out = false;
  for (const normalise::Figure* part : parts) {
    status |= part->status;
    worked_out = worked_out || was_worked_out(*part);
    for (const model::ObservationIndex index : part->from) {
      codes.merge(codes_at(data_.observations[index].source));
    }
  }
  std::vector<std::string> cautions;
  for (const SymbolMeaning& symbol : all_symbols()) {
    const std::vector<std::string> used = status_symbols(status);
    if (std::find(used.begin(), used.end(), symbol.symbol) == used.end()) continue;
    cautions.push_back(std::string(symbol.symbol) + " " + words_.say(symbol.key));
  }
  if (worked_out) cautions.push_back(words_.say("key.worked-out"));
  if (!codes.empty()) {
    const std::vector<std::string> listed(codes.begin(), codes.end());
    cautions.push_back(words_.say("key.findings", {{"codes", base::join(listed, ", ")}}));
  }
  return base::join(cautions, "; ");
}

}  // namespace bijlage::answers
