#pragma once

#include <string>

#include "config/wording.hpp"
#include "writers/findings_report.hpp"

namespace bijlage::writers {

/// A letter to who submitted the files, ready to mail: by file what is asked of them, each question
/// once, and under it the cells that it is about. What must be mended comes first, then what they
/// are asked to look at. Notes, and what only we can do something about, are left out; of a path
/// they see the file's name only.
///
/// What is asked is the sentence `reply.ask.<code>`; for a code without one, its remedy.
std::string findings_reply(const FileReports& reports, const config::Wording& wording);

}  // namespace bijlage::writers
