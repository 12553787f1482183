#pragma once

#include <string>
#include <string_view>

#include "calendar/holidays.hpp"
#include "calendar/period_words.hpp"
#include "config/catalogue.hpp"
#include "model/dataset.hpp"
#include "questions/lines.hpp"
#include "questions/question.hpp"

namespace bijlage::questions {

/// The language that an answer's labels are in. What it points to outlives it.
struct Wording {
  std::string language;                          ///< for labels of the model: "nl-BE"
  const calendar::PeriodWords* periods;          ///< for periods
  const config::Catalogue* sentences;            ///< for "Totaal", "Maand" …
  const calendar::Holidays* holidays = nullptr;  ///< to count working days
};

/// "Bezoeken"; the code where the measure has no label.
std::string measure_label(const model::Model& model, std::string_view code,
                          std::string_view language);

/// Labels of rows and columns, in words.
class Labels {
 public:
  Labels(const model::Dataset& data, const Wording& wording) : data_(data), wording_(wording) {}

  /// "Maand", "Onderwerp".
  std::string axis(const Axis& axis) const;
  /// "juni 2018", "Alcohol"; empty for a dimension that is not used.
  std::string member(const Axis& axis, const Member& member) const;
  std::string measure(std::string_view code) const;
  std::string period(const calendar::Period& period) const;
  std::string school_year(const calendar::Period& period) const;
  /// "januari 2018 tot en met mei 2018".
  std::string periods(const calendar::Period& first, const calendar::Period& last) const;
  /// A line's labels, one a level; `levels` keeps those that are not used apart, so that every
  /// level has its own.
  Heading row(const Line& line, const std::vector<Axis>& axes) const;
  Heading column(const Line& line, const std::vector<Axis>& axes) const;
  /// A dimension's label, or the word for time.
  std::string along(std::string_view dimension_or_time) const;
  const std::string& language() const { return wording_.language; }
  /// A sentence of the answer itself.
  std::string sentence(const base::Message& message) const {
    return wording_.sentences->word(message);
  }

 private:
  std::string word(std::string_view key) const { return wording_.sentences->word(key); }
  Heading heading(const Line& line, const std::vector<Axis>& axes, bool keep_levels) const;
  std::string total_label(const Line& line) const;

  const model::Dataset& data_;
  const Wording& wording_;
};

}  // namespace bijlage::questions
