// make_samples <folder>: writes every sample workbook under that folder.
#include <exception>
#include <iostream>

#include "samples.hpp"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: make_samples <folder>\n";
    return 2;
  }
  try {
    bijlage::samples::make_depressiehulp(argv[1]);
    bijlage::samples::make_cannabishulp(argv[1]);
    bijlage::samples::make_websites(argv[1]);
    bijlage::samples::make_druglijn(argv[1]);
  } catch (const std::exception& error) {
    std::cerr << "make_samples: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
