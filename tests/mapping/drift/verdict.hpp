#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "mapping/drift/tracked_book.hpp"
#include "mapping/extract.hpp"

namespace bijlage::mapping::test {

/// What a workbook said before it was changed, to hold against what it says afterwards.
class Before {
 public:
  Before(const workbook::Workbook& book, const Submission& read);

  struct Verdict {
    std::vector<std::string> silent;  ///< wrong or lost figures of which no finding tells
    std::size_t wrong = 0;            ///< figures that were not there before …
    std::size_t lost = 0;             ///< … and those that are gone, though their cells are there
  };
  Verdict judge(const TrackedBook& edited, const Submission& read) const;

 private:
  std::set<std::string> settled_;  // figures that totals put in their place
  model::Findings told_;
  std::map<std::string, std::set<std::string>> values_;  // by key
  std::map<int, std::set<std::pair<std::string, std::string>>>
      of_cell_;  // key and value, by origin
};

}  // namespace bijlage::mapping::test
