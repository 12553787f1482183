#include "store/sdmx_csv.hpp"

#include "base/csv_field.hpp"
#include "store/columns.hpp"
#include "store/record.hpp"

namespace bijlage::store {
namespace {

/// One line, field by field.
class Line {
 public:
  Line& code(std::string_view field) {
    between();
    base::append_field(text_, field);
    return *this;
  }
  Line& text(std::string_view field) {
    between();
    base::append_text_field(text_, field);
    return *this;
  }
  std::string end() {
    text_ += '\n';
    return std::move(text_);
  }

 private:
  void between() {
    if (!first_) text_ += ',';
    first_ = false;
  }

  std::string text_;
  bool first_ = true;
};

std::string header(const Records& records) {
  Line line;
  line.code("STRUCTURE[;]").code("STRUCTURE_ID").code("ACTION");
  for (const auto name : key_columns) line.code(name);
  for (const auto& id : records.dimension_ids()) line.code(id);
  for (const auto name : value_columns) {
    // An array, its values separated by the sign that the first column's name holds.
    line.code(name == "OBS_STATUS" ? "OBS_STATUS[]" : name);
  }
  for (const auto name : source_columns) line.code(name);
  for (const auto& id : records.attribute_ids()) line.code(id);
  return line.end();
}

std::string row(const Record& record, const std::string& structure_id) {
  Line line;
  line.code("dataflow").code(structure_id).code("I");
  line.code(record.frequency).code(record.time_period).code(record.measure);
  for (const auto& code : *record.codes) line.code(code);
  line.code(record.value ? record.value->to_string() : "").code(record.unit);
  line.code(record.status.codes()).code(record.confidentiality);
  line.code(record.covered.first.iso()).code(record.covered.last.iso()).text(record.comment);
  line.text(record.file).text(record.sheet).code(record.cell).text(record.text);
  line.text(record.mapping);
  for (const auto& attribute : record.attributes) line.text(attribute);
  return line.end();
}

}  // namespace

void write_sdmx_csv(const model::Dataset& data, const Sink& sink) {
  const Records records(data);
  const auto structure_id = records.structure_id();
  Pieces pieces(sink);
  pieces.write(header(records));
  records.for_each([&](const Record& record) { pieces.write(row(record, structure_id)); });
  pieces.finish();
}

std::string sdmx_csv(const model::Dataset& data) {
  std::string text;
  write_sdmx_csv(data, [&](std::string_view piece) { text += piece; });
  return text;
}

}  // namespace bijlage::store
