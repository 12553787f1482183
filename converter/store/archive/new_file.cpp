#include "store/archive/new_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "base/message.hpp"
#include "base/system_error.hpp"

namespace bijlage::store::archive {
namespace {

namespace fs = std::filesystem;

constexpr mode_t by_umask = 0666;  // less what the umask takes
constexpr const char* open_files = "/proc/self/fd";

std::string folder_of(const std::string& file) {
  const fs::path folder = fs::path(file).parent_path();
  return folder.empty() ? "." : folder.string();
}

}  // namespace

NewFile::NewFile(std::string target) : target_(std::move(target)), hidden_(target_) {}

// A name that was taken away cannot be given back, but what is in the file can be copied to one
// that never had a name. Not every file system has those.
void NewFile::opened() {
  if (access(open_files, X_OK) != 0) return;
  whole_ =
      base::Descriptor(open(folder_of(target_).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, by_umask));
  if (whole_.is_open()) hidden_.take_name_away();
}

void NewFile::appear() {
  if (whole_.is_open()) {
    copy();
  } else {
    rename();
  }
  const base::Descriptor folder(open(folder_of(target_).c_str(), O_RDONLY | O_CLOEXEC));
  fsync(folder.get());  // not every file system can; the file is whole either way
}

void NewFile::copy() {
  hidden_.read([this](std::string_view piece) {
    while (!piece.empty()) {
      const ssize_t put = write(whole_.get(), piece.data(), piece.size());
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) fail(errno);
      piece.remove_prefix(static_cast<std::size_t>(put));
    }
  });
  if (fsync(whole_.get()) != 0) fail(errno);
  const std::string open_file = std::string(open_files) + "/" + std::to_string(whole_.get());
  if (linkat(AT_FDCWD, open_file.c_str(), AT_FDCWD, target_.c_str(), AT_SYMLINK_FOLLOW) != 0) {
    fail(errno);
  }
}

void NewFile::rename() {
  hidden_.sync();
  const char* const hidden = hidden_.path().c_str();
  int done = renameat2(AT_FDCWD, hidden, AT_FDCWD, target_.c_str(), RENAME_NOREPLACE);
  // Some file systems cannot promise that nothing is replaced.
  if (done != 0 && errno == EINVAL && !fs::exists(target_)) {
    done = std::rename(hidden, target_.c_str());
  }
  if (done != 0) fail(errno);
  hidden_.let_go();
}

void NewFile::fail(int error) const {
  if (error == EEXIST) {
    throw base::Failure(base::Trouble::output, {"archive.appeared", {{"file", target_}}});
  }
  throw base::output_failure(target_, error);
}

}  // namespace bijlage::store::archive
