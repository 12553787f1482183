#pragma once

#include <unistd.h>

#include <filesystem>
#include <stdexcept>

namespace bijlage::house {

/// Root may read and write everything, so tests of file permissions would prove nothing when they
/// are run as root. While one of these lives, such a test acts as an ordinary user, who owns
/// `folder`; for who is no root already, nothing changes.
class AsOrdinaryUser {
 public:
  explicit AsOrdinaryUser(const std::filesystem::path& folder) {
    if (!was_root_) return;
    if (::chown(folder.c_str(), nobody, nobody) != 0 || ::setegid(nobody) != 0 ||
        ::seteuid(nobody) != 0) {
      throw std::runtime_error("cannot become an ordinary user");
    }
  }
  ~AsOrdinaryUser() {
    if (was_root_ && (::seteuid(0) != 0 || ::setegid(0) != 0)) std::terminate();
  }
  AsOrdinaryUser(const AsOrdinaryUser&) = delete;
  AsOrdinaryUser& operator=(const AsOrdinaryUser&) = delete;

 private:
  static constexpr ::uid_t nobody = 65534;
  const bool was_root_ = ::geteuid() == 0;
};

}  // namespace bijlage::house
