#include "app/convert.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

#include "base/atomic_file.hpp"
#include "store/observations_json.hpp"
#include "store/sdmx_csv.hpp"

namespace bijlage::app {
namespace {

struct Format {
  std::string_view word;
  void (*write)(const model::Dataset&, const store::Sink&);
};

// The register of formats: a new one is one line here and one file in `store`.
constexpr std::array<Format, 2> formats{
    {{"csv", store::write_sdmx_csv}, {"json", store::write_json}}};

const Format* find_format(std::string_view word) {
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [&](const Format& format) { return format.word == word; });
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace

bool is_observation_format(std::string_view format) { return find_format(format) != nullptr; }

std::string format_of(const std::string& path) {
  std::string ending = std::filesystem::path(path).extension().string();
  if (!ending.empty()) ending.erase(0, 1);
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return is_observation_format(ending) ? ending : std::string();
}

void write_observations(const model::Dataset& data, std::string_view format,
                        const store::Sink& sink) {
  find_format(format)->write(data, sink);
}

void write_observations(const model::Dataset& data, std::string_view format,
                        const std::string& path) {
  base::AtomicFile file(path);
  write_observations(data, format, store::Sink([&](std::string_view piece) { file.write(piece); }));
  file.commit();
}

}  // namespace bijlage::app
