#pragma once

#include <vector>

#include "mapping/drift/annexes.hpp"

/// The annexes by what they tell of; annexes() has them all.
namespace bijlage::mapping::test {

std::vector<Annex> annexes_of_months();  ///< kinds A and B: months, channels
std::vector<Annex> annexes_of_groups();  ///< kinds C to E: audiences, referrals, topics
std::vector<Annex> annexes_of_lists();  ///< kinds F to I: profiles, subsidies, projects, long lists
std::vector<Annex> annexes_of_sections();  ///< tables of the same header under titles

}  // namespace bijlage::mapping::test
