#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace bijlage::samples {

/// A zip file whose entries are stored, not packed: how a thing is packed differs between versions
/// of a library, and samples must come out the same everywhere. (APPNOTE.TXT 6.3, sections 4.3.7,
/// 4.3.12 and 4.3.16.)
class StoredZip {
 public:
  void add(const std::string& name, const std::string& content);
  /// Throws std::runtime_error where the file cannot be written.
  void write(const std::filesystem::path& file) const;

 private:
  std::string entries_;
  std::string directory_;
  std::uint16_t count_ = 0;
};

}  // namespace bijlage::samples
