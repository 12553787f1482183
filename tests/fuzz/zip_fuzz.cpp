// Any bytes are a container, whose parts can be read, or a failure that says why not.
#include "base/message.hpp"
#include "fuzz/input.hpp"
#include "package/ole2.hpp"
#include "package/zip.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace bijlage;
  const auto bytes = fuzz::input(data, size);
  try {
    const package::Ole2 ole2(bytes, "x", fuzz::small_limits());
    for (const package::Ole2Entry& entry : ole2.entries()) {
      try {
        static_cast<void>(ole2.find(entry.name));
        static_cast<void>(ole2.read(entry));
      } catch (const base::Failure&) {  // that stream; the others may be good
      }
    }
  } catch (const base::Failure&) {
  }
  try {
    const package::Zip zip(bytes, "x", fuzz::small_limits());
    for (const package::ZipEntry& entry : zip.entries()) {
      try {
        static_cast<void>(zip.find(entry.name));
        static_cast<void>(zip.read(entry));
      } catch (const base::Failure&) {  // that part; the others may be good
      }
    }
  } catch (const base::Failure&) {
  }
  return 0;
}
