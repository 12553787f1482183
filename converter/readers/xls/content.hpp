#pragma once

#include <cstdint>

#include "readers/xls/records.hpp"

namespace bijlage::readers::xls {

/// Reads the content of a record and of the CONTINUE records that prolong it as one. What is not
/// there is the failure `xls.damaged`.
class Content {
 public:
  /// From byte `at` of the record that `records` is at; moves `records` on.
  Content(Records& records, std::size_t at);

  /// Is there nothing more, here or in a record that prolongs this one?
  bool at_end();
  template <typename Number>
  Number read() {
    if (left_.size() >= sizeof(Number)) {
      const auto number = load<Number>(left_, 0);
      left_ = left_.subspan(sizeof(Number));
      return number;
    }
    return static_cast<Number>(read_across(sizeof(Number)));
  }
  void skip(std::uint64_t count);
  /// At most so many bytes, in multiples of `unit`, all from one record. Empty where this record
  /// has none left; `next_piece` then goes on to the one that prolongs it.
  Bytes take(std::size_t most, std::size_t unit);
  /// Requires that a record follows that prolongs this one; else it is a failure.
  void next_piece();
  [[noreturn]] void fail() const { records_.fail(); }

 private:
  std::uint64_t read_across(std::size_t size);

  Records& records_;
  Bytes left_;
};

}  // namespace bijlage::readers::xls
