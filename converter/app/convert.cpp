#include "app/convert.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <system_error>

#include "app/observations_xlsx.hpp"
#include "base/atomic_file.hpp"
#include "base/system_error.hpp"
#include "store/observations_json.hpp"
#include "store/observations_sqlite.hpp"
#include "store/sdmx_csv.hpp"

namespace bijlage::app {
namespace {

using package::ZipTarget;

void write_csv(const Converted& converted, ZipTarget& target) {
  store::write_sdmx_csv(converted.merged.data,
                        [&](std::string_view piece) { target.append(piece); });
}

void write_json(const Converted& converted, ZipTarget& target) {
  store::write_json(converted.merged.data, [&](std::string_view piece) { target.append(piece); });
}

void write_sqlite(const Converted& converted, ZipTarget& target) {
  std::error_code error;
  const auto scratch = std::filesystem::temp_directory_path(error);
  if (error) throw base::output_failure("TMPDIR", error.value());
  store::write_sqlite(converted.merged.data, {scratch.string(), converted.output},
                      [&](std::string_view piece) { target.append(piece); });
}

struct Format {
  std::string_view word;
  void (*write)(const Converted&, ZipTarget&);
};

// The register of formats: a new one is one line here.
constexpr std::array<Format, 4> formats{{{"csv", write_csv},
                                         {"json", write_json},
                                         {"xlsx", write_observations_xlsx},
                                         {"sqlite", write_sqlite}}};

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

void write_observations(const Converted& converted, std::string_view format,
                        const store::Sink& sink) {
  package::StreamTarget target(sink);
  find_format(format)->write(converted, target);
}

void write_observations(const Converted& converted, std::string_view format,
                        const std::string& path) {
  base::AtomicFile file(path);
  package::FileTarget target(file);
  find_format(format)->write(converted, target);
  file.commit();
}

}  // namespace bijlage::app
