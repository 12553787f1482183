#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/decimal.hpp"
#include "calendar/length.hpp"
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
  /// Those whose cells hold a number as text, with nothing beside it.
  ObservationList written_as_text;
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

/// A period that one label states with both its ends ("15/02/2019 – 01/01/2020"), and how long it
/// is said to be in the same row ("12 maanden").
struct StatedTerm {
  Source source;
  std::string raw;
  calendar::Days days;
  std::string length_raw;  ///< empty: no length is stated
  calendar::Length length;
  std::uint16_t rule = 0;
};

/// A figure that the file itself works out of others ("Evolutie", "% verschil"): a check, never an
/// observation.
struct Statement {
  Source source;
  base::Decimal value;
  bool percent = false;
  std::string raw;
  std::string label;
  /// What it can be worked out of, in the order of the sheet: the figures of its row or column.
  std::vector<std::pair<workbook::CellRef, base::Decimal>> of;
  std::uint16_t rule = 0;
  std::uint32_t block = 0;  ///< into Evidence::blocks
};

/// A note that says from when on there are figures, and those for a time before it that bear the
/// note all the same.
struct OffDate {
  Source source;       ///< the note
  std::string text;    ///< its own
  calendar::Date day;  ///< the first
  std::set<ObservationIndex> figures;
  std::uint16_t rule = 0;
};

/// When a service began or was launched, as a note says. It holds for the series of `figures`, of
/// which there is one each.
struct Start {
  Source source;       ///< the note
  calendar::Date day;  ///< the first
  std::set<ObservationIndex> figures;
};

struct Evidence {
  std::vector<Total> totals;
  std::vector<Block> blocks;
  std::vector<MarkUse> marks;
  std::vector<StatedTerm> terms;
  std::vector<Statement> statements;
  std::vector<OffDate> off_dates;
  std::vector<Start> starts;
  std::optional<calendar::Date> read_on;  ///< what "heden" means in it
  std::string decimal_sign = ",";         ///< in the file's texts
  bool text_only = false;                 ///< the file's format has no numbers, only texts (CSV)
};

class Dataset;

/// Takes over all of another dataset and what was seen with it, renumbered (Dataset::append alone
/// would leave the evidence pointing at the wrong observations, files, notes and rules).
void append(Dataset& data, Evidence& evidence, const Dataset& other_data,
            const Evidence& other_evidence);

}  // namespace bijlage::model
