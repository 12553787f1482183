#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "answers/answer_book.hpp"
#include "answers/notes.hpp"
#include "answers/revisions.hpp"
#include "answers/words.hpp"
#include "model/dataset.hpp"
#include "questions/asked_table.hpp"

namespace bijlage::answers {

/// An asked table with its sheet: who knows a figure's row and column finds its cell.
struct LaidTable {
  const questions::AskedTable* asked = nullptr;
  Sheet sheet;
  std::size_t levels = 1;                  ///< columns that name the rows, before the figures
  std::vector<std::string> column_titles;  ///< of the figures' columns, on one line

  workbook::CellRef place(std::size_t row, std::size_t column) const {
    return sheet.place(row, levels + column);
  }
  /// Where the figure is a live total of other cells.
  bool is_live_total(std::size_t row, std::size_t column) const;
  const std::string& column_title(std::size_t column) const { return column_titles[column]; }
  /// `-18 jaar – Alcohol`.
  std::string row_title(std::size_t row) const;
};

/// The labels of a heading on one line.
std::string one_line(const std::vector<std::string>& labels);

/// Where the figures of a table come from: the data, and what earlier answers gave for them.
struct Background {
  const model::Dataset& data;
  const Revisions& revisions;
};

/// Lays out one asked table. Notes get their numbers from `notes`, in the order of the table.
LaidTable lay_out_table(const questions::AskedTable& asked, const Background& background,
                        const Words& words, NoteNumbers& notes);

}  // namespace bijlage::answers
