#include <algorithm>

#include "base/text.hpp"
#include "config/nearest.hpp"
#include "config/toml_text.hpp"

namespace bijlage::config {
namespace {

// A handle's node is a table: Value::as_table and TomlFile::root make no others.
const toml::table& table_at(const void* node) {
  return *static_cast<const toml::node*>(node)->as_table();
}

std::string list_of(const std::vector<std::string>& words) { return base::join(words, ", "); }

}  // namespace

Place Table::place() const { return config::place_of(table_at(node_).source()); }

bool Table::has(std::string_view key) const { return table_at(node_).contains(key); }

Place Table::place_of(std::string_view key) const {
  const toml::node* node = table_at(node_).get(key);
  return node == nullptr ? place() : config::place_of(node->source());
}

std::optional<Value> Table::get(std::string_view key) {
  if (AskedAt* at = text_->asked_at(node_)) at->keys.emplace(key);
  return find(key);
}

std::optional<Value> Table::find(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
  const toml::node* node = table_at(node_).get(key);
  if (node == nullptr) return std::nullopt;
  return Value(text_, node);
}

std::optional<Value> Table::require(std::string_view key) {
  if (AskedAt* at = text_->asked_at(node_)) at->required.emplace(key);
  auto value = get(key);
  if (!value) fault({"config.missing-key", {{"key", std::string(key)}}});
  return value;
}

std::optional<std::string> Table::string(std::string_view key) {
  const auto value = get(key);
  return value ? value->as_string() : std::nullopt;
}

std::string Table::require_string(std::string_view key) {
  const auto value = require(key);
  return value ? value->as_string().value_or("") : "";
}

std::optional<std::int64_t> Table::integer(std::string_view key) {
  const auto value = get(key);
  return value ? value->as_integer() : std::nullopt;
}

std::optional<bool> Table::boolean(std::string_view key) {
  const auto value = get(key);
  return value ? value->as_boolean() : std::nullopt;
}

std::vector<std::string> Table::strings(std::string_view key) {
  const auto value = get(key);
  if (!value) return {};
  return value->as_strings().value_or(std::vector<std::string>{});
}

std::optional<Table> Table::table(std::string_view key) {
  const auto value = get(key);
  return value ? value->as_table() : std::nullopt;
}

std::vector<Table> Table::tables(std::string_view key) {
  std::vector<Table> tables;
  const auto value = get(key);
  if (!value) return tables;
  text_->ask_kind(value->node_, "tables");
  for (const Value& element : value->as_list()) {
    if (auto table = element.as_table()) tables.push_back(std::move(*table));
  }
  return tables;
}

std::optional<std::string> Table::one_of(std::string_view key,
                                         const std::vector<std::string>& words) {
  const auto value = get(key);
  return value ? value->one_of(key, words) : std::nullopt;
}

std::vector<std::pair<std::string, Value>> Table::items() {
  std::vector<std::pair<std::string, Value>> items;
  if (AskedAt* at = text_->asked_at(node_)) at->any_key = true;
  for (const auto& [key, node] : table_at(node_)) {
    const std::string_view name = key.str();
    if (auto value = find(name)) items.emplace_back(name, *value);
  }
  // toml++ keeps keys in alphabetical order; people mean the order they wrote.
  std::stable_sort(items.begin(), items.end(), [](const auto& a, const auto& b) {
    const Place first = a.second.place();
    const Place second = b.second.place();
    return std::tie(first.line, first.column) < std::tie(second.line, second.column);
  });
  return items;
}

void Table::fault(base::Message message) const { text_->fault(place(), std::move(message)); }

void Table::fault_at(std::string_view key, base::Message message) const {
  text_->fault(place_of(key), std::move(message));
}

void Table::finish() const {
  for (const auto& [key, node] : table_at(node_)) {
    const std::string name(key.str());
    if (std::find(asked_.begin(), asked_.end(), name) != asked_.end()) continue;
    if (const auto meant = nearest(name, asked_)) {
      text_->fault(config::place_of(key.source()),
                   {"config.unknown-key-near", {{"key", name}, {"nearest", *meant}}});
    } else {
      text_->fault(config::place_of(key.source()),
                   {"config.unknown-key", {{"key", name}, {"known", list_of(asked_)}}});
    }
  }
}

}  // namespace bijlage::config
