#include <algorithm>

#include "base/text.hpp"
#include "config/toml_text.hpp"

namespace bijlage::config {
namespace {

const toml::node& node_at(const void* node) { return *static_cast<const toml::node*>(node); }

std::string kind_key(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::string:
      return "@config.kind.string";
    case Value::Kind::integer:
      return "@config.kind.integer";
    case Value::Kind::number:
      return "@config.kind.number";
    case Value::Kind::boolean:
      return "@config.kind.boolean";
    case Value::Kind::date:
      return "@config.kind.date";
    case Value::Kind::array:
      return "@config.kind.array";
    case Value::Kind::table:
      return "@config.kind.table";
    case Value::Kind::other:
      break;
  }
  return "@config.kind.other";
}

void fault_kind(const Value& value, std::string expected) {
  value.fault({"config.wrong-kind",
               {{"expected", std::move(expected)}, {"found", kind_key(value.kind())}}});
}

/// One to three digits, of which the first is no zero, a point and three more.
bool may_be_thousands(std::string_view number) {
  if (number.starts_with('-') || number.starts_with('+')) number.remove_prefix(1);
  const std::size_t point = number.find('.');
  if (point == 0 || point > 3 || number.size() != point + 4 || number.front() == '0') return false;
  return number.find_first_not_of("0123456789.") == std::string_view::npos;
}

}  // namespace

Value::Kind Value::kind() const {
  switch (node_at(node_).type()) {
    case toml::node_type::string:
      return Kind::string;
    case toml::node_type::integer:
      return Kind::integer;
    case toml::node_type::floating_point:
      return Kind::number;
    case toml::node_type::boolean:
      return Kind::boolean;
    case toml::node_type::date:
      return Kind::date;
    case toml::node_type::array:
      return Kind::array;
    case toml::node_type::table:
      return Kind::table;
    default:
      return Kind::other;
  }
}

Place Value::place() const { return place_of(node_at(node_).source()); }

void Value::fault(base::Message message) const { text_->fault(place(), std::move(message)); }

std::optional<std::string> Value::as_string() const {
  text_->ask_kind(node_, "string");
  if (const auto* text = node_at(node_).as_string()) return text->get();
  fault_kind(*this, kind_key(Kind::string));
  return std::nullopt;
}

std::optional<std::int64_t> Value::as_integer() const {
  text_->ask_kind(node_, "integer");
  if (const auto* number = node_at(node_).as_integer()) return number->get();
  fault_kind(*this, kind_key(Kind::integer));
  return std::nullopt;
}

std::optional<base::Decimal> Value::as_decimal() const {
  text_->ask_kind(node_, "number");
  if (const auto* whole = node_at(node_).as_integer()) return base::Decimal(whole->get());
  if (const auto* number = node_at(node_).as_floating_point()) {
    if (const auto decimal = base::Decimal::from_double(number->get())) return decimal;
    fault({"config.not-finite", {}});
    return std::nullopt;
  }
  fault_kind(*this, kind_key(Kind::number));
  return std::nullopt;
}

std::optional<base::Decimal> Value::as_figure() const {
  const auto figure = as_decimal();
  if (!figure || kind() != Kind::number) return figure;
  const std::string_view written = text_->written_at(place());
  if (!may_be_thousands(written)) return figure;
  std::string whole(written);
  whole.erase(whole.find('.'), 1);
  fault({"config.thousands-or-fraction", {{"written", std::string(written)}, {"whole", whole}}});
  return std::nullopt;
}

std::optional<bool> Value::as_boolean() const {
  text_->ask_kind(node_, "boolean");
  if (const auto* truth = node_at(node_).as_boolean()) return truth->get();
  fault_kind(*this, kind_key(Kind::boolean));
  return std::nullopt;
}

std::optional<calendar::Date> Value::as_date() const {
  text_->ask_kind(node_, "date");
  if (const auto* date = node_at(node_).as_date()) {
    const toml::date day = date->get();
    return calendar::Date::from_civil(day.year, day.month, day.day);
  }
  if (const auto* text = node_at(node_).as_string()) {
    if (const auto date = calendar::Date::parse_iso(text->get())) return date;
  }
  fault_kind(*this, kind_key(Kind::date));
  return std::nullopt;
}

std::optional<std::string> Value::one_of(std::string_view key,
                                         const std::vector<std::string>& words,
                                         std::string_view else_than_a_word) const {
  if (AskedAt* at = text_->asked_at(node_)) at->words.insert(words.begin(), words.end());
  auto word = as_string();
  if (!word || std::find(words.begin(), words.end(), *word) != words.end()) return word;
  fault({"config.not-one-of",
         {{"key", std::string(key)},
          {"found", *word},
          {"words", base::join(words, ", ") + std::string(else_than_a_word)}}});
  return std::nullopt;
}

std::optional<std::vector<std::string>> Value::as_strings() const {
  if (!is_string() && !is_array()) {
    fault_kind(*this, "@config.kind.strings");
    return std::nullopt;
  }
  std::vector<std::string> texts;
  bool good = true;
  for (const Value& element : as_list()) {
    if (auto text = element.as_string()) {
      texts.push_back(std::move(*text));
    } else {
      good = false;
    }
  }
  if (!good) return std::nullopt;
  return texts;
}

std::vector<Value> Value::as_list() const {
  text_->ask_kind(node_, "list");
  const toml::array* array = node_at(node_).as_array();
  if (array == nullptr) return {*this};
  std::vector<Value> list;
  for (const toml::node& element : *array) list.push_back(Value(text_, &element));
  return list;
}

std::optional<Table> Value::as_table() const {
  text_->ask_kind(node_, "table");
  if (is_table()) return Table(text_, node_);
  fault_kind(*this, kind_key(Kind::table));
  return std::nullopt;
}

}  // namespace bijlage::config
