#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bijlage::test {

/// A part of a container to build, and in what it deviates from an ordinary one.
struct ZipPart {
  std::string name;
  std::string content;
  bool deflated = false;
  bool descriptor = false;  ///< its local header lacks sizes and CRC, which follow the content
  bool zip64 = false;       ///< its sizes lie in the extra field
  std::uint16_t flags = 0;
  std::optional<std::uint16_t> method = {};  ///< instead of the true one
  std::optional<std::uint32_t> crc32 = {};   ///< instead of the true one
  std::optional<std::uint32_t> size = {};    ///< instead of the true one
  std::optional<std::uint32_t> offset = {};  ///< where the directory says that it lies, instead
};

/// The bytes of a container with these parts, in this order.
std::string zip_of(const std::vector<ZipPart>& parts);

}  // namespace bijlage::test
