#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/limits.hpp"
#include "calendar/date.hpp"
#include "readers/reader.hpp"

/// The use cases: what the program does, without terminal or network.
namespace bijlage::app {

/// What holds for a whole run, decided at the edge of the program and passed in.
struct Settings {
  std::string mappings_folder;             ///< `mappings/`: models, locales, messages, imports
  std::vector<std::string> more_mappings;  ///< further folders with mapping files (`--mappings`)
  std::vector<std::string> policy_files;   ///< given with --policy, in order
  std::vector<std::string> mapping_files;  ///< given with -m: no other is considered
  std::string language = "nl";             ///< of what people read
  calendar::Date today;                    ///< what "heden" means where nothing else says
  /// The day of the run, where it is known: nobody decided anything on a later one.
  std::optional<calendar::Date> run_on;
  std::string archive;  ///< of what was answered before (`--archive`); empty: none was given
  unsigned jobs = 0;    ///< files read at a time; 0: one a processor
  base::Limits limits;
  std::string password;       ///< opens encrypted workbooks; empty: none was given
  readers::TextReading text;  ///< how delimited text is read, where the user knows better
};

}  // namespace bijlage::app
