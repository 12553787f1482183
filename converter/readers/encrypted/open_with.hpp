#pragma once

#include <string>
#include <string_view>

#include "base/message.hpp"
#include "readers/encrypted/password_of_excel.hpp"

namespace bijlage::readers::encrypted {

inline bool is_wrong_password(const base::Failure& failure) {
  return failure.message().key == "input.wrong-password";
}

/// Calls `open` with a password: the one that is given, then the one that Excel itself takes. In a
/// folder for which a password is given some files may only be protected against changes.
///
/// Where none opens it the failure is `input.wrong-password`, or `input.is-encrypted` where none
/// was given.
template <typename Open>
auto open_with(std::string_view password, std::string_view file, Open open) {
  if (!password.empty()) {
    try {
      return open(password);
    } catch (const base::Failure& failure) {
      if (!is_wrong_password(failure)) throw;
    }
  }
  try {
    return open(password_of_excel);
  } catch (const base::Failure& failure) {
    if (!is_wrong_password(failure) || !password.empty()) throw;
    throw base::Failure(base::Trouble::input,
                        {"input.is-encrypted", {{"file", std::string(file)}}});
  }
}

}  // namespace bijlage::readers::encrypted
