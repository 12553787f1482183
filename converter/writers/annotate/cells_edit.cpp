#include "writers/annotate/cells_edit.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace bijlage::writers::annotate {
namespace {

using model::Severity;
using workbook::CellRange;
using workbook::CellRef;

// Of a larger range no cells are made.
constexpr std::uint64_t most_made = 1'000;

std::uint64_t size_of(const CellRange& cells) {
  return (std::uint64_t{cells.last.row} - cells.first.row + 1) *
         (cells.last.column - cells.first.column + 1);
}

std::size_t style_in(std::optional<std::string_view> text) {
  std::size_t style = 0;
  if (text) std::from_chars(text->data(), text->data() + text->size(), style);
  return style;
}

class Filler {
 public:
  Filler(std::string_view text, const SheetFrame& frame, const SheetMarks& marks,
         StylesEdit& styles, Edits& edits)
      : text_(text), frame_(frame), styles_(styles), edits_(edits) {
    for (const auto& fill : marks.fills) {
      if (size_of(fill.cells) > most_made) {
        large_.push_back(fill);
        continue;
      }
      for (CellRef cell = fill.cells.first; cell.row <= fill.cells.last.row; ++cell.row) {
        for (cell.column = fill.cells.first.column; cell.column <= fill.cells.last.column;
             ++cell.column) {
          Severity& severity = wanted_.try_emplace(cell, fill.severity).first->second;
          severity = std::max(severity, fill.severity);
        }
      }
    }
    next_ = wanted_.begin();
  }

  void run(Tags& tags) {
    while (tags.next()) {
      if (tags.at().begin < frame_.cells.begin || tags.at().begin > frame_.cells.end) continue;
      if (tags.depth() == 3 && tags.name() == "row") row(tags);
      if (tags.depth() == 4 && tags.name() == "c" && tags.starts()) cell(tags);
    }
    const std::string rest = rows_before(UINT32_MAX);
    if (frame_.empty_cells && !rest.empty()) {
      edits_.replace(*frame_.empty_cells,
                     element("sheetData>") + rest + "</" + frame_.prefix + "sheetData>");
    } else if (!rest.empty()) {
      edits_.insert(frame_.cells.end, rest);
    }
    widen_dimension();
  }

 private:
  std::string element(std::string_view rest) const {
    return "<" + frame_.prefix + std::string(rest);
  }

  void row(const Tags& tags) {
    if (tags.starts()) {
      row_ = places_.row(tags);
      row_tag_ = tags.at();
      row_style_.reset();
      made_in_row_.reset();
      const auto custom = tags.attribute("customFormat");
      if (custom == "1" || custom == "true") row_style_ = style_in(tags.attribute("s"));
      const std::string before = rows_before(row_);
      if (!before.empty()) edits_.insert(row_tag_.begin, before);
      return;
    }
    const std::string rest = cells_before(UINT32_MAX);
    if (tags.closes_itself() && tags.at() == row_tag_) {
      if (!rest.empty()) {
        std::string tag(text_.substr(row_tag_.begin, row_tag_.end - row_tag_.begin));
        tag.erase(tag.rfind('/'), 1);
        edits_.replace(row_tag_, widened(tag) + rest + "</" + frame_.prefix + "row>");
      }
      return;
    }
    if (!rest.empty()) edits_.insert(tags.at().begin, rest);
    if (made_in_row_) {
      const std::string tag(text_.substr(row_tag_.begin, row_tag_.end - row_tag_.begin));
      const std::string wide = widened(tag);
      if (wide != tag) edits_.replace(row_tag_, wide);
    }
  }

  void cell(const Tags& tags) {
    const CellRef place{row_, places_.column(tags)};
    const std::string before = cells_before(place.column);
    if (!before.empty()) edits_.insert(tags.at().begin, before);
    std::optional<Severity> severity;
    const auto wanted = wanted_.find(place);
    if (wanted != wanted_.end()) severity = wanted->second;
    if (next_ != wanted_.end() && next_->first == place) ++next_;
    for (const auto& fill : large_) {
      if (fill.cells.contains(place))
        severity = std::max(severity.value_or(fill.severity), fill.severity);
    }
    if (!severity) return;
    const std::size_t style = styles_.filled(style_in(tags.attribute("s")), *severity);
    if (const auto value = tags.value_of("s")) {
      edits_.replace(*value, std::to_string(style));
    } else {
      const std::size_t behind_name =
          tags.at().begin + 1 + frame_.prefix.size() + std::string_view("c").size();
      edits_.insert(behind_name, " s=\"" + std::to_string(style) + "\"");
    }
  }

  // A cell that is missing in the row that is being read, or in one that is made.
  std::string made(CellRef place, Severity severity, std::optional<std::size_t> row_style) {
    std::size_t style = row_style.value_or(0);
    if (!row_style) {
      const auto column = std::find_if(
          frame_.columns.begin(), frame_.columns.end(), [&](const ColumnStyle& columns) {
            return columns.first <= place.column && place.column <= columns.last;
          });
      if (column != frame_.columns.end()) style = column->style;
    }
    made_.push_back(place);
    return element("c r=\"" + workbook::a1(place) + "\" s=\"" +
                   std::to_string(styles_.filled(style, severity)) + "\"/>");
  }

  // The cells that are wanted in this row before a column, and not there.
  std::string cells_before(std::uint32_t column) {
    std::string xml;
    if (!frame_.rows_in_order) return xml;
    while (next_ != wanted_.end() && next_->first.row == row_ && next_->first.column < column) {
      const std::uint32_t here = next_->first.column;
      xml += made(next_->first, next_->second, row_style_);
      if (!made_in_row_) made_in_row_ = Columns{here, here};
      made_in_row_->last = here;
      ++next_;
    }
    return xml;
  }

  // The rows that are wanted before this one, and not there.
  std::string rows_before(std::uint32_t row) {
    std::string xml;
    if (!frame_.rows_in_order) return xml;
    while (next_ != wanted_.end() && next_->first.row < row) {
      const std::uint32_t here = next_->first.row;
      xml += element("row r=\"" + std::to_string(here + 1) + "\">");
      for (; next_ != wanted_.end() && next_->first.row == here; ++next_) {
        xml += made(next_->first, next_->second, std::nullopt);
      }
      xml += "</" + frame_.prefix + "row>";
    }
    return xml;
  }

  // `spans` says which columns of a row are used; it must not say less than is true.
  std::string widened(const std::string& tag) const {
    const auto value = value_in_tag(tag, "spans");
    if (!value || !made_in_row_) return tag;
    const std::string_view spans =
        std::string_view(tag).substr(value->begin, value->end - value->begin);
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    const std::size_t colon = spans.find(':');
    if (colon == std::string_view::npos || spans.find(' ') != std::string_view::npos) return tag;
    std::from_chars(spans.data(), spans.data() + colon, first);
    std::from_chars(spans.data() + colon + 1, spans.data() + spans.size(), last);
    const std::uint32_t wide_first = std::min(first, made_in_row_->first + 1);
    const std::uint32_t wide_last = std::max(last, made_in_row_->last + 1);
    if (wide_first == first && wide_last == last) return tag;
    return with_attribute(tag, "spans",
                          std::to_string(wide_first) + ":" + std::to_string(wide_last));
  }

  void widen_dimension() {
    if (!frame_.dimension || made_.empty()) return;
    const Span at = *frame_.dimension;
    const auto written = workbook::parse_cell_range(text_.substr(at.begin, at.end - at.begin));
    if (!written) return;
    CellRange all = *written;
    for (const CellRef& cell : made_) {
      all.first.row = std::min(all.first.row, cell.row);
      all.first.column = std::min(all.first.column, cell.column);
      all.last.row = std::max(all.last.row, cell.row);
      all.last.column = std::max(all.last.column, cell.column);
    }
    if (all != *written) edits_.replace(at, workbook::a1(all));
  }

  struct Columns {
    std::uint32_t first;
    std::uint32_t last;
  };

  std::string_view text_;
  const SheetFrame& frame_;
  StylesEdit& styles_;
  Edits& edits_;
  std::map<CellRef, Severity> wanted_;
  std::map<CellRef, Severity>::const_iterator next_;  ///< the first that has not been passed
  std::vector<SheetMarks::Fill> large_;
  PlaceCounter places_;
  std::uint32_t row_ = 0;
  Span row_tag_;
  std::optional<std::size_t> row_style_;
  std::optional<Columns> made_in_row_;
  std::vector<CellRef> made_;
};

}  // namespace

void fill_cells(std::string_view text, const SheetFrame& frame, const SheetMarks& marks,
                std::string_view file, std::string_view part, const base::Limits& limits,
                StylesEdit& styles, Edits& edits) {
  Tags tags(text, file, part, limits);
  Filler(text, frame, marks, styles, edits).run(tags);
}

}  // namespace bijlage::writers::annotate
