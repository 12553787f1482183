#pragma once

#include <string>
#include <vector>

#include "app/intake.hpp"
#include "app/settings.hpp"
#include "config/catalogue.hpp"

namespace bijlage::app {

/// What checking claims asks for.
struct ClaimsOrder {
  std::string claims_file;
  std::vector<std::string> inputs;  ///< workbooks
  bool json = false;                ///< else text
  bool colour = false;
};

/// What came of it.
struct ClaimsReport {
  std::vector<Intake> intakes;
  model::Findings findings;  ///< of the files that were read
  std::size_t wrong = 0;
  std::size_t unknown = 0;
  std::string report;  ///< empty where no input could be read: there is nothing to hold against
};

/// Holds the sentences of an answer against the data. Throws `config::FileMistakes` and
/// `base::Failure` for the file of claims and the mappings.
ClaimsReport check_claims(const ClaimsOrder& order, Settings settings,
                          const config::Catalogue& words);

}  // namespace bijlage::app
