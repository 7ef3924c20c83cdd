#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lib/calendar/period.hpp"
#include "lib/json/writer.hpp"
#include "office/figures/share.hpp"
#include "office/papers/paper.hpp"
#include "office/reports/form.hpp"

/// báo cáo: a form filled from the registers, with the parts that the office writes.
namespace reports {

/// Names to numbers: "dossiers.received" → 6476.
using Figures = std::map<std::string, std::int64_t, std::less<>>;

/// A paper of the outgoing register.
struct IssuedDocument {
    std::string kind_name;  ///< "Kế hoạch"
    std::string code;       ///< "35/KH-UBND"
    calendar::Date issued_on;
    std::string subject;
};

/// Everything that the registers say about the period.
struct Facts {
    std::string agency_name;    ///< "xã An Hải Đông"
    std::string agency_level;   ///< "xã"
    std::string province_name;  ///< "thành phố Hải Phòng"
    std::string chair_name;     ///< may be empty
    calendar::Period period;
    Figures figures = {};
    std::map<std::string, figures::Fraction, std::less<>> shares = {};
    std::vector<std::pair<std::string, Figures>> by_field = {};  ///< "" where the field is not stated
    /// The rows of figures of documents that a form lists, by the figure.
    std::map<std::string, std::vector<IssuedDocument>, std::less<>> documents = {};
};

/// What the office wrote, by the code of the part.
using Texts = std::map<std::string, std::string, std::less<>>;

/// A piece of a sentence or a cell: plain text, a word ("period"), a figure, a sum of figures (`parts`), or a share.
struct Run {
    std::string text;
    std::string word = {};
    std::string figure = {};
    std::vector<std::string> parts = {};
    std::int64_t value = 0;
    std::string share = {};
    figures::Fraction of = {};
    std::optional<std::string> field = {};  ///< the figure's rows are of this field only; "" where it is not stated
};

struct Column {
    std::string group, head;
};

struct Block {
    BlockKind kind = BlockKind::sentence;  ///< text, sentence or table
    std::string code = {}, text = {}, hint = {};
    bool optional = false;
    std::vector<Run> runs = {};
    std::vector<Column> columns = {};
    std::vector<std::vector<Run>> rows = {};  ///< the last is the total
};

struct Section {
    std::string code, number, title;
    bool title_changes = false;  ///< with the period
    int level = 1;
    bool paper = false;
    std::vector<Block> blocks;
};

/// A composed report: what the page shows and the paper prints.
struct Content {
    std::string title;
    std::vector<Section> sections;
};

/// Throws std::logic_error for a figure, share or word that the facts do not have (a test composes every form).
Content compose(const Form&, const Facts&, const Texts&);

/// Failure(not_found, "report.no_such_part") unless the form has a text part of that code.
void check_part(const Form&, const std::string& code);

/// The paper in the form of Decree 30/2020/NĐ-CP; `year` stands where the day of issue is still open.
papers::Paper paper_of(const Form&, const Facts&, const Content&, int year);

void write(json::Writer&, const Run&);
void write(json::Writer&, const Block&);
void write(json::Writer&, const Section&);

/// "6.476"; in running text "07" for 7, as papers count (0 stays "0").
std::string number_words(std::int64_t);
std::string number_in_text(std::int64_t);

}  // namespace reports
