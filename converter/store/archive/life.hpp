#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "calendar/period.hpp"
#include "store/archive/database.hpp"
#include "store/archive/figure_key.hpp"

namespace bijlage::store::archive {

/// What one vintage says of a figure. Columns of SDMX-CSV, as it writes them.
struct Told {
  std::string vintage;
  std::string date;   ///< of the vintage, 2022-12-22
  std::string value;  ///< an exact decimal; empty: missing
  std::string unit;
  std::string status;     ///< `A`, `E;P`
  std::string first_day;  ///< of the days that it covers …
  std::string last_day;   ///< … and the last
  bool partial = false;   ///< these are not its whole period
  std::string comment;
  std::string file;
  std::string sha256;
  std::string sheet;
  std::string cell;
  std::string text;
  std::string mapping;
  std::string attributes;  ///< a JSON object; empty where there are none
};

/// One figure over all vintages.
struct FigureLife {
  std::string key;  ///< `visits[platform=tejo, 2018-06]`
  std::string model;
  std::string measure;
  std::vector<std::pair<std::string, std::string>> codes;  ///< of the dimensions that it uses
  std::string frequency;
  std::string time_period;
  std::vector<Told> told;  ///< by date of the vintage
};

struct FigureLives {
  std::vector<FigureLife> figures;
  bool more = false;  ///< others match as well
};

/// The figures that match, at most so many: first those that have no other dimensions than were
/// asked for, then in the order in which their series were added, each by period.
FigureLives find_figures(Database& archive, const FigureKey& key, std::size_t most);

}  // namespace bijlage::store::archive
