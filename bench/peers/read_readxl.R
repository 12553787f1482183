# readxl: Rscript read_readxl.R FILE|FOLDER. It gives a column one type, so only cells are counted.
path <- commandArgs(trailingOnly = TRUE)[1]
files <- if (dir.exists(path)) sort(list.files(path, full.names = TRUE)) else path
cells <- 0
for (file in files) {
  for (sheet in readxl::excel_sheets(file)) {
    data <- suppressMessages(readxl::read_excel(file, sheet, col_names = FALSE, guess_max = 1000,
                                              .name_repair = "minimal"))
    cells <- cells + sum(vapply(data, function(column) sum(!is.na(column)), numeric(1)))
  }
}
cat(sprintf('{"cells": %.0f}\n', cells))
