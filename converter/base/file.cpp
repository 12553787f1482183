#include "base/file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/descriptor.hpp"
#include "base/message.hpp"
#include "base/system_error.hpp"

namespace bijlage::base {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  const auto file = std::pair<std::string, std::string>("file", path.string());
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      throw Failure(Trouble::input, {"input.missing", {file}});
    case EISDIR:
      throw Failure(Trouble::input, {"input.is-directory", {file}});
    case EACCES:
    case EPERM:
      throw Failure(Trouble::input, {"input.not-permitted", {file}});
    default:
      throw Failure(Trouble::input,
                    {"input.cannot-open", {file, {"reason", system_reason(error)}}});
  }
}

// A pipe or a device may never end, and what it gives has to be held in memory.
constexpr std::size_t most_unmapped = std::size_t{256} << 20U;

std::vector<std::byte> read_all(int descriptor, const std::filesystem::path& path) {
  std::vector<std::byte> all;
  std::array<std::byte, 65'536> piece{};
  for (;;) {
    const ssize_t got = ::read(descriptor, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path, errno);
    if (got == 0) return all;
    if (all.size() + static_cast<std::size_t>(got) > most_unmapped) {
      throw Failure(Trouble::input, {"input.too-long-a-stream", {{"file", path.string()}}});
    }
    all.insert(all.end(), piece.begin(), piece.begin() + got);
  }
}

// Below that, mapping a file and giving the map back takes longer than copying it.
constexpr std::size_t worth_mapping = std::size_t{512} << 10U;

// The first `size` bytes; fewer where there are no more of them.
std::vector<std::byte> read_first(int descriptor, std::size_t size,
                                  const std::filesystem::path& path) {
  std::vector<std::byte> all(size);
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t got =
        ::pread(descriptor, all.data() + filled, size - filled, static_cast<off_t>(filled));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  all.resize(filled);
  return all;
}

}  // namespace

std::string read_beginning(const std::filesystem::path& path, std::size_t most) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail(path, errno);
  std::string text(most, '\0');
  std::size_t size = 0;
  while (size < most) {
    const ssize_t got = ::read(file.get(), text.data() + size, most - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path, errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  text.resize(size);
  return text;
}

InputFile::InputFile(const std::filesystem::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail(path, errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) fail(path, errno);
  if (S_ISDIR(status.st_mode)) fail(path, EISDIR);
  // Size 0 may also be a file of /proc, whose size nobody knows: reading tells.
  if (S_ISREG(status.st_mode) && status.st_size > 0) {
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size < worth_mapping) {
      copy_ = read_first(file.get(), size, path);
      bytes_ = copy_;
      return;
    }
    void* const start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
    if (start != MAP_FAILED) {
      bytes_ = {static_cast<const std::byte*>(start), size};
      mapped_ = true;
      return;
    }
  }
  copy_ = read_all(file.get(), path);
  bytes_ = copy_;
}

InputFile::InputFile(InputFile&& other) noexcept { *this = std::move(other); }

InputFile& InputFile::operator=(InputFile&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  std::swap(copy_, other.copy_);
  std::swap(mapped_, other.mapped_);
  return *this;
}

void InputFile::let_go() const {
  // Nothing in the map was changed, so that nothing of it is lost.
  if (mapped_)
    ::madvise(const_cast<std::byte*>(bytes_.data()), bytes_.size(), MADV_DONTNEED);  // NOLINT
}

InputFile::~InputFile() {
  // munmap takes the address that mmap gave, which was not const.
  if (mapped_) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());  // NOLINT
}

std::string_view InputFile::text() const {
  return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()};
}

}  // namespace bijlage::base
