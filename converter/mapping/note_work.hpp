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
  using Figure = model::ObservationIndex;
  struct Bounds {
    std::optional<calendar::Date> until;
    std::optional<calendar::Date> from;
  };

  Figures borne_by(const MarkAt& mark) const;
  bool in_column(Figure figure, const MarkAt& mark) const;
  void note_before(Figure figure, const NotePlace& note, const Bounds& bounds);
  void attach(model::Observation& obs, model::NoteId note);
  bool set_dates(Figure figure, const calendar::Days& days, const Bounds& bounds);
  const calendar::Days& days_of_block();
  std::optional<calendar::Date> until_of(const NoteEffect& effect);
  std::optional<calendar::Date> from_of(const std::string& month);
  void note_start(const MarkAt& mark, const NotePlace& note, const Bounds& bounds);
  void add_estimate(const MarkAt& mark, const NotePlace& note);
  void add_estimate_of(Figure figure, const NotePlace& note, std::size_t variant);
  void report_note_figure(Figure figure, const NotePlace& note);
  void settle_dates(model::Observation& obs, const FigureDates& dates);
  void report_late(Figure figure, const NotePlace& note);

  const SheetTask& task_;
  ReadBlock& block_;
  std::optional<calendar::Days> days_of_block_;
  std::set<model::NoteId> estimated_;
};

}  // namespace bijlage::mapping
