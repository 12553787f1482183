#include "readers/xls/records.hpp"

#include "base/message.hpp"

namespace bijlage::readers::xls {
namespace {

constexpr std::size_t record_head = 4;

}  // namespace

bool Records::next() {
  start_ = next_;
  const std::size_t left = next_ < stream_.size() ? stream_.size() - next_ : 0;
  if (left == 0) return false;
  if (left < record_head) {
    for (const std::byte byte : stream_.last(left)) {
      if (byte != std::byte{0}) fail();
    }
    return false;
  }
  const auto type = load<std::uint16_t>(stream_, next_);
  const auto size = load<std::uint16_t>(stream_, next_ + 2);
  if (type == 0 && size == 0) return false;
  if (size > left - record_head) fail();
  type_ = static_cast<RecordType>(type);
  data_ = stream_.subspan(next_ + record_head, size);
  next_ += record_head + size;
  return true;
}

bool Records::next_continuation() {
  if (next_ > stream_.size() || stream_.size() - next_ < record_head) return false;
  const auto type = static_cast<RecordType>(load<std::uint16_t>(stream_, next_));
  return type == RecordType::continuation && next();
}

void Records::fail() const {
  throw base::Failure(
      base::Trouble::input,
      {"xls.damaged", {{"file", std::string(file_)}, {"byte", std::to_string(start_)}}});
}

}  // namespace bijlage::readers::xls
