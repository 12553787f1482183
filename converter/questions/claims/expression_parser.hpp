#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <variant>

#include "base/message.hpp"
#include "calendar/date.hpp"
#include "model/model.hpp"
#include "questions/claims/expression.hpp"

namespace bijlage::questions::claims {

/// What is wrong with an expression, and where: a byte of its text, from 0.
struct ExpressionFault {
  std::size_t at = 0;
  base::Message message;
};

/// Reads an expression:
///
///     sum     = product { ("+" | "-") product }
///     product = factor { ("*" | "/") factor }
///     factor  = number | "-" factor | "(" sum ")" | figure | function
///     figure  = measure [ "[" item { "," item } "]" ]
///     item    = dimension "=" code { "|" code } | period | period ".." period
///     function = ("change" | "share") "(" sum "," sum ")" | "per_year" "(" sum [ "," period ] ")"
///
/// Codes are the model's; `*` is any, `_Z` is "not used" (as SDMX prints it). Periods are SDMX's
/// (`2022`, `2022-05`, `2022-Q1`); `now` is the last day that the data can have.
/// `per_year` without a period takes that of the only figure in it.
std::variant<Expression, ExpressionFault> parse_expression(std::string_view text,
                                                           const model::Model& model,
                                                           std::optional<calendar::Date> now);

}  // namespace bijlage::questions::claims
