#include "package/zip_writer.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <random>
#include <stdexcept>

#include "package/bytes.hpp"

namespace bijlage::package {
namespace {

Bytes bytes_of(const std::string& text) { return std::as_bytes(std::span(text)); }

std::string content(const std::string& container, std::string_view part) {
  const Zip zip(bytes_of(container), "x.zip", {});
  return zip.read(*zip.find(part));
}

// Text that deflate makes little smaller.
std::string noise(std::size_t size) {
  std::string text(size, '\0');
  std::minstd_rand random(7);
  for (char& c : text) c = static_cast<char>(random());
  return text;
}

void put_in_pieces(ZipWriter& zip, std::string_view name, std::string_view text,
                   std::size_t piece) {
  zip.begin(name);
  for (; !text.empty(); text.remove_prefix(std::min(piece, text.size()))) {
    zip.write(text.substr(0, piece));
  }
  zip.end();
}

// The same parts into any target: a whole one, a small one in pieces, one larger than what waits
// for its header, an empty one.
void write_parts(ZipTarget& target) {
  ZipWriter zip(target);
  zip.add("whole.xml", "whole");
  put_in_pieces(zip, "pieces.xml", "in some pieces", 3);
  put_in_pieces(zip, "large.bin", noise(1'000'000), 100'000);
  zip.add("empty", "");
  zip.finish();
}

void expect_parts(const std::string& container) {
  EXPECT_EQ(content(container, "whole.xml"), "whole");
  EXPECT_EQ(content(container, "pieces.xml"), "in some pieces");
  EXPECT_EQ(content(container, "large.bin"), noise(1'000'000));
  EXPECT_EQ(content(container, "empty"), "");
}

bool has_descriptor(const std::string& container, std::string_view part) {
  const Zip zip(bytes_of(container), "x.zip", {});
  return (zip.find(part)->flags & 0x0008U) != 0;
}

TEST(ZipWriter, WritesWhatTheReaderReads) {
  MemoryTarget memory;
  write_parts(memory);
  expect_parts(memory.bytes());
}

TEST(ZipWriter, TellsSizesInLocalHeadersWhereTheTargetCanRewrite) {
  MemoryTarget memory;
  write_parts(memory);
  EXPECT_FALSE(has_descriptor(memory.bytes(), "large.bin"));
  const Zip zip(bytes_of(memory.bytes()), "x.zip", {});
  const ZipEntry& large = *zip.find("large.bin");
  const Bytes header = bytes_of(memory.bytes()).subspan(large.header_offset);
  EXPECT_EQ(little_endian<4>(header, 14), large.crc32);
  EXPECT_EQ(little_endian<4>(header, 18), large.packed_size);
  EXPECT_EQ(little_endian<4>(header, 22), large.size);
}

TEST(ZipWriter, PutsADescriptorBehindLargePartsOfAStreamOnly) {
  std::string bytes;
  StreamTarget stream([&](std::string_view piece) { bytes += piece; });
  write_parts(stream);
  expect_parts(bytes);
  EXPECT_TRUE(has_descriptor(bytes, "large.bin"));
  EXPECT_FALSE(has_descriptor(bytes, "pieces.xml"));
}

TEST(ZipWriter, IsTheSameEveryTime) {
  MemoryTarget first;
  MemoryTarget second;
  write_parts(first);
  write_parts(second);
  EXPECT_EQ(first.bytes(), second.bytes());
}

TEST(ZipWriter, MarksNamesThatAreNotAscii) {
  MemoryTarget memory;
  ZipWriter zip(memory);
  zip.add("bijlage.xml", "a");
  zip.add("één.xml", "b");
  zip.finish();
  const Zip read(bytes_of(memory.bytes()), "x.zip", {});
  EXPECT_EQ(read.find("bijlage.xml")->flags, 0);
  EXPECT_EQ(read.find("één.xml")->flags, 0x0800);
}

TEST(ZipWriter, TakesOverPackedParts) {
  MemoryTarget memory;
  write_parts(memory);
  const Zip from(bytes_of(memory.bytes()), "x.zip", {});
  const ZipEntry& entry = *from.find("pieces.xml");
  const std::string_view packed =
      std::string_view(memory.bytes()).substr(entry.header_offset + 30 + entry.name.size());
  MemoryTarget copy;
  ZipWriter zip(copy);
  zip.add_packed(entry, packed.substr(0, entry.packed_size));
  zip.finish();
  EXPECT_EQ(content(copy.bytes(), "pieces.xml"), "in some pieces");
}

TEST(ZipWriter, CountsMorePartsThanSixteenBits) {
  MemoryTarget memory;
  ZipWriter zip(memory);
  constexpr std::uint32_t count = 65'536;
  for (std::uint32_t i = 0; i < count; ++i) zip.add(std::to_string(i), "");
  zip.finish();
  const Zip read(bytes_of(memory.bytes()), "x.zip", {.entries = count});
  EXPECT_EQ(read.entries().size(), count);
}

TEST(ZipWriter, CountsMoreBytesThanThirtyTwoBits) {
  constexpr std::uint64_t pieces = 66;
  const std::string piece(std::size_t{64} << 20U, 'x');
  const auto large = [&](ZipTarget& target) {
    ZipWriter zip(target);
    zip.begin("large");
    for (std::uint64_t i = 0; i < pieces; ++i) zip.write(piece);
    zip.end();
    zip.add("small", "after it");
    zip.finish();
  };
  MemoryTarget memory;
  large(memory);
  std::string streamed;
  StreamTarget stream([&](std::string_view bytes) { streamed += bytes; });
  large(stream);
  for (const std::string& container : {memory.bytes(), streamed}) {
    const Zip read(bytes_of(container), "x.zip",
                   {.part_bytes = pieces * piece.size(), .inflation_ratio = 1'100});
    EXPECT_EQ(read.find("large")->size, pieces * piece.size());
    EXPECT_EQ(read.read(*read.find("small")), "after it");
  }
}

TEST(ZipWriter, LetsTheTargetFail) {
  StreamTarget full([](std::string_view) -> void { throw std::runtime_error("full"); });
  ZipWriter zip(full);
  EXPECT_THROW(zip.add("a", "b"), std::runtime_error);
}

RC_GTEST_PROP(ZipWriter, AnyPartsAreReadBack, (const std::map<std::uint8_t, std::string>& parts)) {
  MemoryTarget memory;
  ZipWriter zip(memory);
  for (const auto& [name, text] : parts) {
    put_in_pieces(zip, "p" + std::to_string(name), text, 1 + name);
  }
  zip.finish();
  for (const auto& [name, text] : parts) {
    RC_ASSERT(content(memory.bytes(), "p" + std::to_string(name)) == text);
  }
}

}  // namespace
}  // namespace bijlage::package
