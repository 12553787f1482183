#pragma once

#include <string>
#include <vector>

#include "package/bytes.hpp"

namespace bijlage::package {

/// Is it an OLE2 compound file ([MS-CFB] 2.2), as .xls files and encrypted workbooks are?
bool is_ole2(Bytes bytes);

/// The names of the streams and storages in its directory ([MS-CFB] 2.6), as UTF-8, in the
/// file's order. What is damaged ends the list; nothing is thrown.
std::vector<std::string> ole2_names(Bytes bytes);

}  // namespace bijlage::package
