#include "writers/lib_xlsxwriter.hpp"

namespace bijlage::writers {

const LibXlsxwriter& lxw() {
  static const LibXlsxwriter functions;
  return functions;
}

}  // namespace bijlage::writers
