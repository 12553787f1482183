#include "writers/blank_annex_xlsx.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <map>
#include <vector>

#include "writers/lib_xlsxwriter.hpp"
#include "writers/xlsx_file.hpp"
#include "writers/xlsx_finish.hpp"
#include "writers/xlsx_styles.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers {
namespace {

using answers::BlankColumn;
using answers::BlankRole;
using answers::BlankTable;

constexpr std::uint8_t a4_paper = 9;
/// Pale, so that it is seen where to type; that the rest is protected does not hang on it.
constexpr lxw_color_t typed_background = 0xFFF8DC;
constexpr double most_column_width = 60;

/// Writes a blank annex from sheet to sheet.
class BlankAnnexWriter {
 public:
  explicit BlankAnnexWriter(const answers::BlankAnnex& annex)
      : annex_(annex), styles_(file_.get(), annex.language) {
    make_formats();
  }

  std::string write() {
    set_properties();
    // All names first: the lists lie behind the tables that use them.
    lxw_worksheet* instructions = add_sheet(annex_.instructions_sheet);
    std::vector<lxw_worksheet*> tables;
    for (const BlankTable& table : annex_.tables) {
      tables.push_back(add_sheet(table.sheet));
      table_names_.push_back(names_.back());
    }
    lxw_worksheet* lists = add_sheet(annex_.lists_sheet);
    lists_name_ = names_.back();
    lxw_worksheet* program = add_sheet(annex_.program_sheet);
    write_lists(lists);
    write_instructions(instructions);
    for (std::size_t i = 0; i < tables.size(); ++i) write_table(annex_.tables[i], tables[i]);
    write_program(program);
    return finished(file_.finish(), annex_.language);
  }

 private:
  void make_formats() {
    plain_ = styles_.get({Look::wrapped});
    typed_text_ = typed_format("@");
    typed_date_ = typed_format("dd/mm/yyyy");
  }

  lxw_format* typed_format(const std::string& number_format) {
    lxw_format* format = lxw().workbook_add_format(file_.get());
    lxw().format_set_font_name(format, XlsxStyles::font);
    lxw().format_set_font_size(format, 10);
    lxw().format_set_unlocked(format);
    lxw().format_set_bg_color(format, typed_background);
    lxw().format_set_bottom(format, LXW_BORDER_HAIR);
    lxw().format_set_num_format(format, number_format.c_str());
    return format;
  }

  void set_properties() {
    std::string title = annex_.title;
    std::string author = annex_.author;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    constexpr std::time_t seconds_a_day = 86'400;
    properties.created = std::max<std::time_t>(1, annex_.created.days() * seconds_a_day);
    require(lxw().workbook_set_properties(file_.get(), &properties));
  }

  lxw_worksheet* add_sheet(const std::string& wanted) {
    names_.push_back(sheet_name(wanted, names_));
    lxw_worksheet* sheet = lxw().workbook_add_worksheet(file_.get(), names_.back().c_str());
    if (sheet == nullptr) fail_xlsx(names_.back());
    lxw().worksheet_set_landscape(sheet);
    lxw().worksheet_set_paper(sheet, a4_paper);
    lxw().worksheet_fit_to_pages(sheet, 1, 0);
    return sheet;
  }

  static void write_text(lxw_worksheet* sheet, std::size_t row, std::size_t column,
                         const std::string& text, lxw_format* format) {
    require(lxw().worksheet_write_string(sheet, static_cast<lxw_row_t>(row),
                                         static_cast<lxw_col_t>(column), cell_text(text).c_str(),
                                         format));
  }

  static void set_width(lxw_worksheet* sheet, std::size_t column, double width,
                        lxw_format* format = nullptr) {
    const auto at = static_cast<lxw_col_t>(column);
    require(lxw().worksheet_set_column(sheet, at, at, std::min(width, most_column_width), format));
  }

  void write_instructions(lxw_worksheet* sheet) {
    constexpr double page_width = 120;
    require(lxw().worksheet_set_column(sheet, 0, 0, page_width, nullptr));
    write_text(sheet, 0, 0, annex_.title, styles_.get({Look::title}));
    for (std::size_t i = 0; i < annex_.instructions.size(); ++i) {
      write_text(sheet, i + 1, 0, annex_.instructions[i], plain_);
      constexpr std::size_t line_length = 105;
      constexpr double line = 15;
      const std::size_t lines = 1 + characters(annex_.instructions[i]) / line_length;
      require(lxw().worksheet_set_row(sheet, static_cast<lxw_row_t>(i + 1),
                                      line * static_cast<double>(lines), nullptr));
    }
    lxw().worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    lxw().worksheet_protect(sheet, nullptr, nullptr);
  }

  /// Each list once, and where it lies.
  void write_lists(lxw_worksheet* sheet) {
    for (const BlankTable& table : annex_.tables) {
      for (const BlankColumn& column : table.columns) {
        if (column.given || column.choices.empty() || lists_.count(column.choices) > 0) continue;
        const std::size_t at = lists_.size();
        write_text(sheet, 0, at, column.title, styles_.get({Look::header}));
        auto width = static_cast<double>(characters(column.title));
        for (std::size_t i = 0; i < column.choices.size(); ++i) {
          write_text(sheet, i + 1, at, column.choices[i], nullptr);
          width = std::max(width, static_cast<double>(characters(column.choices[i])));
        }
        set_width(sheet, at, width + 2);
        const workbook::CellRange cells{
            {1, static_cast<std::uint32_t>(at)},
            {static_cast<std::uint32_t>(column.choices.size()), static_cast<std::uint32_t>(at)}};
        lists_.emplace(column.choices, cells);
      }
    }
    lxw().worksheet_protect(sheet, nullptr, nullptr);
  }

  static std::string fixed_place(workbook::CellRef cell) {
    const std::string plain = workbook::a1(cell);
    const std::size_t digits = plain.find_first_of("0123456789");
    return "$" + plain.substr(0, digits) + "$" + plain.substr(digits);
  }

  void validate(lxw_worksheet* sheet, const BlankColumn& column, std::size_t at, std::size_t rows) {
    lxw_data_validation rule{};
    std::string formula;
    const std::string* help = nullptr;
    rule.validate = LXW_VALIDATION_TYPE_ANY;
    rule.ignore_blank = LXW_VALIDATION_ON;
    if (const auto list = lists_.find(column.choices); !column.choices.empty()) {
      formula = "=" + quoted_sheet(lists_name_) + "!" + fixed_place(list->second.first) + ":" +
                fixed_place(list->second.last);
      rule.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
      rule.value_formula = formula.data();
      rule.dropdown = LXW_VALIDATION_ON;
      // What is not in the list may still be true: it is asked about, not refused.
      rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
      help = &annex_.choice_help;
    } else if (column.role == BlankRole::measure) {
      help = &annex_.figure_help;
    } else if (column.role == BlankRole::coverage) {
      help = &annex_.coverage_help;
    } else {
      return;
    }
    std::string title = std::string(first_units(column.title, 32));
    std::string message = std::string(first_units(*help, 255));
    rule.input_title = title.data();
    rule.input_message = message.data();
    require(lxw().worksheet_data_validation_range(sheet, 1, static_cast<lxw_col_t>(at),
                                                  static_cast<lxw_row_t>(rows),
                                                  static_cast<lxw_col_t>(at), &rule));
    if (rule.validate == LXW_VALIDATION_TYPE_CUSTOM_FORMULA) make_last_a_list(sheet);
  }

  // libxlsxwriter 1.1.4 forgets the memory of a list's formula, and not that of another rule's.
  static void make_last_a_list(lxw_worksheet* sheet) {
    lxw_data_val_obj* last = sheet->data_validations->stqh_first;
    while (last->list_pointers.stqe_next != nullptr) last = last->list_pointers.stqe_next;
    last->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  }

  lxw_format* typed(const BlankColumn& column) {
    if (column.role == BlankRole::coverage) return typed_date_;
    if (column.role != BlankRole::measure) return typed_text_;
    lxw_format*& made = typed_numbers_[column.decimals];
    // Signs between thousands show a figure that is typed wrongly.
    if (made == nullptr) made = typed_format(styles_.number_format(column.decimals, false));
    return made;
  }

  void write_table(const BlankTable& table, lxw_worksheet* sheet) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const BlankColumn& column = table.columns[i];
      const bool figures = column.role == BlankRole::measure;
      Style header{figures ? Look::number_header : Look::header};
      header.indented = column.role == BlankRole::coverage;  // it stands beside numbers
      write_text(sheet, 0, i, column.title, styles_.get(header));
      double width = column.role == BlankRole::remark ? 50 : 14;
      width = std::max(width, static_cast<double>(characters(column.title)) + 3);
      for (const std::string& choice : column.choices) {
        width = std::max(width, static_cast<double>(characters(choice)) + 3);
      }
      set_width(sheet, i, width);
      if (column.given) continue;
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        require(lxw().worksheet_write_blank(sheet, static_cast<lxw_row_t>(row + 1),
                                            static_cast<lxw_col_t>(i), typed(column)));
      }
      validate(sheet, column, i, table.rows.size());
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
        write_text(sheet, row + 1, i, table.rows[row][i], nullptr);
      }
    }
    lxw().worksheet_freeze_panes(sheet, 1, 0);
    require(lxw().worksheet_repeat_rows(sheet, 0, 0));
    lxw_protection allowed{};
    allowed.format_columns = LXW_TRUE;
    lxw().worksheet_protect(sheet, nullptr, &allowed);
  }

  /// What each column is, for the program that reads it back.
  void write_program(lxw_worksheet* sheet) {
    std::vector<std::array<std::string, 5>> lines{{std::string(answers::blank_annex_mark),
                                                   annex_.question, annex_.model, annex_.language,
                                                   ""}};
    for (const std::string& own : {names_.front(), lists_name_, names_.back()}) {
      lines.push_back({own, "own", "", "", ""});
    }
    for (std::size_t i = 0; i < annex_.tables.size(); ++i) {
      const std::string& name = table_names_[i];
      for (const answers::BlankFixed& fixed : annex_.tables[i].fixed) {
        lines.push_back({name, "fixed", fixed.dimension, fixed.code, fixed.label});
      }
      for (const BlankColumn& column : annex_.tables[i].columns) {
        lines.push_back(
            {name, std::string(blank_role_name(column.role)), column.code, column.title, ""});
      }
    }
    for (std::size_t row = 0; row < lines.size(); ++row) {
      for (std::size_t i = 0; i < lines[row].size(); ++i) {
        if (!lines[row][i].empty()) write_text(sheet, row, i, lines[row][i], nullptr);
      }
    }
    require(lxw().worksheet_set_column(sheet, 0, 4, 24, nullptr));
    lxw().worksheet_protect(sheet, nullptr, nullptr);
  }

  const answers::BlankAnnex& annex_;
  XlsxFile file_;
  XlsxStyles styles_;
  lxw_format* plain_ = nullptr;
  lxw_format* typed_text_ = nullptr;
  lxw_format* typed_date_ = nullptr;
  std::map<int, lxw_format*> typed_numbers_;
  std::vector<std::string> names_;
  std::vector<std::string> table_names_;
  std::string lists_name_;
  std::map<std::vector<std::string>, workbook::CellRange> lists_;
};

}  // namespace

std::string blank_annex_xlsx(const answers::BlankAnnex& annex) {
  return BlankAnnexWriter(annex).write();
}

}  // namespace bijlage::writers
