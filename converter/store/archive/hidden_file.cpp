#include "store/archive/hidden_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>

#include "base/message.hpp"
#include "base/system_error.hpp"

namespace bijlage::store::archive {
namespace {

namespace fs = std::filesystem;

constexpr mode_t everyone = 0666;  // less what the umask takes
constexpr std::size_t chunk_bytes = std::size_t{256} << 10U;

std::string hidden_name(const std::string& beside, int number) {
  const fs::path path(beside);
  return path.parent_path() / ("." + path.filename().string() + "." + std::to_string(getpid()) +
                               "-" + std::to_string(number) + ".tmp");
}

}  // namespace

// Who was killed may have left one of that name.
HiddenFile::HiddenFile(std::string beside) : beside_(std::move(beside)) {
  for (int number = 0; !file_.is_open(); ++number) {
    path_ = hidden_name(beside_, number);
    file_ = base::Descriptor(open(path_.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, everyone));
    if (!file_.is_open() && errno != EEXIST) throw base::output_failure(beside_, errno);
  }
  to_remove_.emplace(path_);
}

HiddenFile::~HiddenFile() { take_name_away(); }

void HiddenFile::take_name_away() {
  if (path_.empty()) return;
  unlink(path_.c_str());
  let_go();
}

void HiddenFile::let_go() {
  path_.clear();
  to_remove_.reset();
}

void HiddenFile::read(const std::function<void(std::string_view)>& take) const {
  std::string chunk(chunk_bytes, '\0');
  for (off_t at = 0;;) {
    const ssize_t got = pread(file_.get(), chunk.data(), chunk.size(), at);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw base::output_failure(beside_, errno);
    if (got == 0) return;
    take(std::string_view(chunk).substr(0, static_cast<std::size_t>(got)));
    at += got;
  }
}

void HiddenFile::sync() const {
  if (fsync(file_.get()) != 0) throw base::output_failure(beside_, errno);
}

}  // namespace bijlage::store::archive
