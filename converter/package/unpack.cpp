#include "package/unpack.hpp"

#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "base/message.hpp"

namespace bijlage::package {
namespace {

constexpr std::size_t piece_size = std::size_t{128} << 10U;
// ISA-L counts in 32 bits.
constexpr std::size_t most_input = std::numeric_limits<std::uint32_t>::max() / 2;

// Counts and sums what goes by, and compares at the end.
class Checked {
 public:
  Checked(ZipEntry entry, std::string_view file) : entry_(std::move(entry)), file_(file) {}

  void take(Bytes piece) {
    if (piece.size() > entry_.size - count_) fail();
    count_ += piece.size();
    sum_ =
        crc32_gzip_refl(sum_, reinterpret_cast<const unsigned char*>(piece.data()), piece.size());
  }
  void finish() const {
    if (count_ != entry_.size || sum_ != entry_.crc32) fail();
  }
  [[noreturn]] void fail() const {
    throw base::Failure(base::Trouble::input,
                        {"zip.damaged-part", {{"file", file_}, {"part", entry_.name}}});
  }
  std::uint64_t left() const { return entry_.size - count_; }

 private:
  ZipEntry entry_;
  std::string file_;
  std::uint64_t count_ = 0;
  std::uint32_t sum_ = 0;
};

class StoredSource : public ByteSource {
 public:
  StoredSource(Bytes packed, Checked check) : rest_(packed), check_(std::move(check)) {}

  Bytes next() override {
    const Bytes piece = rest_.first(std::min(rest_.size(), piece_size));
    rest_ = rest_.subspan(piece.size());
    check_.take(piece);
    if (piece.empty()) check_.finish();
    return piece;
  }

 private:
  Bytes rest_;
  Checked check_;
};

class DeflatedSource : public ByteSource {
 public:
  DeflatedSource(Bytes packed, Checked check)
      : rest_(packed),
        check_(std::move(check)),
        // One byte more than declared, so that a part that is longer shows.
        room_(static_cast<std::size_t>(std::min<std::uint64_t>(check_.left() + 1, piece_size))),
        piece_(std::make_unique_for_overwrite<std::byte[]>(room_)),  // NOLINT: a plain buffer
        state_(std::make_unique_for_overwrite<inflate_state>()) {  // 90 KB, of which init sets some
    isal_inflate_init(state_.get());
  }

  Bytes next() override {
    if (ended_) return {};
    const bool first = !std::exchange(begun_, true);
    if (first && inflate_whole()) return given(whole_size());
    if (whole_) return given(0);
    make_room();
    while (state_->avail_out > 0 && state_->block_state != ISAL_BLOCK_FINISH) {
      if (state_->avail_in == 0) feed();
      const std::uint32_t before = state_->avail_out;
      if (isal_inflate(state_.get()) < 0) check_.fail();
      // Neither input nor output moves on: the packed bytes end too early.
      if (state_->avail_in == 0 && rest_.empty() && state_->avail_out == before) break;
    }
    return given(room_ - state_->avail_out);
  }

 private:
  // A part that fits into one piece, without the detour over ISA-L's own buffer that a stream
  // takes. False where it is not what was declared: the stream then gives what is good of it.
  bool inflate_whole() {
    if (check_.left() >= room_ || rest_.size() > most_input) return false;
    const Bytes packed = rest_;
    feed();
    make_room();
    whole_ = isal_inflate_stateless(state_.get()) == ISAL_DECOMP_OK;
    if (!whole_) {
      isal_inflate_init(state_.get());
      state_->avail_in = 0;
      rest_ = packed;
    }
    return whole_;
  }

  // Gives ISA-L's 90 KB back at once: the parts that are opened while this one is read use them.
  std::size_t whole_size() {
    const std::size_t size = room_ - state_->avail_out;
    state_.reset();
    return size;
  }

  void make_room() {
    state_->next_out = reinterpret_cast<std::uint8_t*>(piece_.get());
    state_->avail_out = static_cast<std::uint32_t>(room_);
  }

  // What was inflated since; nothing at the end.
  Bytes given(std::size_t size) {
    const Bytes piece(piece_.get(), size);
    check_.take(piece);
    if (piece.empty()) {
      ended_ = true;
      check_.finish();
    }
    return piece;
  }

  // ISA-L does not write to its input, though its type does not say so.
  void feed() {
    const Bytes input = rest_.first(std::min(rest_.size(), most_input));
    rest_ = rest_.subspan(input.size());
    state_->next_in = const_cast<std::uint8_t*>(  // NOLINT(cppcoreguidelines-pro-type-const-cast)
        reinterpret_cast<const std::uint8_t*>(input.data()));
    state_->avail_in = static_cast<std::uint32_t>(input.size());
  }

  Bytes rest_;
  Checked check_;
  std::size_t room_;
  std::unique_ptr<std::byte[]> piece_;  // NOLINT(modernize-avoid-c-arrays): a plain buffer
  std::unique_ptr<inflate_state> state_;
  bool begun_ = false;
  bool whole_ = false;  ///< all of it was given at once
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> unpack(Bytes packed, const ZipEntry& entry, std::string_view file) {
  Checked check(entry, file);
  if (entry.method == stored_method) {
    return std::make_unique<StoredSource>(packed, std::move(check));
  }
  return std::make_unique<DeflatedSource>(packed, std::move(check));
}

}  // namespace bijlage::package
