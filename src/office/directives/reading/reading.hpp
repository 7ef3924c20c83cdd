#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/date.hpp"
#include "lib/json/writer.hpp"
#include "lib/paper/paper.hpp"
#include "office/directives/reading/deadline.hpp"
#include "office/directives/reading/units.hpp"

/// What was understood of a directive (văn bản chỉ đạo). Pure rules over a paper; nothing is guessed: what the paper
/// leaves blank stays empty.
namespace directives {

/// Where something stands: the heading above it, the paper's line (see paper::Block) and page (0 = no pages).
struct Source {
    std::string heading;
    int line = 0;
    int page = 0;
};

/// Another paper that this one names: "226-KL/TW" of 11/12/2025.
struct Reference {
    std::string code;
    std::optional<calendar::Date> issued_on;
};

/// Who signed: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH" are authority lines; post and name as printed.
struct Signer {
    std::vector<std::string> authority;
    std::string post;
    std::string name;
};

/// The parts of form by Decree 30/2020, article 8. An empty text or no date: the paper leaves it blank.
struct Letterhead {
    std::string code;      ///< số, ký hiệu whole: "158/KH-UBND"; empty when the number is blank
    std::string number;    ///< "158"
    std::string notation;  ///< ký hiệu: "KH-UBND"
    std::string kind;      ///< tên loại by its abbreviation, "CV" for công văn
    std::string issuer;
    std::string place;
    std::optional<calendar::Date> issued_on;
    std::optional<int> year;  ///< known also where the day is blank
    std::optional<int> month;
    std::string subject;                  ///< trích yếu
    std::vector<std::string> bases;       ///< căn cứ
    std::vector<std::string> recipients;  ///< nơi nhận
    Signer signer;
    std::vector<Reference> references;
};

/// One task as drafted from the paper. `lead` holds every body that the paper lets lead; more than one breaks 6 rõ.
struct TaskDraft {
    std::string ordinal;
    std::string content;
    std::vector<std::string> lead;
    std::vector<std::string> coordinators;
    std::string product;
    Deadline deadline;
    std::vector<std::string> unclear;  ///< which of the six are not clear, by the words of marks.hpp
    Source source;
    std::vector<Source> also;  ///< where a co-ordinator leads the same work elsewhere in the paper
};

/// One item of the body of a paper whose tasks stand in an annex table: what coverage is measured against.
struct Part {
    std::string heading;  ///< its path of numbers: "II.3.a"
    std::string text;
    std::vector<std::string> units;
    Source source;
};

/// A decimal as papers write it, exact: 1.5 is 1500 thousandths.
struct Amount {
    std::int64_t thousandths = 0;
    friend bool operator==(const Amount&, const Amount&) = default;
};

/// A quantified target: "số hóa đạt từ 95% trở lên" is at_least 95 %; "giảm 10%" is change −10 %.
struct Target {
    std::string text;     ///< the clause as written
    std::string measure;  ///< what is measured
    std::optional<Amount> at_least, at_most, change;
    std::string unit;  ///< "%", "ngày", "phút", …
    Source source;
};

/// chế độ báo cáo: what somebody reports to somebody, again and again. What the paper does not say stays empty.
struct ReportDuty {
    std::string text;                   ///< the sentence as written
    std::string about;                  ///< what is reported: "kết quả công tác an toàn thực phẩm"
    std::vector<std::string> reporter;  ///< as the paper names them
    std::string recipient;              ///< "UBND thành phố"
    std::string through;                ///< "(qua Phòng …)": who gathers it
    std::vector<std::string> every;     ///< "day", "week", "month", "quarter", "half", "nine_months", "year"
    Deadline deadline;                  ///< kind none: only that it is to be sent
    Source source;
};

struct Reading {
    Letterhead document;
    Commune commune;
    std::vector<TaskDraft> tasks;
    std::vector<Part> parts;
    std::vector<Target> targets;
    std::vector<ReportDuty> report_duties;
};

/// How an office wants its papers read.
struct ReadingOptions {
    bool before_is_day_before = true;  ///< "trước ngày 10/5" is due on 9/5
};

/// Reads a file of any form (see paper::read) and refuses a paper with a secrecy stamp:
/// Failure(unreadable, "directive.secret"). The name tells nothing; the bytes do.
paper::Paper read_paper(std::string bytes, std::string_view filename = {}, const paper::Watch* scans = nullptr);

/// What the paper says. Never fails.
Reading understand(const paper::Paper&, const ReadingOptions& = {});

/// The form that `sauro extract --json` prints.
void write(json::Writer&, const Reading&);

/// Members that a caller adds to each task, and to the whole.
struct More {
    std::function<void(const TaskDraft&)> of_task;
    std::function<void()> of_reading;
};
void write(json::Writer&, const Reading&, const More&);

/// The paper as read, for the page's left side: an array of {line, page, kind, text | rows}.
void write_paper(json::Writer&, const paper::Paper&);

/// The bytes of a file from disk, as far as a paper may be long; Failure(not_found, "file.not_found").
std::string bytes_of_file(const std::string& path);

/// Reading of one file from disk, as JSON.
std::string extract_json(const std::string& path, const paper::Watch& scans = {});

}  // namespace directives
