#include "package/part_name.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/text.hpp"

namespace bijlage::package {

std::string clean_part_name(std::string_view name) {
  std::string clean(name);
  std::replace(clean.begin(), clean.end(), '\\', '/');
  clean.erase(0, std::min(clean.find_first_not_of('/'), clean.size()));
  return clean;
}

std::string part_key(std::string_view name) {
  std::string key(name);
  std::transform(key.begin(), key.end(), key.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return key;
}

std::string resolve_part(std::string_view source, std::string_view target) {
  std::string path(target.substr(0, target.find('#')));
  std::replace(path.begin(), path.end(), '\\', '/');
  if (!path.starts_with('/')) {
    const std::size_t slash = source.rfind('/');
    if (slash != std::string_view::npos) path.insert(0, source.substr(0, slash + 1));
  }
  std::vector<std::string> steps;
  for (const std::string_view step : base::split(path, '/')) {
    if (step.empty() || step == ".") continue;
    if (step != "..") {
      steps.emplace_back(step);
    } else if (!steps.empty()) {
      steps.pop_back();
    }
  }
  return base::join(steps, "/");
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    const char* const digits = text.data() + i + 1;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      decoded += static_cast<char>(byte);
      i += 2;
    } else {
      decoded += text[i];
    }
  }
  return decoded;
}

std::string relationships_part(std::string_view source) {
  const std::size_t name = source.rfind('/') + 1;  // npos + 1 is 0
  return std::string(source.substr(0, name)) + "_rels/" + std::string(source.substr(name)) +
         ".rels";
}

}  // namespace bijlage::package
