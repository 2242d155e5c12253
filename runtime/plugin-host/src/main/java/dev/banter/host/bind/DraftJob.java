package dev.banter.host.bind;

import dev.banter.api.Due;
import dev.banter.api.Missed;
import dev.banter.core.job.Schedule;
import dev.banter.core.right.Rights;
import dev.banter.core.route.JobRoute;
import dev.banter.host.scan.HandlerCandidate.Kind;
import java.lang.invoke.MethodHandle;

/**
 * A job that has been found good, and wants only an object to be called on.
 *
 * @param owner its class
 * @param name where it is written, as {@code Class#method}
 * @param kind its annotation
 * @param schedule when it is due
 * @param missed what becomes of runs that were missed
 * @param method the method, unbound
 */
record DraftJob(Class<?> owner, String name, Kind kind, Schedule schedule, Missed missed, MethodHandle method) {

    Hook hook() {
        return new Hook(name, kind, schedule.terms(), false, "", Rights.NONE);
    }

    JobRoute on(Object object) {
        MethodHandle bound = ClockSignature.bind(method, object, Due.class);
        return new JobRoute(name, schedule, missed, due -> {
            bound.invokeExact(due);
        });
    }
}
