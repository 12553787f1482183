#pragma once

#include <string>
#include <vector>

#include "model/cell_role.hpp"
#include "model/finding.hpp"

/// What `explain` has to say about a workbook, in words, as values: `explained_text` and
/// `explained_html` each write it in their own way, with the same content.
namespace bijlage::writers {

/// A line about a cell; what is deeper belongs to the line above it.
struct StoryLine {
  unsigned depth = 0;
  std::string text;

  friend bool operator==(const StoryLine&, const StoryLine&) = default;
};

/// A cell as it looks, and what became of it.
struct DrawnCell {
  enum class Side : unsigned char { left, middle, right };
  workbook::CellRef cell;
  std::string shown;
  Side side = Side::left;  ///< where its text stands in a cell that is wider
  model::CellRole role = model::CellRole::unmapped;
  std::vector<StoryLine> story;
  std::vector<std::string> codes;  ///< of the findings that are about it
  bool asked = false;              ///< the user asked about this one
};

/// Cells of one role, and what they give or are.
struct ListedCells {
  model::CellRole role = model::CellRole::unmapped;
  std::string cells;  ///< "B4:C4, B22:C22"
  std::size_t count = 0;
  std::string text;
};

/// A block of a table, or what stands outside all tables.
struct ListedBlock {
  std::string title;
  std::vector<ListedCells> cells;
};

struct ExplainedSheet {
  std::string name;
  std::vector<std::string> facts;
  workbook::CellRange drawn;                ///< the part of the sheet that `cells` are of
  std::vector<workbook::CellRange> merges;  ///< in order, none overlapping
  std::vector<std::uint32_t> hidden_rows;
  std::vector<std::uint32_t> hidden_columns;
  std::vector<DrawnCell> cells;  ///< in reading order
  std::vector<ListedBlock> blocks;
  model::Findings findings;
};

struct ExplainedFile {
  std::string file;
  std::string sha256;
  std::vector<std::string> facts;
  bool cells_only = false;  ///< about some cells: as text, only their stories are told
  std::vector<ExplainedSheet> sheets;
  model::Findings findings;  ///< about no sheet that is shown: of the file as a whole
};

}  // namespace bijlage::writers
