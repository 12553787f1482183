#include "config/toml_file.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <tuple>

#include "base/file.hpp"
#include "base/text.hpp"
#include "config/toml_depth.hpp"
#include "config/toml_syntax.hpp"
#include "config/toml_text.hpp"

namespace bijlage::config {
namespace {

/// Far more than a person writes; a wrong file is refused before it fills the memory.
constexpr std::uintmax_t most_bytes = 1U << 20U;

/// Of a file that is not there, opening it tells more.
void refuse_odd_file(const std::string& path) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) return;
  if (!std::filesystem::is_regular_file(status)) {
    throw base::Failure(base::Trouble::usage, {"config.not-a-file", {{"file", path}}});
  }
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (!error && size > most_bytes) {
    throw base::Failure(base::Trouble::usage, {"config.too-large", {{"file", path}}});
  }
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::string_view line : base::split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.emplace_back(line);
  }
  return lines;
}

}  // namespace

Place place_of(const toml::source_region& region) {
  return {std::max<std::uint32_t>(region.begin.line, 1),
          std::max<std::uint32_t>(region.begin.column, 1)};
}

void TomlText::fault(Place place, base::Message message) {
  // Two questions about one value must not make two complaints of it.
  const bool known = std::any_of(mistakes.begin(), mistakes.end(), [&](const Mistake& mistake) {
    return mistake.place.line == place.line && mistake.place.column == place.column &&
           mistake.message == message;
  });
  if (known) return;
  const std::string line =
      place.line >= 1 && place.line <= lines.size() ? lines[place.line - 1] : std::string();
  mistakes.push_back({name, place, std::move(message), line});
}

std::string_view TomlText::written_at(Place place) const {
  if (place.line < 1 || place.line > lines.size()) return {};
  std::string_view rest = lines[place.line - 1];
  // Columns count characters: bytes that go on with one are not counted.
  std::size_t begin = 0;
  for (std::uint32_t column = 1; column < place.column && begin < rest.size(); ++column) {
    do ++begin;
    while (begin < rest.size() && (static_cast<unsigned char>(rest[begin]) & 0xC0U) == 0x80U);
  }
  rest.remove_prefix(begin);
  return rest.substr(0, rest.find_first_not_of("0123456789.+-_eE"));
}

TomlFile TomlFile::read(const std::string& path) {
  refuse_odd_file(path);
  try {
    const base::InputFile file{path};
    return parse(file.text(), path);
  } catch (const FileMistakes&) {
    throw;
  } catch (const base::Failure& failure) {
    throw base::Failure(base::Trouble::usage, failure.message());
  }
}

TomlFile TomlFile::parse(std::string_view text, std::string name) {
  auto read = std::make_unique<TomlText>();
  read->name = std::move(name);
  read->lines = lines_of(text);
  if (const auto place = too_deep_key(text)) {
    read->fault(*place, {"config.too-deep", {{"most", std::to_string(most_dots)}}});
    throw FileMistakes(read->mistakes);
  }
  try {
    read->root = toml::parse(text);
  } catch (const toml::parse_error& error) {
    read->fault(place_of(error.source()),
                {"config.syntax", {{"detail", explained_syntax(error.description())}}});
    throw FileMistakes(read->mistakes);
  }
  return TomlFile(std::move(read));
}

TomlFile::TomlFile(std::unique_ptr<TomlText> text) : text_(std::move(text)) {}
TomlFile::TomlFile(TomlFile&&) noexcept = default;
TomlFile& TomlFile::operator=(TomlFile&&) noexcept = default;
TomlFile::~TomlFile() = default;

const std::string& TomlFile::name() const { return text_->name; }

Table TomlFile::root() {
  const toml::node& root = text_->root;
  return {text_.get(), &root};
}

void TomlFile::note_questions(Asked& asked) { text_->asked = &asked; }

void TomlFile::fault(Place place, base::Message message) {
  text_->fault(place, std::move(message));
}

const std::vector<Mistake>& TomlFile::mistakes() const { return text_->mistakes; }

void TomlFile::add(const FileMistakes& elsewhere) {
  const auto& mistakes = elsewhere.mistakes();
  text_->elsewhere.insert(text_->elsewhere.end(), mistakes.begin(), mistakes.end());
}

void TomlFile::throw_if_mistaken() const {
  if (text_->mistakes.empty() && text_->elsewhere.empty()) return;
  std::vector<Mistake> mistakes = text_->mistakes;
  std::stable_sort(mistakes.begin(), mistakes.end(), [](const Mistake& a, const Mistake& b) {
    return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
  });
  mistakes.insert(mistakes.end(), text_->elsewhere.begin(), text_->elsewhere.end());
  throw FileMistakes(std::move(mistakes));
}

}  // namespace bijlage::config
