#include "mapping/drift/annexes.hpp"

#include <fstream>
#include <iterator>
#include <span>

#include "mapping/drift/annex_kinds.hpp"
#include "readers/reader.hpp"

namespace bijlage::mapping::test {
std::vector<Annex> annexes() {
  std::vector<Annex> all = annexes_of_months();
  for (const auto& more : {annexes_of_groups(), annexes_of_lists(), annexes_of_sections()}) {
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

std::vector<Annex> samples() {
  static const std::vector<std::pair<std::string, std::string>> files{
      {"1712-jaar", "sv-162-onlinehulp/1712-2020-2022.xls"},
      {"druglijn", "sv-162-onlinehulp/druglijn-2020-2023.xlsx"},
      {"hulpwebsites-maand", "sv-162-onlinehulp/hulpwebsites-2020-2023.xlsx"},
      {"tele-onthaal", "sv-162-onlinehulp/tele-onthaal-2020-2022.ods"},
      {"depressiehulp-maand", "sv-532-depressiehulp/depressiehulp-2017-2018.xlsx"},
      {"cannabishulp-jaar", "cannabishulp-2014-2017/cannabishulp-2014-2017.xlsx"},
      {"projectregister", "incentives-2016-2019/projectregister-2016-2019.xlsx"}};
  std::vector<Annex> all;
  for (const auto& [mapping, file] : files) {
    std::ifstream stream(std::string(BIJLAGE_SOURCE_DIR) + "/samples/" + file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    all.push_back({file, mapping, readers::read_workbook(std::as_bytes(std::span(bytes)), file),
                   "map/" + file});
  }
  return all;
}

}  // namespace bijlage::mapping::test
