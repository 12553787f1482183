#include "store/observations_json.hpp"

#include "base/text.hpp"
#include "store/columns.hpp"
#include "store/json_text.hpp"
#include "store/record.hpp"

namespace bijlage::store {
namespace {

/// One object, member by member.
class Object {
 public:
  Object& text(std::string_view name, std::string_view value) {
    member(name);
    append_json_string(json_, value);
    return *this;
  }
  Object& plain(std::string_view name, std::string_view value) {
    member(name);
    json_ += value;
    return *this;
  }
  Object& list(std::string_view name, std::string_view codes) {
    member(name);
    json_ += '[';
    for (const auto code : base::split(codes, ';')) {
      if (json_.back() != '[') json_ += ',';
      append_json_string(json_, code);
    }
    json_ += ']';
    return *this;
  }
  std::string end() { return std::move(json_) + "}"; }

 private:
  void member(std::string_view name) {
    if (json_.size() > 1) json_ += ',';
    append_json_string(json_, name);
    json_ += ':';
  }

  std::string json_ = "{";
};

std::string object(const Record& record, const Records& records) {
  Object object;
  object.text(key_columns[0], record.frequency)
      .text(key_columns[1], record.time_period)
      .text(key_columns[2], record.measure);
  for (std::size_t i = 0; i < record.codes->size(); ++i) {
    object.text(records.dimension_ids()[i], (*record.codes)[i]);
  }
  object.plain(value_columns[0], record.value ? record.value->to_string() : "null")
      .text(value_columns[1], record.unit)
      .list(value_columns[2], record.status.codes())
      .text(value_columns[3], record.confidentiality)
      .text(value_columns[4], record.covered.first.iso())
      .text(value_columns[5], record.covered.last.iso())
      .text(value_columns[6], record.comment)
      .text(source_columns[0], record.file)
      .text(source_columns[1], record.sheet)
      .text(source_columns[2], record.cell)
      .text(source_columns[3], record.text)
      .text(source_columns[4], record.mapping);
  for (std::size_t i = 0; i < record.attributes.size(); ++i) {
    object.text(records.attribute_ids()[i], record.attributes[i]);
  }
  return object.end();
}

}  // namespace

void write_json(const model::Dataset& data, const Sink& sink) {
  const Records records(data);
  Pieces pieces(sink);
  std::string head = R"({"bijlage":"1","structure":)";
  append_json_string(head, records.structure_id());
  pieces.write(head + R"(,"observations":[)");
  std::string_view before = "\n";
  records.for_each([&](const Record& record) {
    pieces.write(before);
    pieces.write(object(record, records));
    before = ",\n";
  });
  pieces.write("\n]}\n");
  pieces.finish();
}

std::string json(const model::Dataset& data) {
  std::string text;
  write_json(data, [&](std::string_view piece) { text += piece; });
  return text;
}

}  // namespace bijlage::store
