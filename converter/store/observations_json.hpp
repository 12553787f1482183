#pragma once

#include <string>

#include "model/dataset.hpp"
#include "store/sink.hpp"

namespace bijlage::store {

/// Writes the observations as JSON (RFC 8259), one object a line, under the names and in the order
/// of the SDMX-CSV columns:
///
///     {"bijlage":"1","structure":"BIJLAGE:ONLINEHULP(1.0)","observations":[
///     {"FREQ":"M","TIME_PERIOD":"2018-06","MEASURE":"visits",…,"OBS_VALUE":5853,…}
///     ]}
///
/// A missing value is null; OBS_STATUS is an array; OBS_VALUE has exactly the digits of the figure.
/// Written as a stream, not as a document in memory: a million observations take no room.
void write_json(const model::Dataset& data, const Sink& sink);
std::string json(const model::Dataset& data);

}  // namespace bijlage::store
