# Writes OUT.S (the bytes, by .incbin) and OUT.cpp (their names). Run by cmake -P.
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/definitions/* ${ROOT}/migrations/*)
set(paths "")
set(names "")
foreach(file ${files})
  list(APPEND names ${file})
  list(APPEND paths ${ROOT}/${file})
endforeach()
if(WEB)
  file(GLOB_RECURSE pages RELATIVE ${WEB} ${WEB}/*)
  foreach(page ${pages})
    list(APPEND names web/${page})
    list(APPEND paths ${WEB}/${page})
  endforeach()
endif()

set(assembly ".section .note.GNU-stack,\"\",%progbits\n.section .rodata\n")
set(externs "")
set(entries "")
set(index 0)
foreach(name path IN ZIP_LISTS names paths)
  string(APPEND assembly
    ".global sauro_file_${index}\n.global sauro_file_${index}_end\n.balign 16\n"
    "sauro_file_${index}: .incbin \"${path}\"\nsauro_file_${index}_end: .byte 0\n")
  string(APPEND externs "extern const char sauro_file_${index}[], sauro_file_${index}_end[];\n")
  string(APPEND entries "    {\"${name}\", sauro_file_${index}, sauro_file_${index}_end},\n")
  math(EXPR index "${index} + 1")
endforeach()

file(WRITE ${OUT}.S "${assembly}")
file(WRITE ${OUT}.cpp "#include \"lib/embedded/embedded.hpp\"
extern \"C\" {
${externs}}
namespace embedded {
const std::span<const File> files() {
    static const File all[] = {
${entries}    };
    return all;
}
}
")
