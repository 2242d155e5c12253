package dev.banter.workspace.fault;

import dev.banter.workspace.app.Agenda;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.line.Connection;
import dev.banter.workspace.line.Course;
import dev.banter.workspace.line.Courses;
import dev.banter.workspace.line.Way;
import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong with calls and connections, scripted or by a plan. On the workspace's thread only. */
public final class Faults implements Courses {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Map<String, Deque<Fault>> scripted = new HashMap<>();
    private final Tally tally = new Tally();
    private final String bot;
    private final Ambush ambush;
    private Predicate<String> methods = any -> true;

    /** Of the last plan that had anything. */
    private long seed;

    /**
     * @param bot the name of the one whom plans are against
     * @param agenda what pauses, and the end of what lasts, go by; frames and answers are late by the world's clock
     */
    public Faults(String bot, EventExecutor thread, Agenda agenda, TsSource timestamps) {
        this.bot = bot;
        this.ambush = new Ambush(thread, agenda, timestamps, new Mischief(FaultPlan.NONE, bot, tally));
    }

    /** Tells which methods there are. */
    public void areOf(Predicate<String> known) {
        methods = known;
    }

    /** Has the next call of a method for which nothing has been scripted yet answered so. */
    public void script(String method, Fault fault) {
        scripted.computeIfAbsent(method, any -> new ArrayDeque<>()).add(fault);
    }

    /** What was scripted for this call; it is used up. */
    public Optional<Fault> scripted(String method) {
        return Optional.ofNullable(scripted.get(method)).map(Deque::poll);
    }

    /**
     * What the plan has for this call.
     *
     * @param caller the name of whose token it comes with
     */
    public Optional<Fault> planned(String method, String caller) {
        Mischief mischief = ambush.mischief();
        return mischief.spares(caller) ? Optional.empty() : CallFaults.next(mischief, method, caller);
    }

    /** Whether there is nothing that a plan has go wrong. */
    public boolean isQuiet() {
        return ambush.mischief().plan().rules().isEmpty();
    }

    /** Goes by this plan from now on, from the beginning of what its seed gives. What was counted before stays. */
    public void follow(FaultPlan plan) {
        ambush.begin(new Mischief(plan, bot, tally));
        plan.rules().stream()
                .filter(rule -> rule.kind().has(FaultKind.Trait.METHODS))
                .forEach(this::warn);
        if (!plan.rules().isEmpty()) {
            seed = plan.seed();
            LOG.info(
                    "things go wrong in the local workspace, by seed {}: {}",
                    plan.seed(),
                    plan.rules().stream().map(rule -> rule.kind().word()).toList());
        }
    }

    private void warn(FaultRule rule) {
        rule.where().stream()
                .filter(method -> !methods.test(method))
                .sorted()
                .forEach(method -> LOG.warn(
                        "fault {}: the local workspace has no method '{}', so nothing goes wrong with it; correct its name",
                        rule.kind().word(),
                        method));
    }

    /** What has gone wrong by plans until now. */
    public List<Suffered> suffered() {
        return tally.all();
    }

    /** Tells what has, where there was a plan. */
    public void conclude() {
        if (!isQuiet() || !tally.all().isEmpty()) {
            LOG.info("what went wrong in the local workspace, by seed {}: {}", seed, tally);
        }
    }

    @Override
    public Course of(Way way, Connection connection) {
        return ambush.lieInWait(new FaultyCourse(way, connection, ambush));
    }
}
