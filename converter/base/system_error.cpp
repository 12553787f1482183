#include "base/system_error.hpp"

#include <cerrno>
#include <system_error>

namespace bijlage::base {
namespace {

std::string output_key(int error) {
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

std::string system_reason(int error) {
  switch (error) {
    case EACCES:
    case EPERM:
      return "@system.not-permitted";
    case EROFS:
      return "@system.read-only";
    case ENOENT:
      return "@system.not-there";
    case EEXIST:
      return "@system.there-already";
    case ENOTDIR:
      return "@system.no-folder";
    case EISDIR:
      return "@system.is-folder";
    case ENOSPC:
      return "@system.disk-full";
    case EDQUOT:
      return "@system.quota-full";
    case EFBIG:
      return "@system.file-too-large";
    case EIO:
      return "@system.disk-fails";
    case EMFILE:
    case ENFILE:
      return "@system.too-many-open";
    case ENAMETOOLONG:
      return "@system.name-too-long";
    case ELOOP:
      return "@system.links-in-a-circle";
    case EBUSY:
    case ETXTBSY:
      return "@system.in-use";
    case ENOMEM:
      return "@system.no-memory";
    case EPIPE:
      return "@system.nobody-reads";
    case ENXIO:
    case ENODEV:
      return "@system.no-device";
    case ESTALE:
    case ETIMEDOUT:
      return "@system.network";
    case EINVAL:
    case EILSEQ:
    case EOPNOTSUPP:
      return "@system.not-possible-here";
    default:
      return std::generic_category().message(error);
  }
}

Failure output_failure(const std::string& file, int error) {
  return {Trouble::output, {output_key(error), {{"file", file}, {"reason", system_reason(error)}}}};
}

}  // namespace bijlage::base
