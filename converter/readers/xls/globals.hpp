#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "readers/allowance.hpp"
#include "readers/xls/formats.hpp"
#include "readers/xls/names.hpp"
#include "readers/xls/strings.hpp"
#include "readers/xls/text.hpp"

namespace bijlage::readers::xls {

/// A sheet as the workbook lists it ([MS-XLS] 2.4.28).
struct SheetEntry {
  enum class Kind : std::uint8_t { worksheet = 0, macros = 1, chart = 2, module = 6 };

  std::string name;
  workbook::Visibility visibility = workbook::Visibility::visible;
  Kind kind = Kind::worksheet;
  std::size_t start = 0;  ///< of its records in the stream, as declared
};

/// What the records say that come before all sheets ([MS-XLS] 2.1.7.20.3).
struct Globals {
  Globals(std::string_view name, const base::Limits& allowed)
      : file(name),
        limits(allowed),
        style{.unicode = true, .code_page = {1'252, name}, .fonts = {}} {}

  std::string_view file;
  base::Limits limits;
  TextStyle style;
  bool epoch_1904 = false;
  bool macros = false;
  bool pivot_caches = false;
  std::vector<SheetEntry> sheets;
  Formats formats;
  SharedStrings strings;
  Names names;
  std::size_t end = 0;  ///< where the records of the sheets begin
};

/// From plain records. `file` outlives the result. Failures: `xls.damaged`,
/// `input.is-xls-too-old`, `xls.no-workbook` where the stream is a sheet without its workbook.
Globals read_globals(Bytes stream, std::string_view file, const base::Limits& limits,
                     Allowance& allowance);

}  // namespace bijlage::readers::xls
