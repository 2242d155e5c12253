package dev.banter.core.route;

import dev.banter.core.run.Interceptors;
import dev.banter.core.run.Lane;
import java.util.List;

/**
 * A plugin's ways in, with the lane they lead to.
 *
 * @param id the plugin's id
 * @param version its version, may be empty
 * @param lane its threads
 * @param routes message handlers, in the order in which they run
 * @param events event handlers, in the order in which they run
 * @param deeds handlers for what people do besides, in the order in which they run
 * @param interceptors asked about what goes by
 * @param timetable what is called by the clock
 */
public record LivePlugin(
        String id,
        String version,
        Lane lane,
        List<Route> routes,
        List<EventRoute> events,
        List<DeedRoute> deeds,
        Interceptors interceptors,
        Timetable timetable) {

    /**
     * One that has nothing to do by the clock.
     *
     * @param id the plugin's id
     * @param version its version, may be empty
     * @param lane its threads
     * @param routes message handlers, in the order in which they run
     * @param events event handlers, in the order in which they run
     * @param deeds handlers for what people do besides, in the order in which they run
     * @param interceptors asked about what goes by
     */
    public LivePlugin(
            String id,
            String version,
            Lane lane,
            List<Route> routes,
            List<EventRoute> events,
            List<DeedRoute> deeds,
            Interceptors interceptors) {
        this(id, version, lane, routes, events, deeds, interceptors, Timetable.NONE);
    }

    /** Copies the lists. */
    public LivePlugin {
        routes = List.copyOf(routes);
        events = List.copyOf(events);
        deeds = List.copyOf(deeds);
    }

    /**
     * How many handlers it has.
     *
     * @return of all kinds together, interceptors, jobs and methods for reminders included
     */
    public int handlers() {
        return routes.size() + events.size() + deeds.size() + interceptors.count() + timetable.count();
    }
}
