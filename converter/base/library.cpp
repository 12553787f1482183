#include "base/library.hpp"

#include <dlfcn.h>

#include <utility>

namespace bijlage::base {

Library::Library(std::string name, Trouble trouble)
    : name_(std::move(name)), trouble_(trouble), handle_(dlopen(name_.c_str(), RTLD_LAZY)) {
  if (handle_ == nullptr) fail();
}

LibraryFunction Library::function(const char* name) const {
  void* address = dlsym(handle_, name);
  if (address == nullptr) fail();
  return LibraryFunction(address);
}

void Library::fail() const {
  const char* reason = dlerror();  // NOLINT(concurrency-mt-unsafe): glibc keeps one a thread
  throw Failure(trouble_, {"library.cannot-load",
                           {{"library", name_}, {"reason", reason == nullptr ? "" : reason}}});
}

}  // namespace bijlage::base
