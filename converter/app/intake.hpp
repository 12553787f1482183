#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/settings.hpp"
#include "base/message.hpp"
#include "decisions/decided.hpp"
#include "mapping/extract.hpp"
#include "mapping/mapping.hpp"
#include "mapping/shelf.hpp"
#include "writers/shown_rows.hpp"

namespace bijlage::app {

/// One input file, read and checked; or what kept it from being read.
struct Intake {
  std::string file;
  std::string sha256;
  std::string mapping;                            ///< id of the mapping that read it
  std::optional<mapping::Submission> submission;  ///< nothing where it could not be read
  model::Findings findings;                       ///< all of the file, in reporting order
  std::optional<base::Failure> trouble;
  writers::ShownRows rows;     ///< that findings point at, where the reception keeps them
  decisions::Decided decided;  ///< by people, for this file
  std::string copy_of;         ///< the file that gives the same already; empty where none does

  bool read() const { return submission.has_value(); }
  /// Do its figures count? Those of a copy are counted already.
  bool counts() const { return read() && copy_of.empty(); }
};

/// A file read for a close look: with its workbook, and what each of its cells became.
struct Closeup {
  Intake intake;
  workbook::Workbook book;
  const mapping::Mapping* mapping = nullptr;  ///< one of the reception's
  model::CellAccounts accounts;
};

/// Reads files by the mapping that fits each: workbook → mapping → checks.
class Reception {
 public:
  /// Loads the mapping files and policies. Throws `config::FileMistakes` and `base::Failure`
  /// (Trouble::usage).
  Reception(const Settings& settings, mapping::Shelf& shelf);

  /// Keeps, of each file taken in from now on, the rows that findings point at.
  void keep_rows() { keeps_rows_ = true; }

  /// Several at a time; what comes back stands in the order of the files. The file `-` is standard
  /// input. What people decided stands beside a file (`corrections.toml`) and holds for it. Copies
  /// are set apart. Trouble with a file itself ends in its `Intake::trouble`, so that the others
  /// are still done; throws `config::FileMistakes` for mistakes in what people decided.
  std::vector<Intake> take_in_all(const std::vector<std::string>& files) const;

  /// The same for one file that is looked at closely. Throws `base::Failure` (Trouble::input).
  Closeup take_in_closely(const std::string& file, const readers::ReadingOptions& options) const;

  const std::vector<mapping::Mapping>& mappings() const { return mappings_; }
  /// Of all files: what was given with `--policy`.
  const decisions::SeverityRules& policies() const { return policies_; }

 private:
  Intake take_in(const std::string& file, const readers::ReadingOptions& options,
                 const decisions::CorrectionsFile& written) const;
  void read_into(Intake& intake, const readers::ReadingOptions& options,
                 const decisions::CorrectionsFile& written) const;
  /// By the mapping that it returns.
  const mapping::Mapping& make_sense(const workbook::Workbook& book, Intake& intake,
                                     const decisions::CorrectionsFile& written,
                                     model::CellAccounts* accounts) const;

  /// The one that was named, the one that a filled-in blank annex gives of itself, or the best.
  const mapping::Mapping& mapping_for(const workbook::Workbook& book,
                                      const std::string& file) const;

  const Settings& settings_;
  mapping::Shelf& shelf_;
  std::vector<mapping::Mapping> mappings_;
  mutable std::mutex templates_lock_;  // of the shelf too, once mappings are loaded
  mutable std::deque<mapping::Mapping> templates_;
  decisions::SeverityRules policies_;
  bool keeps_rows_ = false;
};

}  // namespace bijlage::app
