#pragma once
#include <expat.h>

#include <exception>
#include <functional>
#include <memory>
#include <string_view>

namespace ooxml {

/// Gives the bytes of one part, piece by piece, to the function it is called with.
using Chunks = std::function<void(const std::function<void(std::string_view chunk)>& take)>;

/// An XML part read as a stream of events. `Events` has
///     void start(std::string_view name, const char** attributes);
///     void end(std::string_view name);
///     void text(std::string_view);
/// where names come without their prefix. An event may throw; the exception comes out of read_xml.
/// Throws Failure(unreadable, "file.broken_xml") when the bytes are no well-formed XML or carry a DOCTYPE, whose
/// entities could blow up or reach out.
void read_xml_events(const Chunks&, void* events, void (*start)(void*, std::string_view, const char**),
                     void (*end)(void*, std::string_view), void (*text)(void*, std::string_view));

template <class Events>
void read_xml(const Chunks& chunks, Events& events) {
    read_xml_events(
        chunks, &events,
        [](void* e, std::string_view name, const char** attributes) {
            static_cast<Events*>(e)->start(name, attributes);
        },
        [](void* e, std::string_view name) { static_cast<Events*>(e)->end(name); },
        [](void* e, std::string_view piece) { static_cast<Events*>(e)->text(piece); });
}

/// The attribute's value, or an empty view. Names are compared without their prefix.
std::string_view attribute(const char** attributes, std::string_view name);

}  // namespace ooxml
