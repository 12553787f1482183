#include "readers/html/cell_value.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "package/part_name.hpp"
#include "readers/error_code.hpp"
#include "readers/named_format.hpp"
#include "readers/number_cell.hpp"
#include "readers/scan_number.hpp"
#include "readers/xml_walk.hpp"

namespace bijlage::readers::html {
namespace {

using workbook::CellKind;

std::optional<std::string> owned(std::optional<std::string_view> value) {
  return value ? std::optional<std::string>(*value) : std::nullopt;
}

// `-12`: a number in any language. `1.234` is not.
bool is_whole_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// `1033;0;0.00%`: languages, and then the code.
std::string_view code_of(std::string_view sdnum) {
  for (int i = 0; i < 2; ++i) {
    const std::size_t end = sdnum.find(';');
    if (end == std::string_view::npos) return {};
    sdnum.remove_prefix(end + 1);
  }
  return sdnum;
}

}  // namespace

std::uint32_t span_of(const Tokenizer& tag, std::string_view attribute, std::uint32_t most) {
  const auto number = whole_number(base::trim(tag.attribute(attribute).value_or("")));
  return std::clamp(number.value_or(1), 1U, most);
}

void CellTag::read(const Tokenizer& tag, const Look& look) {
  *this = {};
  number = owned(tag.attribute("x:num"));
  if (!number) number = owned(tag.attribute("sdval"));
  text = owned(tag.attribute("x:str"));
  boolean = owned(tag.attribute("x:bool"));
  error = owned(tag.attribute("x:err"));
  formula = tag.attribute("x:fmla").value_or("");
  if (formula.starts_with('=')) formula.erase(0, 1);
  format = look.number_format.value_or("");
  if (const auto sdnum = tag.attribute("sdnum")) format = code_of(*sdnum);
  if (format == "BOOLEAN" && number) {
    boolean = number;
    format.clear();
  }
}

bool set_value(const CellTag& tag, std::string_view shown, workbook::CellRef place,
               FormatTable& formats, CellSink& sink, workbook::Cell& cell) {
  cell.set_format(formats.index(format_code(tag.format)));
  if (tag.error || (tag.number && is_error_code(shown))) {
    const bool written = tag.error && !tag.error->empty();
    sink.set_text(cell, CellKind::error, written ? std::string_view(*tag.error) : shown);
    return true;
  }
  if (tag.boolean && !tag.boolean->empty()) {
    const std::string value = package::part_key(*tag.boolean);
    cell.kind = CellKind::boolean;
    cell.number = value == "true" || value == "1" ? 1 : 0;
    return true;
  }
  if (tag.number) {
    const bool written = !tag.number->empty();
    const std::string_view value = base::trim(written ? std::string_view(*tag.number) : shown);
    const auto number = written || is_whole_number(value) ? parse_number(value) : std::nullopt;
    if (number) {
      set_number(cell, *number, formats.at(cell.format), false);
      return true;
    }
    if (written) {
      sink.set_unreadable(cell, place, shown.empty() ? value : shown);
      return true;
    }
  }
  const bool stored = tag.text && !tag.text->empty();
  const std::string_view text = stored ? std::string_view(*tag.text) : shown;
  if (text.empty()) return false;
  sink.set_text(cell, CellKind::text, text);
  return true;
}

}  // namespace bijlage::readers::html
