#pragma once

#include "answers/answer_book.hpp"

namespace bijlage::writers {

/// The book with every text in it as XML can hold it (`valid_text`): done once and for all texts,
/// so that whatever part of a file a text ends up in, the part is well-formed. Names of sheets and
/// the links to them change alike.
answers::AnswerBook with_valid_texts(answers::AnswerBook book);

}  // namespace bijlage::writers
