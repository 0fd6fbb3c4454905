# What is installed, and the Debian package that `cpack` makes of it in the build folder.
install(TARGETS waypost waypost-kiosk RUNTIME DESTINATION bin)
install(DIRECTORY fonts layouts DESTINATION share/waypost)
install(DIRECTORY data DESTINATION share/waypost
        PATTERN sample EXCLUDE PATTERN CMakeLists.txt EXCLUDE)
install(DIRECTORY ${WAYPOST_SHARE}/strings DESTINATION share/waypost)
install(DIRECTORY docs/ DESTINATION share/doc/waypost FILES_MATCHING PATTERN *.md)
install(FILES LICENSE DESTINATION share/doc/waypost RENAME copyright)

# Units lie ready, asleep. What changes the whole machine is put in place by waypost-kiosk-setup
# only: a manager's office computer has the same package.
file(GLOB units ${PROJECT_SOURCE_DIR}/deploy/systemd/waypost-*)
install(FILES ${units} DESTINATION lib/systemd/system)
install(FILES deploy/systemd/sysusers.conf DESTINATION lib/sysusers.d RENAME waypost.conf)
install(DIRECTORY deploy/cups deploy/etc deploy/systemd DESTINATION share/waypost/deploy
        PATTERN "waypost-*.*" EXCLUDE PATTERN sysusers.conf EXCLUDE)
install(FILES deploy/cups/waypost-cups.conf DESTINATION share/waypost/deploy/cups)
install(PROGRAMS deploy/waypost-kiosk-setup DESTINATION sbin)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME waypost)
set(CPACK_PACKAGE_CONTACT "the Waypost maintainers <maintainers@waypost.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Touchscreen, cards and pages that tell people where help is")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "mtools, systemd")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fake-hwclock, usbguard")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "cups, cage")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    ${PROJECT_SOURCE_DIR}/deploy/debian/postinst ${PROJECT_SOURCE_DIR}/deploy/debian/prerm
    ${PROJECT_SOURCE_DIR}/deploy/debian/postrm)
include(CPack)
