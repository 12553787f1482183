// The events do not depend on where the input is cut into pieces, and texts are UTF-8.
#include <algorithm>
#include <cstdlib>
#include <string>

#include "base/message.hpp"
#include "base/text.hpp"
#include "fuzz/input.hpp"
#include "package/xml_reader.hpp"

namespace {

using bijlage::package::Bytes;
using bijlage::package::ByteSource;
using bijlage::package::XmlReader;

class Pieces : public ByteSource {
 public:
  Pieces(Bytes bytes, std::size_t size) : rest_(bytes), size_(size) {}
  Bytes next() override {
    const Bytes piece = rest_.first(std::min(size_, rest_.size()));
    rest_ = rest_.subspan(piece.size());
    return piece;
  }

 private:
  Bytes rest_;
  std::size_t size_;
};

// All events in one text; two pieces of one text are one.
std::string events(Bytes bytes, std::size_t piece_size) {
  std::string all;
  try {
    Pieces source(bytes, piece_size);
    XmlReader reader(source, "x", "x", bijlage::base::Limits{});
    for (auto event = reader.next(); event != XmlReader::Event::eof; event = reader.next()) {
      if (event == XmlReader::Event::text) {
        all += reader.text();
      } else {
        all += event == XmlReader::Event::start ? "<" : "</";
        all.append(reader.prefix()).append(":").append(reader.name());
        all.append(reader.attribute("a").value_or("")).append(">");
      }
    }
  } catch (const bijlage::base::Failure& failure) {
    // How far it came before that may differ: a fault far behind is met with the piece it is in.
    return failure.message().key == "xml.encoding" ? "encoding" : "failure";
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = bijlage::fuzz::input(data, size);
  const std::string whole = events(bytes, size + 1);
  if (!bijlage::base::is_utf8(whole)) std::abort();
  const std::string cut = events(bytes, 7);
  const bool failed = whole == "failure" || whole == "encoding";
  if (failed ? cut != "failure" && cut != "encoding" : cut != whole) std::abort();
  return 0;
}
