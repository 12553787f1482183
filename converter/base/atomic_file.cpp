#include "base/atomic_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <random>
#include <string>
#include <system_error>

#include "base/message.hpp"
#include "base/system_error.hpp"

namespace bijlage::base {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  // as Linux itself follows
constexpr mode_t permission_bits = 07777;
constexpr mode_t everyone = 0666;  // less what the umask takes
constexpr const char* own_files = "/proc/self/fd";

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

}  // namespace

AtomicFile::AtomicFile(const fs::path& target) : shown_(target), target_(follow_links(target)) {
  struct stat status {};
  const bool exists = ::stat(target_.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail(EISDIR);
  if (exists && ::faccessat(AT_FDCWD, target_.c_str(), W_OK, AT_EACCESS) != 0) fail(errno);
  if (exists && !S_ISREG(status.st_mode)) {
    direct_ = true;
    file_ = Descriptor(::open(target_.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file_.is_open()) fail(errno);
    return;
  }
  if (!open_nameless()) open_temporary();
  // Best effort: who may not set permissions still may write the file.
  if (exists) static_cast<void>(::fchmod(file_.get(), status.st_mode & permission_bits));
}

// A file that has no name yet is gone when the program is, whatever ends it. Not every file system
// has those, and without /proc such a file cannot be given a name.
bool AtomicFile::open_nameless() {
  if (::access(own_files, X_OK) != 0) return false;
  const fs::path folder = folder_of(target_);
  file_ = Descriptor(::open(folder.c_str(), O_RDWR | O_TMPFILE | O_CLOEXEC, everyone));
  return file_.is_open();
}

// Gives a temporary name to what `make` makes under it: a name that nobody has.
void AtomicFile::name_temporary(const std::function<bool(const char* path)>& make) {
  constexpr int attempts = 100;
  std::random_device random;
  for (int i = 0; i < attempts; ++i) {
    const std::string number = std::to_string(random());
    for (const std::string& name : {target_.filename().string(), std::string("bijlage")}) {
      std::string hidden = ".";
      hidden.append(name).append(".").append(number).append(".part");
      temporary_ = folder_of(target_) / hidden;
      to_remove_.emplace(temporary_.string());
      if (make(temporary_.c_str())) return;
      if (errno != ENAMETOOLONG) break;
    }
    if (errno != EEXIST) break;
  }
  const int error = errno;
  forget_temporary();
  fail(error);
}

void AtomicFile::open_temporary() {
  name_temporary([&](const char* path) {
    file_ = Descriptor(::open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, everyone));
    return file_.is_open();
  });
}

// A link can only be made where there is no file yet; over one, it takes a rename.
void AtomicFile::link() {
  const std::string open_file = std::string(own_files) + "/" + std::to_string(file_.get());
  const auto link_as = [&](const char* path) {
    return ::linkat(AT_FDCWD, open_file.c_str(), AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0;
  };
  if (link_as(target_.c_str())) return;
  if (errno != EEXIST) fail(errno);
  name_temporary(link_as);
}

void AtomicFile::forget_temporary() {
  temporary_.clear();
  to_remove_.reset();
}

AtomicFile::~AtomicFile() {
  if (temporary_.empty()) return;
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
  if (!direct_) {
    if (::fsync(file_.get()) != 0) fail(errno);
    if (temporary_.empty()) link();
    if (!temporary_.empty() && ::rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);
    forget_temporary();
  }
  if (!file_.close()) fail(errno);
  if (!direct_) sync_folder(folder_of(target_));
}

void AtomicFile::fail(int error) const { throw output_failure(shown_.string(), error); }

void write_file(const fs::path& target, std::string_view text) {
  AtomicFile file(target);
  file.write(text);
  file.commit();
}

}  // namespace bijlage::base
