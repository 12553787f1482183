// Our writer: write_bulk ROWS OUT writes the rows of the workload mixed.
#include <cstdlib>
#include <string>

#include "base/atomic_file.hpp"
#include "content.hpp"
#include "package/zip_target.hpp"
#include "writers/bulk/book.hpp"

namespace bijlage::bench {
namespace {

void write(std::uint64_t rows, const char* out) {
  base::AtomicFile file(out);
  package::FileTarget target(file);
  writers::bulk::Book book(target, {.title = "Data"});
  writers::bulk::SheetOptions options{.name = "data"};
  for (const char* const title : mixed_header) options.columns.push_back({title});
  auto& sheet = book.add_sheet(options);
  Random random(mixed_seed);
  MixedRow made;
  for (std::uint64_t row = 1; row < rows; ++row) {
    make_mixed_row(random, row, made);
    sheet.number(made.date, writers::bulk::Look::date);
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
