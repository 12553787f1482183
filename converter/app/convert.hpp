#pragma once

#include <string>
#include <string_view>

#include "model/dataset.hpp"
#include "store/sink.hpp"

namespace bijlage::app {

/// The formats that observations can be written in, by the word of `--to`: "csv", "json".
bool is_observation_format(std::string_view format);
/// The format that a file's ending stands for; empty for another ending.
std::string format_of(const std::string& path);

/// Hands the observations on, piece by piece. Requires a format of the above.
void write_observations(const model::Dataset& data, std::string_view format,
                        const store::Sink& sink);
/// Writes them to a file, which appears whole or not at all. Throws `base::Failure`
/// (Trouble::output).
void write_observations(const model::Dataset& data, std::string_view format,
                        const std::string& path);

}  // namespace bijlage::app
