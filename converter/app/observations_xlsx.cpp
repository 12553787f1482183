#include "app/observations_xlsx.hpp"

#include <algorithm>

#include "app/explained_xlsx.hpp"
#include "store/columns.hpp"
#include "store/record.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::app {
namespace {

using writers::bulk::Book;
using writers::bulk::Column;
using writers::bulk::Look;
using writers::bulk::SheetWriter;

// How long the texts of columns are, in characters, where looking at all of them is not worth it.
constexpr std::size_t period_length = 12;
constexpr std::size_t figure_length = 11;
constexpr std::size_t date_length = 10;
constexpr std::size_t text_length = 18;
constexpr std::size_t comment_length = 45;
constexpr std::size_t most_file = 100;

void longer(std::size_t& longest, std::string_view text) {
  longest = std::max(longest, writers::characters(text));
}

// Measure first, then a number a dimension.
std::vector<std::size_t> code_lengths(const model::Dataset& data) {
  std::vector<std::size_t> lengths(data.model().dimensions.size() + 1);
  for (const model::Series& series : data.series()) {
    longer(lengths[0], series.measure);
    for (std::size_t i = 0; i < series.codes.size(); ++i) longer(lengths[i + 1], series.codes[i]);
  }
  return lengths;
}

std::vector<Column> source_columns(const model::Dataset& data) {
  std::size_t file = 0;
  std::size_t mapping = 0;
  std::size_t sheet = 0;
  for (const model::SourceFile& source : data.files) {
    longer(file, source.name);
    longer(mapping, source.mapping);
  }
  for (const std::string& name : data.sheets) longer(sheet, name);
  const auto& names = store::source_columns;
  Column file_column = column_for(names[0], 0);
  file_column.width =
      std::max(file_column.width, static_cast<double>(std::min(file + 1, most_file)));
  return {file_column, column_for(names[1], sheet), column_for(names[2], 0),
          column_for(names[3], text_length), column_for(names[4], mapping)};
}

std::vector<Column> columns_of(const model::Dataset& data, const store::Records& records) {
  const auto lengths = code_lengths(data);
  const auto& values = store::value_columns;
  std::vector<Column> columns{column_for(store::key_columns[0], 0),
                              column_for(store::key_columns[1], period_length),
                              column_for(store::key_columns[2], lengths[0])};
  for (std::size_t i = 0; i < records.dimension_ids().size(); ++i) {
    columns.push_back(column_for(records.dimension_ids()[i], lengths[i + 1]));
    // A dimension that no figure uses would only make the printed page smaller.
    columns.back().folded = lengths[i + 1] == 0;
  }
  columns.push_back(column_for(values[0], figure_length, true));
  for (const std::size_t i : {1U, 2U, 3U}) columns.push_back(column_for(values[i], 0));
  for (const std::size_t i : {4U, 5U}) columns.push_back(column_for(values[i], date_length));
  columns.push_back(column_for(values[6], comment_length));
  for (Column& column : source_columns(data)) columns.push_back(std::move(column));
  for (const std::string& id : records.attribute_ids()) {
    columns.push_back(column_for(id, text_length));
  }
  return columns;
}

void put(SheetWriter& sheet, std::string_view text) {
  if (text.empty()) {
    sheet.blank();
  } else {
    sheet.text(text);
  }
}

void write_row(SheetWriter& sheet, const store::Record& record) {
  for (const std::string_view text :
       {record.frequency, std::string_view(record.time_period), record.measure}) {
    put(sheet, text);
  }
  for (const std::string& code : *record.codes) put(sheet, code);
  if (record.value) {
    sheet.number(record.value->to_double(),
                 record.value->is_whole() ? Look::integer : Look::number);
  } else {
    sheet.blank();
  }
  put(sheet, record.unit);
  put(sheet, record.status.codes());
  put(sheet, record.confidentiality);
  sheet.date(record.covered.first).date(record.covered.last);
  for (const std::string_view text :
       {std::string_view(record.comment), record.file, record.sheet, std::string_view(record.cell),
        std::string_view(record.text), record.mapping}) {
    put(sheet, text);
  }
  for (const std::string& attribute : record.attributes) put(sheet, attribute);
  sheet.end_row();
}

}  // namespace

void write_observations_xlsx(const Converted& converted, package::ZipTarget& target) {
  const model::Dataset& data = converted.merged.data;
  const config::Wording& wording = converted.wording;
  const store::Records records(data);
  const std::string name = wording.sentence("convert.sheet.observations");
  Book book(target, {.title = name + " " + records.structure_id(),
                     .author = wording.sentence(
                         {"answers.book.author", {{"version", std::string(converted.version)}}}),
                     .language = wording.catalogue().language()});
  writers::bulk::SheetOptions options = table_sheet(name, columns_of(data, records));
  // Where a figure comes from is for the screen: on paper it would make the figures too small.
  options.printed_columns =
      options.columns.size() - store::source_columns.size() - records.attribute_ids().size();
  SheetWriter& sheet = book.add_sheet(options);
  UsedCodes used;
  records.for_each([&](const store::Record& record) {
    write_row(sheet, record);
    used.add(record);
  });
  add_columns_sheet(book, converted, records);
  add_codes_sheet(book, converted, records, used);
  add_sources_sheet(book, converted, records);
  add_findings_sheet(book, converted);
  book.finish();
}

}  // namespace bijlage::app
