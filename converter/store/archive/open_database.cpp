#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "store/archive/sqlite_database.hpp"

namespace bijlage::store::archive {

std::unique_ptr<Database> open_database(const std::string& location, Access access) {
  constexpr std::array<std::string_view, 2> servers{"postgresql://", "postgres://"};
  if (std::any_of(servers.begin(), servers.end(),
                  [&](std::string_view start) { return location.starts_with(start); })) {
    // The location can hold a password: it is not repeated.
    throw base::Failure(base::Trouble::usage, {"archive.no-servers", {}});
  }
  return open_sqlite(location, access);
}

}  // namespace bijlage::store::archive
