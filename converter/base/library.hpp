#pragma once

#include <string>

#include "base/message.hpp"

namespace bijlage::base {

/// A function of a `Library`, which takes the type of the function pointer that it initialises.
/// Requires that this is the function's type: its declaration in the library's own header says.
class LibraryFunction {
 public:
  explicit LibraryFunction(void* address) : address_(address) {}

  template <typename Result, typename... Given>
  using Pointer = Result (*)(Given...);
  template <typename Result, typename... Given>
  // NOLINTNEXTLINE(google-explicit-constructor): so that a table of functions reads as a list
  operator Pointer<Result, Given...>() const {
    return reinterpret_cast<Pointer<Result, Given...>>(address_);
  }

 private:
  void* address_;
};

/// A shared library that is loaded when it is first needed, because loading it takes longer than
/// many a run of the program. Stays loaded until the program ends.
class Library {
 public:
  /// `name` as the dynamic linker knows it ("libcrypto.so.3"), without a folder, so that it is
  /// looked for where the system keeps libraries. Throws `Failure` (`trouble`), key
  /// `library.cannot-load` with the gaps `{library}` and `{reason}`; so does `function`.
  Library(std::string name, Trouble trouble);

  LibraryFunction function(const char* name) const;

 private:
  [[noreturn]] void fail() const;

  std::string name_;
  Trouble trouble_;
  void* handle_;
};

}  // namespace bijlage::base
