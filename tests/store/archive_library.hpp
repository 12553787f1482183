#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>

#include "library.hpp"
#include "store/archive/schema.hpp"

namespace bijlage::store::testing {

/// An archive in a folder that is gone after the test.
class ArchiveFolder {
 public:
  ArchiveFolder();
  ArchiveFolder(const ArchiveFolder&) = delete;
  ArchiveFolder& operator=(const ArchiveFolder&) = delete;
  ~ArchiveFolder();

  std::string path() const { return (folder_ / "archive.sqlite").string(); }
  const std::filesystem::path& folder() const { return folder_; }
  std::unique_ptr<archive::Database> read() const;
  std::unique_ptr<archive::Database> write() const;
  /// Adds a dataset as a vintage of that day.
  void add(const std::string& vintage, const std::string& date, const model::Dataset& data,
           bool replace = false) const;

 private:
  std::filesystem::path folder_;
};

/// Visits of a platform in 2018, one value a month from January on; cells B1, B2, ….
model::Dataset months(std::initializer_list<std::optional<base::Decimal>> values,
                      const model::Series& series = {"visits", {"tejo", ""}});

/// The key of the failure that this ends in; "none".
template <typename Work>
std::string failure_of(const Work& work) {
  try {
    work();
  } catch (const base::Failure& failure) {
    return failure.message().key;
  }
  return "none";
}

}  // namespace bijlage::store::testing
