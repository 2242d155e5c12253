package dev.banter.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** A file to be shared. Immutable; each method that adds something returns a new upload. */
public final class Upload {

    private final String filename;
    private final byte[] content;
    private final String title;
    private final Optional<Markup> comment;
    private final Optional<String> description;

    private Upload(
            String filename, byte[] content, String title, Optional<Markup> comment, Optional<String> description) {
        this.filename = filename;
        this.content = content;
        this.title = title;
        this.comment = comment;
        this.description = description;
    }

    /**
     * A file of bytes.
     *
     * @param filename its name, not empty; the ending tells Slack what it is
     * @param content its bytes, which are copied; not empty, for Slack takes no empty file
     * @return the upload
     */
    public static Upload of(String filename, byte[] content) {
        return holding(filename, content.clone());
    }

    private static Upload holding(String filename, byte[] content) {
        if (filename.isBlank() || content.length == 0) {
            throw new IllegalArgumentException("a file has a name and at least one byte; this is '" + filename
                    + "' with " + content.length + " bytes");
        }
        return new Upload(filename, content, filename, Optional.empty(), Optional.empty());
    }

    /**
     * A file of text, in UTF-8.
     *
     * @param filename its name, such as {@code report.csv}
     * @param content its text, not empty
     * @return the upload
     */
    public static Upload of(String filename, String content) {
        return holding(filename, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A file of this machine, read now.
     *
     * @param file where it is
     * @return the upload
     * @throws IOException when it cannot be read
     */
    public static Upload of(Path file) throws IOException {
        return holding(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /**
     * What it is called in Slack; without, its name.
     *
     * @param text the title
     * @return a new upload
     */
    public Upload title(String text) {
        return new Upload(filename, content, Objects.requireNonNull(text, "text"), comment, description);
    }

    /**
     * What is said with it.
     *
     * @param text Slack markup by the rules of strings
     * @return a new upload
     */
    public Upload comment(String text) {
        return comment(Markup.of(text));
    }

    /**
     * What is said with it.
     *
     * @param markup what
     * @return a new upload
     */
    public Upload comment(Markup markup) {
        return new Upload(filename, content, title, Optional.of(markup), description);
    }

    /**
     * What a picture shows, for who does not see it.
     *
     * @param text the description
     * @return a new upload
     */
    public Upload description(String text) {
        return new Upload(filename, content, title, comment, Optional.of(text));
    }

    /**
     * Its name.
     *
     * @return never empty
     */
    public String filename() {
        return filename;
    }

    /**
     * Its bytes.
     *
     * @return a copy
     */
    public byte[] content() {
        return content.clone();
    }

    /**
     * What it is called in Slack.
     *
     * @return the title, or the name
     */
    public String title() {
        return title;
    }

    /**
     * What is said with it.
     *
     * @return empty without
     */
    public Optional<Markup> comment() {
        return comment;
    }

    /**
     * What a picture shows.
     *
     * @return empty without
     */
    public Optional<String> description() {
        return description;
    }

    /** Name and size: the content is nobody's business but Slack's. */
    @Override
    public String toString() {
        return filename + " (" + content.length + " bytes)";
    }
}
