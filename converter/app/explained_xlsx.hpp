#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/convert.hpp"
#include "store/record.hpp"
#include "writers/bulk/book.hpp"

/// The sheets behind the observations that explain them.
namespace bijlage::app {

/// Which codes occur in the observations.
struct UsedCodes {
  std::set<std::string, std::less<>> frequencies;
  std::set<std::string, std::less<>> statuses;
  std::set<std::string, std::less<>> confidentialities;

  void add(const store::Record& record);
};

/// What each column of the observations means.
void add_columns_sheet(writers::bulk::Book& book, const Converted& converted,
                       const store::Records& records);
/// The labels of the codes that occur.
void add_codes_sheet(writers::bulk::Book& book, const Converted& converted,
                     const store::Records& records, const UsedCodes& used);
/// The files that the figures come from.
void add_sources_sheet(writers::bulk::Book& book, const Converted& converted,
                       const store::Records& records);
/// What checking found.
void add_findings_sheet(writers::bulk::Book& book, const Converted& converted);

/// A column wide enough for its title with the filter's button, and for texts of `longest`
/// characters within reason.
writers::bulk::Column column_for(std::string_view title, std::size_t longest, bool numbers = false);

/// A table on a sheet of that name.
writers::bulk::SheetOptions table_sheet(const std::string& name,
                                        std::vector<writers::bulk::Column> columns);

}  // namespace bijlage::app
