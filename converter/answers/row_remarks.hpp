#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bijlage::answers {

/// What one row's *Notes* or *Coverage* cell says: remarks that bear on figures of the row. What
/// is said of every figure stands bare; what is said of some is preceded by their columns.
class RowRemarks {
 public:
  /// `text` is said of the figure in that column; saying it twice is saying it
  /// once, and saying nothing is not saying it.
  void add(std::size_t column, std::string_view text);

  /// `[noot 1]; Bezoeken, Zelftest: [noot 2]`. `everywhere` lists the columns that "every figure"
  /// means, `titles` names all columns, `between` stands between remarks on the same columns.
  std::string text(const std::vector<std::size_t>& everywhere,
                   const std::vector<std::string>& titles, std::string_view between) const;

 private:
  struct Remark {
    std::string text;
    std::vector<std::size_t> columns;
  };
  std::vector<Remark> remarks_;
};

}  // namespace bijlage::answers
