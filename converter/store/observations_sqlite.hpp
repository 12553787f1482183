#pragma once

#include <string>

#include "model/dataset.hpp"
#include "store/sink.hpp"

namespace bijlage::store {

/// Where a database lies while it is made.
struct Scratch {
  std::string folder;
  std::string file;  ///< what is written in the end, for messages
};

/// Writes the observations as a database of SQLite 3, for questions in SQL and for programs that
/// read no CSV. Its tables:
///
///     dataset      one row: BIJLAGE ("1"), STRUCTURE ("BIJLAGE:ONLINEHULP(1.0)")
///     file         NAME, SHA256, MAPPING of each file that was read, by name
///     observation  a row each, under the names and in the order of the SDMX-CSV columns
///
/// OBS_VALUE is a number where SQLite holds the figure exactly, else (of more than fifteen digits,
/// eighteen without decimals) the figure as text; a missing one is NULL. OBS_STATUS is as in the
/// CSV (`E;P`). The same data give the same bytes.
///
/// SQLite writes files only: until the sink has it all, it lies in a folder for such, in a file
/// without a name. Throws `base::Failure` (Trouble::output, `output.scratch`) where that cannot be.
void write_sqlite(const model::Dataset& data, const Scratch& scratch, const Sink& sink);

}  // namespace bijlage::store
