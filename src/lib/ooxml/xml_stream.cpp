#include "lib/ooxml/xml_stream.hpp"

#include "lib/failure.hpp"

namespace ooxml {
namespace {

struct Reading {
    XML_Parser parser;
    void* events;
    void (*start)(void*, std::string_view, const char**);
    void (*end)(void*, std::string_view);
    void (*text)(void*, std::string_view);
    std::exception_ptr thrown;

    // An exception must not cross the C library: it is kept, the parser stopped, and thrown again outside.
    template <class Act>
    void guarded(Act act) {
        if (thrown) return;
        try {
            act();
        } catch (...) {
            thrown = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }
};

std::string_view local_name(const char* name) {
    const std::string_view all{name};
    const auto colon = all.rfind(':');
    return colon == all.npos ? all : all.substr(colon + 1);
}

}  // namespace

void read_xml_events(const Chunks& chunks, void* events, void (*start)(void*, std::string_view, const char**),
                     void (*end)(void*, std::string_view), void (*text)(void*, std::string_view)) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                              XML_ParserFree);
    if (!parser) throw std::bad_alloc();
    Reading reading{parser.get(), events, start, end, text, nullptr};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(
        parser.get(),
        [](void* data, const char* name, const char** attributes) {
            auto& r = *static_cast<Reading*>(data);
            r.guarded([&] { r.start(r.events, local_name(name), attributes); });
        },
        [](void* data, const char* name) {
            auto& r = *static_cast<Reading*>(data);
            r.guarded([&] { r.end(r.events, local_name(name)); });
        });
    XML_SetCharacterDataHandler(parser.get(), [](void* data, const char* piece, int size) {
        auto& r = *static_cast<Reading*>(data);
        r.guarded([&] { r.text(r.events, {piece, static_cast<std::size_t>(size)}); });
    });
    XML_SetStartDoctypeDeclHandler(parser.get(), [](void* data, const char*, const char*, const char*, int) {
        auto& r = *static_cast<Reading*>(data);
        r.guarded([] { throw Failure(FailureKind::unreadable, "file.broken_xml"); });
    });

    const auto feed = [&](std::string_view chunk, bool last) {
        const auto status = XML_Parse(parser.get(), chunk.data(), static_cast<int>(chunk.size()), last);
        if (reading.thrown) std::rethrow_exception(reading.thrown);
        if (status != XML_STATUS_OK) throw Failure(FailureKind::unreadable, "file.broken_xml");
    };
    chunks([&](std::string_view chunk) { feed(chunk, false); });
    feed({}, true);
}

std::string_view attribute(const char** attributes, std::string_view name) {
    for (; *attributes; attributes += 2)
        if (local_name(attributes[0]) == name) return attributes[1];
    return {};
}

}  // namespace ooxml
