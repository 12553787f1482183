#include "package/ole2.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/message.hpp"
#include "support/ole2_builder.hpp"

namespace bijlage::package {
namespace {

using test::ole2_of;
using test::put;

Bytes bytes_of(const std::string& file) { return std::as_bytes(std::span(file)); }

Ole2 open(const std::string& file, const base::Limits& limits = {}) {
  return {bytes_of(file), "x.xls", limits};
}

// The stream's content; "none" where there is none; the failure's key.
std::string stream(const std::string& file, const std::string& path,
                   const base::Limits& limits = {}) {
  try {
    return open(file, limits).read_stream(path).value_or("none");
  } catch (const base::Failure& failure) {
    return failure.message().key;
  }
}

// Text in which every byte tells where it stood.
std::string text_of(std::size_t size) {
  std::string text;
  while (text.size() < size) text += std::to_string(text.size()) + ' ';
  text.resize(size);
  return text;
}

TEST(Ole2, IsKnownByItsFirstBytes) {
  EXPECT_TRUE(is_ole2(bytes_of(ole2_of({}))));
  EXPECT_FALSE(is_ole2(bytes_of("PK\3\4")));
  EXPECT_FALSE(is_ole2(bytes_of("\xD0\xCF")));
}

TEST(Ole2, ReadsSmallAndLargeStreams) {
  const std::string file =
      ole2_of({{"Small", text_of(100)}, {"Empty", ""}, {"Large", text_of(10'000)}});
  EXPECT_EQ(stream(file, "Small"), text_of(100));
  EXPECT_EQ(stream(file, "Empty"), "");
  EXPECT_EQ(stream(file, "Large"), text_of(10'000));
  EXPECT_EQ(stream(file, "Other"), "none");
}

TEST(Ole2, ReadsSectorsOf4096Bytes) {
  const std::string file = ole2_of({{"Small", text_of(100)}, {"Large", text_of(10'000)}}, 4'096);
  EXPECT_EQ(stream(file, "Small"), text_of(100));
  EXPECT_EQ(stream(file, "Large"), text_of(10'000));
}

TEST(Ole2, FollowsATableOfChainsTooLongForTheHeader) {
  const std::string long_text = text_of(16'000'000);
  EXPECT_TRUE(stream(ole2_of({{"Workbook", long_text}}), "Workbook") == long_text);
}

RC_GTEST_PROP(Ole2, WhatIsPackedIsRead, (std::vector<std::uint16_t> sizes)) {
  std::vector<test::Ole2Stream> streams;
  for (const std::uint16_t size : sizes) {
    streams.push_back({"s" + std::to_string(streams.size()), text_of(size)});
  }
  const std::string file = ole2_of(streams);
  for (const auto& expected : streams) RC_ASSERT(stream(file, expected.path) == expected.content);
}

TEST(Ole2, FindsByPathWithoutRegardToCase) {
  const std::string file = ole2_of({{"WORKBOOK", "a"}, {"_VBA_PROJECT_CUR/VBA/dir", "b"}});
  const Ole2 ole2 = open(file);
  EXPECT_EQ(ole2.read_stream("Workbook"), "a");
  EXPECT_EQ(ole2.read_stream("_vba_project_cur/vba/DIR"), "b");
  EXPECT_EQ(ole2.read_stream("VBA/dir"), std::nullopt);
  const Ole2Entry* const storage = ole2.find("_VBA_PROJECT_CUR");
  ASSERT_NE(storage, nullptr);
  EXPECT_FALSE(storage->is_stream);
  EXPECT_EQ(ole2.read_stream("_VBA_PROJECT_CUR"), std::nullopt);
}

TEST(Ole2, TwoStreamsOfOneNameAreNoChoice) {
  EXPECT_EQ(stream(ole2_of({{"Workbook", "a"}, {"WORKBOOK", "b"}}), "Workbook"), "ole2.damaged");
}

TEST(Ole2, AStreamThatIsCutOffIsAFailure) {
  const std::string file = ole2_of({{"Workbook", text_of(5'000)}});
  const std::string key = "ole2.damaged";
  EXPECT_EQ(stream(file.substr(0, 511), "Workbook"), key);
  EXPECT_EQ(stream(file.substr(0, 3'000), "Workbook"), key);
  EXPECT_EQ(stream(file.substr(0, 5'900), "Workbook"), key);
}

TEST(Ole2, TheFilesLastSectorNeedNotBeWhole) {
  // Directory and tables first, so that the stream is what ends the file.
  std::string file = ole2_of({{"Workbook", text_of(4'700)}});
  const std::string content = file.substr(512, 4'700);
  const std::size_t sectors = file.size() / 512 - 1;
  file += content;
  const std::size_t fat = 512 * sectors;  // the last sector is the table
  for (std::size_t i = 0; i < 10; ++i) put(file, fat + 4 * (sectors + i), sectors + i + 1, 4);
  const std::size_t directory = fat - 512;
  put(file, directory + 128 + 116, sectors, 4);
  EXPECT_EQ(stream(file, "Workbook"), content);
  EXPECT_EQ(stream(file.substr(0, file.size() - 1), "Workbook"), "ole2.damaged");
}

TEST(Ole2, AChainInACircleIsAFailure) {
  std::string file = ole2_of({{"Workbook", text_of(5'000)}});
  const std::size_t fat = file.size() - 512;
  put(file, fat + 4 * 3, 2, 4);
  EXPECT_EQ(stream(file, "Workbook"), "ole2.damaged");
}

TEST(Ole2, ADirectoryInACircleEnds) {
  std::string file = ole2_of({{"Workbook", text_of(5'000)}});
  const std::size_t fat = file.size() - 512;
  put(file, fat + 4 * 10, 10, 4);
  EXPECT_EQ(stream(file, "Workbook"), text_of(5'000));
  put(file, 0x30, 0x12345678, 4);
  EXPECT_EQ(stream(file, "Workbook"), "ole2.damaged");
}

TEST(Ole2, AMiniChainInACircleEnds) {
  std::string file = ole2_of({{"Small", text_of(200)}});
  // Mini store, its table, directory, table of chains.
  put(file, 512 * 2 + 4 * 1, 0, 4);
  EXPECT_EQ(stream(file, "Small").size(), 200U);
  put(file, 512 * 2 + 4 * 1, 0x7FFFFFFF, 4);
  EXPECT_EQ(stream(file, "Small"), "ole2.damaged");
}

TEST(Ole2, ATreeThatIsDamagedStillGivesItsStreams) {
  std::string file = ole2_of({{"Summary", "a"}, {"Workbook", "b"}});
  const std::size_t directory = 512 * 3;
  put(file, directory + 76, 77, 4);  // the root's child
  EXPECT_EQ(stream(file, "Workbook"), "b");
  put(file, directory + 76, 1, 4);
  put(file, directory + 128 + 72, 1, 4);  // its own sibling
  EXPECT_EQ(stream(file, "Workbook"), "b");
}

TEST(Ole2, WhatWasDeletedIsNotThere) {
  std::string file = ole2_of({{"Old", "a"}, {"Workbook", "b"}});
  const std::size_t directory = 512 * 3;
  put(file, directory + 2 * 128 + 72, 0xFFFFFFFF, 4);  // the link from Workbook to Old
  EXPECT_EQ(stream(file, "Workbook"), "b");
  EXPECT_EQ(stream(file, "Old"), "none");
}

TEST(Ole2, WrongSizesAreFailures) {
  std::string file = ole2_of({{"Workbook", text_of(5'000)}});
  const std::size_t size = 512 * (10 + 1) + 128 + 120;
  put(file, size, 0xFFFFFFF0, 4);
  EXPECT_EQ(stream(file, "Workbook"), "ole2.damaged");
  put(file, size, 6'000, 4);
  EXPECT_EQ(stream(file, "Workbook"), "ole2.damaged");
  put(file, size, 5'000, 4);
  put(file, size + 4, 0xFFFFFFFF, 4);  // undefined in version 3
  EXPECT_EQ(stream(file, "Workbook"), text_of(5'000));
}

TEST(Ole2, HeadersThatCannotBeAreFailures) {
  const std::string file = ole2_of({{"Workbook", "a"}});
  for (const auto& [at, number] : {std::pair{0x1E, 0}, {0x1E, 63}, {0x1E, 10}}) {
    std::string wrong = file;
    put(wrong, static_cast<std::size_t>(at), static_cast<std::uint64_t>(number), 2);
    EXPECT_EQ(stream(wrong, "Workbook"), "ole2.damaged") << number;
  }
  EXPECT_EQ(stream("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "Workbook"), "ole2.damaged");
}

TEST(Ole2, KeepsToItsLimits) {
  const std::string file = ole2_of({{"A", "a"}, {"B", "b"}, {"C", "c"}, {"D", "d"}});
  base::Limits limits;
  limits.input_bytes = file.size() - 1;
  EXPECT_EQ(stream(file, "A", limits), "ole2.too-large");
  limits = {};
  limits.entries = 7;
  EXPECT_EQ(stream(file, "A", limits), "ole2.too-large");
  limits.entries = 8;
  EXPECT_EQ(stream(file, "A", limits), "a");
}

TEST(Ole2, NestedStoragesCostNoMoreThanOthers) {
  std::string path = "a";
  for (int depth = 0; depth < 3'000; ++depth) path += "/a";
  EXPECT_EQ(stream(ole2_of({{path, "deep"}}), path), "deep");
}

}  // namespace
}  // namespace bijlage::package
