#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "checks/register.hpp"
#include "model/dataset.hpp"
#include "model/evidence.hpp"

namespace bijlage::checks::testing {

/// A figure as a test states it: what matters to it, the rest as in most figures.
struct Given {
  std::string cell = "B5";
  std::string period = "2017-01";
  std::optional<base::Decimal> value = {};
  std::string raw = {};  ///< the value, unless said otherwise
  std::string measure = "visits";
  std::map<std::string, std::string> codes = {};
  model::MissingReason reason = model::MissingReason::blank;  ///< counts where there is no value
  bool approximate = false;
  std::string covered = {};  ///< "2018-06-01/P19D"
};

/// A small submission, built cell by cell: what mapping would hand to the checks.
class World {
 public:
  World();

  /// What follows stands in this file or sheet, or in a new block of this table.
  World& file(const std::string& name);
  World& sheet(const std::string& name);
  World& block(const std::string& table, bool complete_list = true);

  model::ObservationIndex figure(const Given& given);
  /// One figure a month from January 2017 on, down column B from B5.
  std::vector<model::ObservationIndex> months(const std::vector<int>& values,
                                              const std::string& measure = "visits");
  model::Total& total(const std::string& cell, const std::string& raw, base::Decimal value,
                      const std::vector<model::ObservationIndex>& parts,
                      const std::string& over = "time");
  model::NoteId note(const std::string& mark, const std::string& text, const std::string& cell);
  void mark(const std::string& mark, const std::string& cell, std::optional<model::NoteId> note);

  model::Findings findings() const { return run_checks(data, evidence, "nl"); }
  /// "T01 T02": all findings raised, by any rule.
  std::string codes() const;
  /// The only finding; a failed test where there is another number of them.
  model::Finding only() const;

  model::Model model;
  model::Dataset data{model};
  model::Evidence evidence;

 private:
  model::Source at(const std::string& cell);

  std::uint16_t file_ = 0;
  std::uint16_t sheet_ = 0;
};

/// The same world, in which nobody counts less than nobody.
class CountsWorld : public World {
 public:
  CountsWorld();
};

/// "B17 B5:B16".
std::string cells_text(const model::Finding& finding);
/// The text in a gap of its message; "(none)" where there is no such gap.
std::string gap(const model::Finding& finding, const std::string& name);

}  // namespace bijlage::checks::testing
