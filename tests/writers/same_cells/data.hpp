#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace bijlage::writers::bulk {

/// A line of data.tsv, which says what its fields are.
struct Datum {
  std::string what;
  std::string kind;
  std::string value;
  std::string formula;

  double number() const { return std::strtod(value.c_str(), nullptr); }
};

std::vector<Datum> read_data(const std::filesystem::path& path);

}  // namespace bijlage::writers::bulk
