#pragma once

#include <memory>
#include <string>

#include "store/archive/database.hpp"
#include "store/archive/hidden_file.hpp"

namespace bijlage::store::archive {

/// An archive in a file of SQLite 3. Readers wait up to five seconds for who writes, and the other
/// way round. Of a file that is made anew nothing appears before `commit`; where the program is
/// killed on the way, an older state comes back when the file is next opened.
std::unique_ptr<Database> open_sqlite(const std::string& file, Access access);

/// A new database in a file of which the name is taken away: for what is read from that file again
/// once it is committed. The file outlives it.
std::unique_ptr<Database> open_scratch(HiddenFile& file);

}  // namespace bijlage::store::archive
