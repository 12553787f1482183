#pragma once

namespace bijlage::base {

/// Lets the program keep memory that it frees, up to some 64 MB, for what it allocates next: to
/// give it back and get it again takes longer than to read a small workbook. To be called once, at
/// the start; a program that does not is only slower.
void keep_freed_memory();

}  // namespace bijlage::base
