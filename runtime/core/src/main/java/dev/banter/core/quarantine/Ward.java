package dev.banter.core.quarantine;

import dev.banter.core.time.Timers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches over one plugin's handlers: one that fails again and again is parked, and tried again after a pause; all of
 * them are while the plugin's threads do not come back, or are too many. Goes with its plugin, so a new version begins
 * anew. Safe from any thread.
 */
public final class Ward {

    private static final String WHOLE_PLUGIN = "";

    private final String pluginId;
    private final QuarantineSettings settings;
    private final Timers timers;
    private final WardListener listener;
    private final Supplier<Optional<Outage>> outage;
    private final Map<String, Health> byHandler = new HashMap<>();
    private @Nullable Strike last;
    private boolean allParked;

    /** Whether it has been told that all are parked. */
    private boolean told;

    /** Calls that went well since all were parked. */
    private int fine;

    /** Whether some handler is parked because of its pattern: seldom, and asked for each message. */
    private volatile boolean spares;

    /**
     * @param pluginId the plugin
     * @param settings when and for how long
     * @param timers the clock
     * @param listener hears of it
     * @param outage why the whole plugin is to be left alone, if it is: asked twice a call, under this object's monitor
     */
    public Ward(
            String pluginId,
            QuarantineSettings settings,
            Timers timers,
            WardListener listener,
            Supplier<Optional<Outage>> outage) {
        this.pluginId = pluginId;
        this.settings = settings;
        this.timers = timers;
        this.listener = listener;
        this.outage = outage;
    }

    /**
     * Asks whether a handler may be called, for something that is for it.
     *
     * @param handler the handler, as {@code Class#method}
     * @return leave to call it once; empty while it is parked
     */
    public Optional<Admission> admit(String handler) {
        Optional<Admission> admission = !settings.isOff() && isLost() ? Optional.empty() : ask(handler);
        if (admission.isEmpty()) {
            listener.spared(pluginId);
        }
        return admission;
    }

    /**
     * Whether a handler's pattern is not to be searched: it is parked for being too slow.
     *
     * @param handler the handler, as {@code Class#method}
     * @return whether it is
     */
    public boolean isSpared(String handler) {
        return spares && isSparedNow(handler);
    }

    /**
     * Why a handler would not be called just now. Asks for nobody: nothing is counted, and no trial begins.
     *
     * @param handler the handler, as {@code Class#method}
     * @return empty when neither it nor the whole plugin is parked
     */
    public Optional<String> whyParked(String handler) {
        if (settings.isOff()) {
            return Optional.empty();
        }
        return outage.get().map(all -> "all of its plugin is: " + all.cause()).or(() -> lastFailure(handler));
    }

    private synchronized Optional<String> lastFailure(String handler) {
        return Optional.ofNullable(byHandler.get(handler))
                .filter(health -> health.isClosed(timers.nanos()))
                .map(health -> "the last failure: " + health.cause());
    }

    /**
     * What is parked.
     *
     * @return why, by handler, or by an empty text where it is the whole plugin; empty when all of it is called
     */
    public Map<String, String> parked() {
        Map<String, String> parked = new TreeMap<>();
        if (!settings.isOff()) {
            outage.get().ifPresent(all -> parked.put(WHOLE_PLUGIN, all.cause()));
            synchronized (this) {
                byHandler.forEach((handler, health) -> {
                    if (health.isParked()) {
                        parked.put(handler, "the last failure: " + health.cause());
                    }
                });
            }
        }
        return parked;
    }

    /**
     * A handler's pattern was cut off, and nobody knows whether it would have matched.
     *
     * @param handler the handler, as {@code Class#method}
     * @param sample what was searched
     */
    public void cut(String handler, Sample sample) {
        if (!settings.isOff()) {
            String cause = "its pattern was cut off, because it backtracks too much";
            strike(handler, new Strike(Strike.Kind.CUT, cause, sample), 0);
        }
    }

    int fine(String handler, int round) {
        int madeUpFor = 0;
        boolean recovered = false;
        synchronized (this) {
            Health health = health(handler);
            told &= ++fine < settings.strikes();
            if (health.round() == round) {
                recovered = health.isParked();
                madeUpFor = health.fine();
                spares = spares && byHandler.values().stream().anyMatch(Health::isCut);
            }
        }
        if (recovered) {
            listener.recovered(pluginId, handler);
        }
        return madeUpFor;
    }

    void strike(String handler, int round, int madeUpFor, Strike strike) {
        if (!settings.isOff() && round(handler) == round) {
            strike(handler, strike, madeUpFor);
        }
    }

    synchronized void notCalled(String handler, int round) {
        if (health(handler).round() == round) {
            health(handler).notCalled();
        }
    }

    private void strike(String handler, Strike strike, int madeUpFor) {
        Parked parked = null;
        synchronized (this) {
            last = strike;
            Health health = health(handler);
            health.restore(madeUpFor);
            if (health.strike(timers.nanos(), strike)) {
                spares |= strike.kind() == Strike.Kind.CUT;
                parked = new Parked(
                        pluginId,
                        handler,
                        strike.cause(),
                        Optional.of(strike.sample()),
                        health.strikes(),
                        Optional.of(health.pause()),
                        health.isToBeTold());
            }
        }
        if (parked != null) {
            listener.parked(parked);
        }
    }

    private boolean isLost() {
        Optional<Parked> parked;
        synchronized (this) {
            Optional<Outage> now = outage.get();
            if (allParked == now.isPresent()) {
                return allParked;
            }
            allParked = now.isPresent();
            parked = now.map(this::parked);
        }
        parked.ifPresentOrElse(listener::parked, () -> listener.recovered(pluginId, WHOLE_PLUGIN));
        return parked.isPresent();
    }

    private Parked parked(Outage why) {
        Optional<Strike> strike = Optional.ofNullable(last).filter(one -> why.handlers());
        boolean first = !told;
        told = true;
        fine = 0;
        return new Parked(
                pluginId,
                WHOLE_PLUGIN,
                why.cause()
                        + strike.map(one -> " (the last failure: " + one.cause() + ")")
                                .orElse(""),
                strike.map(Strike::sample),
                0,
                Optional.empty(),
                first);
    }

    private synchronized Optional<Admission> ask(String handler) {
        Health health = health(handler);
        return health.admits(timers.nanos())
                ? Optional.of(new Admission(this, handler, health.round()))
                : Optional.empty();
    }

    private synchronized boolean isSparedNow(String handler) {
        return health(handler).isSpared(timers.nanos());
    }

    /** Whether what was admitted then may still be called. */
    boolean isCurrent(String handler, int round) {
        return settings.isOff() || (round(handler) == round && outage.get().isEmpty());
    }

    private synchronized int round(String handler) {
        return health(handler).round();
    }

    private Health health(String handler) {
        return byHandler.computeIfAbsent(handler, known -> new Health(settings));
    }
}
