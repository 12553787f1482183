#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "config/locale.hpp"
#include "mapping/named_years.hpp"

/// What labels say at their end about how figures are written: "Bedrag 2017 (in duizenden euro)".
namespace bijlage::mapping {

/// A folded label without the years, units and scales at its end, step by step: itself first, and
/// what was taken off.
struct LabelTail {
  std::vector<std::string> forms;  ///< "bedrag in duizenden euro", "bedrag in duizenden", "bedrag"
  std::string unit;                ///< "EUR"; empty where it names none
  std::optional<base::Decimal> scale;
};

/// The years between one of its forms and the end of the label.
std::optional<YearSpan> years_behind(const LabelTail& tail, const std::string& form);

LabelTail label_tail(std::string folded, const config::Locale& locale);

/// "Oost- en West-Vlaanderen, Brussel": "Oost-Vlaanderen", "West-Vlaanderen", "Brussel".
std::vector<std::string> pieces_of_list(std::string_view text, const config::Locale& locale);

/// The scale that a text names anywhere ("Subsidies in duizenden euro, per jaar"); folded.
std::optional<base::Decimal> scale_named(std::string_view folded, const config::Locale& locale);

}  // namespace bijlage::mapping
