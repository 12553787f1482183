#include "readers/xlsb/styles.hpp"

#include <algorithm>
#include <cstdint>

#include "readers/raised_digits.hpp"

namespace bijlage::readers::xlsb {
namespace {

bool is_raised(Content font) {
  constexpr std::size_t before = 6;  // height, flags, weight
  constexpr std::uint16_t superscript = 1;
  font.take(before);
  return font.u16() == superscript;
}

}  // namespace

BookStyles read_styles(const Package& package, const package::ZipEntry* entry,
                       Allowance& allowance) {
  BookStyles styles;
  StyleList list(allowance);
  if (entry != nullptr) {
    bool of_cells = false;
    for (Records records(package, *entry); records.next();) {
      Content content = records.content();
      if (records.type() == RecordType::format) {
        const std::uint32_t id = content.u16();
        list.add_code(id, content.text());
      } else if (records.type() == RecordType::font) {
        allowance.take_memory(1);
        styles.raised_fonts.push_back(is_raised(content));
      } else if (records.type() == RecordType::begin_cell_styles) {
        of_cells = true;
      } else if (records.type() == RecordType::end_cell_styles) {
        of_cells = false;
      } else if (records.type() == RecordType::cell_style && of_cells) {
        content.u16();  // the named style it stems from
        list.add_cell_style(content.u16());
      }
    }
  }
  styles.cells = list.styles();
  return styles;
}

void read_rich_text(Content& content, const BookStyles& styles, std::string& into) {
  constexpr unsigned has_runs = 1;
  constexpr std::size_t run_size = 4;
  const unsigned flags = content.u8();
  const Bytes units = content.wide();
  std::size_t begin = 0;
  bool raised = false;
  const auto append_to = [&](std::size_t end) {
    end = std::clamp(end, begin, units.size());
    const std::size_t start = into.size();
    append_utf16(into, units.subspan(begin, end - begin));
    if (raised) raise_digits(into, start);
    begin = end;
  };
  if ((flags & has_runs) != 0) {
    for (std::size_t runs = content.u32(); runs > 0 && content.left() >= run_size; --runs) {
      append_to(std::size_t{content.u16()} * 2);
      const std::size_t font = content.u16();
      raised = font < styles.raised_fonts.size() && styles.raised_fonts[font];
    }
  }
  append_to(units.size());
}

}  // namespace bijlage::readers::xlsb
