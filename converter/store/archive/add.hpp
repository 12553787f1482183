#pragma once

#include <string>
#include <vector>

#include "calendar/date.hpp"
#include "model/dataset.hpp"
#include "store/archive/database.hpp"

namespace bijlage::store::archive {

/// A vintage to add.
struct NewVintage {
  std::string name;
  calendar::Date date;
  std::string program;   ///< the version that adds it
  bool replace = false;  ///< takes the place of one of that name
};

/// Throws `base::Failure` (Trouble::usage), `archive.vintage-known`, where the archive has a
/// vintage of that name and it is not to be replaced.
void refuse_known(Database& archive, const NewVintage& vintage);

/// Adds every observation of these datasets, of a model each, as that vintage. Requires an archive
/// that was opened for writing; `commit` is the caller's. Refuses as `refuse_known`.
void add(Database& archive, const NewVintage& vintage,
         const std::vector<const model::Dataset*>& datasets);

}  // namespace bijlage::store::archive
