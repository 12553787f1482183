#include <algorithm>

#include "base/text.hpp"
#include "mapping/suggest/draft_parts.hpp"

namespace bijlage::mapping::suggesting {
namespace {

constexpr std::size_t texts_to_match = 4;

// What a text names beyond doubt: one code of a dimension, by a word that is not the name of a
// dimension itself ("per website"). A word that is a code of two dimensions counts for the first.
Meaning named_in(const Lexicon& lexicon, const std::string& text) {
  Meaning meaning;
  Roles several;
  Roles used;
  for (const Mention& mention : lexicon.mentions(text)) {
    if (mention.role == "measure" || lexicon.dimension_named(mention.phrase)) continue;
    const auto known = meaning.find(mention.role);
    if (known != meaning.end() && known->second != mention.code) several.insert(mention.role);
    const auto* dimension = lexicon.model().find_dimension(mention.role);
    if (dimension->counts.empty() && !used.insert(mention.code).second) continue;
    meaning.emplace(mention.role, mention.code);
  }
  for (const std::string& role : several) meaning.erase(role);
  return meaning;
}

std::string words_of(const std::string& stem) {
  std::string words = stem;
  for (char& c : words) {
    if (c == '-' || c == '_' || c == '.') c = ' ';
  }
  return words;
}

const std::string* title_of(const workbook::Workbook& book, const std::string& sheet_name,
                            const Lexicon& lexicon, std::string& keep) {
  const workbook::Sheet* sheet = book.find(sheet_name);
  if (sheet == nullptr) return nullptr;
  const Grid grid(book, *sheet, lexicon.locale(), false);
  for (std::uint32_t row = 0; row < std::min<std::uint32_t>(3, grid.rows()); ++row) {
    const auto filled = grid.filled_columns(row);
    if (filled.empty()) continue;
    if (filled.size() > 1) return nullptr;
    keep = grid.label({row, filled.front()}).text;
    return &keep;
  }
  return nullptr;
}

class Namer {
 public:
  Namer(const workbook::Workbook& book, const Lexicon& lexicon, const std::string& stem,
        MappingDraft& draft)
      : book_(book), lexicon_(lexicon), stem_(stem), draft_(draft) {}

  void run() {
    draft_.id = slug_of(stem_);
    if (draft_.id.empty()) draft_.id = "draft";
    draft_.title = stem_.empty() ? draft_.id : stem_;
    name_tables();
    fix_codes();
    set_match();
  }

 private:
  void name_tables() {
    Roles used;
    for (TableDraft& table : draft_.tables) {
      std::string id = slug_of(table.sheets.size() == 1 ? table.sheets.front() : "");
      if (id.empty() || used.contains(id)) {
        const std::string& told = !table.start.empty()    ? table.start.front()
                                  : !table.header.empty() ? table.header.front()
                                                          : table.sheets.front();
        if (!id.empty()) id += '-';
        id += slug_of(told);
      }
      if (id.empty()) id = "table";
      std::string one = id;
      for (int number = 2; !used.insert(one).second; ++number) {
        one = id + "-" + std::to_string(number);
      }
      table.id = one;
    }
  }

  void fix(const Meaning& meaning, const std::string& text, TableDraft& table) {
    for (const auto& [role, code] : meaning) {
      if (table.gives(role) || given_by_values(table, role) || !counts_here(table, role)) continue;
      table.fixed[role] = code;
      table.decide({"suggest.fixed", {{"role", role}, {"code", code}, {"text", text}}});
    }
  }

  // A word in a title is a table's topic where the table counts what such tables count: "help
  // websites" over visits are no institutions that people are referred to.
  bool counts_here(const TableDraft& table, const std::string& role) const {
    const auto* dimension = lexicon_.model().find_dimension(role);
    if (dimension == nullptr || dimension->counts.empty()) return true;
    const auto measure = table.fixed.find("measure");
    const bool by_row =
        std::find(table.left.begin(), table.left.end(), "measure") != table.left.end();
    const bool by_heading =
        !table.start.empty() && !table.heading.empty() &&
        lexicon_.code("measure", table.start.front()) == std::optional(dimension->counts);
    return by_row || by_heading ||
           (measure != table.fixed.end() && measure->second == dimension->counts);
  }

  static bool given_by_values(const TableDraft& table, const std::string& role) {
    const bool in_values =
        std::any_of(table.values.begin(), table.values.end(),
                    [&](const auto& value) { return value.second.contains(role); });
    return in_values || std::any_of(table.splits.begin(), table.splits.end(), [&](const auto& s) {
             return std::any_of(s.into.begin(), s.into.end(),
                                [&](const Meaning& meaning) { return meaning.contains(role); });
           });
  }

  void fix_codes() {
    const Meaning by_file = named_in(lexicon_, words_of(stem_));
    for (TableDraft& table : draft_.tables) {
      std::string keep;
      const std::string* title = title_of(book_, table.sheets.front(), lexicon_, keep);
      if (title != nullptr && table.sheets.size() == 1) {
        fix(named_in(lexicon_, *title), *title, table);
      }
      fix(by_file, stem_, table);
      if (table.sheets.size() == 1) {
        fix(named_in(lexicon_, table.sheets.front()), table.sheets.front(), table);
      }
    }
    lift_fixed();
  }

  // What all tables have alike stands once, under [fixed].
  void lift_fixed() {
    if (draft_.tables.size() < 2) return;
    const Meaning first = draft_.tables.front().fixed;
    for (const auto& fixed : first) {
      // clang 14 lets no lambda capture a structured binding.
      const std::string& role = fixed.first;
      const std::string& code = fixed.second;
      if (role == "measure" || role == "period") continue;
      const bool all =
          std::all_of(draft_.tables.begin(), draft_.tables.end(), [&](const TableDraft& table) {
            const auto own = table.fixed.find(role);
            return own != table.fixed.end() && own->second == code;
          });
      if (!all) continue;
      draft_.fixed[role] = code;
      for (TableDraft& table : draft_.tables) lift_from(table, role);
    }
  }

  // The question whether it is right is asked once as well.
  static void lift_from(TableDraft& table, const std::string& role) {
    table.fixed.erase(role);
    auto& remarks = table.remarks;
    remarks.erase(std::remove_if(remarks.begin(), remarks.end(),
                                 [&](const Remark& remark) {
                                   return remark.message.key == "suggest.fixed" &&
                                          remark.message.gaps.front().second == role;
                                 }),
                  remarks.end());
  }

  void set_match() {
    for (const auto& [role, code] : draft_.fixed) {
      if (base::fold(stem_).find(base::fold(code)) != std::string::npos) {
        draft_.match.must.push_back("*" + code + "*");
      }
    }
    if (std::string glob = file_glob(); !glob.empty()) draft_.match.file = {std::move(glob)};
    for (const TableDraft& table : draft_.tables) add_to_match(table);
  }

  // "druglijn-2022" → "*druglijn*": next year's file has another number.
  std::string file_glob() const {
    const std::string slug = slug_of(stem_);
    std::string glob = "*";
    bool words = false;
    for (const std::string_view piece : base::split(slug, '-')) {
      if (piece.find_first_not_of("0123456789") == std::string_view::npos) continue;
      glob += std::string(piece) + "*";
      words = true;
    }
    return words ? glob : std::string();
  }

  void add_to_match(const TableDraft& table) {
    for (const std::string& glob : sheet_globs(table.sheets)) {
      auto& sheets = draft_.match.sheets;
      if (std::find(sheets.begin(), sheets.end(), glob) == sheets.end()) sheets.push_back(glob);
    }
    for (const auto* texts : {&table.header, &table.start}) {
      for (const std::string& text : *texts) {
        auto& all = draft_.match.text;
        if (all.size() == texts_to_match) return;
        if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
      }
    }
  }

  const workbook::Workbook& book_;
  const Lexicon& lexicon_;
  const std::string& stem_;
  MappingDraft& draft_;
};

}  // namespace

void name_all(const workbook::Workbook& book, const Lexicon& lexicon, const std::string& stem,
              MappingDraft& draft) {
  Namer(book, lexicon, stem, draft).run();
}

}  // namespace bijlage::mapping::suggesting
