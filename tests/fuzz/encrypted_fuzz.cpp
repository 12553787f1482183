// Any bytes are an encrypted workbook or a failure. Inputs that are no compound file are taken as
// the description of the encryption, behind each of the versions that a file can say it has.
#include <array>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "fuzz/input.hpp"
#include "package/decrypt.hpp"
#include "package/ole2.hpp"
#include "support/ole2_builder.hpp"

namespace {

using namespace std::string_view_literals;

void open(std::span<const std::byte> bytes) {
  constexpr std::uint32_t few = 20;  // hashing takes time and finds nothing
  try {
    static_cast<void>(
        bijlage::package::decrypt(bytes, "x", "geheim", bijlage::fuzz::small_limits(), few));
  } catch (const bijlage::base::Failure& failure) {
    // OpenSSL is there, so whatever goes wrong is the input's fault.
    if (failure.message().key == "library.cannot-load") std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = bijlage::fuzz::input(data, size);
  if (bijlage::package::is_ole2(bytes)) {
    open(bytes);
    return 0;
  }
  constexpr std::array versions{"\x04\0\x04\0\x40\0\0\0"sv, "\x04\0\x02\0\x24\0\0\0"sv};
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const std::string_view version : versions) {
    const std::string file =
        bijlage::test::ole2_of({{"EncryptionInfo", std::string(version) + std::string(text)},
                                {"EncryptedPackage", std::string(40, 'x')}});
    open(std::as_bytes(std::span(file)));
  }
  return 0;
}
