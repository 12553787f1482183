# `cmake --install` puts the program, its mappings, man pages and completions in the usual places.
# The program is told where its data will lie (BIJLAGE_DATA_DIR, a compile definition of `cli`).
set(bijlage_data_dir ${CMAKE_INSTALL_FULL_DATADIR}/bijlage)
if(TARGET bijlage_cli)
  target_compile_definitions(bijlage_cli PRIVATE BIJLAGE_DATA_DIR="${bijlage_data_dir}")
endif()

if(TARGET bijlage)
  install(TARGETS bijlage RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(DIRECTORY ${CMAKE_SOURCE_DIR}/mappings DESTINATION ${CMAKE_INSTALL_DATADIR}/bijlage OPTIONAL)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/CHANGELOG.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR})

file(GLOB man_pages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/docs/man/*.1)
install(FILES ${man_pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
foreach(completion bash-completion/completions/bijlage zsh/site-functions/_bijlage
                   fish/vendor_completions.d/bijlage.fish)
  get_filename_component(folder ${completion} DIRECTORY)
  install(FILES ${CMAKE_SOURCE_DIR}/docs/completions/${completion}
    DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder} OPTIONAL)
endforeach()
