#pragma once

#include <string>

#include "mapping/extract.hpp"
#include "mapping/shelf.hpp"

namespace bijlage::mapping::suggesting {

/// What a draft gives when it is really loaded and used.
struct Trial {
  bool loads = false;
  std::size_t observations = 0;
  std::size_t totals = 0;
  std::size_t errors = 0;     ///< findings of severity error
  std::size_t left_over = 0;  ///< cells that belong to nothing, or that no label could be read for

  /// Most cells accounted for, fewest errors.
  long score() const;
};

/// The workbook a draft is tried on.
struct TrialGround {
  const workbook::Workbook& book;
  Shelf& shelf;
  Origin origin;
};

/// Loads the text as a mapping file and extracts by it. Throws nothing: what the loader refuses
/// does not load.
Trial try_out(const std::string& toml, const TrialGround& ground);
/// The same, with what was extracted; nothing where it does not load. The mapping is kept beside,
/// as the data point to its model.
struct Extracted {
  Mapping mapping;
  Submission submission;
  model::CellAccounts accounts;  ///< what each cell became
};
std::optional<Extracted> extract_by(const std::string& toml, const TrialGround& ground);
Trial weigh(const Submission& submission);

}  // namespace bijlage::mapping::suggesting
