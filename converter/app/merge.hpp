#pragma once

#include <memory>
#include <vector>

#include "app/intake.hpp"
#include "model/dataset.hpp"
#include "model/evidence.hpp"

namespace bijlage::app {

/// All submissions that were read, as one dataset with its evidence and findings, also those that
/// only show between files (a figure that two of them give, a decision that is about nothing).
struct Merged {
  explicit Merged(const model::Model& model) : data(model) {}

  model::Dataset data;
  model::Evidence evidence;
  model::Findings findings;
};

/// The order of the files changes nothing. Throws `base::Failure` (Trouble::usage) where files are
/// of different models: their figures have no common dimensions. Returns nothing where no file
/// could be read. Of copies only the finding that they are copies is taken over.
std::unique_ptr<Merged> merge(const std::vector<Intake>& intakes, const std::string& language);

/// Gives findings that were raised after their files were taken in what people decided for these.
void settle(model::Findings& findings, const std::vector<Intake>& intakes);

/// Lays the files side by side, those of one model each, and gives each the findings that only show
/// then, those of decisions that are about nothing (D01) among them.
void compare(std::vector<Intake>& intakes, const std::string& language);

}  // namespace bijlage::app
