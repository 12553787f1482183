#pragma once

#include <vector>

#include "decisions/corrections_file.hpp"
#include "model/dataset.hpp"
#include "model/evidence.hpp"
#include "model/finding.hpp"

namespace bijlage::decisions {

/// Gives figures and published totals of one submission (data with one file) the values that people
/// decided on, before anything is checked. What the cell shows stays as it is, each correction is a
/// finding (D02) with both values, and a finding about that cell alone is settled by it. One that
/// does not fit what the cell shows, or names no figure, changes nothing and is an error (D03).
void correct(model::Dataset& data, model::Evidence& evidence, model::Findings& findings,
             const std::vector<FigureCorrection>& corrections);

}  // namespace bijlage::decisions
