#pragma once

#include "book.hpp"

namespace bijlage::samples {

/// Question 2: the sheet `Tests`, one block a year.
void add_tests(Book& book);

/// Question 7: the sheet `Profiel`, one list a characteristic.
void add_profile(Book& book);

}  // namespace bijlage::samples
