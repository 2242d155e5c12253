package dev.banter.workspace.keep;

import dev.banter.workspace.action.Founding;
import dev.banter.workspace.action.Holdings;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.keep.disk.KeptFile;
import dev.banter.workspace.keep.disk.LineWriter;
import dev.banter.workspace.keep.disk.Opener;
import dev.banter.workspace.keep.line.TeamLine;
import dev.banter.workspace.keep.line.Thing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A workspace in a file. When the file cannot be written the workspace goes on and the file falls behind; it is written
 * anew, whole, as soon as that can be done, so that in the end nothing is missing.
 */
final class Keeping implements Keep {

    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private static final String NAME = "workspace.jsonl";

    /** From one attempt to catch up to the next. */
    private static final int PULSES = 10;

    private final Holdings holdings;
    private final Changes changes;
    private final LineWriter file;
    private final FolderLock lock;
    private long idsKept;
    private int pulsesBehind;
    private boolean closed;

    private Keeping(Holdings holdings, LineWriter file, FolderLock lock) {
        this.holdings = holdings;
        this.changes = new Changes(holdings.people(), holdings.conversations());
        this.file = file;
        this.lock = lock;
        this.idsKept = holdings.ids().last();
    }

    static Keeping in(Path folder, Clock clock, long idsBefore, Opener opener) throws KeepException {
        FolderLock lock = FolderLock.take(folder);
        try {
            Path path = folder.resolve(NAME);
            Holdings holdings = FileReplay.of(path, clock).orElseGet(() -> Founding.found(clock, idsBefore));
            LineWriter file = new LineWriter(new KeptFile(path, opener), PULSE.multipliedBy(PULSES));
            Keeping keeping = new Keeping(holdings, file, lock);
            file.begin(keeping.whole());
            if (!file.isBehind()) {
                LOG.info("the local workspace is kept in {}", path);
            }
            return keeping;
        } catch (KeepException | RuntimeException failure) {
            lock.close(failure);
            throw failure;
        }
    }

    @Override
    public Holdings holdings() {
        return holdings;
    }

    @Override
    public void accept(WorkspaceEvent event) {
        List<ObjectNode> lines = changes.of(event);
        if (lines.isEmpty() || closed) {
            return;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        withIds(lines).map(bytes()).forEach(all::writeBytes);
        file.append(all.toByteArray());
    }

    /** Ids are given out with new things alone; the count goes before them, so that none is ever given out again. */
    private Stream<ObjectNode> withIds(List<ObjectNode> lines) {
        if (idsKept == holdings.ids().last()) {
            return lines.stream();
        }
        idsKept = holdings.ids().last();
        return Stream.concat(Stream.of(TeamLine.of(holdings)), lines.stream());
    }

    private Stream<byte[]> whole() {
        return Inventory.of(holdings).map(bytes());
    }

    /** Makes lines bytes, as of now, and on any thread. */
    private Function<ObjectNode, byte[]> bytes() {
        String now = holdings.timestamps().last().toString();
        return line -> (line.put(Thing.AT, now) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void pulse() {
        if (file.isBehind()) {
            pulsesBehind++;
            if (pulsesBehind % PULSES == 0) {
                file.replace(whole());
            }
            return;
        }
        pulsesBehind = 0;
        if (file.isOutgrown()) {
            file.replace(whole());
        } else {
            file.force();
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (file.close(whole())) {
            free();
        }
    }

    private void free() {
        try {
            lock.close();
        } catch (IOException failure) {
            LOG.warn("the folder of the local workspace could not be given free", failure);
        }
    }
}
