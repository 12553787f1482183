#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/cell_ref.hpp"

namespace bijlage::writers::annotate {

/// A comment's shape: Excel shows no comment without one (ECMA-376 Part 4, 19: VML).
struct NoteShape {
  workbook::CellRef cell;
  std::size_t characters = 0;  ///< of the comment, which its size depends on
};

/// The highest number that a shape has in a drawing, `_x0000_s1025`; 0 where none has one.
std::size_t highest_shape(std::string_view drawing);

/// A drawing with shapes added; a new one for an empty `drawing`. Numbers from `first` on are free.
/// A drawing without an end that shapes could stand before comes back as it is. Other programs'
/// drawings need not be well-formed XML, so nothing else in them is looked at.
std::string add_shapes(std::string_view drawing, const std::vector<NoteShape>& shapes,
                       std::size_t first);

/// Shapes are numbered in blocks of so many, of which each drawing names its own.
inline constexpr std::size_t shape_block = 1'024;

}  // namespace bijlage::writers::annotate
