#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "calendar/period.hpp"
#include "model/observation.hpp"
#include "normalise/partial.hpp"
#include "normalise/spread.hpp"
#include "normalise/spread_indicator.hpp"
#include "questions/asked_table.hpp"
#include "questions/comparison.hpp"
#include "questions/conflicts.hpp"

/// What a parliamentary question asks for, as its question file says it.
namespace bijlage::questions {

/// One level of a table's rows or columns.
struct Axis {
  enum class Kind : unsigned char {
    measure,    ///< the measures asked for, in their order
    dimension,  ///< the codes of a dimension
    calendar,   ///< months, quarters, half-years or years, all that were asked for
    school,     ///< school years, all that were asked for
    reported,   ///< "period": the periods as the data give them
  };
  Kind kind = Kind::measure;
  std::string name;           ///< "measure", "topic", "half-year", "school-year", "period"
  std::size_t dimension = 0;  ///< into Model::dimensions
  calendar::Frequency frequency = calendar::Frequency::irregular;

  bool is_time() const { return kind >= Kind::calendar; }
};

/// Why the data have no figures for a period, where the one who asks them knows it.
struct Absence {
  calendar::Period period;
  model::MissingReason reason = model::MissingReason::not_available;
  std::string text;
};

/// What the question takes for granted: that there are figures from this time on, not before.
struct Premise {
  std::string says;  ///< the question's own words: "sinds oktober 2017"
  calendar::Period starts;
};

/// The series that goes with another: of this measure, with the same codes but for these.
struct OtherSeries {
  std::string measure;
  std::map<std::size_t, std::string> where;  ///< codes by dimension; "" is "not used"
};

/// That sums over odd periods are divided as another series goes up and down.
struct SpreadBy {
  OtherSeries series;
  normalise::Indicator::Method method = normalise::Indicator::Method::denton;
  std::optional<double> rho;  ///< of Chow-Lin, where it is given
};

/// That what does not add up over time is averaged: by days, or weighed by another series.
struct AverageBy {
  std::optional<OtherSeries> weight;
};

struct TableQuestion {
  std::string id;
  std::string title;
  std::string asks;                   ///< the question's own sentence
  std::vector<std::string> measures;  ///< none: nothing that data could answer
  /// Codes by dimension; "" is "not used", "*" is "used, with whatever code".
  std::map<std::size_t, std::vector<std::string>> where;
  std::vector<Axis> rows;
  std::vector<Axis> columns;
  std::optional<calendar::Days> period;  ///< nothing: what the data have
  normalise::PartialPolicy partial = normalise::PartialPolicy::flag;
  normalise::DayWeights::By scale_by = normalise::DayWeights::By::day;
  normalise::SpreadMethod spread = normalise::SpreadMethod::refuse;
  std::optional<SpreadBy> spread_by;  ///< goes before `spread`
  std::optional<AverageBy> average;   ///< nothing: shares and averages are not put together
  std::vector<std::string> totals;    ///< levels to add up, "year", or "all"
  std::vector<std::string> add;       ///< dimensions (or "time") that a figure is a sum over
  std::vector<Absence> absent;
  std::vector<Premise> premises;
  std::vector<std::string> notes;
  ConflictPolicy conflict;            ///< the answer's, the same for all its tables
  std::optional<Comparison> compare;  ///< then nothing above but its names and notes

  /// The codes that `where` names one by one for a dimension; null where it does not.
  const std::vector<std::string>* named_codes(std::size_t dimension) const;
};

struct Question {
  std::string file;
  std::string model;  ///< the name of its model file: "onlinehulp"
  QuestionHead head;
  std::vector<TableQuestion> tables;
};

}  // namespace bijlage::questions
