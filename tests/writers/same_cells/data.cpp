#include "writers/same_cells/data.hpp"

#include <algorithm>
#include <fstream>

namespace bijlage::writers::bulk {
namespace {

std::string unescaped(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      plain += text[i];
    } else {
      const char what = text.at(++i);
      plain += what == 'n' ? '\n' : what == 't' ? '\t' : what;
    }
  }
  return plain;
}

std::string next_field(std::string& line) {
  const std::size_t end = std::min(line.find('\t'), line.size());
  const std::string field = unescaped(line.substr(0, end));
  line.erase(0, end + 1);
  return field;
}

}  // namespace

std::vector<Datum> read_data(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<Datum> data;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    Datum& datum = data.emplace_back();
    for (std::string* field : {&datum.what, &datum.kind, &datum.value, &datum.formula}) {
      *field = next_field(line);
    }
  }
  return data;
}

}  // namespace bijlage::writers::bulk
