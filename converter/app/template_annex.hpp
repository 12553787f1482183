#pragma once

#include <optional>
#include <string>

#include "app/settings.hpp"
#include "mapping/extract.hpp"
#include "mapping/mapping.hpp"
#include "mapping/shelf.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::app {

/// The bytes of the blank annex for a question, as .xlsx. Throws `config::FileMistakes` and
/// `base::Failure` for the question file and its model.
std::string blank_annex_for(const std::string& question_file, const Settings& settings,
                            const std::string& version);

/// The mapping of a filled-in blank annex, made from what the annex says of its columns; nothing
/// where the workbook is none. Names of model and locale are taken from `shelf` and nowhere else.
/// Throws `base::Failure` (Trouble::input) where what it says of itself makes no sense.
std::optional<mapping::Mapping> template_mapping(const workbook::Workbook& book,
                                                 mapping::Shelf& shelf);

/// Was it made so?
bool is_template(const mapping::Mapping& mapping);

/// Gives observations what a filled-in annex says beside them: the days they cover, and remarks. A
/// last day that is none of the period's is a finding. That the annex's own instructions and lists
/// are not read is none.
void apply_beside(const mapping::Mapping& mapping, const workbook::Workbook& book,
                  mapping::Submission& submission, const std::string& file);

}  // namespace bijlage::app
