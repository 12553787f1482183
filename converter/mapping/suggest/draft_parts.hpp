#pragma once

#include <memory>
#include <string>
#include <vector>

#include "mapping/suggest/draft.hpp"
#include "mapping/suggest/merge_tables.hpp"
#include "mapping/suggest/shape.hpp"
#include "mapping/suggest/trial.hpp"

/// The steps of `draft_mapping`, one file each.
namespace bijlage::mapping::suggesting {

/// `[match]` of a draft.
struct MatchDraft {
  std::vector<std::string> must;
  std::vector<std::string> file;
  std::vector<std::string> sheets;
  std::vector<std::string> text;
};

/// A mapping file in the making.
struct MappingDraft {
  std::string id;
  std::string title;
  std::string model;
  std::string locale;
  MatchDraft match;
  Meaning fixed;
  std::vector<TableDraft> tables;
  std::vector<std::string> notes;  ///< marked notes that no phrase understands
};

/// The model and locale that answer to most of the workbook's texts.
std::unique_ptr<Lexicon> choose_lexicon(const workbook::Workbook& book, const DraftOrder& order);
/// "druglijn-2022" of "map/druglijn-2022.xlsx".
std::string stem_of(const std::string& file);

/// Tells tables of one sheet and header apart by the titles that they stand under.
void tell_apart(std::vector<TableDraft>& tables, const config::Locale& locale);
/// Gives tables their ids, fixed codes and `[match]` from what workbook, sheets and titles say.
void name_all(const workbook::Workbook& book, const Lexicon& lexicon, const std::string& stem,
              MappingDraft& draft);
/// Chooses where tables end by trying it out; what gives nothing is commented out.
void refine(MappingDraft& draft, const TrialGround& ground);

/// Gives a table the scale and unit that the sheet says its figures are in.
void settle_units(const MappingDraft& draft, TableDraft& table, const TrialGround& ground);

/// The draft without comments: what the loader reads of it.
std::string plain_toml(const MappingDraft& draft);
/// Head and one table of it.
std::string plain_toml(const MappingDraft& draft, const TableDraft& table);
/// The draft with all its comments.
std::string commented_toml(const MappingDraft& draft, const Draft& found,
                           const config::Catalogue& words);

/// What the extraction accounts for, sheet by sheet.
std::vector<SheetAccount> accounts_of(const workbook::Workbook& book, const Lexicon& lexicon,
                                      const model::CellAccounts& cells);

}  // namespace bijlage::mapping::suggesting
