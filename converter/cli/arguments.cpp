#include "cli/command.hpp"

namespace bijlage::cli {

void Arguments::add(const std::string& option, std::vector<std::string> values) {
  auto& all = options_[option];
  all.insert(all.end(), values.begin(), values.end());
}

bool Arguments::has(std::string_view option) const { return options_.contains(option); }

std::string Arguments::value(std::string_view option, std::string_view otherwise) const {
  const auto found = options_.find(option);
  if (found == options_.end() || found->second.empty()) return std::string(otherwise);
  return found->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto found = options_.find(option);
  return found == options_.end() ? std::vector<std::string>{} : found->second;
}

}  // namespace bijlage::cli
