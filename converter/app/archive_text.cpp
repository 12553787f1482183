#include <algorithm>

#include "app/archive_written.hpp"
#include "base/display_width.hpp"
#include "base/text.hpp"

namespace bijlage::app {
namespace {

namespace archive = store::archive;
using config::Wording;

constexpr std::size_t most_codes = 12;

// Also where a file or mapping gives texts with line ends in them.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return text;
}

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t has = base::display_width(text);
  return text + std::string(width > has ? width - has : 0, ' ');
}

/// Rows of which the columns stand under each other.
class Columns {
 public:
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  std::string text(std::string_view indent) const {
    std::string text;
    for (const auto& row : rows_) {
      std::string line(indent);
      for (std::size_t i = 0; i < row.size(); ++i) {
        line += i + 1 == row.size() ? row[i] : padded(row[i], width(i)) + "  ";
      }
      while (line.ends_with(' ')) line.pop_back();
      text += line + "\n";
    }
    return text;
  }

 private:
  std::size_t width(std::size_t column) const {
    std::size_t widest = 0;
    for (const auto& row : rows_) {
      if (column < row.size()) widest = std::max(widest, base::display_width(row[column]));
    }
    return widest;
  }

  std::vector<std::vector<std::string>> rows_;
};

std::string counted(const char* key, std::size_t count, const Wording& wording) {
  return wording.sentence({key, {{"count", std::to_string(count)}}});
}

// `5.853 (1 tot 19 juni 2018)`: the days only where they are not the whole period.
std::string value_text(const std::string& value, const std::string& first, const std::string& last,
                       const Wording& wording) {
  std::string text = value.empty() ? wording.sentence("archive.missing") : wording.figure(value);
  if (!first.empty()) text += " (" + wording.period(first + "/" + last) + ")";
  return text;
}

std::string values_text(const std::vector<archive::GivenValue>& values, const Wording& wording) {
  std::vector<std::string> texts;
  for (const auto& one : values) {
    texts.push_back(value_text(one.value, one.first_day, one.last_day, wording));
  }
  return base::join(texts, " / ");
}

std::string status_text(const std::string& status) {
  return status == "A" ? "" : " [" + status + "]";
}

std::string vintage_text(const archive::Vintage& vintage, const Wording& wording) {
  return vintage.name + " (" + wording.period(vintage.date.iso()) + ")";
}

void tell_changes(const char* key, const std::vector<const archive::Change*>& changes,
                  const Wording& wording, std::string& text) {
  if (changes.empty()) return;
  text += counted(key, changes.size(), wording) + "\n";
  for (const auto* change : changes) {
    text += "  " + change->key + ": ";
    if (!change->before.empty()) text += values_text(change->before, wording);
    if (!change->before.empty() && !change->after.empty()) text += " → ";
    if (!change->after.empty()) text += values_text(change->after, wording);
    text += "\n";
  }
}

}  // namespace

std::string key_of(const archive::ArchivedMeasure& measure) {
  std::vector<std::string> parts;
  for (const auto& [dimension, codes] : measure.codes) {
    const bool optional = codes.contains("_Z");
    const std::vector<std::string> named(codes.begin(), codes.end());
    const std::string all = optional ? "_Z|*" : "*";
    parts.push_back(dimension + "=" + (named.size() > most_codes ? all : base::join(named, "|")));
  }
  return parts.empty() ? measure.measure : measure.measure + "[" + base::join(parts, ", ") + "]";
}

std::string archive_text(const ArchiveContent& content, const Wording& wording) {
  if (content.vintages.empty()) return wording.sentence("archive.empty") + "\n";
  Columns columns;
  for (const auto& vintage : content.vintages) {
    columns.add({vintage.date.iso(), vintage.name,
                 wording.sentence({"archive.files-and-observations",
                                   {{"files", std::to_string(vintage.files.size())},
                                    {"count", std::to_string(vintage.observations())}}})});
  }
  std::string text = columns.text("");
  text += "\n" + wording.sentence("archive.figures-to-ask-for") + "\n";
  for (const auto& measure : content.measures) text += "  " + key_of(measure) + "\n";
  return text;
}

std::string archive_text(const archive::FigureLives& lives, const Wording& wording) {
  std::string text;
  for (const auto& figure : lives.figures) {
    if (!text.empty()) text += "\n";
    text += figure.key + "\n";
    Columns columns;
    for (const auto& told : figure.told) {
      const std::string first = told.partial ? told.first_day : "";
      columns.add({told.date, told.vintage,
                   value_text(told.value, first, told.last_day, wording) + status_text(told.status),
                   one_line(told.file + ":" + told.sheet + "!" + told.cell),
                   wording.sentence({"archive.quote", {{"text", one_line(told.text)}}})});
    }
    text += columns.text("  ");
  }
  if (lives.more) {
    text += "\n" + counted("archive.more-figures", lives.figures.size(), wording) + "\n";
  }
  return text;
}

std::string archive_text(const ArchiveChanges& changes, const Wording& wording) {
  std::string text =
      vintage_text(changes.before, wording) + " → " + vintage_text(changes.after, wording) + "\n";
  tell_changes("archive.changed", changes.changed, wording, text);
  tell_changes("archive.added", changes.added, wording, text);
  tell_changes("archive.gone", changes.gone, wording, text);
  if (changes.changed.empty() && changes.added.empty() && changes.gone.empty()) {
    text += wording.sentence("archive.nothing-differs") + "\n";
  }
  return text;
}

}  // namespace bijlage::app
