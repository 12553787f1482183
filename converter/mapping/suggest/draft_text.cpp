#include <algorithm>

#include "base/text.hpp"
#include "mapping/suggest/draft_parts.hpp"

namespace bijlage::mapping::suggesting {
namespace {

constexpr std::size_t line_width = 100;
constexpr std::size_t left_over_named = 8;

std::string without_breaks(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

// A sentence as comment lines of readable length.
std::string comment(const std::string& sentence) {
  std::string text;
  std::string line = "#";
  const std::string plain = without_breaks(sentence);
  for (const std::string_view word : base::split(plain, ' ')) {
    if (line.size() + 1 + word.size() > line_width && line.size() > 4) {
      text += line + "\n";
      line = "#  ";
    }
    line += " ";
    line += word;
  }
  return text + line + "\n";
}

std::string commented_out(const std::string& toml) {
  std::string text;
  for (const std::string_view line : base::split(toml, '\n')) {
    if (!line.empty()) text += "# " + std::string(line) + "\n";
  }
  return text;
}

using Lines = std::vector<std::pair<std::string, std::string>>;

std::string toml_section(const std::string& name, const Lines& lines) {
  std::size_t width = 0;
  for (const auto& [key, value] : lines) width = std::max(width, key.size());
  std::string text = "[" + name + "]\n";
  for (const auto& [key, value] : lines) {
    text += key;
    text.append(width - key.size(), ' ').append(" = ").append(value).append("\n");
  }
  return text + "\n";
}

std::string mapping_section(const MappingDraft& draft) {
  return toml_section("mapping", {{"id", in_quotes(draft.id)},
                                  {"version", "1"},
                                  {"title", in_quotes(draft.title)},
                                  {"model", in_quotes(draft.model)},
                                  {"locale", in_quotes(draft.locale)}});
}

std::string match_section(const MappingDraft& draft) {
  Lines lines;
  const auto add = [&](const char* key, const std::vector<std::string>& globs) {
    if (!globs.empty()) lines.emplace_back(key, in_quotes(globs));
  };
  add("must", draft.match.must);
  add("file", draft.match.file);
  add("sheets", draft.match.sheets);
  add("text", draft.match.text);
  return lines.empty() ? std::string() : toml_section("match", lines);
}

std::string fixed_section(const MappingDraft& draft) {
  if (draft.fixed.empty()) return {};
  Lines lines;
  for (const auto& [role, code] : draft.fixed) lines.emplace_back(role, in_quotes(code));
  return toml_section("fixed", lines);
}

/// Writes the draft for a person.
class Writer {
 public:
  Writer(const MappingDraft& draft, const Draft& found, const config::Catalogue& words)
      : draft_(draft), found_(found), words_(words) {}

  std::string run() {
    write_account();
    text_ += mapping_section(draft_);
    say({"suggest.match", {}});
    text_ += match_section(draft_);
    if (!draft_.fixed.empty()) {
      decide({"suggest.fixed-all", {}});
      text_ += fixed_section(draft_);
    }
    for (const TableDraft& table : draft_.tables) write(table);
    write_notes();
    return std::move(text_);
  }

 private:
  void say(const base::Message& message) { text_ += comment(words_.word(message)); }

  void decide(const base::Message& message) {
    text_ += comment(words_.word({"suggest.decide", {{"what", words_.word(message)}}}));
  }

  void write_account() {
    say({"suggest.head", {{"file", draft_.title}}});
    say({"suggest.counts",
         {{"tables", std::to_string(found_.tables)},
          {"observations", std::to_string(found_.observations)},
          {"decisions", std::to_string(found_.decisions)}}});
    for (const SheetAccount& sheet : found_.sheets) {
      if (sheet.figures == 0) continue;
      const std::vector<std::string> left_over(
          sheet.left_over.begin(),
          sheet.left_over.begin() +
              static_cast<std::ptrdiff_t>(std::min(left_over_named, sheet.left_over.size())));
      const bool more = left_over.size() < sheet.left_over.size();
      say({left_over.empty() ? "suggest.sheet-all" : "suggest.sheet",
           {{"sheet", sheet.sheet},
            {"figures", std::to_string(sheet.figures)},
            {"accounted", std::to_string(sheet.accounted)},
            {"cells", base::join(left_over, ", ") + (more ? ", …" : "")}}});
    }
    text_ += "\n";
  }

  void write(const TableDraft& table) {
    if (!table.live) {
      say({"suggest.commented-out",
           {{"sheet", base::join(table.sheets, ", ")}, {"reason", words_.word(table.reason)}}});
    }
    for (const Remark& remark : table.remarks) {
      if (!remark.decide) say(remark.message);
    }
    for (const Remark& remark : table.remarks) {
      if (remark.decide) decide(remark.message);
    }
    const std::string toml = table_toml(table);
    text_ += table.live ? toml : commented_out(toml);
    text_ += "\n";
  }

  void write_notes() {
    for (const std::string& note : draft_.notes) decide({"suggest.note", {{"note", note}}});
  }

  const MappingDraft& draft_;
  const Draft& found_;
  const config::Catalogue& words_;
  std::string text_;
};

}  // namespace

std::string plain_toml(const MappingDraft& draft, const TableDraft& table) {
  return mapping_section(draft) + match_section(draft) + fixed_section(draft) + table_toml(table);
}

std::string plain_toml(const MappingDraft& draft) {
  std::string text = mapping_section(draft) + match_section(draft) + fixed_section(draft);
  for (const TableDraft& table : draft.tables) {
    if (table.live) text += table_toml(table) + "\n";
  }
  return text;
}

std::string commented_toml(const MappingDraft& draft, const Draft& found,
                           const config::Catalogue& words) {
  return Writer(draft, found, words).run();
}

}  // namespace bijlage::mapping::suggesting
