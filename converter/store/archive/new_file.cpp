#include "store/archive/new_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "base/descriptor.hpp"
#include "base/message.hpp"
#include "base/system_error.hpp"

namespace bijlage::store::archive {
namespace {

namespace fs = std::filesystem;

constexpr mode_t everyone = 0666;  // less what the umask takes

std::string hidden_beside(const std::string& target, int number) {
  const fs::path path(target);
  return path.parent_path() / ("." + path.filename().string() + "." + std::to_string(getpid()) +
                               "-" + std::to_string(number) + ".tmp");
}

std::string folder_of(const std::string& file) {
  const fs::path folder = fs::path(file).parent_path();
  return folder.empty() ? "." : folder.string();
}

int sync(const std::string& path) {
  const base::Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  return file.get() < 0 || fsync(file.get()) != 0 ? errno : 0;
}

}  // namespace

// Who was killed may have left one of that name.
NewFile::NewFile(std::string target) : target_(std::move(target)) {
  for (int number = 0; !to_remove_; ++number) {
    path_ = hidden_beside(target_, number);
    const base::Descriptor file(
        open(path_.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, everyone));
    if (file.is_open()) {
      to_remove_.emplace(path_);
    } else if (errno != EEXIST) {
      fail(errno);
    }
  }
}

NewFile::~NewFile() {
  if (to_remove_) unlink(path_.c_str());
}

void NewFile::appear() {
  if (const int error = sync(path_); error != 0) fail(error);
  int done = renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, target_.c_str(), RENAME_NOREPLACE);
  // Some file systems cannot promise that nothing is replaced.
  if (done != 0 && errno == EINVAL && !fs::exists(target_)) {
    done = rename(path_.c_str(), target_.c_str());
  }
  if (done != 0) fail(errno);
  to_remove_.reset();
  sync(folder_of(target_));  // not every file system can; the file is whole either way
}

void NewFile::fail(int error) const {
  if (error == EEXIST) {
    throw base::Failure(base::Trouble::output, {"archive.appeared", {{"file", target_}}});
  }
  throw base::output_failure(target_, error);
}

}  // namespace bijlage::store::archive
