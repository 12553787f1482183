#include "app/explained_xlsx.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "store/columns.hpp"
#include "writers/findings_report.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::app {
namespace {

using writers::bulk::Book;
using writers::bulk::Column;
using writers::bulk::Look;
using writers::bulk::SheetWriter;

constexpr double sentence_width = 90;
constexpr std::size_t hash_length = 64;
constexpr std::size_t label_length = 40;

std::string sentence(const Converted& converted, std::string_view key) {
  return converted.wording.sentence(key);
}

void add_row(SheetWriter& sheet, std::string_view name, const std::string& meaning) {
  sheet.text(name).text(meaning, Look::wrapped).end_row();
}

void add_fixed(SheetWriter& sheet, const Converted& converted, std::string_view name) {
  add_row(sheet, name, sentence(converted, "convert.column." + std::string(name)));
}

struct CodeRows {
  SheetWriter& sheet;

  void add(std::string_view column, std::string_view code, std::string_view label) {
    sheet.text(column).text(code).text(label, Look::wrapped).end_row();
  }
};

void add_dimension_codes(CodeRows rows, const Converted& converted, const store::Records& records) {
  const model::Dataset& data = converted.merged.data;
  const std::string& language = converted.wording.catalogue().language();
  for (std::size_t i = 0; i < records.dimension_ids().size(); ++i) {
    std::set<std::string_view> codes;
    for (const model::Series& series : data.series()) codes.insert(series.codes[i]);
    codes.erase("");
    for (const std::string_view code : codes) {
      rows.add(records.dimension_ids()[i], code, data.code_label(i, code, language));
    }
  }
}

void add_measures(CodeRows rows, const Converted& converted) {
  const model::Dataset& data = converted.merged.data;
  std::set<std::string_view> codes;
  for (const model::Series& series : data.series()) codes.insert(series.measure);
  for (const std::string_view code : codes) {
    const model::Measure* const measure = data.model().find_measure(code);
    const std::string_view label =
        measure == nullptr ? "" : measure->label.in(converted.wording.catalogue().language());
    rows.add(store::key_columns[2], code, label);
  }
}

}  // namespace

void UsedCodes::add(const store::Record& record) {
  if (!frequencies.contains(record.frequency)) frequencies.emplace(record.frequency);
  if (!confidentialities.contains(record.confidentiality)) {
    confidentialities.emplace(record.confidentiality);
  }
  const std::string codes = record.status.codes();
  for (const std::string_view code : base::split(codes, ';')) statuses.emplace(code);
}

Column column_for(std::string_view title, std::size_t longest, bool numbers) {
  constexpr std::size_t least = 6;
  constexpr std::size_t most = 60;
  constexpr std::size_t button = 4;
  const std::size_t for_texts = std::clamp(longest + 1, least, most);
  return {std::string(title),
          static_cast<double>(std::max(for_texts, writers::characters(title) + button)), numbers};
}

writers::bulk::SheetOptions table_sheet(const std::string& name, std::vector<Column> columns) {
  return {.name = name,
          .columns = std::move(columns),
          .filter = writers::bulk::Filter::table,
          .table = name};
}

void add_columns_sheet(Book& book, const Converted& converted, const store::Records& records) {
  SheetWriter& sheet = book.add_sheet(
      table_sheet(sentence(converted, "convert.sheet.columns"),
                  {column_for(sentence(converted, "convert.header.column"), label_length / 2),
                   {sentence(converted, "convert.header.meaning"), sentence_width}}));
  for (const std::string_view name : store::key_columns) add_fixed(sheet, converted, name);
  const auto& dimensions = converted.merged.data.model().dimensions;
  for (std::size_t i = 0; i < dimensions.size(); ++i) {
    const std::string label(dimensions[i].label.in(converted.wording.catalogue().language()));
    add_row(sheet, records.dimension_ids()[i],
            converted.wording.sentence({"convert.column.dimension", {{"label", label}}}));
  }
  for (const std::string_view name : store::value_columns) add_fixed(sheet, converted, name);
  for (const std::string_view name : store::source_columns) add_fixed(sheet, converted, name);
  for (const std::string& id : records.attribute_ids()) {
    add_row(sheet, id, sentence(converted, "convert.column.attribute"));
  }
}

void add_codes_sheet(Book& book, const Converted& converted, const store::Records& records,
                     const UsedCodes& used) {
  CodeRows rows{book.add_sheet(
      table_sheet(sentence(converted, "convert.sheet.codes"),
                  {column_for(sentence(converted, "convert.header.column"), label_length / 2),
                   column_for(sentence(converted, "convert.header.code"), label_length),
                   {sentence(converted, "convert.header.label"), sentence_width / 2}}))};
  for (const std::string& code : used.frequencies) {
    rows.add(store::key_columns[0], code, sentence(converted, "convert.frequency." + code));
  }
  add_measures(rows, converted);
  add_dimension_codes(rows, converted, records);
  for (const std::string& code : used.statuses) {
    rows.add(store::value_columns[2], code, sentence(converted, "convert.status." + code));
  }
  for (const std::string& code : used.confidentialities) {
    rows.add(store::value_columns[3], code, sentence(converted, "convert.confidential." + code));
  }
}

void add_sources_sheet(Book& book, const Converted& converted, const store::Records& records) {
  const model::Dataset& data = converted.merged.data;
  std::vector<std::size_t> counts(data.files.size());
  std::size_t longest_name = 0;
  for (const model::SourceFile& file : data.files) {
    longest_name = std::max(longest_name, writers::characters(file.name));
  }
  for (const model::Observation& observation : data.observations) {
    ++counts.at(observation.source.file);
  }
  SheetWriter& sheet = book.add_sheet(
      table_sheet(sentence(converted, "convert.sheet.sources"),
                  {column_for(sentence(converted, "convert.header.file"), longest_name),
                   {sentence(converted, "convert.header.sha256"), hash_length + 4},
                   column_for(sentence(converted, "convert.header.mapping"), label_length / 2),
                   column_for(sentence(converted, "convert.header.observations"), 0, true),
                   column_for(sentence(converted, "convert.header.structure"), label_length)}));
  for (std::size_t i = 0; i < data.files.size(); ++i) {
    const model::SourceFile& file = data.files[i];
    sheet.text(file.name, Look::wrapped).text(file.sha256).text(file.mapping);
    sheet.number(static_cast<double>(counts[i]), Look::integer);
    sheet.text(records.structure_id()).end_row();
  }
}

void add_findings_sheet(Book& book, const Converted& converted) {
  std::size_t longest_name = 0;
  for (const model::Finding& finding : converted.merged.findings) {
    longest_name = std::max(longest_name, writers::characters(finding.file));
  }
  SheetWriter& sheet = book.add_sheet(
      table_sheet(sentence(converted, "convert.sheet.findings"),
                  {column_for(sentence(converted, "convert.header.finding"), 4),
                   column_for(sentence(converted, "convert.header.severity"), 14),
                   column_for(sentence(converted, "convert.header.file"), longest_name),
                   column_for(sentence(converted, "convert.header.sheet"), label_length / 2),
                   column_for(sentence(converted, "convert.header.cells"), label_length / 3),
                   {sentence(converted, "convert.header.message"), sentence_width}}));
  for (const model::Finding& finding : converted.merged.findings) {
    const std::string severity(model::severity_name(finding.severity));
    sheet.text(finding.code).text(sentence(converted, "severity." + severity));
    sheet.text(finding.file, Look::wrapped)
        .text(finding.sheet)
        .text(base::join(writers::cell_names(finding), ", "));
    sheet.text(converted.wording.sentence(finding.message), Look::wrapped).end_row();
  }
  if (converted.merged.findings.empty()) {
    sheet.blank().blank().blank().blank().blank();
    sheet.text(sentence(converted, "convert.no-findings")).end_row();
  }
}

}  // namespace bijlage::app
