#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "mapping/mapping.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::mapping {

/// What a mapping is known by: the lines of its `[match]`, and the headers of its tables.
struct ScorePart {
  std::string_view name;  ///< "sheets", "header", "text", "file": the key in the mapping file
  int weight = 0;         ///< beside those of the other parts
  std::size_t asked = 0;  ///< patterns, or tables; of `file` it is one
  std::size_t found = 0;
  int points = 0;                    ///< what it adds to the score …
  int most = 0;                      ///< … and could add
  std::vector<std::string> missing;  ///< patterns as compared; ids of tables
};

/// How well a mapping fits a workbook: 0 … 100, and why. What the sheets are called, the headers of
/// the tables and the texts in the cells count three times as much as what the file is called.
struct Score {
  const Mapping* mapping = nullptr;
  int points = 0;
  bool asks = false;             ///< false: its `[match]` says nothing, and it fits nothing
  bool barred = false;           ///< nothing of `must` is there, so that nothing else counts
  std::vector<ScorePart> parts;  ///< those that it asks for

  /// What the parts add up to, also where nothing counts.
  int reached() const;
};

/// Below this a mapping does not fit.
inline constexpr int fitting_score = 60;

/// All mappings, best first; of equal scores the one whose parts reach most, then by id.
std::vector<Score> rank(const workbook::Workbook& book, const std::string& file_name,
                        const std::vector<Mapping>& mappings);

/// The one mapping that fits. Throws `base::Failure` (Trouble::input) where none fits or the best
/// two fit equally well; the message names the candidates, their scores and what makes them up.
const Mapping& choose(const workbook::Workbook& book, const std::string& file_name,
                      const std::vector<Mapping>& mappings);

}  // namespace bijlage::mapping
