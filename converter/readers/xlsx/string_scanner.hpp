#pragma once

#include <cstdint>

#include "base/limits.hpp"
#include "package/xml_reader.hpp"
#include "readers/allowance.hpp"
#include "readers/xlsx/strings.hpp"
#include "readers/xlsx/whole_elements.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// Reads shared texts of the shape that nearly all are of, straight from the text of the part:
/// `<si><t>Groningen</t></si>`. It leaves all others to the events, as RowScanner does.
class StringScanner {
 public:
  StringScanner(package::XmlReader& xml, workbook::TextStore& store,
                std::vector<workbook::TextSpan>& items, Allowance& allowance,
                const base::Limits& limits, std::uint64_t part_size)
      : xml_(xml),
        whole_(xml, "</si>", part_size),
        store_(store),
        items_(items),
        allowance_(allowance),
        limits_(limits) {}

  /// Right after the start of `sst` or the end of an item: reads items as long as it can.
  void scan();

 private:
  bool scan_item(const char*& at);

  package::XmlReader& xml_;
  WholeElements whole_;
  workbook::TextStore& store_;
  std::vector<workbook::TextSpan>& items_;
  Allowance& allowance_;
  base::Limits limits_;
};

}  // namespace bijlage::readers
