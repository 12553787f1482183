// Our writer: write_bulk ROWS OUT writes the rows of the workload mixed.
#include <cstdlib>
#include <string>

#include "base/atomic_file.hpp"
#include "content.hpp"
#include "package/zip_target.hpp"
#include "workbook/serial.hpp"
#include "writers/bulk/book.hpp"

namespace bijlage::bench {
namespace {

calendar::Date day_of(double serial) {
  const auto time = workbook::civil_time(serial).value();
  return calendar::Date::from_civil(time.year, static_cast<int>(time.month),
                                    static_cast<int>(time.day))
      .value();
}

void write(std::uint64_t rows, const char* out) {
  base::AtomicFile file(out);
  package::FileTarget target(file);
  writers::bulk::Book book(target, {.title = "Data"});
  writers::bulk::SheetOptions options{.name = "data"};
  for (const char* const title : mixed_header) options.columns.push_back({title});
  auto& sheet = book.add_sheet(options);
  Random random(mixed_seed);
  for (std::uint64_t row = 1; row < rows; ++row) {
    const MixedRow made = mixed_row(random, row);
    sheet.date(day_of(made.date));
    for (const std::string& text : made.texts) sheet.text(text);
    for (const double number : made.numbers) sheet.number(number);
    sheet.end_row();
  }
  book.finish();
  file.commit();
}

}  // namespace
}  // namespace bijlage::bench

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  bijlage::bench::write(std::strtoull(argv[1], nullptr, 10), argv[2]);
}
