#include "cli/exit_code.hpp"

#include <gtest/gtest.h>

namespace bijlage::cli {
namespace {

using model::Severity;

TEST(ExitCode, OfTrouble) {
  EXPECT_EQ(exit_code(base::Trouble::usage), 2);
  EXPECT_EQ(exit_code(base::Trouble::input), 3);
  EXPECT_EQ(exit_code(base::Trouble::output), 4);
}

TEST(ExitCode, OfFindingsIsWhereTheLineLies) {
  const auto code = [](Severity severity, std::string_view line) {
    return exit_code(Outcome{false, {Severity::note, severity}}, line);
  };
  EXPECT_EQ(code(Severity::error, "error"), 1);
  EXPECT_EQ(code(Severity::warning, "error"), 0);
  EXPECT_EQ(code(Severity::warning, "warning"), 1);
  EXPECT_EQ(code(Severity::note, "warning"), 0);
  EXPECT_EQ(code(Severity::error, "never"), 0);
  EXPECT_EQ(exit_code(Outcome{}, "warning"), 0);
}

TEST(ExitCode, AnInputThatCouldNotBeReadIsWorseThanAnyFinding) {
  for (const std::string_view line : {"error", "warning", "never"}) {
    EXPECT_EQ(exit_code(Outcome{true, {Severity::error}}, line), 3);
  }
}

}  // namespace
}  // namespace bijlage::cli
