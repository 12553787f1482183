#include "normalise/linear.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace bijlage::normalise {
namespace {

Real largest(const Matrix& matrix) {
  Real found = 0;
  for (std::size_t row = 0; row < matrix.size(); ++row) {
    for (std::size_t column = 0; column < matrix.size(); ++column) {
      found = std::max(found, std::abs(matrix.at(row, column)));
    }
  }
  return found;
}

}  // namespace

Factored::Factored(Matrix matrix) : triangles_(std::move(matrix)), order_(triangles_.size()) {
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  const std::size_t size = triangles_.size();
  const Real nothing =
      largest(triangles_) * static_cast<Real>(size) * std::numeric_limits<Real>::epsilon();
  for (std::size_t column = 0; column < size; ++column) {
    if (!choose_pivot(column) || std::abs(triangles_.at(column, column)) <= nothing) {
      singular_ = true;
      return;
    }
    for (std::size_t row = column + 1; row < size; ++row) {
      const Real factor = triangles_.at(row, column) / triangles_.at(column, column);
      triangles_.at(row, column) = factor;
      for (std::size_t i = column + 1; i < size; ++i) {
        triangles_.at(row, i) -= factor * triangles_.at(column, i);
      }
    }
  }
}

// Brings the row with the largest figure in this column up to the diagonal; false where all that
// is left there is no number or nothing.
bool Factored::choose_pivot(std::size_t column) {
  std::size_t best = column;
  for (std::size_t row = column + 1; row < triangles_.size(); ++row) {
    if (std::abs(triangles_.at(row, column)) > std::abs(triangles_.at(best, column))) best = row;
  }
  const Real pivot = triangles_.at(best, column);
  if (!std::isfinite(pivot) || pivot == 0) return false;
  if (best != column) {
    for (std::size_t i = 0; i < triangles_.size(); ++i) {
      std::swap(triangles_.at(best, i), triangles_.at(column, i));
    }
    std::swap(order_[best], order_[column]);
  }
  return true;
}

std::vector<Real> Factored::solve(const std::vector<Real>& right) const {
  const std::size_t size = triangles_.size();
  std::vector<Real> x(size);
  for (std::size_t row = 0; row < size; ++row) {
    x[row] = right[order_[row]];
    for (std::size_t i = 0; i < row; ++i) x[row] -= triangles_.at(row, i) * x[i];
  }
  for (std::size_t row = size; row-- > 0;) {
    for (std::size_t i = row + 1; i < size; ++i) x[row] -= triangles_.at(row, i) * x[i];
    x[row] /= triangles_.at(row, row);
  }
  return x;
}

Real Factored::log_determinant() const {
  Real sum = 0;
  for (std::size_t i = 0; i < triangles_.size(); ++i) {
    sum += std::log(std::abs(triangles_.at(i, i)));
  }
  return sum;
}

}  // namespace bijlage::normalise
