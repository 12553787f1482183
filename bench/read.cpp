// Our reader: read THREADS FILE|FOLDER. Visits every cell with its type and prints the tally.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/heap.hpp"
#include "readers/reader.hpp"
#include "tally.hpp"

namespace bijlage::bench {
namespace {

using workbook::CellKind;

void visit(const workbook::Sheet& sheet, Tally& tally) {
  for (const workbook::Cell& cell : sheet.cells) {
    switch (cell.kind) {
      case CellKind::number:
        tally.number(cell.number);
        break;
      case CellKind::date:
        tally.date(cell.number);
        break;
      case CellKind::text:
        tally.text(sheet.text(cell));
        break;
      case CellKind::blank:
        break;
      default:
        tally.other();
    }
  }
}

std::vector<std::string> files_of(const std::string& path) {
  if (!std::filesystem::is_directory(path)) return {path};
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(path)) {
    files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void read_all(unsigned threads, const std::string& path) {
  Tally tally;
  readers::ReadingOptions options;
  options.threads = threads;
  for (const std::string& file : files_of(path)) {
    const base::InputFile input(file);
    const auto book = readers::read_workbook(input.bytes(), file, options);
    for (const auto& sheet : book.sheets) visit(sheet, tally);
  }
  tally.print();
}

}  // namespace
}  // namespace bijlage::bench

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  bijlage::base::keep_freed_memory();  // as the program does
  bijlage::bench::read_all(static_cast<unsigned>(std::strtoul(argv[1], nullptr, 10)), argv[2]);
}
