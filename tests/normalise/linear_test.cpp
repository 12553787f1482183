#include "normalise/linear.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace bijlage::normalise {
namespace {

Matrix matrix(const std::vector<std::vector<Real>>& rows) {
  Matrix made(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < rows.size(); ++column) {
      made.at(row, column) = rows[row][column];
    }
  }
  return made;
}

TEST(Linear, SolvesWhereTheDiagonalBeginsWithZero) {
  const Factored factored(matrix({{0, 2, 1}, {1, 0, 0}, {3, 1, 2}}));
  ASSERT_FALSE(factored.singular());
  const auto x = factored.solve({7, 1, 11});
  EXPECT_DOUBLE_EQ(static_cast<double>(x[0]), 1);
  EXPECT_DOUBLE_EQ(static_cast<double>(x[1]), 2);
  EXPECT_DOUBLE_EQ(static_cast<double>(x[2]), 3);
}

TEST(Linear, KnowsTheSizeOfTheDeterminant) {
  const Factored factored(matrix({{2, 0}, {1, -3}}));
  EXPECT_DOUBLE_EQ(static_cast<double>(factored.log_determinant()), std::log(6.0));
}

TEST(Linear, EquationsThatDependOnOneAnotherHaveNoOneSolution) {
  EXPECT_TRUE(Factored(matrix({{1, 2}, {2, 4}})).singular());
  EXPECT_TRUE(Factored(matrix({{0, 0}, {0, 1}})).singular());
  EXPECT_TRUE(Factored(matrix({{NAN, 1}, {1, 1}})).singular());
}

RC_GTEST_PROP(Linear, SolutionsFitTheEquations, ()) {
  const auto size = static_cast<std::size_t>(*rc::gen::inRange(1, 8));
  Matrix made(size);
  std::vector<Real> right;
  for (std::size_t row = 0; row < size; ++row) {
    for (std::size_t column = 0; column < size; ++column) {
      made.at(row, column) = *rc::gen::inRange(-9, 10);
    }
    made.at(row, row) += 100;  // so that no row depends on the others
    right.push_back(*rc::gen::inRange(-1000, 1000));
  }
  const Factored factored(made);
  RC_ASSERT(!factored.singular());
  const auto x = factored.solve(right);
  for (std::size_t row = 0; row < size; ++row) {
    Real sum = -right[row];
    for (std::size_t column = 0; column < size; ++column) sum += made.at(row, column) * x[column];
    RC_ASSERT(std::abs(sum) < 1e-12L);
  }
}

}  // namespace
}  // namespace bijlage::normalise
