#pragma once

#include <string>
#include <vector>

#include "app/intake.hpp"
#include "config/wording.hpp"
#include "writers/findings_report.hpp"

namespace bijlage::app {

/// What there is to say about annotated copies that were made.
struct Annotated {
  std::vector<base::Message> remarks;   ///< encrypted, signed: what the copy is not
  std::vector<base::Failure> troubles;  ///< copies that could not be made, and why
};

/// Before any work: refuses (`base::Failure`, Trouble::usage) standard input, which has no name
/// that a copy could have, and a folder in which a copy would replace one of the files that are
/// read.
void check_copies(const std::string& folder, const std::vector<std::string>& files);

/// Writes into a folder, which is made where it is missing, a copy of each file that was read with
/// its findings on it, under the file's own name; names that are taken by an earlier file get a
/// number. A workbook of another format than .xlsx and its kin becomes an .xlsx with its cells as
/// they were read. The names come to stand in the reports.
///
/// A file that changed since it was read, or that .xlsx cannot hold, is a trouble; the others are
/// still done. Throws `base::Failure` (Trouble::output) where a copy cannot be written.
Annotated annotate(const std::vector<Intake>& intakes, writers::FileReports& reports,
                   const std::string& folder, const Settings& settings,
                   const config::Wording& wording);

}  // namespace bijlage::app
