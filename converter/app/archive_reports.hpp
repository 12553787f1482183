#pragma once

#include <string>

#include "config/wording.hpp"

/// What an archive holds, as reports. All throw `base::Failure`: Trouble::input where the archive
/// cannot be read, Trouble::usage for a key or vintage that is none.
namespace bijlage::app {

/// How a report is written.
struct ArchiveForm {
  bool json = false;  ///< else text
  const config::Wording& wording;
};

/// Its vintages, and which figures there are to ask for.
std::string archive_list(const std::string& archive, const ArchiveForm& form);
/// The life of a figure over all vintages, or of all that match the key, up to a bound.
std::string archive_show(const std::string& archive, const std::string& key,
                         const ArchiveForm& form);
/// What another vintage gives differently: new figures, figures that are gone, changed ones.
std::string archive_diff(const std::string& archive, const std::string& before,
                         const std::string& after, const ArchiveForm& form);

}  // namespace bijlage::app
