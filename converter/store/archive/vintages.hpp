#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "calendar/date.hpp"
#include "store/archive/database.hpp"

namespace bijlage::store::archive {

/// A file of a vintage.
struct ArchivedFile {
  std::string name;     ///< as it was given
  std::string sha256;   ///< of its bytes
  std::string mapping;  ///< id of the mapping that read it
  std::int64_t observations = 0;
};

/// What was submitted and answered at one time, under the name it was given.
struct Vintage {
  std::int64_t id = 0;
  std::string name;
  calendar::Date date;
  std::vector<ArchivedFile> files;  ///< in the order of their names

  std::int64_t observations() const;
};

/// By date; those of one day in the order in which they were added.
std::vector<Vintage> vintages(Database& archive);
/// Or nothing.
const Vintage* find_vintage(const std::vector<Vintage>& all, const std::string& name);

/// What there is of a measure, for who wants to ask for it.
struct ArchivedMeasure {
  std::string measure;
  std::int64_t series = 0;
  /// By dimension; `_Z` is among them where some series do not use it.
  std::map<std::string, std::set<std::string>> codes;
};
/// By the name of the measure.
std::vector<ArchivedMeasure> measures(Database& archive);

}  // namespace bijlage::store::archive
