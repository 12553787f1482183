#include "package/record_cipher.hpp"

#include "package/rc4_records.hpp"
#include "package/sealed.hpp"
#include "package/xor_records.hpp"

namespace bijlage::package {
namespace {

constexpr std::size_t number = 2;  // bytes of each that the descriptions begin with

}  // namespace

std::unique_ptr<RecordCipher> record_cipher(Bytes file_pass, bool unicode, std::string_view file,
                                            std::string_view password) {
  if (!unicode) return xor_records(file_pass, file, password);
  if (file_pass.size() < number) fail_damaged(file);
  const std::uint64_t kind = little_endian<number>(file_pass, 0);
  const Bytes description = file_pass.subspan(number);
  if (kind == 0) return xor_records(description, file, password);
  if (kind != 1) fail_unknown(file);
  if (description.size() < 2 * number) fail_damaged(file);
  const std::uint64_t major = little_endian<number>(description, 0);
  const std::uint64_t minor = little_endian<number>(description, number);
  const Bytes rest = description.subspan(2 * number);
  if (major == 1 && minor == 1) return rc4_records(rest, file, password);
  if (major >= 2 && major <= 4 && minor == 2) return crypto_api_records(rest, file, password);
  fail_unknown(file);
}

}  // namespace bijlage::package
