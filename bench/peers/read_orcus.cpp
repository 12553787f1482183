// orcus: read_orcus FILE|FOLDER. Receives every cell through orcus' own import interface; no
// document is built.
#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <orcus/orcus_xlsx.hpp>
#include <orcus/spreadsheet/import_interface.hpp>
#include <string>
#include <vector>

#include "tally.hpp"
#include "workbook/cell_ref.hpp"

namespace bijlage::bench {
namespace {

namespace ss = orcus::spreadsheet;

/// The texts of one workbook, in the order in which orcus finds them.
class Texts : public ss::iface::import_shared_strings {
 public:
  std::size_t append(std::string_view text) override {
    texts_.emplace_back(text);
    return texts_.size() - 1;
  }
  std::size_t add(std::string_view text) override { return append(text); }
  void set_segment_font(std::size_t) override {}
  void set_segment_bold(bool) override {}
  void set_segment_italic(bool) override {}
  void set_segment_font_name(std::string_view) override {}
  void set_segment_font_size(double) override {}
  void set_segment_font_color(ss::color_elem_t, ss::color_elem_t, ss::color_elem_t,
                              ss::color_elem_t) override {}
  void append_segment(std::string_view text) override { segments_ += text; }
  std::size_t commit_segments() override {
    const std::size_t index = append(segments_);
    segments_.clear();
    return index;
  }
  std::string_view at(std::size_t index) const { return texts_.at(index); }

 private:
  std::vector<std::string> texts_;
  std::string segments_;
};

class Sheet : public ss::iface::import_sheet {
 public:
  Sheet(const Texts& texts, Tally& tally) : texts_(texts), tally_(tally) {}
  void set_auto(ss::row_t, ss::col_t, std::string_view text) override { tally_.text(text); }
  void set_string(ss::row_t, ss::col_t, ss::string_id_t index) override {
    tally_.text(texts_.at(index));
  }
  void set_value(ss::row_t, ss::col_t, double value) override { tally_.number(value); }
  void set_bool(ss::row_t, ss::col_t, bool) override { tally_.other(); }
  void set_date_time(ss::row_t, ss::col_t, int, int, int, int, int, double) override {
    tally_.other();
  }
  void set_format(ss::row_t, ss::col_t, std::size_t) override {}
  void set_format(ss::row_t, ss::col_t, ss::row_t, ss::col_t, std::size_t) override {}
  void fill_down_cells(ss::row_t, ss::col_t, ss::row_t) override {}
  ss::range_size_t get_sheet_size() const override { return {1'048'576, 16'384}; }

 private:
  const Texts& texts_;
  Tally& tally_;
};

/// Without one, orcus reads no sheet.
class Addresses : public ss::iface::import_reference_resolver {
 public:
  ss::src_address_t resolve_address(std::string_view text) override {
    const auto cell = workbook::parse_cell_ref(text).value_or(workbook::CellRef{});
    return {0, static_cast<ss::row_t>(cell.row), static_cast<ss::col_t>(cell.column)};
  }
  ss::src_range_t resolve_range(std::string_view text) override {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::size_t rest = std::min(colon + 1, text.size());
    return {resolve_address(text.substr(0, colon)), resolve_address(text.substr(rest))};
  }
};

class Factory : public ss::iface::import_factory {
 public:
  explicit Factory(Tally& tally) : tally_(tally) {}
  ss::iface::import_shared_strings* get_shared_strings() override { return &texts_; }
  ss::iface::import_reference_resolver* get_reference_resolver(ss::formula_ref_context_t) override {
    return &addresses_;
  }
  ss::iface::import_sheet* append_sheet(ss::sheet_t index, std::string_view name) override {
    sheets_.push_back(std::make_unique<Sheet>(texts_, tally_));
    by_name_[std::string(name)] = static_cast<std::size_t>(index);
    return sheets_.back().get();
  }
  ss::iface::import_sheet* get_sheet(std::string_view name) override {
    return sheets_.at(by_name_.at(std::string(name))).get();
  }
  ss::iface::import_sheet* get_sheet(ss::sheet_t index) override {
    return sheets_.at(static_cast<std::size_t>(index)).get();
  }
  void finalize() override {}

 private:
  Texts texts_;
  Addresses addresses_;
  Tally& tally_;
  std::vector<std::unique_ptr<Sheet>> sheets_;
  std::map<std::string, std::size_t> by_name_;
};

std::vector<std::string> files_of(const std::string& path) {
  if (!std::filesystem::is_directory(path)) return {path};
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(path)) {
    files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void read_all(const std::string& path) {
  Tally tally;
  for (const std::string& file : files_of(path)) {
    Factory factory(tally);
    orcus::orcus_xlsx(&factory).read_file(file);
  }
  tally.print();
}

}  // namespace
}  // namespace bijlage::bench

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  bijlage::bench::read_all(argv[1]);
}
