#pragma once

#include <filesystem>

namespace bijlage::samples {

/// Written question 532 of 5 June 2018 (Depressiehulp.be), questions 1–4 and 9. Writes
/// `sv-532-depressiehulp/depressiehulp-2017-2018.xlsx` under `folder`.
void make_depressiehulp(const std::filesystem::path& folder);

/// The written question on Cannabishulp.be 2014–2017, questions 1–4, 7 and 9. Writes
/// `cannabishulp-2014-2017/cannabishulp-2014-2017.xlsx` under `folder`.
void make_cannabishulp(const std::filesystem::path& folder);

/// Written question 162 of 5 January 2024 (online help): the submission of the help websites.
/// Writes `sv-162-onlinehulp/hulpwebsites-2020-2023.xlsx` under `folder`.
void make_websites(const std::filesystem::path& folder);

/// The same question: the submission of De Druglijn, `druglijn-2020-2023.xlsx`.
void make_druglijn(const std::filesystem::path& folder);

/// The same question: the submission of Tele-Onthaal, `tele-onthaal-2020-2022.ods`.
void make_tele_onthaal(const std::filesystem::path& folder);

/// The same question: what became the submission of 1712, as .xlsx. The sample is an .xls that a
/// spreadsheet program saved from it.
void make_1712(const std::filesystem::path& file);

/// The written question of 15 March 2019 on incentives for online help: the register of projects.
/// Writes `incentives-2016-2019/projectregister-2016-2019.xlsx` under `folder`.
void make_projects(const std::filesystem::path& folder);

}  // namespace bijlage::samples
