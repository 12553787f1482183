#include "writers/annotate/sheet_frame.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace bijlage::writers::annotate {
namespace {

// What may stand behind `legacyDrawing` in a worksheet, as the schema orders it (annex A.2).
constexpr std::array<std::string_view, 9> behind_drawing{
    "legacyDrawingHF", "drawingHF",  "picture", "oleObjects",      "controls",
    "webPublishItems", "tableParts", "extLst",  "AlternateContent"};

std::optional<std::uint32_t> number(std::optional<std::string_view> text) {
  if (!text) return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error != std::errc() || end != text->data() + text->size()) return std::nullopt;
  return value;
}

class FrameReader {
 public:
  FrameReader(std::string_view text, std::string_view file, std::string_view part,
              const base::Limits& limits)
      : tags_(text, file, part, limits) {}

  SheetFrame read() {
    while (tags_.next()) {
      if (tags_.depth() == 1) root();
      if (tags_.depth() == 2) child();
      if (tags_.starts()) inner();
    }
    return std::move(frame_);
  }

 private:
  void root() {
    if (tags_.starts()) {
      frame_.worksheet = tags_.name() == "worksheet" && !tags_.closes_itself();
      frame_.prefix = tags_.prefix();
      for (const auto& attribute : tags_.xml().attributes()) {
        if (attribute.prefix == "xmlns" && attribute.value.ends_with("/relationships")) {
          frame_.relation_prefix = attribute.name;
        }
      }
    } else if (frame_.drawing_place == 0) {
      frame_.drawing_place = tags_.at().begin;
    }
  }

  void child() {
    if (tags_.ends()) {
      if (tags_.name() == "sheetData") end_of_cells();
      return;
    }
    list_ = tags_.name();
    if (list_ == "dimension") frame_.dimension = tags_.value_of("ref");
    if (list_ == "legacyDrawing") frame_.drawing = tags_.prefixed_attribute("id").value_or("");
    if (list_ == "sheetData") {
      frame_.cells.begin = tags_.at().end;
      if (tags_.closes_itself()) frame_.empty_cells = tags_.at();
    }
    const bool behind =
        std::find(behind_drawing.begin(), behind_drawing.end(), list_) != behind_drawing.end();
    if (behind && frame_.cells.end != 0 && frame_.drawing_place == 0) {
      frame_.drawing_place = tags_.at().begin;
    }
  }

  void end_of_cells() { frame_.cells.end = std::max(tags_.at().begin, frame_.cells.begin); }

  void inner() {
    if (list_ == "sheetData") {
      if (tags_.depth() == 3 && tags_.name() == "row") row();
      if (tags_.depth() == 4 && tags_.name() == "c") cell();
    } else if (tags_.depth() == 3 && list_ == "cols" && tags_.name() == "col") {
      const auto style = number(tags_.attribute("style"));
      const auto first = number(tags_.attribute("min"));
      const auto last = number(tags_.attribute("max"));
      if (style && first && last && *first > 0 && *last > 0) {
        frame_.columns.push_back({*first - 1, *last - 1, *style});
      }
    } else if (tags_.depth() == 3 && list_ == "mergeCells" && tags_.name() == "mergeCell") {
      const auto range = workbook::parse_cell_range(tags_.attribute("ref").value_or(""));
      if (range) frame_.merges.push_back(*range);
    }
  }

  void row() {
    const std::uint32_t row = places_.row(tags_);
    if (row < least_row_) frame_.rows_in_order = false;
    least_row_ = row + 1;
    least_column_ = 0;
  }

  void cell() {
    const std::uint32_t column = places_.column(tags_);
    if (column < least_column_) frame_.rows_in_order = false;
    least_column_ = column + 1;
  }

  Tags tags_;
  SheetFrame frame_;
  std::string list_;  ///< the root's child that is being read
  PlaceCounter places_;
  std::uint32_t least_row_ = 0;
  std::uint32_t least_column_ = 0;
};

}  // namespace

SheetFrame read_frame(std::string_view text, std::string_view file, std::string_view part,
                      const base::Limits& limits) {
  return FrameReader(text, file, part, limits).read();
}

std::uint32_t PlaceCounter::row(const Tags& tags) {
  const auto written = number(tags.attribute("r"));
  const std::uint32_t row = written && *written > 0 ? *written - 1 : next_row_;
  next_row_ = row + 1;
  next_column_ = 0;
  return row;
}

std::uint32_t PlaceCounter::column(const Tags& tags) {
  const auto written = workbook::parse_cell_ref(tags.attribute("r").value_or(""));
  const std::uint32_t column = written ? written->column : next_column_;
  next_column_ = column + 1;
  return column;
}

}  // namespace bijlage::writers::annotate
