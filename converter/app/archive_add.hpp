#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/intake.hpp"
#include "calendar/date.hpp"

namespace bijlage::app {

/// A vintage to add to an archive.
struct ArchiveOrder {
  std::string archive;  ///< an SQLite file; made where it is not there
  std::string vintage;  ///< its name
  calendar::Date date;
  bool replace = false;  ///< may take the place of a vintage of that name
  std::string version;   ///< of this program
};

/// What was added.
struct ArchiveAdded {
  model::Findings findings;
  std::size_t files = 0;  ///< 0: nothing was added, since none could be read
  std::size_t observations = 0;
  std::size_t contradictions = 0;  ///< figures that the vintage gives with different values
};

/// Throws `base::Failure` where the name cannot be one or is known already (Trouble::usage), or the
/// archive cannot be written (Trouble::output): before thousands of files are read for nothing.
void check_vintage(const ArchiveOrder& order);

/// Adds all figures of these submissions, of one model or several, in one transaction: on any
/// failure the archive is as it was.
ArchiveAdded add_to_archive(const ArchiveOrder& order, std::vector<Intake> intakes,
                            const std::string& language);

}  // namespace bijlage::app
