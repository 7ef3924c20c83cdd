#pragma once
#include <string>
#include <string_view>
#include <vector>

/// mẫu báo cáo: what a report consists of, from definitions/reports/CODE.toml.
namespace reports {

struct FormColumn {
    std::string group, head;
    std::vector<std::string> figures;  ///< summed
};

enum class BlockKind { text, sentence, documents, table };

struct FormBlock {
    BlockKind kind;
    std::string code;             ///< text, table
    std::string text;             ///< sentence, documents: with {placeholders}
    std::string hint, initial;    ///< text: what to write, what stands there at first
    bool optional = false;        ///< text: nothing is printed while it is empty
    std::string none;             ///< documents: the sentence where there are none
    std::string figure;           ///< documents: whose rows are listed
    std::string row_head, total;  ///< table
    std::vector<FormColumn> columns;
};

struct FormSection {
    std::string code, number, title;
    int level = 1;       ///< 0: without a heading
    bool paper = false;  ///< what stands around the body: place, addressees, signature, recipients
    std::vector<FormBlock> blocks;
};

struct Form {
    std::string code, name;
    std::string kind;      ///< of definitions/document_kinds.toml
    std::string notation;  ///< "BC-UBND"
    std::string subject;
    std::vector<FormSection> sections;
};

const std::vector<Form>& forms();
/// Failure(not_found, "report.unknown_form").
const Form& form_of(std::string_view code);

/// A template cut at its braces: "Tổng số: {dossiers.received} hồ sơ".
struct Piece {
    enum class Kind { text, word, figure, share } kind;
    std::string text;  ///< the text, or the name inside the braces (without the % of a share)
};
std::vector<Piece> pieces_of(std::string_view text);

}  // namespace reports
