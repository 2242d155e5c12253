package dev.banter.benchmarks;

import dev.banter.benchmarks.rig.Folders;
import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import dev.banter.workspace.script.Scene;
import io.netty.channel.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What is said in several rooms is kept in a folder; then a second workspace takes it up from there. */
final class Keeping implements Benchmark {

    private final List<String> names;
    private final int each;

    /** @param each messages in each room; a room remembers ten thousand */
    Keeping(int rooms, int each) {
        this.names = IntStream.range(0, rooms).mapToObj("room%02d"::formatted).toList();
        this.each = each;
    }

    @Override
    public List<Figure> round() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("keep");
        try {
            WorkspaceSettings settings = WorkspaceSettings.of("127.0.0.1", 0).keptIn(folder);
            return Stream.of(write(settings), List.of(size(folder)), readBack(settings))
                    .flatMap(List::stream)
                    .toList();
        } finally {
            Folders.delete(folder);
        }
    }

    private List<Figure> write(WorkspaceSettings settings) throws IOException, InterruptedException {
        int messages = names.size() * each;
        Tally tally = new Tally();
        try (LocalWorkspace workspace = LocalWorkspace.start(settings);
                RtmClients clients = new RtmClients(workspace, tally)) {
            List<String> rooms = names.stream()
                    .map(name -> workspace.scene().channel(name).members("ana").id())
                    .toList();
            tally.expect(1);
            Channel ana = clients.join("ana");
            tally.await();

            tally.expect(messages);
            Cost before = Cost.untilNow();
            long begun = System.nanoTime();
            RtmClients.talk(ana, rooms, messages);
            tally.await();
            long took = System.nanoTime() - begun;
            return List.of(
                    Figure.perSecond("%,d messages written and acknowledged".formatted(messages), messages, took),
                    Cost.untilNow().since(before).micros("the server's CPU for a message", messages));
        }
    }

    private List<Figure> readBack(WorkspaceSettings settings) throws IOException {
        long begun = System.nanoTime();
        try (LocalWorkspace workspace = LocalWorkspace.start(settings)) {
            long took = System.nanoTime() - begun;
            for (String name : names) {
                long found =
                        said(workspace.scene(), workspace.scene().channel(name).id());
                if (found != each) {
                    throw new IllegalStateException("%s: %d messages of %d came back".formatted(name, found, each));
                }
            }
            return List.of(Figure.millis("a start that reads them back", took));
        }
    }

    /** What ana said in a room; her arrival there is a message too. */
    private static long said(Scene scene, String room) {
        long found = 0;
        String cursor = "";
        do {
            ObjectNode page = scene.call(
                    "ana", "conversations.history", Map.of("channel", room, "limit", "999", "cursor", cursor));
            found += page.path("messages")
                    .valueStream()
                    .filter(message -> !message.has("subtype"))
                    .count();
            cursor = page.at("/response_metadata/next_cursor").asString("");
        } while (!cursor.isEmpty());
        return found;
    }

    private static Figure size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new Figure(
                    "what is kept of them",
                    files.mapToLong(file -> file.toFile().length()).sum() / 1e6,
                    "MB");
        }
    }
}
