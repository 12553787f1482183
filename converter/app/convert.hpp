#pragma once

#include <string>
#include <string_view>

#include "app/merge.hpp"
#include "config/wording.hpp"
#include "package/zip_target.hpp"
#include "store/sink.hpp"

namespace bijlage::app {

/// What is written, and in which words where people read it.
struct Converted {
  const Merged& merged;
  const config::Wording& wording;
  std::string_view version;  ///< of this program
  std::string output;        ///< where it goes, for messages
};

/// The formats that observations can be written in, by the word of `--to`: "csv", "json", "xlsx",
/// "sqlite".
bool is_observation_format(std::string_view format);
/// The format that a file's ending stands for; empty for another ending.
std::string format_of(const std::string& path);

/// Hands the observations on, piece by piece. Requires a format of the above.
void write_observations(const Converted& converted, std::string_view format,
                        const store::Sink& sink);
/// Writes them to a file, which appears whole or not at all. Throws `base::Failure`
/// (Trouble::output).
void write_observations(const Converted& converted, std::string_view format,
                        const std::string& path);

}  // namespace bijlage::app
