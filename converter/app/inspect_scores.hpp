#pragma once

#include "app/inspect.hpp"
#include "app/inspect_sheet_text.hpp"
#include "config/wording.hpp"

namespace bijlage::app {

/// How well each mapping fits, as a table with a column for everything that counts, and what the
/// best ones did not find.
void tell_scores(const Inspection& found, const config::Wording& wording, Lines& lines);

}  // namespace bijlage::app
