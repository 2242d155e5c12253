package dev.banter.launcher.settings;

import dev.banter.core.quarantine.QuarantineSettings;
import dev.banter.core.run.LaneSettings;
import dev.banter.launcher.settings.access.Access;
import dev.banter.launcher.settings.access.WayIn;
import dev.banter.slack.web.ProxySettings;
import dev.banter.store.Durability;
import dev.banter.workspace.fault.FaultPlan;
import dev.banter.workspace.gate.AccessKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that can be set.
 *
 * @param slack how its workspaces are reached; empty when the bot opens one of its own
 * @param ways by which workspaces are to be reached, those included for which a token is missing where that is no problem
 * @param plugins the watched folder
 * @param data everything the bot keeps
 * @param survival what becomes of messages when something goes wrong
 * @param http where the endpoints listen; empty when they are off
 * @param events where what Slack posts is taken; used when a workspace is reached so
 * @param workspace the local workspace; used when none is reached
 * @param pacing whether what is sent is paced on our side
 * @param names what the bot is called, besides its mention
 * @param lane what each plugin may take
 * @param quarantine when a handler is parked
 * @param owners people and channels that are told what is
 * @param rule who looks after plugins, and which may be loaded
 * @param swap how plugins come and go
 * @param stop how long a stop may take
 * @param log what is logged, and how
 * @param strict whether one refused plugin stops the start
 * @param proxy what stands between this machine and Slack
 */
public record Settings(
        List<Access> slack,
        Set<WayIn> ways,
        Path plugins,
        Path data,
        Survival survival,
        Optional<HostPort> http,
        HostPort events,
        Workspace workspace,
        boolean pacing,
        List<String> names,
        LaneSettings lane,
        QuarantineSettings quarantine,
        List<String> owners,
        Rule rule,
        Swap swap,
        Duration stop,
        Log log,
        boolean strict,
        Optional<ProxySettings> proxy) {

    /**
     * Whether the bot opens a workspace of its own.
     *
     * @return true where none of Slack's is reached
     */
    public boolean isLocal() {
        return slack.isEmpty();
    }

    /**
     * The local workspace.
     *
     * @param where it listens
     * @param token beneath what path it lives; there is one where others than this machine can reach it
     * @param slackLimits whether it holds clients to Slack's limits
     * @param keep whether what was said in it is kept over restarts, with the bot's data
     * @param faults what goes wrong in it
     */
    public record Workspace(
            HostPort where, Optional<AccessKey> token, boolean slackLimits, boolean keep, Optional<FaultPlan> faults) {}

    /**
     * What becomes of messages when something goes wrong.
     *
     * @param durability what survives what; empty when nothing outlives the process
     * @param attempts how often a handler is called for a message at the most
     * @param seen how long it is known that a message was taken in
     * @param catchUp up to which age a message is answered that was said while nobody listened; empty when they are not asked
     *     for
     * @param settle how long after it is clear that no acknowledgement will come a message is looked for
     */
    public record Survival(
            Optional<Durability> durability,
            int attempts,
            Duration seen,
            Optional<Duration> catchUp,
            Duration settle) {}

    /**
     * Who looks after plugins, and which may be loaded.
     *
     * @param admins people and user groups of Slack, by id or as {@code @name}
     * @param requireLock whether only jars are loaded whose bytes are pinned
     */
    public record Rule(List<String> admins, boolean requireLock) {

        /** Copies the list. */
        public Rule {
            admins = List.copyOf(admins);
        }
    }

    /**
     * How plugins come and go.
     *
     * @param look the pause between two looks at the folder
     * @param drain how long one that goes, or makes way for its next version, may take for what it has begun
     * @param release how long it may take to leave memory, before it is told what holds it
     */
    public record Swap(Duration look, Duration drain, Duration release) {}

    /**
     * What is logged, and how.
     *
     * @param level from where on
     * @param format how a line is written
     */
    public record Log(LogLevel level, LogFormat format) {}
}
