#pragma once

#include <vector>

#include "mapping/suggest/survey.hpp"
#include "mapping/suggest/table_draft.hpp"

namespace bijlage::mapping::suggesting {

/// A table as one body of one sheet gave it.
struct BodyDraft {
  TableDraft table;
  Strip strip;
};

/// Bodies that are read alike become one table: blocks below or beside each other on one sheet,
/// and the same shape on several sheets.
std::vector<TableDraft> merged(std::vector<BodyDraft> drafts);

/// The names of sheets as globs: years become "20??", the rest stays as it is.
std::vector<std::string> sheet_globs(const std::vector<std::string>& names);

}  // namespace bijlage::mapping::suggesting
