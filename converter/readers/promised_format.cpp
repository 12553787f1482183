#include "readers/promised_format.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "package/part_name.hpp"

namespace bijlage::readers {
namespace {

struct Suffix {
  std::string_view text;
  FileKind kind;
};
// The first of a kind is the one that a file of it should have.
constexpr std::array suffixes = {
    Suffix{".xlsx", FileKind::xlsx},     Suffix{".xlsm", FileKind::xlsx},
    Suffix{".xltx", FileKind::xlsx},     Suffix{".xltm", FileKind::xlsx},
    Suffix{".xlsb", FileKind::xlsb},     Suffix{".xls", FileKind::xls},
    Suffix{".xlt", FileKind::xls},       Suffix{".ods", FileKind::ods},
    Suffix{".ots", FileKind::ods},       Suffix{".fods", FileKind::flat_ods},
    Suffix{".html", FileKind::html},     Suffix{".htm", FileKind::html},
    Suffix{".csv", FileKind::text},      Suffix{".tsv", FileKind::text},
    Suffix{".txt", FileKind::text},      Suffix{".tab", FileKind::text},
    Suffix{".pdf", FileKind::pdf},       Suffix{".docx", FileKind::word},
    Suffix{".doc", FileKind::word},      Suffix{".mht", FileKind::web_archive},
    Suffix{".zip", FileKind::other_zip}, Suffix{".numbers", FileKind::numbers},
};

// Both are saved with this suffix.
bool is_xml(FileKind kind) {
  return kind == FileKind::xml_spreadsheet || kind == FileKind::flat_ods;
}

}  // namespace

std::optional<std::string_view> real_format(std::string_view name, FileKind kind) {
  const std::string_view file = name.substr(name.find_last_of("/\\") + 1);  // npos + 1 is 0
  const std::size_t dot = file.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string promised = package::part_key(file.substr(dot));
  if (promised == ".xml" && is_xml(kind)) return std::nullopt;
  const auto* const known = std::find_if(suffixes.begin(), suffixes.end(),
                                         [&](const Suffix& one) { return one.text == promised; });
  if ((known == suffixes.end() && promised != ".xml") ||
      (known != suffixes.end() && known->kind == kind)) {
    return std::nullopt;
  }
  const auto* const real = std::find_if(suffixes.begin(), suffixes.end(),
                                        [kind](const Suffix& one) { return one.kind == kind; });
  if (real != suffixes.end()) return real->text;
  return kind == FileKind::xml_spreadsheet ? std::optional<std::string_view>(".xml") : std::nullopt;
}

}  // namespace bijlage::readers
