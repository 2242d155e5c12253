package dev.banter.benchmarks;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One client fills a channel, one call after another, and then pages through it from the newest message to the oldest. */
final class History implements Benchmark {

    private static final JsonMapper JSON = new JsonMapper();

    private final int messages;
    private final int page;

    /** @param messages a multiple of the page */
    History(int messages, int page) {
        this.messages = messages;
        this.page = page;
    }

    @Override
    public List<Figure> round() throws IOException {
        try (LocalWorkspace workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0))) {
            ApiClient ana = new ApiClient(workspace.api(), "ana");
            String channel = workspace.scene().channel("general").id();

            Cost before = Cost.untilNow();
            long begun = System.nanoTime();
            for (int i = 0; i < messages; i++) {
                ana.call("chat.postMessage", Map.of("channel", channel, "text", "message " + i));
            }
            long took = System.nanoTime() - begun;
            Cost posting = Cost.untilNow().since(before);

            before = Cost.untilNow();
            double[] pages = pages(ana, channel);
            Cost paging = Cost.untilNow().since(before);
            return List.of(
                    Figure.perSecond("calls of chat.postMessage, by one client", messages, took),
                    posting.micros("the server's CPU for a call", messages),
                    Figure.millis("a page of %d out of %,d".formatted(page, messages), (long) Table.median(pages)),
                    paging.micros("the server's CPU for a page", pages.length),
                    paging.bytes("the server's allocation for a page", pages.length));
        }
    }

    /** How long each of them took, in nanoseconds. */
    private double[] pages(ApiClient reader, String channel) throws IOException {
        List<Double> nanos = new ArrayList<>();
        String cursor = "";
        for (int read = 0; read < messages; read += page) {
            long begun = System.nanoTime();
            String answer = reader.call(
                    "conversations.history",
                    Map.of("channel", channel, "limit", String.valueOf(page), "cursor", cursor));
            nanos.add((double) (System.nanoTime() - begun));
            JsonNode json = JSON.readTree(answer);
            if (json.path("messages").size() != page) {
                throw new IllegalStateException(
                        "a page of " + json.path("messages").size() + " after " + read);
            }
            cursor = json.at("/response_metadata/next_cursor").asString("");
        }
        return nanos.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
