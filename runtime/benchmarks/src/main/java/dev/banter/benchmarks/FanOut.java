package dev.banter.benchmarks;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import io.netty.channel.Channel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One of many clients talks, and all of them hear it; the one that talks hears acknowledgements. */
final class FanOut implements Benchmark {

    private final List<String> people;
    private final int messages;

    FanOut(int clients, int messages) {
        this.people =
                IntStream.range(0, clients).mapToObj("person%03d"::formatted).toList();
        this.messages = messages;
    }

    @Override
    public List<Figure> round() throws IOException, InterruptedException {
        Tally tally = new Tally();
        try (LocalWorkspace workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0));
                RtmClients clients = new RtmClients(workspace, tally)) {
            // all are there before anybody listens, or their arrival is heard too
            people.forEach(workspace.scene()::person);
            List<String> channels = List.of(
                    workspace.scene().channel("general").id(),
                    workspace.scene().channel("ops").id());
            tally.expect(people.size());
            List<Channel> connections = new ArrayList<>();
            for (String person : people) {
                connections.add(clients.join(person));
            }
            tally.await();

            int frames = people.size() * messages;
            tally.expect(frames);
            Cost before = Cost.untilNow();
            long begun = System.nanoTime();
            RtmClients.talk(connections.get(0), channels, messages);
            tally.await();
            long took = System.nanoTime() - begun;
            Cost cost = Cost.untilNow().since(before);
            return List.of(
                    Figure.millis("%,d messages to %d clients".formatted(messages, people.size()), took),
                    Figure.perSecond("frames", frames, took),
                    cost.micros("the server's CPU for a frame", frames),
                    cost.bytes("the server's allocation for a frame", frames));
        }
    }
}
