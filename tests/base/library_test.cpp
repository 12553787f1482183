#include "base/library.hpp"

#include <gtest/gtest.h>

namespace bijlage::base {
namespace {

// The mathematics of the C library: every program here can load it.
constexpr const char* there = "libm.so.6";

template <typename Work>
Message refusal(Work work) {
  try {
    work();
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.trouble(), Trouble::output);
    return failure.message();
  }
  ADD_FAILURE() << "nothing was refused";
  return {};
}

TEST(Library, GivesItsFunctionsByName) {
  const Library library(there, Trouble::output);
  double (*root)(double) = library.function("cbrt");
  EXPECT_DOUBLE_EQ(root(27.0), 3.0);
}

TEST(Library, SaysWhichOneIsNotThere) {
  const Message message = refusal([] { Library("libnowhere.so.0", Trouble::output); });
  EXPECT_EQ(message.key, "library.cannot-load");
  ASSERT_EQ(message.gaps.size(), 2U);
  EXPECT_EQ(message.gaps[0].second, "libnowhere.so.0");
  EXPECT_NE(message.gaps[1].second, "") << "the system's reason";
}

TEST(Library, RefusesAFunctionThatItDoesNotHave) {
  const Library library(there, Trouble::output);
  EXPECT_EQ(refusal([&] { library.function("no_such_function"); }).key, "library.cannot-load");
}

}  // namespace
}  // namespace bijlage::base
