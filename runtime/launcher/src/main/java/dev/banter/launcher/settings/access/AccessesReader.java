package dev.banter.launcher.settings.access;

import dev.banter.launcher.settings.text.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which workspaces there are: one by settings of its own, or several by a list. */
public final class AccessesReader {

    private static final String THE_ONLY = "slack";

    private final Reading reading;
    private final boolean keysWanted;
    private final Set<WayIn> ways = EnumSet.noneOf(WayIn.class);

    /**
     * @param reading of all settings
     * @param keysWanted whether a token or a secret that is missing is a problem
     */
    public AccessesReader(Reading reading, boolean keysWanted) {
        this.reading = reading;
        this.keysWanted = keysWanted;
    }

    /**
     * By which ways workspaces are to be reached, those included for which a token is missing. Known once they were read.
     *
     * @return empty when the bot opens a workspace of its own
     */
    public Set<WayIn> ways() {
        return Set.copyOf(ways);
    }

    /**
     * The workspaces of Slack's that the bot is to work in.
     *
     * @return empty when it opens one of its own, and when something is wrong, which is a problem then
     */
    public List<Access> read() {
        Transport transport = reading.read(AccessKeys.TRANSPORT, new Transport.ByTokens());
        Optional<Access> only = access(
                AccessReader.ofTheOnly(reading, keysWanted),
                THE_ONLY,
                reading.hasEntries(AccessKeys.LIST) ? new Transport.Local() : transport);
        List<Access> several = several();
        if (reading.hasEntries(AccessKeys.LIST)) {
            refuseBoth(transport);
        }
        if (transport instanceof Transport.Local) {
            ways.clear();
            return List.of();
        }
        return several.isEmpty() ? only.stream().toList() : several;
    }

    private List<Access> several() {
        List<Access> accesses = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Reading entry : reading.entries(AccessKeys.LIST)) {
            Optional<String> name = entry.read(AccessKeys.NAME);
            if (!entry.has(AccessKeys.NAME)) {
                entry.refuse(
                        AccessKeys.NAME, "a workspace needs a name, by which logs and metrics tell it from others");
            }
            if (name.isPresent() && !names.add(name.get())) {
                entry.refuse(AccessKeys.NAME, "another workspace is called '" + name.get() + "' already");
            }
            access(AccessReader.ofEntry(entry, keysWanted), name.orElse(""), transport(entry))
                    .ifPresent(accesses::add);
            entry.refuseUnknown(false);
        }
        return accesses;
    }

    private Optional<Access> access(AccessReader reader, String name, Transport transport) {
        ways.addAll(reader.ways(transport));
        return reader.read(name, transport);
    }

    private Transport transport(Reading entry) {
        Transport transport = entry.read(AccessKeys.TRANSPORT, new Transport.ByTokens());
        if (transport instanceof Transport.Local) {
            entry.refuse(
                    AccessKeys.TRANSPORT,
                    "local is a workspace of the bot's own, beside no other; say --transport local to start it");
        } else if (keysWanted
                && transport instanceof Transport.ByTokens
                && !entry.has(AccessKeys.BOT_TOKEN)
                && !entry.has(AccessKeys.APP_TOKEN)) {
            return new Transport.Named(List.of(WayIn.RTM));
        }
        return transport;
    }

    /** Which of the two somebody means cannot be told. */
    private void refuseBoth(Transport transport) {
        String both =
                "is of one workspace, and 'workspaces' lists several; keep one of the two, or put it into an entry";
        AccessKeys.OF_ONE.stream().filter(reading::has).forEach(setting -> reading.refuse(setting, both));
        if (transport instanceof Transport.Named) {
            reading.refuse(AccessKeys.TRANSPORT, both);
        }
    }
}
