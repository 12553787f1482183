#include "writers/bulk/sheet_writer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "workbook/serial.hpp"
#include "writers/bulk/book_parts.hpp"
#include "writers/bulk/sheet_frame.hpp"
#include "writers/bulk/xml_text.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers::bulk {
namespace {

constexpr std::size_t piece_bytes = std::size_t{64} << 10U;
constexpr std::size_t most_columns = 16'384;
constexpr std::uint32_t most_links = 65'530;
constexpr double most_height = 409;  // in points, of a row

constexpr std::array<std::string_view, 8> error_codes{
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"};

constexpr std::array<ShortText, look_count> look_attributes{
    ShortText(">"),         ShortText(" s=\"1\">"),  ShortText(" s=\"2\">"),
    ShortText(" s=\"3\">"), ShortText(" s=\"4\">"),  ShortText(" s=\"5\">"),
    ShortText(" s=\"6\">"), ShortText(" s=\"7\">"),  ShortText(" s=\"8\">"),
    ShortText(" s=\"9\">"), ShortText(" s=\"10\">"), ShortText(" s=\"11\">")};

constexpr ShortText no_type;
constexpr ShortText shared_text(" t=\"s\"");
constexpr ShortText own_text(" t=\"inlineStr\"");
constexpr ShortText formula_text(" t=\"str\"");
constexpr ShortText boolean_type(" t=\"b\"");
constexpr ShortText error_type(" t=\"e\"");
constexpr ShortText value_begin("<v>");
constexpr ShortText value_end("</v></c>");

}  // namespace

SheetWriter::SheetWriter(BookParts& parts, SheetOptions options)
    : parts_(parts), options_(std::move(options)) {
  if (has_titles(options_.columns)) {
    options_.columns = with_valid_titles(std::move(options_.columns));
  } else {
    options_.filter = Filter::none;
  }
  xml_.reserve(2 * piece_bytes);
  open();
}

void SheetWriter::open() {
  name_ = sheet_name(valid_text(options_.name), parts_.sheets);
  parts_.sheets.push_back(name_);
  row_ = 0;
  column_ = 0;
  links_.clear();
  link_count_ = 0;
  parts_.zip.begin("xl/worksheets/sheet" + std::to_string(parts_.sheets.size()) + ".xml");
  xml_ = before_rows(options_, parts_.sheets.size() == 1);
  if (has_titles(options_.columns)) write_header();
}

void SheetWriter::write_header() {
  for (const Column& column : options_.columns) {
    text(column.title, column.numbers ? Look::number_header : Look::header);
  }
  end_row();
}

// Of the sheet as it is when it is complete: a table has at least one row below its header.
std::uint32_t SheetWriter::last_row() const {
  const std::uint32_t least = options_.filter == Filter::table ? 2 : 1;
  return std::max(row_, least) - 1;
}

void SheetWriter::close() {
  const auto columns = static_cast<std::uint32_t>(options_.columns.size());
  const workbook::CellRange cells{{0, 0}, {last_row(), std::max(columns, 1U) - 1}};
  const bool table = options_.filter == Filter::table;
  xml_ += before_links(options_.filter == Filter::plain ? workbook::a1(cells) : "");
  write_links();
  xml_ += after_links(table);
  flush();
  parts_.zip.end();
  if (has_titles(options_.columns)) add_names(parts_, options_, cells);
  if (table) add_table(parts_, options_, cells);
}

// There may be megabytes of them: they are not copied once more.
void SheetWriter::write_links() {
  if (links_.empty()) return;
  xml_ += "<hyperlinks>";
  flush();
  parts_.zip.write(links_);
  links_ = {};
  xml_ += "</hyperlinks>";
}

void SheetWriter::begin_row() {
  if (row_ == options_.most_rows) {
    close();
    open();
  }
  row_end_ = ShortText(std::to_string(row_ + 1) + "\"");
}

CellXml SheetWriter::begin_cell(const ShortText& type, Look look) {
  if (column_ == 0 && !row_open_) begin_row();
  if (!row_open_) {
    xml_ += "<row r=\"";
    xml_.append(row_end_.data(), row_end_.size());
    row_attributes_ = xml_.size();
    xml_ += '>';
    row_open_ = true;
  }
  while (column_ >= cell_starts_.size()) {
    if (cell_starts_.size() == most_columns) {
      throw base::Failure(base::Trouble::output, {"output.too-many-columns", {{"sheet", name_}}});
    }
    cell_starts_.emplace_back(
        "<c r=\"" + workbook::column_name(static_cast<std::uint32_t>(cell_starts_.size())));
  }
  CellXml cell;
  cell.put(cell_starts_[column_++]).put(row_end_).put(type);
  cell.put(look_attributes[static_cast<std::size_t>(look)]);
  return cell;
}

SheetWriter& SheetWriter::end_cell(std::string_view xml) {
  xml_ += xml;
  if (xml_.size() >= piece_bytes) flush();
  return *this;
}

void SheetWriter::flush() {
  parts_.zip.write(xml_);
  xml_.clear();
  row_attributes_ = 0;
}

SheetWriter& SheetWriter::number(double value, Look look) {
  if (!std::isfinite(value)) return error("#NUM!");
  CellXml cell = begin_cell(no_type, look);
  return end_cell(cell.put(value_begin).put(value).put(value_end).text());
}

// A wrapped text in a column of a known width makes its row higher: not every program does so.
void SheetWriter::make_room(std::string_view text) {
  if (column_ >= options_.columns.size()) return;
  // Widths are counted in digits, and most letters of a sentence are narrower.
  constexpr double letters_a_digit = 1.1;
  const double width = std::max(options_.columns[column_].width, 1.0) * letters_a_digit;
  double lines = 0;
  for (const std::string_view line : base::split(text, '\n')) {
    lines += std::max(1.0, std::ceil(static_cast<double>(characters(line)) / width));
  }
  lines_ = std::max(lines_, lines);
}

SheetWriter& SheetWriter::text(std::string_view text, Look look) {
  if (look == Look::wrapped) make_room(text);
  if (const auto number = parts_.texts.number(text)) {
    CellXml cell = begin_cell(shared_text, look);
    return end_cell(cell.put(value_begin).put(*number).put(value_end).text());
  }
  xml_ += begin_cell(own_text, look).text();
  xml_ += "<is>";
  append_text_element(xml_, text);
  return end_cell("</is></c>");
}

SheetWriter& SheetWriter::boolean(bool value) {
  xml_ += begin_cell(boolean_type, Look::general).text();
  return end_cell(value ? "<v>1</v></c>" : "<v>0</v></c>");
}

SheetWriter& SheetWriter::error(std::string_view code) {
  if (std::find(error_codes.begin(), error_codes.end(), code) == error_codes.end()) {
    return text(code);
  }
  xml_ += begin_cell(error_type, Look::general).put(value_begin).text();
  xml_ += code;
  return end_cell("</v></c>");
}

SheetWriter& SheetWriter::date(calendar::Date day) {
  const auto serial = workbook::serial_of(day.year(), static_cast<unsigned>(day.month()),
                                          static_cast<unsigned>(day.day()));
  return serial ? number(*serial, Look::date) : text(day.iso());
}

SheetWriter& SheetWriter::formula(std::string_view formula, const Stored& value, Look look) {
  const auto* const text = std::get_if<std::string_view>(&value);
  const auto* const truth = std::get_if<bool>(&value);
  const auto* const number = std::get_if<double>(&value);
  const bool failed = number != nullptr && !std::isfinite(*number);
  parts_.has_formulas = true;
  ShortText type = no_type;
  if (text != nullptr) type = formula_text;
  if (truth != nullptr) type = boolean_type;
  if (failed) type = error_type;
  xml_ += begin_cell(type, look).text();
  xml_ += "<f>";
  append_plain(xml_, formula);
  xml_ += "</f><v>";
  if (text != nullptr) append_cell_text(xml_, *text);
  if (truth != nullptr) xml_ += *truth ? '1' : '0';
  if (failed) xml_ += "#NUM!";
  if (number != nullptr && !failed) append_number(xml_, *number);
  return end_cell("</v></c>");
}

SheetWriter& SheetWriter::link(std::string_view text, std::string_view sheet,
                               workbook::CellRef place) {
  const bool is_link = link_count_ < most_links;
  this->text(text, is_link ? Look::link : Look::general);
  if (!is_link) return *this;
  ++link_count_;
  links_ += "<hyperlink ref=\"" +
            workbook::a1(workbook::CellRef{row_, static_cast<std::uint32_t>(column_ - 1)}) +
            "\" location=\"";
  append_plain(links_, quoted_sheet(sheet) + "!" + workbook::a1(place));
  links_ += "\" display=\"";
  append_plain(links_, cell_text(text));
  links_ += "\"/>";
  return *this;
}

SheetWriter& SheetWriter::blank() {
  if (column_ == 0 && !row_open_) begin_row();
  ++column_;
  return *this;
}

// A row so long that its beginning is gone keeps the ordinary height.
void SheetWriter::set_height() {
  if (lines_ > 1 && row_attributes_ > 0) {
    std::string height = " ht=\"";
    append_number(height, std::min(lines_ * line_height, most_height));
    xml_.insert(row_attributes_, height + R"(" customHeight="1")");
  }
  lines_ = 0;
}

void SheetWriter::end_row() {
  if (column_ == 0) begin_row();
  set_height();
  if (row_open_) end_cell("</row>");
  row_open_ = false;
  column_ = 0;
  ++row_;
}

}  // namespace bijlage::writers::bulk
