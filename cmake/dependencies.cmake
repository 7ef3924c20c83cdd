# Every library, in one place. Reasons stand in docs/decisions/.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(PQ REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(ZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(EXPAT REQUIRED IMPORTED_TARGET expat)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(ARCHIVE REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(CURL REQUIRED IMPORTED_TARGET libcurl)
pkg_check_modules(QRCODEGEN REQUIRED IMPORTED_TARGET qrcodegencpp)
find_package(ZLIB REQUIRED)
# Only sauro-ocr, which runs as a child, is linked with these.
pkg_check_modules(TESSERACT REQUIRED IMPORTED_TARGET tesseract lept)

add_library(sauro_dependencies INTERFACE)
target_link_libraries(sauro_dependencies INTERFACE
  Threads::Threads OpenSSL::SSL OpenSSL::Crypto Boost::json fmt::fmt spdlog::spdlog CLI11::CLI11
  PkgConfig::SQLITE PkgConfig::PQ PkgConfig::SODIUM PkgConfig::ZIP PkgConfig::PUGIXML
  PkgConfig::EXPAT PkgConfig::XLSXWRITER PkgConfig::UTF8PROC PkgConfig::ARCHIVE PkgConfig::CURL
  PkgConfig::QRCODEGEN ZLIB::ZLIB)
target_compile_definitions(sauro_dependencies INTERFACE
  BOOST_ASIO_NO_DEPRECATED TOML_EXCEPTIONS=1 SPDLOG_FMT_EXTERNAL)
