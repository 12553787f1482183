#pragma once

#include <string_view>

namespace bijlage::readers::encrypted {

/// What Excel encrypts with where a workbook is protected against changes only ([MS-OFFCRYPTO]
/// 2.4.2.3): such a workbook opens without a question.
inline constexpr std::string_view password_of_excel = "VelvetSweatshop";

}  // namespace bijlage::readers::encrypted
