package dev.banter.host.bind;

import dev.banter.core.route.DeedRoute;
import dev.banter.core.route.EventRoute;
import dev.banter.core.route.Route;
import dev.banter.core.route.Timetable;
import dev.banter.core.run.Interceptor;
import dev.banter.core.run.Interceptors;
import dev.banter.host.scan.HandlerCandidate.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All handlers of a plugin, found good; only the objects that they are called on are wanting.
 *
 * @param messages message handlers, in the order in which they run
 * @param happenings event handlers, in the order in which they run
 * @param doings handlers for what people do besides, in the order in which they run
 * @param interceptors by class name, then as they stand in the code
 * @param jobs what runs by the clock, by class name, then as they stand in the code
 * @param reminders methods for reminders, likewise
 * @param owners the classes that hold handlers, in the order of their names
 */
public record DraftHandlers(
        List<DraftRoute> messages,
        List<DraftEventRoute> happenings,
        List<DraftDeedRoute> doings,
        List<DraftInterceptor> interceptors,
        List<DraftJob> jobs,
        List<DraftReminder> reminders,
        List<Class<?>> owners) {

    /** Copies the collections. */
    public DraftHandlers {
        messages = List.copyOf(messages);
        happenings = List.copyOf(happenings);
        doings = List.copyOf(doings);
        interceptors = List.copyOf(interceptors);
        jobs = List.copyOf(jobs);
        reminders = List.copyOf(reminders);
        owners = List.copyOf(owners);
    }

    /**
     * The message handlers, ready to be called.
     *
     * @param objects one of each owner
     * @return in the order in which they run
     */
    public List<Route> routes(Map<Class<?>, Object> objects) {
        return messages.stream()
                .map(draft -> draft.on(Objects.requireNonNull(objects.get(draft.owner()))))
                .toList();
    }

    /**
     * The event handlers, ready to be called.
     *
     * @param objects one of each owner
     * @return in the order in which they run
     */
    public List<EventRoute> events(Map<Class<?>, Object> objects) {
        return happenings.stream()
                .map(draft -> draft.on(Objects.requireNonNull(objects.get(draft.owner()))))
                .toList();
    }

    /**
     * The handlers for what people do besides, ready to be called.
     *
     * @param objects one of each owner
     * @return in the order in which they run
     */
    public List<DeedRoute> deeds(Map<Class<?>, Object> objects) {
        return doings.stream()
                .map(draft -> draft.on(Objects.requireNonNull(objects.get(draft.owner()))))
                .toList();
    }

    /**
     * The interceptors, ready to be asked.
     *
     * @param objects one of each owner
     * @return in the order in which they are asked
     */
    public Interceptors interceptors(Map<Class<?>, Object> objects) {
        return new Interceptors(
                intercepting(Kind.BEFORE_HANDLERS, objects, DraftInterceptor::incoming),
                intercepting(Kind.BEFORE_SENDING, objects, DraftInterceptor::outgoing));
    }

    private <C> List<Interceptor<C>> intercepting(
            Kind kind, Map<Class<?>, Object> objects, BiFunction<DraftInterceptor, Object, Interceptor<C>> binding) {
        return interceptors.stream()
                .filter(draft -> draft.kind() == kind)
                .sorted(Comparator.comparingInt(DraftInterceptor::order))
                .map(draft -> binding.apply(draft, Objects.requireNonNull(objects.get(draft.owner()))))
                .toList();
    }

    /**
     * What is called by the clock, ready to be called.
     *
     * @param objects one of each owner
     * @return jobs, and methods for reminders
     */
    public Timetable timetable(Map<Class<?>, Object> objects) {
        return new Timetable(
                jobs.stream()
                        .map(draft -> draft.on(Objects.requireNonNull(objects.get(draft.owner()))))
                        .toList(),
                reminders.stream()
                        .map(draft -> draft.on(Objects.requireNonNull(objects.get(draft.owner()))))
                        .toList());
    }

    /**
     * What the handlers wait for.
     *
     * @return those for messages first, then those for events, then the others, then interceptors, then what is called by the
     *     clock; each in the order in which they run
     */
    public List<Hook> hooks() {
        return Stream.of(
                        messages.stream().map(DraftRoute::hook),
                        happenings.stream().map(DraftEventRoute::hook),
                        doings.stream().map(DraftDeedRoute::hook),
                        interceptors.stream().map(DraftInterceptor::hook),
                        jobs.stream().map(DraftJob::hook),
                        reminders.stream().map(DraftReminder::hook))
                .flatMap(Function.identity())
                .toList();
    }
}
