#include "readers/sheet_named_after.hpp"

#include "base/utf8.hpp"

namespace bijlage::readers {

std::string sheet_named_after(std::string_view file, std::string_view otherwise) {
  constexpr std::size_t most = 31;
  file = file.substr(file.find_last_of("/\\") + 1);
  const auto ending = file.rfind('.');
  if (ending != 0) file = file.substr(0, ending);
  std::string name;
  for (std::size_t length = 0; !file.empty() && length < most; ++length) {
    const base::Decoded first = base::decode_first(file);
    base::append_utf8(name, first.code);
    file.remove_prefix(first.length);
  }
  return name.empty() || name == "-" ? std::string(otherwise) : name;
}

}  // namespace bijlage::readers
