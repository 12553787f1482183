#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace bijlage::store {

/// Where written text goes, piece by piece: a string, a file, a socket. Pieces are some tens of
/// kilobytes and may end anywhere, in the middle of a character too.
using Sink = std::function<void(std::string_view)>;

/// Gathers small writes into pieces for a sink. `finish` hands on what is left.
class Pieces {
 public:
  explicit Pieces(const Sink& sink) : sink_(sink) {}

  void write(std::string_view text) {
    text_ += text;
    if (text_.size() >= piece_bytes) finish();
  }
  void finish() {
    if (!text_.empty()) sink_(text_);
    text_.clear();
  }

 private:
  static constexpr std::size_t piece_bytes = 64U << 10U;
  const Sink& sink_;
  std::string text_;
};

}  // namespace bijlage::store
