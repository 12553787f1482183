#include "package/ole2.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bijlage::package {
namespace {

void put(std::string& file, std::size_t at, std::uint64_t number, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) {
    file[at + i] = static_cast<char>((number >> (8 * i)) & 0xFFU);
  }
}

// A compound file of three sectors: header, table of sectors, directory with these names.
std::string compound(const std::vector<std::string>& names) {
  std::string file(3 * 512, '\0');
  file.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  put(file, 0x1E, 9, 2);              // sectors of 512 bytes
  put(file, 0x30, 1, 4);              // the directory starts in sector 1
  put(file, 0x4C, 0, 4);              // the table lies in sector 0
  put(file, 512 + 4, 0xFFFFFFFE, 4);  // sector 1 is the last of its chain
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t at = 1024 + 128 * i;
    for (std::size_t j = 0; j < names[i].size(); ++j) file[at + 2 * j] = names[i][j];
    put(file, at + 64, 2 * (names[i].size() + 1), 2);
  }
  return file;
}

std::vector<std::string> names_in(const std::string& file) {
  return ole2_names(std::as_bytes(std::span(file)));
}

TEST(Ole2, ListsItsDirectory) {
  EXPECT_THAT(names_in(compound({"Root Entry", "Workbook"})),
              testing::ElementsAre("Root Entry", "Workbook"));
}

TEST(Ole2, DamageEndsTheList) {
  EXPECT_THAT(names_in("\xD0\xCF\x11\xE0"), testing::IsEmpty());
  std::string far_away = compound({"Root Entry"});
  put(far_away, 0x30, 0x12345678, 4);
  EXPECT_THAT(names_in(far_away), testing::IsEmpty());
}

TEST(Ole2, AChainInACircleEnds) {
  std::string circle = compound({"Root Entry", "Book"});
  put(circle, 512 + 4, 1, 4);
  EXPECT_THAT(names_in(circle), testing::Contains("Book"));
}

}  // namespace
}  // namespace bijlage::package
