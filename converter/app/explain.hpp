#pragma once

#include <optional>
#include <string>

#include "app/cell_question.hpp"
#include "app/settings.hpp"
#include "config/wording.hpp"
#include "mapping/shelf.hpp"
#include "writers/explained_file.hpp"

namespace bijlage::app {

/// What every cell of a file became, or those that are asked about, and why. Without a sheet, the
/// cells are those at that place on every sheet that a table is for and that has something there.
/// With a question file (a path; "" for none) also what its answer makes of them: see
/// `tell_in_answer`.
///
/// Throws `base::Failure`: Trouble::input for a file that cannot be read or that no mapping fits,
/// Trouble::usage for a sheet that the file does not have; `config::FileMistakes` for mappings
/// and the question file.
writers::ExplainedFile explain(const std::string& file, const std::optional<CellQuestion>& question,
                               const std::string& answer_file, Settings settings,
                               mapping::Shelf& shelf, const config::Wording& wording);

/// The forms that it can have, by the word of `--format`: "text", "html".
std::string write_explained(const writers::ExplainedFile& file, const std::string& format,
                            const config::Wording& wording);

}  // namespace bijlage::app
