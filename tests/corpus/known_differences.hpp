#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace bijlage::corpus {

/// The cells in which we and a reference reader differ, each with its reason: the table
/// known_differences.tsv (file, cell or `*` with a fault, reason). A `*` allows one fault in all
/// cells of a file; which cells have that fault is worked out, not believed.
class KnownDifferences {
 public:
  explicit KnownDifferences(const std::filesystem::path& table);

  /// Is a difference in this cell allowed? `fault` is what it looks like; "" is nothing known.
  bool allows(const std::string& file, const std::string& cell, const std::string& fault);
  /// What is right for a file as a whole: "read" or "refused", where the manifest is not (a line
  /// with `outcome` in the place of the cell); empty where the manifest holds.
  std::string outcome(const std::string& file);
  /// Lines of the table that allowed nothing: they must go.
  std::set<std::string> unused() const;

 private:
  std::map<std::pair<std::string, std::string>, std::string> faults_;  ///< file, cell → fault
  std::set<std::pair<std::string, std::string>> used_;
};

}  // namespace bijlage::corpus
