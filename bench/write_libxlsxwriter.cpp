// libxlsxwriter: write_libxlsxwriter constant|default ROWS OUT writes the rows of the workload
// mixed; write_libxlsxwriter --version prints its version, which its package does not tell.
#include <xlsxwriter.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "content.hpp"

namespace bijlage::bench {
namespace {

int write(bool constant_memory, std::uint64_t rows, const char* out) {
  lxw_workbook_options options{};
  options.constant_memory = constant_memory ? LXW_TRUE : LXW_FALSE;
  lxw_workbook* const book = workbook_new_opt(out, &options);
  lxw_worksheet* const sheet = workbook_add_worksheet(book, "data");
  lxw_format* const day = workbook_add_format(book);
  format_set_num_format(day, "yyyy-mm-dd");
  lxw_col_t column = 0;
  for (const char* const title : mixed_header) {
    worksheet_write_string(sheet, 0, column++, title, nullptr);
  }
  Random random(mixed_seed);
  MixedRow made;
  for (lxw_row_t row = 1; row < rows; ++row) {
    make_mixed_row(random, row, made);
    worksheet_write_number(sheet, row, 0, made.date, day);
    column = 1;
    for (const std::string& text : made.texts) {
      worksheet_write_string(sheet, row, column++, text.c_str(), nullptr);
    }
    for (const double number : made.numbers) {
      worksheet_write_number(sheet, row, column++, number, nullptr);
    }
  }
  return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}

}  // namespace
}  // namespace bijlage::bench

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--version") return std::puts(lxw_version()) < 0;
  if (argc != 4) return 2;
  const bool constant = std::string_view(argv[1]) == "constant";
  return bijlage::bench::write(constant, std::strtoull(argv[2], nullptr, 10), argv[3]);
}
