#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/blocks.hpp"
#include "app/period_labels.hpp"
#include "app/settings.hpp"
#include "base/message.hpp"
#include "mapping/match.hpp"
#include "store/sink.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::app {

/// How many cells of each kind a sheet has, by `CellKind`.
struct KindCounts {
  static constexpr std::size_t kinds = 8;
  std::array<std::uint64_t, kinds> of_kind{};

  std::uint64_t of(workbook::CellKind kind) const {
    return of_kind[static_cast<std::size_t>(kind)];
  }
  /// All that have a value.
  std::uint64_t filled() const;
};

/// What is on one sheet.
struct SheetInspection {
  std::string name;
  workbook::Visibility visibility = workbook::Visibility::visible;
  std::optional<workbook::CellRange> used;  ///< around all cells that have a value
  KindCounts counts;
  std::uint64_t formulas = 0;
  std::vector<workbook::CellRef> lost_values;  ///< formulas whose value the file does not hold
  std::uint64_t block_count = 0;
  std::vector<Block> blocks;  ///< the first thousand
  PeriodLabels periods;
  std::vector<workbook::CellRange> merges;
  std::vector<std::uint32_t> hidden_rows;
  std::vector<std::uint32_t> hidden_columns;
  std::optional<workbook::CellRange> filter;
  bool filter_hides_rows = false;
  std::vector<workbook::Comment> comments;
  std::vector<workbook::Hyperlink> hyperlinks;
  std::vector<workbook::ListTable> tables;
};

/// How well a mapping fits; see `mapping::Score`.
struct MappingFit {
  std::string id;
  std::string title;
  int points = 0;
  bool asks = false;
  bool barred = false;
  std::vector<mapping::ScorePart> parts;
};

/// What is in a file, whether a mapping fits it or not; or why it could not be read. A value: the
/// workbook itself is gone.
struct Inspection {
  std::string file;
  std::uint64_t bytes = 0;
  std::string sha256;
  std::string format;  ///< what the file really is
  std::vector<workbook::ReadAs> read_as;
  std::vector<workbook::DefinedName> names;
  std::vector<workbook::Fact> facts;
  std::vector<SheetInspection> sheets;
  std::vector<MappingFit> fits;  ///< best first
  std::optional<base::Message> trouble;

  /// The mapping that reads the file where none is named: it fits, and no other fits as well.
  const MappingFit* mapping() const;
};

/// Looks into each file, several at a time; what comes back stands in their order. Throws
/// `config::FileMistakes` and `base::Failure` (Trouble::usage) for mapping files.
std::vector<Inspection> inspect(const std::vector<std::string>& files, const Settings& settings);

/// Reads a file and hands on all its cells, as `dump_cells` writes them. Throws `base::Failure`
/// (Trouble::input).
void inspect_cells(const std::string& file, const Settings& settings, const store::Sink& sink);

}  // namespace bijlage::app
