#include "corpus/known_differences.hpp"

#include <fstream>

#include "corpus/reference.hpp"

namespace bijlage::corpus {

KnownDifferences::KnownDifferences(const std::filesystem::path& table) {
  std::ifstream lines(table);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    const auto fields = tab_separated(line);
    faults_[{fields.at(0), fields.at(1)}] = fields.at(2);
  }
}

bool KnownDifferences::allows(const std::string& file, const std::string& cell,
                              const std::string& fault) {
  if (const auto one = faults_.find({file, cell}); one != faults_.end()) {
    used_.insert(one->first);
    return true;
  }
  const auto all = faults_.find({file, "*" + fault});
  if (fault.empty() || all == faults_.end()) return false;
  used_.insert(all->first);
  return true;
}

std::string KnownDifferences::outcome(const std::string& file) {
  const auto line = faults_.find({file, "outcome"});
  if (line == faults_.end()) return {};
  used_.insert(line->first);
  return line->second.substr(0, line->second.find(':'));
}

std::set<std::string> KnownDifferences::unused() const {
  std::set<std::string> names;
  for (const auto& [place, fault] : faults_) {
    if (!used_.contains(place)) names.insert(place.first + " " + place.second);
  }
  return names;
}

}  // namespace bijlage::corpus
