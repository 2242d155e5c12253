package dev.banter.workspace;

import dev.banter.workspace.app.AppSettings;
import dev.banter.workspace.fault.FaultPlan;
import dev.banter.workspace.gate.AccessKey;
import dev.banter.workspace.limit.Pace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a local workspace is started.
 *
 * @param host the one address to listen on
 * @param port the port, or 0 for any that is free
 * @param key beneath what path everything lives; needed where others than this machine can reach it
 * @param clock what timestamps and expiry are read from
 * @param urlLife how long a URL of {@code rtm.connect} or {@code apps.connections.open} is good for
 * @param pace whether clients may be as fast as they like
 * @param keep the folder in which what was said outlives the workspace; without one it ends with it
 * @param app how the bot's app is treated
 * @param idsBefore how many ids other workspaces have had; two with the same number have the same ids
 * @param faults what goes wrong; nothing without
 */
public record WorkspaceSettings(
        String host,
        int port,
        Optional<AccessKey> key,
        Clock clock,
        Duration urlLife,
        Pace pace,
        Optional<Path> keep,
        AppSettings app,
        long idsBefore,
        Optional<FaultPlan> faults) {

    private static final Duration SLACKS_URL_LIFE = Duration.ofSeconds(30);

    public WorkspaceSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(urlLife, "urlLife");
        Objects.requireNonNull(pace, "pace");
        Objects.requireNonNull(keep, "keep");
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(faults, "faults");
    }

    /** As Slack does it, on the system's clock. */
    public static WorkspaceSettings of(String host, int port) {
        return new WorkspaceSettings(
                host,
                port,
                Optional.empty(),
                Clock.systemUTC(),
                SLACKS_URL_LIFE,
                Pace.FREE,
                Optional.empty(),
                AppSettings.USUAL,
                0,
                Optional.empty());
    }

    /** The same beneath a key. */
    public WorkspaceSettings beneath(AccessKey secret) {
        return new WorkspaceSettings(
                host, port, Optional.of(secret), clock, urlLife, pace, keep, app, idsBefore, faults);
    }

    /** The same on another clock. */
    public WorkspaceSettings on(Clock other) {
        return new WorkspaceSettings(host, port, key, other, urlLife, pace, keep, app, idsBefore, faults);
    }

    /** The same, with clients held to a pace. */
    public WorkspaceSettings at(Pace other) {
        return new WorkspaceSettings(host, port, key, clock, urlLife, other, keep, app, idsBefore, faults);
    }

    /** The same, kept in a folder. */
    public WorkspaceSettings keptIn(Path folder) {
        return new WorkspaceSettings(
                host, port, key, clock, urlLife, pace, Optional.of(folder), app, idsBefore, faults);
    }

    /** The same, with the app treated otherwise. */
    public WorkspaceSettings forApp(AppSettings other) {
        return new WorkspaceSettings(host, port, key, clock, urlLife, pace, keep, other, idsBefore, faults);
    }

    /** The same with other ids, so that a bot can be in both. */
    public WorkspaceSettings idsAfter(long others) {
        return new WorkspaceSettings(host, port, key, clock, urlLife, pace, keep, app, others, faults);
    }

    /** The same, in which things go wrong. */
    public WorkspaceSettings with(FaultPlan plan) {
        return new WorkspaceSettings(host, port, key, clock, urlLife, pace, keep, app, idsBefore, Optional.of(plan));
    }
}
