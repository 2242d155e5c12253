package dev.banter.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Several people with one connection each, and what each of them hears. */
final class Audience implements AutoCloseable {

    private final Map<String, RtmClient> connections = new LinkedHashMap<>();

    Audience(StartedWorkspace workspace, String... people) {
        // newcomers arrive before anybody listens, or their arrival is heard too
        for (String person : people) {
            workspace.as(person).id();
        }
        for (String person : people) {
            connections.put(person, workspace.as(person).connect());
        }
    }

    /** What came since it was last asked for, each by its type, and its subtype after a slash. */
    List<String> heard(String person) {
        return frames(person).stream().map(Audience::name).toList();
    }

    List<JsonNode> frames(String person) {
        return of(person).all();
    }

    RtmClient of(String person) {
        return Objects.requireNonNull(connections.get(person), person);
    }

    private static String name(JsonNode frame) {
        String subtype = frame.path("subtype").stringValue("");
        return frame.path("type").stringValue("") + (subtype.isEmpty() ? "" : "/" + subtype);
    }

    @Override
    public void close() {
        connections.values().forEach(RtmClient::close);
    }
}
