#include "office/reports/report.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <stdexcept>

#include "lib/failure.hpp"
#include "lib/text/text.hpp"
#include "office/reports/period_words.hpp"

namespace reports {
namespace {

constexpr const char* field_not_stated = "Chưa rõ lĩnh vực";

/// Names inside braces that are words of the agency and of the period.
std::map<std::string, std::string, std::less<>> words_of(const Facts& facts) {
    return {{"agency", facts.agency_name},
            {"Agency", text::capitalised(facts.agency_name)},
            {"level", facts.agency_level},
            {"province", facts.province_name},
            {"chair", facts.chair_name},
            {"period", period_words(facts.period)},
            {"next_period", next_period_words(facts.period)},
            {"from", papers::short_date(facts.period.from)},
            {"to", papers::short_date(facts.period.to)}};
}

class Composer {
public:
    Composer(const Facts& facts, const Texts& texts) : facts_(facts), texts_(texts), words_(words_of(facts)) {}

    Section section(const FormSection& form) {
        Section out{.code = form.code,
                    .number = form.number,
                    .title = filled(form.title),
                    .title_changes = form.title.find('{') != std::string::npos,
                    .level = form.level,
                    .paper = form.paper,
                    .blocks = {}};
        for (const FormBlock& block : form.blocks) {
            switch (block.kind) {
                case BlockKind::text:
                    out.blocks.push_back(text_part(block));
                    break;
                case BlockKind::sentence:
                    out.blocks.push_back(sentence(block.text, facts_.figures));
                    break;
                case BlockKind::documents:
                    documents(block, out.blocks);
                    break;
                case BlockKind::table:
                    out.blocks.push_back(table(block));
                    break;
            }
        }
        return out;
    }

    /// The words of a template that has no figures.
    std::string filled(std::string_view pattern) {
        std::string out;
        for (const Piece& piece : pieces_of(pattern)) out += run(piece, facts_.figures).text;
        return out;
    }

private:
    Block text_part(const FormBlock& form) {
        const auto written = texts_.find(form.code);
        return {.kind = BlockKind::text,
                .code = form.code,
                .text = written == texts_.end() ? filled(form.initial) : written->second,
                .hint = form.hint,
                .optional = form.optional};
    }

    Block sentence(std::string_view pattern, const Figures& figures) {
        Block block{.kind = BlockKind::sentence};
        for (const Piece& piece : pieces_of(pattern)) block.runs.push_back(run(piece, figures));
        return block;
    }

    Run run(const Piece& piece, const Figures& figures) {
        switch (piece.kind) {
            case Piece::Kind::text:
                return {.text = piece.text};
            case Piece::Kind::word:
                return {.text = known(words_, piece.text), .word = piece.text};
            case Piece::Kind::share: {
                const figures::Fraction share = known(facts_.shares, piece.text);
                return {.text = figures::words_of(share), .share = piece.text, .of = share};
            }
            case Piece::Kind::figure:
                break;
        }
        const std::int64_t value = known(figures, piece.text);
        return {.text = number_in_text(value), .figure = piece.text, .value = value};
    }

    template <class Map>
    static const typename Map::mapped_type& known(const Map& map, const std::string& name) {
        const auto found = map.find(name);
        if (found == map.end()) throw std::logic_error("report form: nothing is called {" + name + "}");
        return found->second;
    }

    /// A sentence, and the papers behind the block's figure, each as one paragraph.
    void documents(const FormBlock& form, std::vector<Block>& out) {
        const std::vector<IssuedDocument>& issued = known(facts_.documents, form.figure);
        out.push_back(sentence(issued.empty() ? form.none : form.text, facts_.figures));
        out.back().code = form.code;
        for (std::size_t i = 0; i < issued.size(); ++i) {
            Block line{.kind = BlockKind::sentence, .code = form.code};
            line.runs.push_back({.text = "+ " + name_of(issued[i]) + (i + 1 == issued.size() ? "." : ";")});
            out.push_back(std::move(line));
        }
    }

    /// "Kế hoạch số 10/KH-UBND ngày 06/7/2026 về …"
    static std::string name_of(const IssuedDocument& one) {
        const std::string name =
            fmt::format("{} số {} ngày {}", one.kind_name, one.code, papers::short_date(one.issued_on));
        constexpr std::string_view about = "về ";
        const bool says_about = text::lower(one.subject).starts_with(about);
        return says_about ? name + " " + std::string(about) + one.subject.substr(about.size())
                          : name + ": " + one.subject;
    }

    Block table(const FormBlock& form) {
        Block block{.kind = BlockKind::table, .code = form.code, .columns = {{"", "STT"}, {"", form.row_head}}};
        for (const FormColumn& column : form.columns) block.columns.push_back({column.group, column.head});
        int ordinal = 0;
        for (const auto& [field, figures] : facts_.by_field)
            block.rows.push_back(
                row(form, std::to_string(++ordinal), field.empty() ? field_not_stated : field, figures, field));
        block.rows.push_back(row(form, "", form.total, facts_.figures, std::nullopt));
        return block;
    }

    static std::vector<Run> row(const FormBlock& form, std::string ordinal, const std::string& name,
                                const Figures& figures, const std::optional<std::string>& field) {
        std::vector<Run> cells{{.text = std::move(ordinal)}, {.text = name}};
        for (const FormColumn& column : form.columns) {
            Run cell{.text = {}, .figure = column.figures.at(0), .field = field};
            for (const std::string& code : column.figures) cell.value += known(figures, code);
            if (column.figures.size() > 1) cell.parts = column.figures;
            cell.text = number_words(cell.value);
            cells.push_back(std::move(cell));
        }
        return cells;
    }

    const Facts& facts_;
    const Texts& texts_;
    const std::map<std::string, std::string, std::less<>> words_;
};

}  // namespace

Content compose(const Form& form, const Facts& facts, const Texts& texts) {
    Composer composer{facts, texts};
    Content content{.title = composer.filled(form.subject), .sections = {}};
    for (const FormSection& section : form.sections) content.sections.push_back(composer.section(section));
    return content;
}

void check_part(const Form& form, const std::string& code) {
    for (const FormSection& section : form.sections)
        for (const FormBlock& block : section.blocks)
            if (block.kind == BlockKind::text && block.code == code) return;
    throw Failure(FailureKind::not_found, "report.no_such_part");
}

std::string number_words(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (int at = static_cast<int>(digits.size()) - 3; at > (number < 0 ? 1 : 0); at -= 3)
        digits.insert(static_cast<std::size_t>(at), ".");
    return digits;
}

std::string number_in_text(std::int64_t number) {
    return number > 0 && number < 10 ? fmt::format("{:02}", number) : number_words(number);
}

}  // namespace reports
