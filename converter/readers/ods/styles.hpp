#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "readers/allowance.hpp"
#include "readers/format_table.hpp"
#include "readers/ods/number_style.hpp"
#include "readers/xml_walk.hpp"

namespace bijlage::readers::ods {

/// What the styles of a document say about meaning: number formats, superscript, hidden tables.
class Styles {
 public:
  explicit Styles(Allowance& allowance) : allowance_(allowance) {}

  /// Right after the start of `office:styles` or `office:automatic-styles`: reads it to its end.
  void read(XmlWalk& xml);

  /// The number format of a cell style, as cells hold it; 0 for one that does not exist.
  std::uint32_t format_of(std::string_view cell_style);
  bool superscript(std::string_view text_style) const { return superscripts_.contains(text_style); }
  bool hides_table(std::string_view table_style) const { return hidden_.contains(table_style); }

  FormatTable& formats() { return formats_; }

 private:
  struct CellStyle {
    std::string parent;
    std::string number_style;
  };
  template <typename Value>
  using ByName = std::map<std::string, Value, std::less<>>;

  void read_style(XmlWalk& xml);
  void read_properties(XmlWalk& xml, const std::string& style);
  /// The one that numbers from 0 have. Null where there is none.
  std::optional<std::string> code_of(std::string_view name);

  Allowance& allowance_;
  ByName<NumberStyle> number_styles_;
  ByName<CellStyle> cell_styles_;
  ByName<std::uint32_t> resolved_;
  std::set<std::string, std::less<>> superscripts_;
  std::set<std::string, std::less<>> hidden_;
  FormatTable formats_;
};

}  // namespace bijlage::readers::ods
