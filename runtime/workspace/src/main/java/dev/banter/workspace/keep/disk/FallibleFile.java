package dev.banter.workspace.keep.disk;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file on a disk that may fail. When it cannot be written it falls behind: nothing is put at its end any longer,
 * until the whole has been written anew. Used on one thread; whether it is behind or outgrown may be asked and told on any.
 */
final class FallibleFile {

    private static final Logger LOG = LoggerFactory.getLogger(FallibleFile.class);

    private final KeptFile file;
    private final Duration retry;
    private boolean unforced;
    private volatile boolean behind;
    private volatile boolean outgrown;

    FallibleFile(KeptFile file, Duration retry) {
        this.file = file;
        this.retry = retry;
    }

    /** Writes the whole for the first time. */
    void begin(Stream<byte[]> whole) {
        try {
            file.replace(whole);
        } catch (IOException failure) {
            fallBehind(failure);
        }
    }

    void append(byte[] lines) {
        if (behind) {
            return;
        }
        try {
            file.append(lines);
            unforced = true;
            outgrown = file.isOutgrown();
        } catch (IOException failure) {
            fallBehind(failure);
        }
    }

    void force() {
        if (!unforced || behind) {
            return;
        }
        try {
            file.force();
            unforced = false;
        } catch (IOException failure) {
            fallBehind(failure);
        }
    }

    /** Writes the whole anew, after which nothing is missing. */
    void replace(Stream<byte[]> whole) {
        try {
            file.replace(whole);
            unforced = false;
            if (behind) {
                behind = false;
                LOG.info("{}: can be written again, and nothing is missing in it", file.path());
            }
        } catch (IOException failure) {
            goOnWithout(failure);
        }
        outgrown = file.isOutgrown();
    }

    private void goOnWithout(IOException failure) {
        if (behind) {
            LOG.debug("{}: still cannot be written", file.path(), failure);
        } else {
            file.allowMore();
            LOG.warn(
                    "{}: could not be written anew, and so grows on ({}); make room on that disk",
                    file.path(),
                    failure.toString());
        }
    }

    private void fallBehind(IOException failure) {
        lack();
        tell(failure);
    }

    /** Something is missing in it from now on. */
    void lack() {
        behind = true;
    }

    /** Tells people that something is missing, or soon will be; on any thread. */
    void tell(IOException failure) {
        LOG.warn(
                "{}: cannot be written ({}). The workspace goes on, and what is said is lost if it ends before that is"
                        + " mended: make room on that disk, or make the file writable. It is tried again every {} s",
                file.path(),
                failure.toString(),
                retry.toSeconds());
    }

    boolean isBehind() {
        return behind;
    }

    boolean isOutgrown() {
        return outgrown;
    }

    /** Has the disk take everything: what was put at its end, or the whole when something is missing. */
    void close(Stream<byte[]> whole) {
        force();
        if (behind) {
            replace(whole);
        }
        if (behind) {
            LOG.error("{}: could not be written to the end; what was said since the warning is lost", file.path());
        }
        try {
            file.close();
        } catch (IOException failure) {
            LOG.warn("{}: could not be closed: {}", file.path(), failure.toString());
        }
    }
}
