#pragma once

#include <memory>
#include <span>
#include <string>

#include "store/archive/database.hpp"

namespace bijlage::store::archive {

/// The sentences that lead from each version of the tables to the next: `migrations[n]` makes
/// version n + 1 of version n. One that was released is never changed.
std::span<const char* const> migrations();

/// Opens an archive whose tables are those that this program knows: new or older ones are brought
/// up to date, as part of the transaction for one opened for writing, before it for one opened for
/// reading. Throws `base::Failure`, `archive.newer` where a newer program made them.
std::unique_ptr<Database> open_archive(const std::string& location, Access access);

/// The same with other migrations, for tests.
std::unique_ptr<Database> open_archive(const std::string& location, Access access,
                                       std::span<const char* const> steps);

}  // namespace bijlage::store::archive
