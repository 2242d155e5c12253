package dev.banter.workspace.keep;

import dev.banter.workspace.action.Founding;
import dev.banter.workspace.action.Holdings;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.keep.line.TeamLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
    private final KeptFile file;
    private final FolderLock lock;
    private long idsKept;
    private boolean unforced;
    private boolean behind;
    private int pulsesBehind;
    private boolean closed;

    private Keeping(Holdings holdings, KeptFile file, FolderLock lock) {
        this.holdings = holdings;
        this.changes = new Changes(holdings.conversations());
        this.file = file;
        this.lock = lock;
    }

    static Keeping in(Path folder, Clock clock, Opener opener) throws KeepException {
        FolderLock lock = FolderLock.take(folder);
        try {
            Path path = folder.resolve(NAME);
            Holdings holdings = FileReplay.of(path, clock).orElseGet(() -> Founding.found(clock));
            Keeping keeping = new Keeping(holdings, new KeptFile(path, holdings.timestamps(), opener), lock);
            keeping.begin();
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

    private void begin() {
        try {
            replaceFile();
            LOG.info("the local workspace is kept in {}", file.path());
        } catch (IOException failure) {
            fallBehind(failure);
        }
    }

    @Override
    public void accept(WorkspaceEvent event) {
        List<ObjectNode> lines = changes.of(event);
        if (lines.isEmpty() || behind) {
            return;
        }
        try {
            file.append(withIds(lines));
            idsKept = holdings.ids().last();
            unforced = true;
        } catch (IOException failure) {
            fallBehind(failure);
        }
    }

    /** Ids are given out with new things alone; the count goes before them, so that none is ever given out again. */
    private List<ObjectNode> withIds(List<ObjectNode> lines) {
        if (idsKept == holdings.ids().last()) {
            return lines;
        }
        List<ObjectNode> all = new ArrayList<>(List.of(TeamLine.of(holdings)));
        all.addAll(lines);
        return all;
    }

    @Override
    public void pulse() {
        if (behind) {
            pulsesBehind++;
            if (pulsesBehind % PULSES == 0) {
                catchUp();
            }
        } else {
            force();
            shrink();
        }
    }

    private void force() {
        if (unforced) {
            try {
                file.force();
                unforced = false;
            } catch (IOException failure) {
                fallBehind(failure);
            }
        }
    }

    private void shrink() {
        if (!behind && file.isOutgrown()) {
            try {
                replaceFile();
            } catch (IOException failure) {
                file.allowMore();
                LOG.warn(
                        "{}: could not be written anew, and so grows on ({}); make room on that disk",
                        file.path(),
                        failure.toString());
            }
        }
    }

    private void catchUp() {
        try {
            replaceFile();
            behind = false;
            LOG.info("{}: can be written again, and nothing is missing in it", file.path());
        } catch (IOException again) {
            LOG.debug("{}: still cannot be written", file.path(), again);
        }
    }

    private void replaceFile() throws IOException {
        file.replace(Inventory.of(holdings));
        idsKept = holdings.ids().last();
        unforced = false;
    }

    private void fallBehind(IOException failure) {
        behind = true;
        pulsesBehind = 0;
        LOG.warn(
                "{}: cannot be written ({}). The workspace goes on, and what is said is lost if it ends before that is"
                        + " mended: make room on that disk, or make the file writable. It is tried again every {} s",
                file.path(),
                failure.toString(),
                PULSE.multipliedBy(PULSES).toSeconds());
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        force();
        if (behind) {
            catchUp();
        }
        if (behind) {
            LOG.error("{}: could not be written to the end; what was said since the warning is lost", file.path());
        }
        try (lock) {
            file.close();
        } catch (IOException failure) {
            LOG.warn("{}: could not be closed: {}", file.path(), failure.toString());
        }
    }
}
