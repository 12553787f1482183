#include "writers/xlsx_file.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>

#include "base/message.hpp"
#include "base/system_error.hpp"

namespace bijlage::writers {
namespace {

std::string read_all(int file) {
  std::string bytes;
  const off_t size = lseek(file, 0, SEEK_END);
  if (size < 0) {
    fail_xlsx(base::system_reason(errno));
  }
  bytes.resize(static_cast<std::size_t>(size));
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t got =
        pread(file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (got <= 0) {
      fail_xlsx(base::system_reason(got < 0 ? errno : EIO));
    }
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

}  // namespace

void fail_xlsx(std::string_view reason) {
  throw base::Failure(base::Trouble::output,
                      {"output.cannot-make-xlsx", {{"reason", std::string(reason)}}});
}

void require(lxw_error error) {
  if (error != LXW_NO_ERROR) {
    fail_xlsx(lxw().lxw_strerror(error));
  }
}

XlsxFile::XlsxFile() : memory_(memfd_create("xlsx", MFD_CLOEXEC)) {
  if (!memory_.is_open()) {
    fail_xlsx(base::system_reason(errno));
  }
  book_.reset(lxw().workbook_new(path().c_str()));
  if (!book_) {
    require(LXW_ERROR_MEMORY_MALLOC_FAILED);
  }
}

/// libxlsxwriter 1.1 knows only files with a name; this one names the memory.
std::string XlsxFile::path() const { return "/proc/self/fd/" + std::to_string(memory_.get()); }

std::string XlsxFile::finish() {
  // `workbook_close` frees the workbook, also when it fails.
  require(lxw().workbook_close(book_.release()));
  return read_all(memory_.get());
}

}  // namespace bijlage::writers
