package dev.banter.host.keep;

import dev.banter.host.jar.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code plugins.lock}: which bytes are meant, as {@code sha256sum} prints them and checks them. People write it too, so it
 * is read whenever it is asked. For one thread.
 */
public final class PluginLock {

    /** Its name, in the plugin folder. */
    public static final String NAME = "plugins.lock";

    private static final Pattern LINE = Pattern.compile("(?<hash>\\S+) [ *](?<file>\\S.*)");

    private final LinesFile file;
    private List<Object> seen = List.of();

    /**
     * @param folder the plugin folder; the file need not be there
     */
    public PluginLock(Path folder) {
        this.file = new LinesFile(folder.resolve(NAME));
    }

    /**
     * Whether it is another file than at the call before.
     *
     * @return true at the first call too, where there is one
     */
    public boolean hasChanged() {
        List<Object> now = file.sight();
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    /**
     * Whether some line pins these bytes.
     *
     * @param sha256 in lower-case hexadecimal
     * @return whether they are meant, under whatever name
     * @throws IOException when the file cannot be read, or a line of it cannot; the message says what to do
     */
    public boolean holds(String sha256) throws IOException {
        return read().containsValue(sha256);
    }

    /**
     * What a file is pinned to.
     *
     * @param fileName its name in the folder
     * @return the hash, if there is a line for it
     * @throws IOException as for {@link #holds}
     */
    public Optional<String> of(String fileName) throws IOException {
        return Optional.ofNullable(read().get(fileName));
    }

    /** All that stood there at one moment. */
    public static final class Pins {

        private final List<String> lines;

        private Pins(List<String> lines) {
            this.lines = lines;
        }
    }

    /**
     * What stands there now, to be put back when what follows fails.
     *
     * @return all of it
     * @throws IOException when the file cannot be read
     */
    public Pins pins() throws IOException {
        return new Pins(file.read());
    }

    /**
     * Puts back what stood there.
     *
     * @param pins all of it
     * @throws IOException when the file cannot be written
     */
    public void restore(Pins pins) throws IOException {
        if (pins.lines.isEmpty()) {
            file.delete();
        } else {
            file.write(pins.lines);
        }
    }

    /**
     * Pins a file in the place of others.
     *
     * @param fileName its name in the folder
     * @param sha256 its bytes
     * @param instead names whose lines go
     * @throws IOException when the file cannot be read or written; nothing has changed then
     */
    public void pin(String fileName, String sha256, List<String> instead) throws IOException {
        NavigableMap<String, String> pins = read();
        instead.forEach(pins::remove);
        pins.put(fileName, sha256);
        Stream<String> remarks = file.read().stream().filter(PluginLock::isRemark);
        Stream<String> lines = pins.entrySet().stream().map(pin -> line(pin.getKey(), pin.getValue()));
        file.write(Stream.concat(remarks, lines).toList());
    }

    /**
     * A line as it stands there.
     *
     * @param fileName the file's name in the folder
     * @param sha256 its bytes
     * @return without an end
     */
    public static String line(String fileName, String sha256) {
        return sha256 + "  " + fileName;
    }

    /** By file name, which is the order of the file too: what changes is seen in a review. */
    private NavigableMap<String, String> read() throws IOException {
        NavigableMap<String, String> pins = new TreeMap<>();
        int number = 0;
        for (String line : file.read()) {
            number++;
            if (!line.isBlank() && !isRemark(line)) {
                Map.Entry<String, String> pin = parse(line, number);
                pins.put(pin.getKey(), pin.getValue());
            }
        }
        return pins;
    }

    private static boolean isRemark(String line) {
        return line.startsWith("#");
    }

    private Map.Entry<String, String> parse(String line, int number) throws IOException {
        Matcher pin = LINE.matcher(line.stripTrailing());
        Optional<String> hash = pin.matches() ? Sha256.parse(pin.group("hash")) : Optional.empty();
        return Map.entry(
                pin.matches() ? pin.group("file") : "",
                hash.orElseThrow(
                        () -> new IOException(
                                file.path() + " line " + number
                                        + " is no pin; a pin is what sha256sum prints: 64 hexadecimal digits, two spaces, a file name")));
    }
}
