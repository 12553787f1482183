#pragma once

#include <string>
#include <vector>

#include "mapping/mapping.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::mapping {

/// How well a mapping's `[match]` fits a workbook: 0 … 100. What the sheets are called and what
/// stands in their cells counts three times as much as what the file is called.
struct Score {
  const Mapping* mapping = nullptr;
  int points = 0;
};

/// Below this a mapping does not fit.
inline constexpr int fitting_score = 60;

int score(const workbook::Workbook& book, const std::string& file_name, const Mapping& mapping);

/// All mappings, best first; equal scores in the order of their ids.
std::vector<Score> rank(const workbook::Workbook& book, const std::string& file_name,
                        const std::vector<Mapping>& mappings);

/// The one mapping that fits. Throws `base::Failure` (Trouble::input) where none fits or the best
/// two fit equally well; the message names the candidates and their scores.
const Mapping& choose(const workbook::Workbook& book, const std::string& file_name,
                      const std::vector<Mapping>& mappings);

}  // namespace bijlage::mapping
