#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>

#include "base/limits.hpp"
#include "base/message.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// How much one workbook may still hold, counted over all its sheets. What exceeds it is the
/// failure `workbook.too-large`.
///
/// One thread uses one of them; those of several threads share what the workbook has left, and
/// each draws from that in lots.
class Allowance {
 public:
  /// `input_bytes`: the size of the file, by which the memory of its workbook is measured.
  Allowance(std::string file, const base::Limits& limits, std::uint64_t input_bytes)
      : file_(std::move(file)), shared_(std::make_shared<Shared>()) {
    shared_->cells = limits.cells;
    shared_->bytes = limits.string_bytes;
    shared_->memory = limits.memory_free + limits.memory_ratio * input_bytes;
  }
  /// For formats in which little cannot become much.
  Allowance(std::string file, const base::Limits& limits)
      : Allowance(std::move(file), limits, limits.input_bytes) {}
  Allowance(const Allowance&) = delete;
  Allowance& operator=(const Allowance&) = delete;
  ~Allowance() {
    shared_->cells += cells_.left;
    shared_->bytes += bytes_.left;
    shared_->memory += memory_.left;
  }

  /// Another one for the same workbook, to be used by another thread.
  std::unique_ptr<Allowance> sharing() const {
    return std::unique_ptr<Allowance>(new Allowance(file_, shared_));  // its constructor is private
  }

  void take_cell() {
    take(cells_, shared_->cells, 1, lot_of_cells);
    take_memory(sizeof(workbook::Cell));
  }

  /// For anything that is kept and takes so many bytes; for cells and texts it is counted anyway.
  void take_memory(std::uint64_t bytes) { take(memory_, shared_->memory, bytes, lot_of_bytes); }

  /// What may still be taken of that; threads that share it may take some of it first.
  std::uint64_t memory_left() const { return memory_.left + shared_->memory; }

  /// For what is about to be made many times over: fails now where so much could not be taken, and
  /// takes nothing.
  void foresee_memory(std::uint64_t bytes) const {
    if (bytes > memory_left()) fail();
  }

  /// A merged range, with its entries in the index of them all.
  void take_merge() { take_memory(memory_of_merge); }

  /// What was appended to `store` from `start` on, as a span that cells can hold.
  workbook::TextSpan take_text(const workbook::TextStore& store, std::size_t start) {
    const std::size_t length = store.size() - start;
    if (store.size() > std::numeric_limits<std::uint32_t>::max()) fail();
    take(bytes_, shared_->bytes, length, lot_of_bytes);
    take_memory(memory_of_text + length);
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(length)};
  }

  /// How much this one has taken, to go back to when what was read is thrown away.
  struct Mark {
    std::uint64_t cells;
    std::uint64_t bytes;
    std::uint64_t memory;
  };
  Mark mark() const {
    return {cells_.drawn - cells_.left, bytes_.drawn - bytes_.left, memory_.drawn - memory_.left};
  }
  void back_to(const Mark& mark) {
    cells_.left = cells_.drawn - mark.cells;
    bytes_.left = bytes_.drawn - mark.bytes;
    memory_.left = memory_.drawn - mark.memory;
  }

 private:
  struct Shared {
    std::atomic<std::uint64_t> cells;
    std::atomic<std::uint64_t> bytes;
    std::atomic<std::uint64_t> memory;
  };
  struct Drawn {
    std::uint64_t drawn = 0;  ///< from what is shared, so far
    std::uint64_t left = 0;   ///< of it
  };
  /// What it takes to refer to a text, at most.
  static constexpr std::uint64_t memory_of_text = sizeof(std::string);
  /// As many entries as a wide one may have.
  static constexpr std::uint64_t memory_of_merge = 128;
  static constexpr std::uint64_t lot_of_cells = 1U << 16U;
  static constexpr std::uint64_t lot_of_bytes = 1U << 20U;

  Allowance(std::string file, std::shared_ptr<Shared> shared)
      : file_(std::move(file)), shared_(std::move(shared)) {}

  void take(Drawn& mine, std::atomic<std::uint64_t>& shared, std::uint64_t wanted,
            std::uint64_t lot) {
    if (mine.left < wanted) draw(mine, shared, wanted, lot);
    mine.left -= wanted;
  }

  void draw(Drawn& mine, std::atomic<std::uint64_t>& shared, std::uint64_t wanted,
            std::uint64_t lot) const {
    const std::uint64_t missing = wanted - mine.left;
    std::uint64_t there = shared;
    std::uint64_t drawn = 0;
    do {
      if (there < missing) fail();
      drawn = std::min(there, std::max(missing, lot));
    } while (!shared.compare_exchange_weak(there, there - drawn));
    mine.drawn += drawn;
    mine.left += drawn;
  }

  [[noreturn]] void fail() const {
    throw base::Failure(base::Trouble::input, {"workbook.too-large", {{"file", file_}}});
  }

  std::string file_;
  std::shared_ptr<Shared> shared_;
  Drawn cells_;
  Drawn bytes_;
  Drawn memory_;
};

}  // namespace bijlage::readers
