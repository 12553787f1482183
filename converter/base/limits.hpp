#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

namespace bijlage::base {

/// How much of anything a reader accepts before it says that the input is not honest. Handed to
/// every reader; the defaults admit any workbook that Excel can make.
struct Limits {
  std::uint64_t input_bytes = 2ULL << 30;
  std::uint32_t entries = 65'535;              ///< parts in a container
  std::uint64_t inflated_bytes = 8ULL << 30;   ///< all parts together
  std::uint64_t part_bytes = 4ULL << 30;       ///< one part
  std::uint64_t inflated_free = 256ULL << 20;  ///< may be unpacked from however few bytes
  /// Beyond that, for each packed byte: rows of equal cells without addresses come to 330.
  std::uint32_t inflation_ratio = 400;
  /// Where all parts together have no more bytes, they may be as full of tags as XML can be.
  std::uint64_t xml_dense_bytes = 128ULL << 20;
  std::uint32_t xml_events_ratio = 8;  ///< beyond that, tags, attributes, texts a packed byte
  /// In one part of XML.
  std::uint64_t xml_events = std::numeric_limits<std::uint64_t>::max();
  std::uint32_t xml_depth = 256;
  std::uint32_t attribute_bytes = 1U << 20;
  std::uint32_t text_bytes = 1U << 20;  ///< one cell's text; Excel allows 32,767 characters
  std::uint32_t rows = 1'048'576;
  std::uint32_t columns = 16'384;
  std::uint64_t cells = 200'000'000;        ///< in one workbook
  std::uint64_t string_bytes = 4ULL << 30;  ///< all texts of one workbook
  std::uint32_t sheets = 10'000;
  std::uint64_t memory_free = 256ULL << 20;  ///< what a workbook may take, however small its file
  std::uint32_t memory_ratio = 16;           ///< beyond that, for each byte of its file
};

}  // namespace bijlage::base
