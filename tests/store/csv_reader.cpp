#include "csv_reader.hpp"

#include <stdexcept>

namespace bijlage::store::testing {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  std::vector<std::vector<std::string>> rows() {
    std::vector<std::vector<std::string>> rows;
    while (!rest_.empty()) rows.push_back(row());
    return rows;
  }

 private:
  std::vector<std::string> row() {
    std::vector<std::string> fields;
    for (;;) {
      fields.push_back(rest_.starts_with('"') ? quoted() : plain());
      if (rest_.empty()) throw std::runtime_error("the last line does not end");
      const char after = take();
      if (after == '\n') return fields;
      if (after != ',') throw std::runtime_error("text after a closing quote");
    }
  }

  std::string plain() {
    std::string field;
    while (!rest_.empty() && rest_.front() != ',' && rest_.front() != '\n') {
      if (rest_.front() == '"' || rest_.front() == '\r') throw std::runtime_error("bare quote");
      field += take();
    }
    return field;
  }

  std::string quoted() {
    std::string field;
    take();
    for (;;) {
      if (rest_.empty()) throw std::runtime_error("a quote does not close");
      const char next = take();
      if (next == '"' && !rest_.starts_with('"')) return field;
      if (next == '"') take();
      field += next;
    }
  }

  char take() {
    const char first = rest_.front();
    rest_.remove_prefix(1);
    return first;
  }

  std::string_view rest_;
};

}  // namespace

std::vector<std::vector<std::string>> read_csv(std::string_view text) {
  return Reader(text).rows();
}

std::vector<std::map<std::string, std::string>> read_table(std::string_view text) {
  auto rows = read_csv(text);
  std::vector<std::map<std::string, std::string>> table;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].size() != rows[0].size()) throw std::runtime_error("rows differ in length");
    auto& named = table.emplace_back();
    for (std::size_t j = 0; j < rows[i].size(); ++j) named[rows[0][j]] = rows[i][j];
  }
  return table;
}

}  // namespace bijlage::store::testing
