// make_samples <folder>: writes every sample workbook under that folder.
// make_samples --1712 <file.xlsx>: writes what the .xls sample was saved from.
#include <exception>
#include <iostream>
#include <string_view>
#include <vector>

#include "samples.hpp"

namespace {

void make_all(const std::filesystem::path& folder) {
  bijlage::samples::make_depressiehulp(folder);
  bijlage::samples::make_cannabishulp(folder);
  bijlage::samples::make_websites(folder);
  bijlage::samples::make_druglijn(folder);
  bijlage::samples::make_tele_onthaal(folder);
  bijlage::samples::make_projects(folder);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> words(argv + 1, argv + argc);
  const bool one = words.size() == 2 && words.front() == "--1712";
  if (words.size() != 1 && !one) {
    std::cerr << "usage: make_samples <folder> | --1712 <file.xlsx>\n";
    return 2;
  }
  try {
    if (one)
      bijlage::samples::make_1712(words.back());
    else
      make_all(words.back());
  } catch (const std::exception& error) {
    std::cerr << "make_samples: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
