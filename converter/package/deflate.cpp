#include "package/deflate.hpp"

#include <isa-l/igzip_lib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <stdexcept>

namespace bijlage::package {
namespace {

constexpr std::size_t most_at_once = std::size_t{1} << 30U;  // ISA-L counts in 32 bits

}  // namespace

struct Deflater::State {
  isal_zstream stream{};
  std::array<std::uint8_t, ISAL_DEF_LVL1_DEFAULT> level{};
  std::array<std::uint8_t, 64U << 10U> out{};

  void begin() {
    isal_deflate_init(&stream);
    stream.level = 1;
    stream.level_buf = level.data();
    stream.level_buf_size = static_cast<std::uint32_t>(level.size());
    stream.gzip_flag = IGZIP_DEFLATE;
  }
};

Deflater::Deflater() : state_(std::make_unique<State>()) { state_->begin(); }

Deflater::~Deflater() = default;

void Deflater::add(std::string_view piece, std::string& packed) {
  while (!piece.empty()) {
    const std::string_view now = piece.substr(0, most_at_once);
    run(now, false, packed);
    piece.remove_prefix(now.size());
  }
}

void Deflater::finish(std::string& packed) {
  run({}, true, packed);
  state_->begin();
}

void Deflater::run(std::string_view piece, bool last, std::string& packed) {
  isal_zstream& stream = state_->stream;
  // ISA-L does not write to its input, though its type does not say so.
  stream.next_in = const_cast<std::uint8_t*>(  // NOLINT(cppcoreguidelines-pro-type-const-cast)
      reinterpret_cast<const std::uint8_t*>(piece.data()));
  stream.avail_in = static_cast<std::uint32_t>(piece.size());
  stream.end_of_stream = last ? 1 : 0;
  do {
    stream.next_out = state_->out.data();
    stream.avail_out = static_cast<std::uint32_t>(state_->out.size());
    if (isal_deflate(&stream) != COMP_OK) throw std::logic_error("isal_deflate: bad state");
    packed.append(reinterpret_cast<const char*>(state_->out.data()),
                  state_->out.size() - stream.avail_out);
  } while (stream.avail_out == 0 || (last && stream.internal_state.state != ZSTATE_END));
}

}  // namespace bijlage::package
