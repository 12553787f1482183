#pragma once

#include <string>
#include <vector>

#include "mapping/reading.hpp"

/// Annexes of every kind A to I, each with the mapping that a person writes for it, to be changed
/// as the organisations change theirs from year to year.
namespace bijlage::mapping::test {

struct Annex {
  std::string name;
  std::string mapping;  ///< its text, without the head; of a sample the name of a shipped one
  workbook::Workbook book;
  std::string file = "map/bijlage.xlsx";
};

std::vector<Annex> annexes();

/// The sample workbooks of the repository, each with the mapping that ships with it.
std::vector<Annex> samples();

}  // namespace bijlage::mapping::test
