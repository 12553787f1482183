#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "readers/xls/records.hpp"

namespace bijlage::readers::xls {

/// Decodes texts of a Windows or Macintosh code page ([MS-XLS] 2.4.52), as BIFF5 has them.
class CodePage {
 public:
  /// `file` is for messages and outlives the object.
  CodePage(std::uint16_t number, std::string_view file);

  /// Appends as UTF-8. A byte that stands for no character becomes U+FFFD. A code page that the
  /// system does not know is the failure `xls.unknown-code-page` ({file}, {number}), once a text
  /// needs it: plain ASCII is the same in all.
  void append(std::string& into, Bytes text) const;

 private:
  class Converter;
  std::uint16_t number_;
  std::string_view file_;
  mutable std::shared_ptr<Converter> converter_;  ///< made when first needed
};

}  // namespace bijlage::readers::xls
