#pragma once

#include <cstddef>
#include <vector>

/// Small systems of linear equations.
namespace bijlage::normalise {

/// Wider than the figures themselves, so that nine decimals of a result can be trusted.
using Real = long double;

/// A square matrix, all zero to begin with.
class Matrix {
 public:
  explicit Matrix(std::size_t size) : size_(size), cells_(size * size) {}

  std::size_t size() const { return size_; }
  Real& at(std::size_t row, std::size_t column) { return cells_[row * size_ + column]; }
  Real at(std::size_t row, std::size_t column) const { return cells_[row * size_ + column]; }

 private:
  std::size_t size_;
  std::vector<Real> cells_;
};

/// A matrix split in a lower and an upper triangle by Gaussian elimination with partial pivoting
/// (Golub and Van Loan, Matrix Computations, section 3.4), to solve several systems with it.
class Factored {
 public:
  explicit Factored(Matrix matrix);

  /// The equations depend on one another, as far as the figures' precision can tell: there is
  /// nothing to solve.
  bool singular() const { return singular_; }
  /// The x for which matrix · x = `right`. Requires one that is not singular.
  std::vector<Real> solve(const std::vector<Real>& right) const;
  /// The logarithm of the determinant's magnitude. Requires one that is not singular.
  Real log_determinant() const;

 private:
  bool choose_pivot(std::size_t column);

  Matrix triangles_;
  std::vector<std::size_t> order_;  // the row of the matrix that each row was
  bool singular_ = false;
};

}  // namespace bijlage::normalise
