#include <algorithm>
#include <filesystem>
#include <set>

#include "base/text.hpp"
#include "mapping/suggest/draft_parts.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping::suggesting {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_texts = 1'000;

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const std::string& file : mapping_files_in(folder.string())) {
    names.push_back(fs::path(file).stem().string());
  }
  return names;
}

Texts texts_of(const workbook::Workbook& book) {
  std::set<std::string, std::less<>> seen;
  Texts texts;
  for (const workbook::Sheet& sheet : book.sheets) {
    for (const workbook::Cell& cell : sheet.cells) {
      if (cell.kind != workbook::CellKind::text) continue;
      if (texts.size() == most_texts) return texts;
      std::string text = base::tidy(sheet.text(cell));
      if (seen.insert(text).second) texts.push_back(std::move(text));
    }
  }
  return texts;
}

std::string language_of(const std::string& locale) { return locale.substr(0, locale.find('-')); }

// Words of the model in the locale's language, as they also occur within longer ones
// ("projectsubsidie"): what tells languages apart where few labels are known.
std::vector<std::string> words_of(const Lexicon& lexicon) {
  constexpr std::size_t shortest = 5;
  std::vector<std::string> words;
  const std::string language = language_of(lexicon.locale_name());
  const auto add = [&](const model::LocalText& label) {
    const auto text = label.by_language.find(language);
    if (text == label.by_language.end()) return;
    std::string folded = base::fold(text->second);
    if (folded.size() >= shortest) words.push_back(std::move(folded));
  };
  for (const auto& measure : lexicon.model().measures) add(measure.label);
  for (const auto& dimension : lexicon.model().dimensions) {
    add(dimension.label);
    for (const auto& code : dimension.codes) add(code.label);
  }
  return words;
}

std::size_t in_language(const Lexicon& lexicon, const Texts& texts) {
  const auto words = words_of(lexicon);
  std::size_t found = 0;
  for (const std::string& text : texts) {
    const std::string folded = base::fold(text);
    found += static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(),
        [&](const std::string& word) { return folded.find(word) != std::string::npos; }));
  }
  return found;
}

std::size_t answered(const Lexicon& lexicon, const Texts& texts) {
  return static_cast<std::size_t>(
      std::count_if(texts.begin(), texts.end(), [&](const std::string& text) {
        return !lexicon.roles_of(take_marks_off(text, lexicon.locale()).text).empty() ||
               lexicon.is_total(base::fold(text));
      }));
}

}  // namespace

std::unique_ptr<Lexicon> choose_lexicon(const workbook::Workbook& book, const DraftOrder& order) {
  const fs::path folder = order.shelf.folder();
  const Texts texts = texts_of(book);
  auto locales = names_in(folder / "locales");
  // Of equals, the language of the one who asks.
  std::stable_partition(locales.begin(), locales.end(), [&](const std::string& name) {
    return name.starts_with(order.words.language());
  });
  std::unique_ptr<Lexicon> best;
  std::size_t most = 0;
  for (const std::string& locale : locales) {
    for (const std::string& model : names_in(folder / "models")) {
      auto lexicon = std::make_unique<Lexicon>(model, order.shelf.model(model), locale,
                                               *order.shelf.locale(locale), order.today);
      const std::size_t count = answered(*lexicon, texts) + in_language(*lexicon, texts);
      if (best && count <= most) continue;
      most = count;
      best = std::move(lexicon);
    }
  }
  if (!best) {
    throw base::Failure(base::Trouble::usage,
                        {"suggest.no-models", {{"path", order.shelf.folder()}}});
  }
  return best;
}

std::string stem_of(const std::string& file) {
  const std::string name = file.substr(file.find_last_of('/') + 1);
  return name.substr(0, name.find_last_of('.'));
}

}  // namespace bijlage::mapping::suggesting
