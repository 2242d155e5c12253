package dev.banter.workspace.keep.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** How a file is opened: as {@link FileChannel#open(Path, OpenOption...)} does, but for disks that fail. */
public interface Opener {
    FileChannel open(Path path, OpenOption... options) throws IOException;
}
