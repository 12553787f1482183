// Any bytes are a workbook or a failure; and a workbook holds together. Inputs that are no
// compound file are taken as the stream of records inside one, where all changes matter.
#include "base/message.hpp"
#include "fuzz/input.hpp"
#include "fuzz/sound.hpp"
#include "readers/xls/read_xls.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace bijlage;
  try {
    fuzz::check_sound(
        readers::read_xls(fuzz::input(data, size), "x", {.limits = fuzz::small_limits()}));
  } catch (const base::Failure&) {
  }
  return 0;
}
