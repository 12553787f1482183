#pragma once

#include <set>
#include <string>

#include "writers/same_cells/data.hpp"

namespace bijlage::writers::bulk {

/// The differences that are another program's or its format's, each with its reason.
class Accepted {
 public:
  /// `form`: the name of the file, "openpyxl.xlsx", "libreoffice.ods" …
  explicit Accepted(const std::string& form);

  /// Is this difference one of them? Cells in words, as the test describes them.
  bool allows(const Datum& datum, const std::string& should, const std::string& is);
  /// The reasons that are said of this form and that no cell showed.
  const std::set<std::string>& unused() const { return unused_; }

 private:
  std::string form_;
  std::set<std::string> unused_;
};

}  // namespace bijlage::writers::bulk
