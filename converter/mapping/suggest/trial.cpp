#include "mapping/suggest/trial.hpp"

#include "config/toml_file.hpp"
#include "mapping/mapping_file.hpp"

namespace bijlage::mapping::suggesting {
namespace {

constexpr std::string_view draft_name = "draft.toml";

std::size_t cells_of(const model::Finding& finding) {
  std::size_t cells = 0;
  for (const auto& range : finding.cells) {
    cells += std::size_t{range.last.row - range.first.row + 1} *
             (std::size_t{range.last.column} - range.first.column + 1);
  }
  return cells;
}

}  // namespace

long Trial::score() const {
  constexpr long weight_of_error = 3;
  if (!loads) return -1;
  return static_cast<long>(observations + totals) - static_cast<long>(left_over) -
         weight_of_error * static_cast<long>(errors);
}

std::optional<Extracted> extract_by(const std::string& toml, const TrialGround& ground) {
  try {
    Mapping mapping = parse_mapping(toml, std::string(draft_name), ground.shelf);
    model::CellAccounts accounts;
    Submission submission = extract(ground.book, mapping, ground.origin, &accounts);
    return Extracted{std::move(mapping), std::move(submission), std::move(accounts)};
  } catch (const config::FileMistakes&) {
    return std::nullopt;
  }
}

Trial weigh(const Submission& submission) {
  Trial trial;
  trial.loads = true;
  trial.observations = submission.data.observations.size();
  trial.totals = submission.evidence.totals.size();
  for (const model::Finding& finding : submission.findings) {
    if (finding.severity == model::Severity::error) ++trial.errors;
    if (finding.code == "S05") trial.left_over += cells_of(finding);
  }
  return trial;
}

Trial try_out(const std::string& toml, const TrialGround& ground) {
  try {
    const Mapping mapping = parse_mapping(toml, std::string(draft_name), ground.shelf);
    return weigh(extract(ground.book, mapping, ground.origin));
  } catch (const config::FileMistakes&) {
    return {};
  }
}

}  // namespace bijlage::mapping::suggesting
