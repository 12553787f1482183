#include "readers/encrypted/read_encrypted.hpp"

#include <span>
#include <string>

#include "base/message.hpp"
#include "package/decrypt.hpp"
#include "package/ole2.hpp"
#include "readers/encrypted/open_with.hpp"

namespace bijlage::readers {

workbook::Workbook read_encrypted(Bytes bytes, std::string_view name,
                                  const ReadingOptions& options) {
  const std::string workbook =
      encrypted::open_with(options.password, name, [&](std::string_view password) {
        return package::decrypt(bytes, name, password, options.limits);
      });
  const Bytes inner = std::as_bytes(std::span(workbook));
  // Encrypted is only what is packed as zip; another container in it would be opened in turn.
  if (package::is_ole2(inner)) {
    throw base::Failure(base::Trouble::input, {"input.no-workbook", {{"file", std::string(name)}}});
  }
  return read_workbook(inner, name, options);
}

}  // namespace bijlage::readers
