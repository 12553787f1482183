#pragma once

#include <string>

#include "app/settings.hpp"
#include "base/file.hpp"
#include "readers/reader.hpp"

namespace bijlage::app {

/// Opens a file that the user named; `-` is standard input. Throws `base::Failure`
/// (Trouble::input) where it cannot be opened, and for a folder, which stands among the inputs
/// only where no workbook was found in it.
base::InputFile open_input(const std::string& file);

/// What holds for reading each workbook of a run. `files`: how many there are; where there are
/// fewer than may be read at a time, each may use several threads.
readers::ReadingOptions reading_options(const Settings& settings, std::size_t files);

}  // namespace bijlage::app
