package dev.banter.host.jar;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why something on the disk did not work, in a few words: the exceptions of the JDK tell most by their type. */
public final class Reasons {

    private Reasons() {}

    /**
     * Such as "there is no such file".
     *
     * @param failure what the JDK threw
     * @return the rest of a sentence
     */
    public static String of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "the bot is not allowed to";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return "a file is in its place";
        }
        if (failure instanceof FileSystemException onDisk && onDisk.getReason() != null) {
            return onDisk.getReason();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
