#include "questions/question.hpp"

namespace bijlage::questions {

const Axis* TableQuestion::time_axis() const {
  for (const auto* axes : {&rows, &columns}) {
    for (const Axis& axis : *axes) {
      if (axis.is_time()) return &axis;
    }
  }
  return nullptr;
}

}  // namespace bijlage::questions
