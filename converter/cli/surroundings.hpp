#pragma once

#include <string>

#include "calendar/date.hpp"

/// What the program learns from the machine it runs on; asked once, at the edge.
namespace bijlage::cli {

/// "nl" or "en", by LC_ALL, LC_MESSAGES, LANG in that order (POSIX.1-2017, 8.2); Dutch where the
/// environment names neither: that is what the program's users speak.
std::string language_of_environment();

/// The folder `mappings/`: beside the installed program, else in the source tree that the program
/// was built in, else where it was configured to be installed. Empty where none is there.
std::string mappings_folder();

/// Today in the machine's time zone.
calendar::Date today();

/// Does standard output (1) or standard error (2) go to a terminal that shows colours?
bool shows_colour(int descriptor);

}  // namespace bijlage::cli
