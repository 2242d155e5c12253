package dev.banter.workspace.keep;

import dev.banter.workspace.keep.line.BrokenLine;
import java.io.IOException;
import java.nio.file.Path;

/** A workspace that was to be kept cannot be. The message says where, why, and what to do; nothing was changed. */
public final class KeepException extends IOException {

    private static final long serialVersionUID = 1;

    private KeepException(String message, IOException cause) {
        super(message, cause);
    }

    private KeepException(String message) {
        super(message);
    }

    static KeepException broken(Path file, long line, BrokenLine broken) {
        return new KeepException(file + " line " + line + ": " + broken.why()
                + "; nothing was changed: " + broken.remedy()
                + ", or move the file away, and the workspace begins anew");
    }

    static KeepException unreadable(Path file, IOException why) {
        return new KeepException(
                file + ": what was said before cannot be read (" + why + "); mend that, or move it away", why);
    }

    static KeepException folder(Path folder, IOException why) {
        return new KeepException(
                folder + ": the workspace cannot be kept there (" + why
                        + "); give it a folder in which files can be written",
                why);
    }

    static KeepException taken(Path folder) {
        return new KeepException(
                folder + ": another bot keeps its workspace there; end that one, or give this one another data folder");
    }
}
