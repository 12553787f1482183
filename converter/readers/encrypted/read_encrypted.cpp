#include "readers/encrypted/read_encrypted.hpp"

#include "base/message.hpp"
#include "package/decrypt.hpp"
#include "package/ole2.hpp"
#include "readers/encrypted/password_of_excel.hpp"

namespace bijlage::readers {
namespace {

[[noreturn]] void fail(std::string_view key, std::string_view name) {
  throw base::Failure(base::Trouble::input, {std::string(key), {{"file", std::string(name)}}});
}

std::string opened(Bytes bytes, std::string_view name, const ReadingOptions& options) {
  if (!options.password.empty()) {
    return package::decrypt(bytes, name, options.password, options.limits);
  }
  try {
    return package::decrypt(bytes, name, encrypted::password_of_excel, options.limits);
  } catch (const base::Failure& failure) {
    if (failure.message().key != "input.wrong-password") throw;
    fail("input.is-encrypted", name);
  }
}

}  // namespace

workbook::Workbook read_encrypted(Bytes bytes, std::string_view name,
                                  const ReadingOptions& options) {
  const std::string workbook = opened(bytes, name, options);
  const Bytes inner = std::as_bytes(std::span(workbook));
  // Encrypted is only what is packed as zip; another container in it would be opened in turn.
  if (package::is_ole2(inner)) fail("input.no-workbook", name);
  return read_workbook(inner, name, options);
}

}  // namespace bijlage::readers
