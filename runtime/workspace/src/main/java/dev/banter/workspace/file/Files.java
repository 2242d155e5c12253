package dev.banter.workspace.file;

import dev.banter.workspace.basics.RandomIds;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.secret.Secrets;
import dev.banter.workspace.team.User;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files of the workspace, for as long as it runs. When they are too many the oldest goes. */
public final class Files {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int MOST = 1_000;

    private final Secrets<String> uploads;
    private final RandomIds random;
    private final Clock clock;
    private final Map<String, StoredFile> byId = new LinkedHashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();
    private long bytes;

    public Files(Secrets<String> uploads, RandomIds random, Clock clock) {
        this.uploads = uploads;
        this.random = random;
        this.clock = clock;
    }

    /** Somebody is about to send one up. */
    public StoredFile announce(User owner, String name, long length) {
        long now = clock.instant().getEpochSecond();
        StoredFile file = new StoredFile(random.next("F"), owner, name, name, length, now, false);
        put(file);
        return file;
    }

    /** The secret with which it may be sent up, once. */
    public String uploadSecret(StoredFile file) {
        return uploads.issue(file.id(), any -> false);
    }

    /**
     * The bytes have come.
     *
     * @throws Refused as {@code upload_not_found} when nobody waits for them, or {@code file_size_mismatch}
     */
    public StoredFile receive(String secret, byte[] content) {
        StoredFile announced =
                uploads.redeem(secret).flatMap(this::find).orElseThrow(() -> new Refused("upload_not_found"));
        if (announced.length() != content.length) {
            throw new Refused("file_size_mismatch");
        }
        StoredFile file = announced.received();
        contents.put(file.id(), content);
        bytes += content.length;
        put(file);
        return file;
    }

    public Optional<StoredFile> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** As it is called from now on. */
    public StoredFile title(StoredFile file, String title) {
        StoredFile titled = file.titled(title);
        byId.put(titled.id(), titled);
        return titled;
    }

    /** What is in it; not a copy. */
    public Optional<byte[]> content(String id) {
        return Optional.ofNullable(contents.get(id));
    }

    private void put(StoredFile file) {
        byId.put(file.id(), file);
        while (byId.size() > MOST || (bytes > MOST_BYTES && byId.size() > 1)) {
            String oldest = byId.keySet().iterator().next();
            byId.remove(oldest);
            byte[] gone = contents.remove(oldest);
            bytes -= gone == null ? 0 : gone.length;
        }
    }
}
