#pragma once

#include <vector>

#include "app/intake.hpp"

namespace bijlage::app {

/// Sets apart every file that gives nothing new: the same bytes as another, or exactly the same
/// figures with the same notes. Of those the first by name counts; the others get a finding (C02)
/// that says so, and `Intake::copy_of`. A copy of the same bytes keeps no other finding.
void set_copies_apart(std::vector<Intake>& intakes);

}  // namespace bijlage::app
