#pragma once

#include "book.hpp"
#include "spread.hpp"

namespace bijlage::samples {

/// Questions to De Druglijn by phone, mail and chat, a month after the other.
struct Questions {
  std::vector<Count> phone;
  std::vector<Count> mail;
  std::vector<Count> chat;
  std::vector<Count> all() const;
};

/// Of 2021 or 2022: the year's total is published, and how each channel changed.
Questions questions_of(int year);

/// The sheets `Doorverwijzingen` and `Instanties 2020` – `Instanties 2022`.
void add_druglijn_referrals(Book& book);

}  // namespace bijlage::samples
