#include "config/asked.hpp"

#include <optional>

#include "config/toml_text.hpp"

namespace bijlage::config {
namespace {

std::string below(const std::string& path, const std::string& key) {
  return path.empty() ? key : path + "." + key;
}

// The elements of an array stand where the array stands.
std::optional<std::string> find(const toml::node& in, const toml::node* sought,
                                const std::string& path, const Asked& asked) {
  if (&in == sought) return path;
  if (const toml::array* array = in.as_array()) {
    for (const toml::node& element : *array) {
      if (auto found = find(element, sought, path, asked)) return found;
    }
  }
  const toml::table* table = in.as_table();
  if (table == nullptr) return std::nullopt;
  const auto here = asked.find(path);
  for (const auto& [key, node] : *table) {
    const std::string name(key.str());
    const bool known = here != asked.end() && here->second.keys.contains(name);
    const bool chosen = here != asked.end() && here->second.any_key && !known;
    if (auto found = find(node, sought, below(path, chosen ? "*" : name), asked)) return found;
  }
  return std::nullopt;
}

}  // namespace

AskedAt* TomlText::asked_at(const void* node) {
  if (asked == nullptr) return nullptr;
  const auto path = find(root, static_cast<const toml::node*>(node), "", *asked);
  return path ? &(*asked)[*path] : nullptr;
}

void TomlText::ask_kind(const void* node, const char* kind) {
  if (AskedAt* at = asked_at(node)) at->kinds.insert(kind);
}

}  // namespace bijlage::config
