#include "scenario.hpp"

#include <regex>

namespace scenarios {
namespace {

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Open brackets that the text leaves open, texts left aside.
int open_brackets(const std::string& json) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (json[i] == '\\' && quoted)
            ++i;
        else if (json[i] == '"')
            quoted = !quoted;
        else if (!quoted && (json[i] == '{' || json[i] == '['))
            ++depth;
        else if (!quoted && (json[i] == '}' || json[i] == ']'))
            --depth;
    }
    return depth;
}

class Parser {
public:
    explicit Parser(const std::string& text) {
        std::size_t at = 0;
        while (at < text.size()) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            lines_.push_back(trimmed(text.substr(at, end - at)));
            at = end + 1;
        }
    }

    std::vector<Step> run() {
        while (next_ < lines_.size()) {
            const std::string line = lines_[next_++];
            first_ = static_cast<int>(next_);
            if (line.starts_with("#"))
                title_ = trimmed(line.substr(1));
            else if (!line.empty())
                read(line);
        }
        return std::move(steps_);
    }

private:
    void read(const std::string& line) {
        std::smatch found;
        static const std::regex as(R"(as (\w+)(?:, on (\S+)(?: (\S+))?)?( without csrf)?)");
        static const std::regex on(R"(on (\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?)");
        static const std::regex ask(R"((GET|POST|PUT|PATCH|DELETE) (\S+)(?:\s+(.*))?)");
        static const std::regex together(R"(together as (\w+) (POST|PUT|PATCH|DELETE) (\S+)(?:\s+(.*))?)");
        static const std::regex expect(R"((one )?(\d{3})(?:\s+(.*))?)");
        static const std::regex header(R"(header ([a-z-]+): (.*))");
        static const std::regex remember(R"(remember (\w+) = (\S+))");
        if (std::regex_match(line, found, as)) {
            if (found[2].matched) add(On{found[2], found[3]});
            add(As{found[1], found[4].matched});
        } else if (std::regex_match(line, found, on))
            add(On{found[1], found[2]});
        else if (std::regex_match(line, found, ask))
            add(asked(found[1], found[2], found[3]));
        else if (std::regex_match(line, found, together))
            add(Together{found[1], asked(found[2], found[3], found[4])});
        else if (std::regex_match(line, found, expect))
            expected(found[1].matched, {std::stoi(found[2]), whole_json(found[3])});
        else if (std::regex_match(line, found, header))
            add(Header{found[1], found[2]});
        else if (std::regex_match(line, found, remember))
            add(Remember{found[1], found[2]});
        else if (line.starts_with("contains "))
            add(Contains{line.substr(9)});
        else if (line == "round")
            add(Round{});
        else if (line.starts_with("wait "))
            add(Wait{line.substr(5)});
        else
            throw Mistake{first_, "not a line of a scenario: " + line};
    }

    Ask asked(const std::string& method, const std::string& target, const std::string& rest) {
        static const std::regex space(" ");
        // A clerk writes "?q=nguyen luong bang".
        if (method == "GET" && !rest.empty())
            return {method, std::regex_replace(target + " " + rest, space, "%20"), {}, {}};
        if (rest.starts_with("< ")) return {method, target, {}, trimmed(rest.substr(2))};
        return {method, target, whole_json(rest), {}};
    }

    void expected(bool one, Expect answer) {
        if (one)
            add(ExpectOne{std::move(answer)});
        else
            add(std::move(answer));
    }

    std::string whole_json(std::string json) {
        while (open_brackets(json) > 0) {
            if (next_ == lines_.size()) throw Mistake{first_, "a bracket stays open"};
            json += "\n" + lines_[next_++];
        }
        return json;
    }

    template <class Act>
    void add(Act act) {
        steps_.push_back({first_, title_, std::move(act)});
    }

    std::vector<std::string> lines_;
    std::vector<Step> steps_;
    std::string title_;
    std::size_t next_ = 0;
    int first_ = 0;
};

}  // namespace

std::vector<Step> parse(const std::string& text) { return Parser{text}.run(); }

std::string filled(const std::string& text, const std::map<std::string, std::string>& names) {
    static const std::regex name(R"(\{([a-z_][a-z0-9_]*)\})");
    std::string out;
    auto last = text.cbegin();
    for (std::sregex_iterator match(text.begin(), text.end(), name), end; match != end; ++match) {
        const auto known = names.find((*match)[1]);
        if (known == names.end()) throw Mistake{0, "nobody knows {" + (*match)[1].str() + "}"};
        out.append(last, (*match)[0].first);
        out += known->second;
        last = (*match)[0].second;
    }
    return out.append(last, text.cend());
}

}  // namespace scenarios
