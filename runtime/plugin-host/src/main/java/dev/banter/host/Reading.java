package dev.banter.host;

import dev.banter.core.time.Timers;
import dev.banter.host.depend.Declaration;
import dev.banter.host.depend.Declarations;
import dev.banter.host.jar.CopiedJar;
import dev.banter.host.jar.FoundJar;
import dev.banter.host.jar.JarName;
import dev.banter.host.jar.JarStore;
import dev.banter.host.jar.StoredJar;
import dev.banter.host.refusal.RefusedException;
import dev.banter.host.scan.JarScanner;
import dev.banter.host.scan.ScannedJar;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Copies a jar and finds out whose it is and what it needs; no class of it is loaded. For one thread. */
final class Reading {

    private final JarStore store;
    private final JarScanner scanner = new JarScanner();
    private final Timers timers;

    Reading(JarStore store, Timers timers) {
        this.store = store;
        this.timers = timers;
    }

    /**
     * Reads a jar.
     *
     * @param known whether a copy is nothing new
     * @return empty when it is nothing new
     */
    Optional<ReadJar> read(FoundJar jar, Predicate<CopiedJar> known) {
        long begun = timers.nanos();
        Holdings holdings = new Holdings();
        try {
            CopiedJar copy = store.copy(jar);
            holdings.hold(() -> store.delete(copy));
            if (known.test(copy)) {
                holdings.close();
                return Optional.empty();
            }
            ScannedJar scanned = scanner.scan(copy.file());
            Declaration declared = Declarations.of(jar.name(), copy.version(), scanned);
            if (declared.id().isEmpty()) {
                holdings.close();
                return Optional.of(unread(jar, declared));
            }
            StoredJar stored = store.keep(copy, declared.id(), declared.version());
            holdings.hold(() -> store.delete(stored));
            Contents contents = new Contents(stored, scanned);
            return Optional.of(new ReadJar(jar, declared, Optional.of(contents), holdings, timers.nanos() - begun));
        } catch (RefusedException refused) {
            holdings.close();
            return Optional.of(unread(jar, named(jar, refused.problems())));
        } catch (RuntimeException | Error fault) {
            holdings.close();
            return Optional.of(unread(jar, named(jar, List.of(Loading.fault(fault)))));
        }
    }

    /** A live plugin's jar once more, from the copy that it runs from: the folder may hold another by now. */
    ReadJar again(LoadedPlugin plugin) {
        long begun = timers.nanos();
        Holdings holdings = new Holdings();
        try {
            StoredJar stored = store.again(plugin.stored());
            holdings.hold(() -> store.delete(stored));
            Contents contents = new Contents(stored, scanner.scan(stored.file()));
            return new ReadJar(
                    plugin.jar(), plugin.declared(), Optional.of(contents), holdings, timers.nanos() - begun);
        } catch (RefusedException refused) {
            holdings.close();
            return unread(
                    plugin.jar(),
                    Declaration.unread(
                            plugin.jar().name(), plugin.stored().id(), plugin.version(), refused.problems()));
        }
    }

    private static ReadJar unread(FoundJar jar, Declaration declared) {
        return new ReadJar(jar, declared, Optional.empty(), new Holdings(), 0);
    }

    /** By its file alone. */
    private static Declaration named(FoundJar jar, List<String> problems) {
        try {
            JarName name = JarName.of(jar.name());
            return Declaration.unread(jar.name(), name.id(), name.version(), problems);
        } catch (RefusedException nameless) {
            return Declaration.unread(jar.name(), "", "", problems);
        }
    }
}
