#include "questions/claims/expression.hpp"

namespace bijlage::questions::claims {

std::string unit_of(const Expression& expression, const model::Model& model) {
  using Kind = Expression::Kind;
  const auto of = [&](std::size_t operand) { return unit_of(expression.operands[operand], model); };
  switch (expression.kind) {
    case Kind::figure: {
      const model::Measure* measure = model.find_measure(expression.figure.measures.front());
      return measure == nullptr ? "" : measure->unit;
    }
    case Kind::change:
    case Kind::share:
      return "PC";
    case Kind::negate:
    case Kind::per_year:
      return of(0);
    case Kind::add:
    case Kind::subtract:
      return of(0) == of(1) ? of(0) : "";
    case Kind::multiply:
      return of(0).empty() ? of(1) : of(1).empty() ? of(0) : "";
    case Kind::divide:
      return of(1).empty() ? of(0) : "";
    case Kind::number:
      break;
  }
  return {};
}

}  // namespace bijlage::questions::claims
