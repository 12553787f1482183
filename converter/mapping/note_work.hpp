#pragma once

#include <set>
#include <utility>

#include "mapping/note_effect.hpp"
#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// A note as it stands on the sheet.
struct NotePlace {
  model::NoteId id = 0;
  std::string mark;
  workbook::CellRef at;              ///< the grid's
  std::optional<std::size_t> block;  ///< the block it stands under
  NoteEffect effect;
};

/// Lets notes act on the figures of one block.
class NoteWork {
 public:
  NoteWork(const SheetTask& task, ReadBlock& block);

  /// The note acts on the figures that the mark is about.
  void act(const MarkAt& mark, const NotePlace& note);
  /// After all notes: what the dates make of each figure.
  void settle_dates();

 private:
  struct Bounds {
    std::optional<calendar::Date> until;
    std::optional<calendar::Date> from;
  };

  std::span<Item> borne_by(const MarkAt& mark) const;
  void attach(model::Observation& obs, model::NoteId note);
  static bool set_dates(Item& item, const calendar::Days& days, const Bounds& bounds);
  std::optional<calendar::Date> until_of(const NoteEffect& effect) const;
  std::optional<calendar::Date> from_of(const NoteEffect& effect) const;
  void add_estimate(const MarkAt& mark, const NotePlace& note);
  void add_estimate_of(const Item& item, const NotePlace& note, std::size_t variant);
  void report_note_figure(const Item& item, const NotePlace& note);
  void settle_dates(const Item& item);

  const SheetTask& task_;
  ReadBlock& block_;
  int first_year_ = 0;  // of the block's figures
  int last_year_ = 0;
  std::set<model::NoteId> estimated_;
};

}  // namespace bijlage::mapping
