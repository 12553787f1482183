#include <ostream>

#include "cli/command.hpp"
#include "cli/printable.hpp"

namespace bijlage::cli {

void Console::tell(const base::Message& message) const {
  err << printable(words.word(message)) << '\n';
}

void Console::tell_trouble(const base::Message& message) const {
  err << "bijlage: ";
  tell(message);
}

}  // namespace bijlage::cli
