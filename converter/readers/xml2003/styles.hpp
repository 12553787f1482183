#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "readers/allowance.hpp"
#include "readers/format_table.hpp"
#include "readers/xml_walk.hpp"

namespace bijlage::readers::xml2003 {

/// The number formats of a workbook's styles.
class Styles {
 public:
  explicit Styles(Allowance& allowance) : allowance_(allowance) {}

  /// Right after the start of `ss:Styles`: reads it to its end.
  void read(XmlWalk& xml);

  /// The number format of a style, as cells hold it; 0 for one that does not exist.
  std::uint32_t format_of(std::string_view style);
  FormatTable& formats() { return formats_; }

 private:
  struct Style {
    std::string parent;
    std::string format;  ///< a name or a code; empty: its parent's
  };

  Allowance& allowance_;
  std::map<std::string, Style, std::less<>> styles_;
  std::map<std::string, std::uint32_t, std::less<>> resolved_;
  FormatTable formats_;
};

}  // namespace bijlage::readers::xml2003
