#include "corpus/reference.hpp"

#include <isa-l/igzip_lib.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace bijlage::corpus {
namespace {

std::string gunzip(std::string packed) {
  const auto state = std::make_unique<inflate_state>();
  isal_inflate_init(state.get());
  state->crc_flag = ISAL_GZIP;
  state->next_in = reinterpret_cast<std::uint8_t*>(packed.data());
  state->avail_in = static_cast<std::uint32_t>(packed.size());
  std::string all;
  std::string piece(1U << 16U, '\0');
  while (state->block_state != ISAL_BLOCK_FINISH) {
    state->next_out = reinterpret_cast<std::uint8_t*>(piece.data());
    state->avail_out = static_cast<std::uint32_t>(piece.size());
    if (isal_inflate(state.get()) != ISAL_DECOMP_OK) throw std::runtime_error("bad reference");
    all.append(piece, 0, piece.size() - state->avail_out);
  }
  return all;
}

// The escapes of the dumps: \\ \t \n \r.
std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      plain += text[i];
      continue;
    }
    const char c = text[++i];
    plain += c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
  }
  return plain;
}

}  // namespace

std::filesystem::path corpus_folder() {
  const char* const named = std::getenv("BIJLAGE_CORPUS");
  const std::filesystem::path folder =
      named != nullptr ? std::filesystem::path(named)
                       : std::filesystem::path(BIJLAGE_SOURCE_DIR) / "../shared/corpus";
  return std::filesystem::exists(folder / "MANIFEST.tsv") ? folder : std::filesystem::path();
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> tab_separated(std::string_view line) {
  std::vector<std::string> fields;
  for (;;) {
    const std::size_t tab = line.find('\t');
    fields.emplace_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

std::vector<CorpusFile> read_manifest(const std::filesystem::path& corpus) {
  std::vector<CorpusFile> files;
  std::ifstream manifest(corpus / "MANIFEST.tsv");
  std::string line;
  std::getline(manifest, line);
  while (std::getline(manifest, line)) {
    const auto fields = tab_separated(line);
    CorpusFile file{fields.at(0), fields.at(3), fields.at(5), fields.at(9)};
    file.reference = file.reference.substr(0, file.reference.find(" ("));
    files.push_back(std::move(file));
  }
  return files;
}

ReferenceCells read_reference(const std::filesystem::path& file) {
  ReferenceCells cells;
  std::istringstream lines(gunzip(read_file(file)));
  for (std::string line; std::getline(lines, line);) {
    const auto fields = tab_separated(line);
    cells[{unescaped(fields.at(0)), fields.at(1)}] = {fields.at(2).at(0), unescaped(fields.at(3))};
  }
  return cells;
}

}  // namespace bijlage::corpus
