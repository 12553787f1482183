#include "base/atomic_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <random>
#include <string>
#include <system_error>

#include "base/message.hpp"

namespace bijlage::base {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  // as Linux itself follows
constexpr mode_t permission_bits = 07777;

// Also where the link's end does not exist yet: then that is the file to make.
fs::path follow_links(fs::path path) {
  std::error_code error;
  for (int i = 0; i < most_links && fs::is_symlink(path, error); ++i) {
    const fs::path aim = fs::read_symlink(path, error);
    path = aim.is_absolute() ? aim : path.parent_path() / aim;
  }
  return path;
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

// A crash after the rename must not lose it, so the folder is synced as well. Not every file
// system can; the file itself is whole either way.
void sync_folder(const fs::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.is_open()) ::fsync(opened.get());
}

// Reasons that people can do something about have sentences of their own.
std::string_view key_of(int error) {
  switch (error) {
    case EISDIR:
      return "output.is-directory";
    case ENOENT:
    case ENOTDIR:
      return "output.no-folder";
    case EACCES:
    case EPERM:
    case EROFS:
      return "output.not-permitted";
    case ENOSPC:
    case EDQUOT:
      return "output.no-room";
    default:
      return "output.cannot-write";
  }
}

}  // namespace

AtomicFile::AtomicFile(const fs::path& target) : shown_(target), target_(follow_links(target)) {
  struct stat status {};
  const bool exists = ::stat(target_.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail(EISDIR);
  if (exists && ::faccessat(AT_FDCWD, target_.c_str(), W_OK, AT_EACCESS) != 0) fail(errno);
  if (exists && !S_ISREG(status.st_mode)) {
    temporary_ = target_;
    file_ = Descriptor(::open(target_.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file_.is_open()) fail(errno);
    return;
  }
  open_temporary();
  // Best effort: who may not set permissions still may write the file.
  if (exists) static_cast<void>(::fchmod(file_.get(), status.st_mode & permission_bits));
}

void AtomicFile::open_temporary() {
  constexpr int attempts = 100;
  constexpr mode_t everyone = 0666;
  std::random_device random;
  for (int i = 0; i < attempts; ++i) {
    temporary_ = folder_of(target_) /
                 ("." + target_.filename().string() + "." + std::to_string(random()) + ".part");
    file_ = Descriptor(::open(temporary_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, everyone));
    if (file_.is_open()) return;
    if (errno == ENAMETOOLONG) {
      temporary_ = folder_of(target_) / (".bijlage." + std::to_string(random()) + ".part");
      file_ =
          Descriptor(::open(temporary_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, everyone));
      if (file_.is_open()) return;
    }
    if (errno != EEXIST) break;
  }
  fail(errno);
}

AtomicFile::~AtomicFile() {
  if (committed_ || !file_.is_open() || temporary_ == target_) return;
  file_.close();
  ::unlink(temporary_.c_str());
}

void AtomicFile::write(std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file_.get(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) fail(errno);
    bytes = bytes.subspan(static_cast<std::size_t>(put));
  }
}

void AtomicFile::write(std::string_view text) { write(std::as_bytes(std::span(text))); }

void AtomicFile::rewrite(std::uint64_t at, std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = ::pwrite(file_.get(), text.data(), text.size(), static_cast<off_t>(at));
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) fail(errno);
    at += static_cast<std::uint64_t>(put);
    text.remove_prefix(static_cast<std::size_t>(put));
  }
}

void AtomicFile::commit() {
  const bool direct = temporary_ == target_;
  if (!direct && ::fsync(file_.get()) != 0) fail(errno);
  if (!direct && ::rename(temporary_.c_str(), target_.c_str()) != 0) {
    fail(errno);
  }
  committed_ = true;
  if (!file_.close()) fail(errno);
  if (!direct) sync_folder(folder_of(target_));
}

void AtomicFile::fail(int error) const {
  throw Failure(Trouble::output,
                {std::string(key_of(error)),
                 {{"file", shown_.string()}, {"reason", std::generic_category().message(error)}}});
}

void write_file(const fs::path& target, std::string_view text) {
  AtomicFile file(target);
  file.write(text);
  file.commit();
}

}  // namespace bijlage::base
