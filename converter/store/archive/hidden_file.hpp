#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/descriptor.hpp"
#include "base/removed_on_stop.hpp"

namespace bijlage::store::archive {

/// A new file that a library makes by its path, under a hidden name beside another. Once the
/// library has opened it the name can be taken away: it is then gone with the program, however that
/// ends.
class HiddenFile {
 public:
  /// Makes it, empty. Throws `base::Failure` (Trouble::output) about `beside`.
  explicit HiddenFile(std::string beside);
  HiddenFile(const HiddenFile&) = delete;
  HiddenFile& operator=(const HiddenFile&) = delete;
  ~HiddenFile();

  /// Empty once it has no name.
  const std::string& path() const { return path_; }
  void take_name_away();
  /// It lies elsewhere now, and is no longer looked after.
  void let_go();

  /// All that is in it, piece by piece. Throws as the constructor does.
  void read(const std::function<void(std::string_view)>& take) const;
  /// Until it is on the disk.
  void sync() const;

 private:
  std::string beside_;
  std::string path_;
  base::Descriptor file_{-1};
  std::optional<base::RemovedOnStop> to_remove_;
};

}  // namespace bijlage::store::archive
