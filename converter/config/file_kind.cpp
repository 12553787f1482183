#include "config/file_kind.hpp"

#include <array>

namespace bijlage::config {

void require_kind(TomlFile& file, std::string_view expected) {
  static constexpr std::array heads =
      std::to_array<std::string_view>({"mapping", "model", "locale", "answer", "claims"});
  const Table root = file.root();
  if (root.has(expected)) return;
  for (const std::string_view head : heads) {
    if (!root.has(head)) continue;
    file.fault(root.place_of(head), {"config.other-kind",
                                     {{"head", std::string(head)},
                                      {"kind", "@config.kind." + std::string(head)},
                                      {"expected", "@config.kind." + std::string(expected)},
                                      {"wanted", std::string(expected)}}});
    file.throw_if_mistaken();
  }
}

}  // namespace bijlage::config
