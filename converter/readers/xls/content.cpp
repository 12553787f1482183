#include "readers/xls/content.hpp"

#include <algorithm>

namespace bijlage::readers::xls {

Content::Content(Records& records, std::size_t at)
    : records_(records), left_(records.data(at).subspan(at)) {}

bool Content::at_end() {
  while (left_.empty()) {
    if (!records_.next_continuation()) return true;
    left_ = records_.data();
  }
  return false;
}

void Content::next_piece() {
  if (!records_.next_continuation()) fail();
  left_ = records_.data();
}

std::uint64_t Content::read_across(std::size_t size) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (at_end()) fail();
    number |= std::to_integer<std::uint64_t>(left_.front()) << (8 * i);
    left_ = left_.subspan(1);
  }
  return number;
}

void Content::skip(std::uint64_t count) {
  while (count > 0) {
    if (at_end()) fail();
    const std::uint64_t here = std::min<std::uint64_t>(count, left_.size());
    left_ = left_.subspan(static_cast<std::size_t>(here));
    count -= here;
  }
}

Bytes Content::take(std::size_t most, std::size_t unit) {
  const std::size_t size = std::min(most, left_.size() / unit * unit);
  const Bytes taken = left_.first(size);
  // Half a character at a record's end belongs to nothing.
  left_ = size < most ? Bytes{} : left_.subspan(size);
  return taken;
}

}  // namespace bijlage::readers::xls
