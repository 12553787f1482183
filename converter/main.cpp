#include <iostream>

#include "base/heap.hpp"
#include "base/removed_on_stop.hpp"
#include "cli/cli.hpp"

int main(int count, char** words) {
  bijlage::base::keep_freed_memory();
  bijlage::base::remove_files_on_stop();
  const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
  return bijlage::cli::run(arguments, std::cout, std::cerr);
}
