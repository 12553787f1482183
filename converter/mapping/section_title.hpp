#pragma once

#include <optional>
#include <vector>

#include "mapping/header_rows.hpp"

namespace bijlage::mapping {

/// Is it one of the titles (globs, folded), perhaps with a year or a unit behind it?
bool fits_title(const Label& label, const std::vector<std::string>& titles,
                const config::Locale& locale);

/// Which of a sheet's blocks stand under the title that their table asks for (`under`), so that
/// tables with the same header are told apart. A title holds until the next one: a block without
/// one of its own stands under that of the block above it.
class SectionTitles {
 public:
  SectionTitles(const Grid& grid, const TableMapping& table, const LabelReader& labels,
                const config::Locale& locale, const HeaderRows& headers);

  /// Finds the title that the block stands under, and whether it is the one asked for; the block
  /// reaches up to it where it is its own. Where the table asks for no title, but others with its
  /// header do, those are not its. To be called for all blocks with the table's header, from the
  /// top of the sheet down.
  void judge(BlockPlace& block);

 private:
  /// What a row is to the columns of a block.
  enum class Row : unsigned char { blank, text, labels, figures };
  class Climb;
  struct Judged {
    workbook::CellRange header;
    std::optional<workbook::CellRef> title;
  };

  const Judged* judged(const BlockPlace& block, std::uint32_t row) const;
  std::vector<workbook::CellRef> cells(const BlockPlace& block, std::uint32_t row) const;
  Row kind_of(std::uint32_t row, const std::vector<workbook::CellRef>& cells) const;
  bool is_one_of(const std::vector<std::string>& titles, workbook::CellRef at) const;
  bool is_heading(workbook::CellRef at) const;
  bool is_note(workbook::CellRef at) const;
  /// A note, a label of a row or a total, or what the mapping skips.
  bool is_no_title(workbook::CellRef at) const;

  const Grid& grid_;
  const TableMapping& table_;
  const LabelReader& labels_;
  const config::Locale& locale_;
  const HeaderRows& headers_;
  const std::vector<std::string>& wanted_;  // the titles that are looked for …
  std::vector<std::string> others_;         // … and those that end the search
  std::vector<Judged> judged_;
};

}  // namespace bijlage::mapping
