#pragma once

#include <string>
#include <vector>

namespace bijlage::app {

/// The workbooks that the arguments stand for, in order: a file is itself, a folder all files in
/// it and below it that can be workbooks by their name, sorted. Lock files of office programs
/// (`~$…`, `.~lock…`) and hidden files in folders are passed over. A file that is reached by two
/// names (`./a.xlsx`, a link) counts once, under the first.
///
/// A path that is not there, and a folder without workbooks, stay in the list as they are: reading
/// them says what is wrong with them while the others are done. Throws `base::Failure`
/// (Trouble::usage) for an empty name, as a script gives whose variable is not set.
std::vector<std::string> list_inputs(const std::vector<std::string>& arguments);

/// Throws `base::Failure` (Trouble::usage) where the output is one of the files that are read,
/// under whatever name: what was submitted is never overwritten. `-` is no file.
void keep_apart(const std::string& output, const std::vector<std::string>& inputs);

}  // namespace bijlage::app
