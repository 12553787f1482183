// held FILE: the memory that a workbook holds once it is read, and how much of it is its texts.
#include <malloc.h>
#include <sys/prctl.h>

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>

#include "base/file.hpp"
#include "readers/reader.hpp"

namespace bijlage::bench {
namespace {

/// Memory of the process that is its own and in use: what is set aside and not touched yet costs
/// nothing.
std::uint64_t held() {
  malloc_trim(0);
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    constexpr std::string_view name = "RssAnon:";
    constexpr std::uint64_t kilobyte = 1024;
    if (line.starts_with(name)) return std::stoull(line.substr(name.size())) * kilobyte;
  }
  return 0;
}

void measure(const char* path) {
  // Pages of 2 MB would count memory behind the last cell.
  prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0);
  const base::InputFile input(path);
  const std::uint64_t before = held();
  const auto book = readers::read_workbook(input.bytes(), path);
  const std::uint64_t bytes = held() - before;
  std::size_t cells = 0;
  std::size_t texts = 0;
  for (const auto& sheet : book.sheets) {
    cells += sheet.cells.size();
    texts += sheet.own_texts.size();
  }
  const auto& shared = book.sheets.front().shared_texts;
  if (shared != nullptr) texts += shared->size();
  std::printf("{\"cells\": %zu, \"held\": %ju, \"texts\": %zu}\n", cells, std::uintmax_t{bytes},
              texts);
}

}  // namespace
}  // namespace bijlage::bench

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  bijlage::bench::measure(argv[1]);
}
