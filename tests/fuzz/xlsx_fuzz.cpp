#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "lib/failure.hpp"
#include "lib/ooxml/xlsx_reader.hpp"
#include "lib/text/text.hpp"
#include "office/dossiers/dossier_merge.hpp"

namespace {

void must(bool held) {
    if (!held) std::abort();
}

/// What an import makes of the rows: the first one with a word that headers use is the header, each dossier is merged
/// with the one before it.
class Dossiers {
public:
    void take(const ooxml::SheetRow& row) {
        if (!reader_) return take_header(row);
        if (reader_->read(row) == dossiers::RowReader::Found::nothing) return;
        const dossiers::SheetDossier& given = reader_->dossier();
        std::vector<dossiers::Fault> faults = reader_->faults();
        for (dossiers::Fault& one : dossiers::contradictions(given)) faults.push_back(std::move(one));
        const auto cells = dossiers::shown_cells(table_, row);
        if (!faults.empty()) {
            const auto wrong = dossiers::wrong_row(table_, given, faults);
            must(text::is_valid_utf8(wrong.reason) && text::is_valid_utf8(wrong.field));
            return;
        }
        const dossiers::SheetDossier after = known_ ? dossiers::merged(*known_, given) : given;
        if (known_) dossiers::changes_between(*known_, after);
        // The same row once more changes nothing.
        const dossiers::SheetDossier again = dossiers::merged(after, given);
        must(dossiers::changes_between(after, again).empty());
        must(again.content_hash() == after.content_hash());
        known_ = after;
    }

private:
    void take_header(const ooxml::SheetRow& row) {
        const auto columns = importing::guess_columns(row, dossiers::import_words().headers);
        if (importing::meanings(columns) == 0) return;
        for (const importing::HeaderColumn& one : columns) {
            const auto meaning =
                one.meaning ? std::optional(static_cast<dossiers::Column>(*one.meaning)) : std::nullopt;
            table_.columns.push_back({one.index, one.header, meaning});
        }
        reader_ = std::make_unique<dossiers::RowReader>(table_);
    }

    dossiers::Table table_;
    std::unique_ptr<dossiers::RowReader> reader_;
    std::optional<dossiers::SheetDossier> known_;
};

}  // namespace

// Under the container, whose checksums would stop the fuzzer: the input is three parts with a zero byte between,
// shared strings, styles and the sheet. What comes out goes the way of an export of dossiers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest{reinterpret_cast<const char*>(data), size};
    const auto next = [&] {
        const auto zero = rest.find('\0');
        const std::string_view part = rest.substr(0, zero);
        rest = zero == rest.npos ? std::string_view{} : rest.substr(zero + 1);
        return [part](const std::function<void(std::string_view)>& take) {
            take(part.substr(0, part.size() / 2));
            take(part.substr(part.size() / 2));
        };
    };
    ooxml::SharedStrings strings;
    std::vector<bool> dates;
    const auto tried = [](auto act) {
        try {
            act();
        } catch (const Failure&) {
        }
    };
    tried([&] { strings = ooxml::read_shared_strings(next()); });
    tried([&] { dates = ooxml::read_date_styles(next()); });
    tried([&] {
        Dossiers dossiers;
        ooxml::read_sheet(next(), {strings, dates, size % 2 == 0}, [&](const ooxml::SheetRow& row) {
            std::size_t length = 0;
            for (const ooxml::Cell& cell : row.cells) length += ooxml::shown(cell).size();
            dossiers.take(row);
            return length < 1'000'000;
        });
    });
    return 0;
}
