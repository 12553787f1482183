#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "calendar/period.hpp"
#include "questions/question.hpp"

/// Claims: sentences with figures, checked against the data.
namespace bijlage::questions::claims {

/// How a claim's figure is worked out, as a tree.
struct Expression {
  enum class Kind : unsigned char {
    number,    ///< 248000
    figure,    ///< questions[provider=druglijn, 2022]: a figure of the data, added up
    add,       ///< a + b
    subtract,  ///< a - b
    multiply,  ///< a * b
    divide,    ///< a / b
    negate,    ///< -a
    change,    ///< change(from, to): by how many per cent `to` differs from `from`
    share,     ///< share(part, whole): how many per cent `part` is of `whole`
    per_year,  ///< per_year(amount, from..until): twelve months' part of what `until` - `from` has
  };
  Kind kind = Kind::number;
  std::string written;                 ///< as the file has it
  base::Decimal number;                ///< of Kind::number
  TableQuestion figure;                ///< of Kind::figure: one measure, `where`, `period`
  std::optional<calendar::Days> over;  ///< of Kind::per_year
  std::vector<Expression> operands;
};

/// The unit of what it comes to: "PC", "EUR", "NR"; empty for a plain ratio or number.
std::string unit_of(const Expression& expression, const model::Model& model);

}  // namespace bijlage::questions::claims
