package dev.banter.launcher;

import dev.banter.api.ChannelId;
import dev.banter.core.BotListener;
import dev.banter.core.Denied;
import dev.banter.core.intercept.Outcome;
import dev.banter.core.outbox.Doubt;
import dev.banter.core.quarantine.Parked;
import dev.banter.core.right.Refusal;
import dev.banter.core.route.SlowPattern;
import dev.banter.core.run.HandlerFailure;
import dev.banter.core.time.Timers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what the bot does: counts all of it, and writes a line where somebody should look. Never a message's text. */
final class Journal implements BotListener {

    private static final Logger log = LoggerFactory.getLogger("banter");

    /** Slow patterns of one plugin. */
    private static final int SHOWN = 5;

    private final MeterRegistry meters;
    private final Throttle throttle;
    private final Consumer<Parked> owners;
    private final Counter heard;
    private final Counter repeated;
    private final Counter unmatched;
    private final AtomicInteger plugins = new AtomicInteger();
    private final AtomicInteger handlers = new AtomicInteger();

    /**
     * @param owners tells those who look after plugins
     */
    Journal(MeterRegistry meters, Timers timers, Consumer<Parked> owners) {
        this.meters = meters;
        this.owners = owners;
        this.throttle = new Throttle(timers);
        this.heard = counter("banter.messages.heard", "Messages that people said");
        this.repeated = counter("banter.messages.repeated", "Messages that came again and were left alone");
        this.unmatched = counter("banter.messages.unmatched", "Messages that were for nobody");
        meters.gauge("banter.plugins", plugins);
        meters.gauge("banter.handlers", handlers);
    }

    @Override
    public void heard() {
        heard.increment();
    }

    @Override
    public void repeated() {
        repeated.increment();
    }

    @Override
    public void notTaken(String message, String reason) {
        meters.counter("banter.messages.refused").increment();
        throttle.write(
                "not taken",
                more -> log.warn(
                        "message {} was not taken in: {}{}; by Socket Mode and HTTP Slack sends it again, by RTM the bot asks"
                                + " for it in half a minute, or after its next start, unless 'catch-up' is off",
                        message,
                        reason,
                        heldBack(more)));
    }

    @Override
    public void unmatched() {
        unmatched.increment();
    }

    @Override
    public void handled(String pluginId, Duration took) {
        Timer.builder("banter.handler")
                .description("From taking a message in to the end of its handler")
                .tag("plugin", pluginId)
                .register(meters)
                .record(took);
    }

    @Override
    public void failed(HandlerFailure failure) {
        count("banter.handler.failures", "Calls of handlers that failed", failure.pluginId());
        throttle.write(
                failure.pluginId() + " failed in " + failure.handler(),
                more -> log.error(
                        "plugin {}: {} failed on {}: {}{}\n{}",
                        failure.pluginId(),
                        failure.handler(),
                        failure.origin(),
                        failure.reason(),
                        heldBack(more),
                        failure.trace()));
    }

    @Override
    public void overran(String pluginId, String handler, String origin, Duration deadline) {
        count("banter.handler.overruns", "Handlers that were interrupted at their deadline", pluginId);
        log.warn(
                "plugin {}: {} did not return from {} within {} ms and was interrupted; make it faster, or raise"
                        + " lane.deadline",
                pluginId,
                handler,
                origin,
                deadline.toMillis());
    }

    @Override
    public void intercepted(String pluginId, String interceptor, Outcome outcome) {
        Counter.builder("banter.interceptions")
                .description("Messages that came by an interceptor, and what it did with them")
                .tag("plugin", pluginId)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
        log.debug("plugin {}: {} {}", pluginId, interceptor, outcome);
    }

    @Override
    public void outOfTime(String pluginId, String interceptor, String origin, Duration most) {
        throttle.write(
                pluginId + " late " + interceptor,
                more -> log.warn(
                        "plugin {}: {} was skipped on {}, which goes on as it was: it did not answer within {} ms; make"
                                + " it faster, or raise lane.interception{}",
                        pluginId,
                        interceptor,
                        origin,
                        most.toMillis(),
                        heldBack(more)));
    }

    @Override
    public void denied(Denied denied) {
        Counter.builder("banter.handler.denied")
                .description("Calls of handlers by people who may not call them, or not so often")
                .tag("plugin", denied.pluginId())
                .tag("reason", denied.refusal().name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
        log.info(
                "plugin {}: {} is not called for {}: {}",
                denied.pluginId(),
                denied.handler(),
                denied.asker(),
                denied.why());
        if (denied.refusal() == Refusal.UNKNOWN) {
            throttle.write(
                    denied.pluginId() + " asks " + denied.why(),
                    more -> log.warn(
                            "plugin {}: who may call {} cannot be told, and so nobody may: {}{}",
                            denied.pluginId(),
                            denied.handler(),
                            denied.why(),
                            heldBack(more)));
        }
    }

    @Override
    public void busy(String pluginId) {
        count("banter.handler.busy", "Messages and events for which a plugin had no room", pluginId);
        log.debug("plugin {} has no room for a message", pluginId);
    }

    @Override
    public void cut(String pluginId, String handler, String origin, int characters) {
        count("banter.pattern.cuts", "Searches for a pattern that were cut off", pluginId);
        throttle.write(
                pluginId + " cut " + handler,
                more -> log.warn(
                        "plugin {}: the pattern of {} was cut off on {} ({} characters) and counts as not matching; it"
                                + " backtracks too much: anchor it, and do not nest quantifiers{}",
                        pluginId,
                        handler,
                        origin,
                        characters,
                        heldBack(more)));
    }

    @Override
    public void slow(String pluginId, List<SlowPattern> patterns) {
        patterns.stream().limit(SHOWN).forEach(pattern -> log.warn("plugin {}: {}", pluginId, SlowText.of(pattern)));
        if (patterns.size() > SHOWN) {
            log.warn("plugin {}: {} more of its patterns are slow by nature", pluginId, patterns.size() - SHOWN);
        }
    }

    @Override
    public void parked(Parked parked) {
        count("banter.handler.parked", "How often handlers, or the whole plugin, were parked", parked.pluginId());
        log.warn(
                "plugin {}: {}{}",
                parked.pluginId(),
                ParkedText.of(parked),
                parked.sample()
                        .map(sample -> "; it was called for " + sample.origin())
                        .orElse(""));
        if (parked.first()) {
            owners.accept(parked);
        }
    }

    @Override
    public void recovered(String pluginId, String handler) {
        log.info("plugin {}: {} works again", pluginId, handler.isEmpty() ? "it" : handler);
    }

    @Override
    public void spared(String pluginId) {
        count("banter.handler.spared", "Messages, deeds and events for handlers that were parked", pluginId);
    }

    @Override
    public void notSaid(String pluginId, String handler, String reason) {
        count("banter.replies.lost", "What plugins said and Slack did not take", pluginId);
        throttle.write(
                pluginId + " said", more -> log.warn("plugin {}: {}: {}{}", pluginId, handler, reason, heldBack(more)));
    }

    @Override
    public void doubted(ChannelId channel, String pluginId, Doubt doubt) {
        Counter.builder("banter.replies.doubts")
                .description("Messages that no acknowledgement came for, and what was found when they were looked for")
                .tag("plugin", pluginId)
                .tag("found", doubt.name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
        if (doubt == Doubt.TWICE) {
            log.warn(
                    "plugin {}: a message in {} was said twice: Slack had not acknowledged it, and showed it only after it had"
                            + " been sent again; make 'settle' longer",
                    pluginId,
                    channel.id());
        } else {
            log.debug("plugin {}: a message in {} that was not acknowledged: {}", pluginId, channel.id(), doubt);
        }
    }

    @Override
    public void routed(int livePlugins, int liveHandlers) {
        plugins.set(livePlugins);
        handlers.set(liveHandlers);
    }

    private static String heldBack(long lines) {
        return lines == 0 ? "" : " (and " + lines + " more in the last minutes)";
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(meters);
    }

    private void count(String name, String description, String pluginId) {
        Counter.builder(name)
                .description(description)
                .tag("plugin", pluginId)
                .register(meters)
                .increment();
    }
}
