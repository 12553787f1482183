#include "mapping/suggest/table_draft.hpp"

#include <algorithm>

#include "mapping/suggest/merge_tables.hpp"

namespace bijlage::mapping::suggesting {
namespace {

using Lines = std::vector<std::pair<std::string, std::string>>;  // key and value

bool pattern_gives(const std::string& role, std::string_view wanted) {
  return role == wanted || role.find("{" + std::string(wanted) + "}") != std::string::npos;
}

std::string one_or_list(const std::vector<std::string>& texts) {
  return texts.size() == 1 ? in_quotes(texts.front()) : in_quotes(texts);
}

std::string inline_table(const Pairs& pairs) {
  std::string text;
  for (const auto& [key, value] : pairs) {
    text += text.empty() ? "{ " : ", ";
    text += in_quotes(key) + " = " + in_quotes(value);
  }
  return text + " }";
}

std::string inline_table(const Meaning& meaning) {
  if (meaning.empty()) return "{}";
  std::string text;
  for (const auto& [key, value] : meaning) {
    text += text.empty() ? "{ " : ", ";
    text += key + " = " + in_quotes(value);
  }
  return text + " }";
}

std::string labels_of(const TableDraft& table) {
  std::string text;
  const auto add = [&](std::string_view key, const std::string& value) {
    text += text.empty() ? "{ " : ", ";
    text += std::string(key) + " = " + value;
  };
  if (!table.heading.empty()) add("heading", one_or_list(table.heading));
  if (!table.sheet_name.empty()) add("sheet-name", in_quotes(table.sheet_name));
  if (!table.file_name.empty()) add("file-name", in_quotes(table.file_name));
  if (!table.group.empty()) add("group", in_quotes(table.group));
  if (!table.left.empty()) add("left", one_or_list(table.left));
  if (!table.left_by_header.empty()) add("left", inline_table(table.left_by_header));
  if (!table.left_by_heading.empty()) {
    add("left", "{ by-heading = " + inline_table(table.left_by_heading) + " }");
  }
  if (!table.above.empty()) add("above", one_or_list(table.above));
  return text.empty() ? text : text + " }";
}

std::string split_text(const SplitDraft& split) {
  std::string text = "{ pattern = " + in_quotes(split.pattern);
  if (!split.into.empty()) {
    text += ", into = [";
    for (std::size_t i = 0; i < split.into.size(); ++i) {
      text += (i == 0 ? "" : ", ") + inline_table(split.into[i]);
    }
    text += "]";
  }
  return text + " }";
}

std::string splits_of(const std::vector<SplitDraft>& splits) {
  if (splits.size() == 1) return split_text(splits.front());
  std::string text = "[";
  for (const SplitDraft& split : splits) text += "\n  " + split_text(split) + ",";
  return text + "\n]";
}

std::string values_of(const std::map<std::string, Meaning>& values) {
  std::string text;
  for (const auto& [label, meaning] : values) {
    text += text.empty() ? "{ " : ", ";
    text += in_quotes(label) + " = " + inline_table(meaning);
  }
  return text + " }";
}

std::string total_of(const TableDraft& table) {
  std::string own = table.totals.empty() ? "" : "{ labels = " + in_quotes(table.totals) + " }";
  if (table.group_totals.empty()) return own;
  // The rest of the totals are the locale's, over the whole block.
  return "[{ labels = " + in_quotes(table.group_totals) + ", over = \"group\" }, " +
         (own.empty() ? "{ over = \"block\" }" : own) + "]";
}

Lines place_lines(const TableDraft& table) {
  Lines lines{{"id", in_quotes(table.id)}};
  if (!table.sheets.empty()) lines.emplace_back("sheets", in_quotes(sheet_globs(table.sheets)));
  if (table.header_is_period) lines.emplace_back("header", in_quotes("period"));
  if (!table.header.empty()) lines.emplace_back("header", in_quotes(table.header));
  if (!table.start.empty()) lines.emplace_back("start", one_or_list(table.start));
  if (!table.under.empty()) lines.emplace_back("under", one_or_list(table.under));
  if (table.repeat_down && table.repeat_across) {
    lines.emplace_back("repeat", in_quotes(std::vector<std::string>{"down", "across"}));
  } else if (table.repeat_down || table.repeat_across) {
    lines.emplace_back("repeat", in_quotes(table.repeat_down ? "down" : "across"));
  }
  if (table.on_its_side) lines.emplace_back("orientation", in_quotes("columns"));
  lines.emplace_back("until", in_quotes(table.until));
  if (!table.empty.empty()) lines.emplace_back("empty", in_quotes(table.empty));
  return lines;
}

void add_meaning_lines(const TableDraft& table, Lines& lines) {
  if (table.inherit) lines.emplace_back("inherit", "true");
  if (table.optional) lines.emplace_back("optional", "true");
  if (!table.complete) lines.emplace_back("complete", "false");
  if (auto labels = labels_of(table); !labels.empty()) lines.emplace_back("labels", labels);
  if (!table.values.empty()) lines.emplace_back("values", values_of(table.values));
  if (!table.attributes.empty()) lines.emplace_back("attributes", inline_table(table.attributes));
  if (!table.skip.empty()) lines.emplace_back("skip", in_quotes(table.skip));
  if (auto total = total_of(table); !total.empty()) lines.emplace_back("total", total);
  if (!table.scale.empty()) lines.emplace_back("scale", in_quotes(table.scale));
  if (!table.unit.empty()) lines.emplace_back("unit", in_quotes(table.unit));
  if (!table.many.empty()) lines.emplace_back("many", in_quotes(table.many));
  if (!table.available.empty()) lines.emplace_back("available", inline_table(table.available));
  if (!table.splits.empty()) lines.emplace_back("split", splits_of(table.splits));
  if (!table.fixed.empty()) lines.emplace_back("fixed", inline_table(table.fixed));
}

}  // namespace

bool TableDraft::gives(std::string_view role) const {
  const auto in = [&](const std::vector<std::string>& roles) {
    return std::any_of(roles.begin(), roles.end(),
                       [&](const std::string& text) { return pattern_gives(text, role); });
  };
  const auto in_pairs = [&](const Pairs& pairs) {
    return std::any_of(pairs.begin(), pairs.end(),
                       [&](const auto& pair) { return pair.second == role; });
  };
  const auto in_splits = std::any_of(splits.begin(), splits.end(), [&](const SplitDraft& split) {
    return pattern_gives(split.pattern, role) && split.with_period;
  });
  return in(left) || in(above) || in(heading) || in({group, sheet_name, file_name}) ||
         in_pairs(left_by_header) || in_pairs(left_by_heading) || in_splits || fixed.contains(role);
}

std::string table_toml(const TableDraft& table) {
  Lines lines = place_lines(table);
  add_meaning_lines(table, lines);
  std::size_t width = 0;
  for (const auto& [key, value] : lines) width = std::max(width, key.size());
  std::string text = "[[table]]\n";
  for (const auto& [key, value] : lines) {
    text += key;
    text.append(width - key.size(), ' ').append(" = ").append(value).append("\n");
  }
  return text;
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      static constexpr std::string_view digits = "0123456789ABCDEF";
      const auto code = static_cast<unsigned char>(c);
      out += "\\u00";
      out += digits[code >> 4U];
      out += digits[code & 15U];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string in_quotes(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (std::size_t i = 0; i < texts.size(); ++i) out += (i == 0 ? "" : ", ") + in_quotes(texts[i]);
  return out + "]";
}

}  // namespace bijlage::mapping::suggesting
