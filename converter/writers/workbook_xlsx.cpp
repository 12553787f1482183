#include "writers/workbook_xlsx.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include "writers/exact_numbers.hpp"
#include "writers/xlsx_file.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers {
namespace {

using workbook::Cell;
using workbook::CellKind;
using workbook::NumberFormat;

using KeepNumber = std::function<void(workbook::CellRef cell, double number)>;

constexpr double least_width = 9;
constexpr double most_width = 40;

lxw_col_t column_of(std::uint32_t column) { return static_cast<lxw_col_t>(column); }

// A built-in format has no code of its own.
std::string code_of(const NumberFormat& format, CellKind kind) {
  if (!format.code.empty()) return format.code;
  if (kind == CellKind::date) return "yyyy-mm-dd";
  if (kind == CellKind::time) return "hh:mm:ss";
  if (kind == CellKind::duration) return "[h]:mm:ss";
  if (format.kind != NumberFormat::Kind::number && format.kind != NumberFormat::Kind::percent) {
    return {};
  }
  std::string code = format.grouped ? "#,##0" : "0";
  if (format.decimals > 0) code += "." + std::string(format.decimals, '0');
  return format.kind == NumberFormat::Kind::percent ? code + "%" : code;
}

class SheetCopy {
 public:
  SheetCopy(const workbook::Workbook& book, const workbook::Sheet& sheet, const XlsxFile& file,
            const std::string& name)
      : book_(book), sheet_(sheet), file_(file) {
    into_ = lxw().workbook_add_worksheet(file.get(), name.c_str());
    if (into_ == nullptr) require(LXW_ERROR_MEMORY_MALLOC_FAILED);
  }

  void run(std::map<std::string, lxw_format*>& formats, const KeepNumber& keep) {
    set_widths();
    for (const auto& merge : sheet_.merges) {
      if (merge.first == merge.last) continue;
      lxw().worksheet_merge_range(into_, merge.first.row, column_of(merge.first.column),
                                  merge.last.row, column_of(merge.last.column), "", nullptr);
    }
    for (const Cell& cell : sheet_.cells) write(cell, formats, keep);
    for (const auto& comment : sheet_.comments) {
      lxw_comment_options options{};
      std::string author = valid_text(comment.author);
      options.author = author.data();
      const std::string text(first_units(valid_text(comment.text), most_comment));
      if (text.empty()) continue;
      lxw().worksheet_write_comment_opt(into_, comment.cell.row, column_of(comment.cell.column),
                                        text.c_str(), &options);
    }
    hide_rows();
  }

  void hide() { lxw().worksheet_hide(into_); }
  void show_first() { lxw().worksheet_activate(into_); }

 private:
  static constexpr std::size_t most_comment = 16'000;

  void set_widths() {
    std::map<std::uint32_t, double> widths;
    for (const Cell& cell : sheet_.cells) {
      const std::string shown = workbook::shown_text(book_, sheet_, cell, {});
      if (sheet_.merge_at(cell.ref()) != nullptr) continue;
      double& width = widths[cell.column];
      width = std::max(width, static_cast<double>(characters(shown)) + 2);
    }
    for (const std::uint32_t column : sheet_.hidden_columns) widths.try_emplace(column, 0);
    for (const auto& [column, width] : widths) {
      lxw_row_col_options options{};
      options.hidden = sheet_.column_hidden(column) ? 1 : 0;
      lxw().worksheet_set_column_opt(into_, column_of(column), column_of(column),
                                     std::clamp(width, least_width, most_width), nullptr, &options);
    }
  }

  void hide_rows() {
    lxw_row_col_options options{};
    options.hidden = 1;
    for (const std::uint32_t row : sheet_.hidden_rows) {
      lxw().worksheet_set_row_opt(into_, row, LXW_DEF_ROW_HEIGHT, nullptr, &options);
    }
  }

  void write(const Cell& cell, std::map<std::string, lxw_format*>& formats,
             const KeepNumber& keep) {
    lxw_format* const format = format_of(cell, formats);
    const lxw_col_t column = column_of(cell.column);
    switch (cell.kind) {
      case CellKind::blank:
        return;
      case CellKind::text:
      case CellKind::error: {
        const std::string text = cell_text(sheet_.text(cell));
        if (!text.empty()) {
          require(lxw().worksheet_write_string(into_, cell.row, column, text.c_str(), format));
        }
        return;
      }
      case CellKind::boolean:
        require(lxw().worksheet_write_boolean(into_, cell.row, column, cell.number != 0 ? 1 : 0,
                                              format));
        return;
      default:
        if (cell.no_stored_value || !std::isfinite(cell.number)) return;
        require(lxw().worksheet_write_number(into_, cell.row, column, cell.number, format));
        keep(cell.ref(), cell.number);
    }
  }

  lxw_format* format_of(const Cell& cell, std::map<std::string, lxw_format*>& formats) {
    if (cell.format >= book_.formats.size()) return nullptr;
    const std::string code = code_of(book_.formats[cell.format], cell.kind);
    if (code.empty() || code == "General") return nullptr;
    lxw_format*& format = formats[code];
    if (format == nullptr) {
      format = lxw().workbook_add_format(file_.get());
      lxw().format_set_num_format(format, valid_text(code).c_str());
    }
    return format;
  }

  const workbook::Workbook& book_;
  const workbook::Sheet& sheet_;
  const XlsxFile& file_;
  lxw_worksheet* into_ = nullptr;
};

}  // namespace

WorkbookXlsx workbook_xlsx(const workbook::Workbook& book) {
  XlsxFile file;
  // No clock: the same workbook gives the same bytes.
  lxw_doc_properties properties{};
  properties.created = 315'532'800;  // 1 January 1980, the first day that a container knows
  lxw().workbook_set_properties(file.get(), &properties);
  WorkbookXlsx result;
  std::map<std::string, lxw_format*> formats;
  const bool all_hidden =
      std::none_of(book.sheets.begin(), book.sheets.end(), [](const workbook::Sheet& sheet) {
        return sheet.visibility == workbook::Visibility::visible;
      });
  ExactNumbers exact;
  bool first = true;
  for (const workbook::Sheet& sheet : book.sheets) {
    result.sheets.push_back(sheet_name(sheet.name, result.sheets));
    SheetCopy copy(book, sheet, file, result.sheets.back());
    const std::size_t index = result.sheets.size() - 1;
    copy.run(formats,
             [&](workbook::CellRef cell, double number) { exact.keep(index, cell, number); });
    const bool visible = all_hidden || sheet.visibility == workbook::Visibility::visible;
    if (!visible) copy.hide();
    if (visible && first) copy.show_first();
    if (visible) first = false;
  }
  result.bytes = exact.put_into(file.finish());
  return result;
}

}  // namespace bijlage::writers
