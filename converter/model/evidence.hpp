#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "model/observation.hpp"
#include "model/observation_list.hpp"

/// What extraction saw beside observations and what checks need: published totals, the blocks
/// that figures stood in, marks and where they point.
namespace bijlage::model {

/// A published total: a check, never an observation.
struct Total {
  enum class Operation : unsigned char { sum, mean };
  Source source;
  base::Decimal value;
  std::string raw;        ///< "1.043"
  std::string label;      ///< "Totaal"
  ObservationList parts;  ///< what it should be the sum of, in reading order
  std::string over;  ///< "time" or the dimension that varies over its parts; "" where several do
  Operation operation = Operation::sum;
  base::Decimal tolerance;  ///< a difference up to this is none
  std::uint16_t rule = 0;   ///< into Dataset::rules
  std::uint32_t block = 0;  ///< into Evidence::blocks
};

/// One block of a mapped table: "the 2017 block of table zelftest".
struct Block {
  std::string table;  ///< the table's id in the mapping
  std::uint16_t file = 0;
  std::uint16_t sheet = 0;
  workbook::CellRange range;
  ObservationList observations;
  bool complete_list = true;  ///< false: shares need not come to 100
  std::uint16_t rule = 0;
};

/// A mark (`*`, `(1)`) somewhere in a block and the note it points to.
struct MarkUse {
  std::string mark;
  Source source;
  std::uint32_t block = 0;
  std::optional<NoteId> note;  ///< nothing: no note explains it
};

struct Evidence {
  std::vector<Total> totals;
  std::vector<Block> blocks;
  std::vector<MarkUse> marks;
};

class Dataset;

/// Takes over all of another dataset and what was seen with it, renumbered (Dataset::append alone
/// would leave the evidence pointing at the wrong observations, files, notes and rules).
void append(Dataset& data, Evidence& evidence, const Dataset& other_data,
            const Evidence& other_evidence);

}  // namespace bijlage::model
