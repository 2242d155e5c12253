package dev.banter.host.bind;

import dev.banter.api.OnTimer;
import dev.banter.api.Reminder;
import dev.banter.core.right.Rights;
import dev.banter.core.route.ReminderRoute;
import dev.banter.host.scan.HandlerCandidate.Kind;
import dev.banter.host.signature.HandlerMethod;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * A method for reminders that has been found good, and wants only an object to be called on.
 *
 * @param handler the method
 * @param timer the name of its reminders
 * @param method the method, unbound
 */
record DraftReminder(HandlerMethod handler, String timer, MethodHandle method) {

    /** Checks a method with {@code @OnTimer}. The draft is to be used only when no problem was found. */
    static DraftReminder of(HandlerMethod handler, OnTimer terms) {
        String timer = terms.value();
        if (timer.isBlank() || !timer.equals(timer.strip())) {
            handler.refuse("@OnTimer(\"" + timer + "\") names no reminders; write the name that Timers.set is given,"
                    + " without blanks around it, such as \"standup\"");
        }
        ClockSignature.check(handler, Kind.TIMER, Reminder.class, "is called when a reminder is due, and by nobody");
        return new DraftReminder(handler, timer, handler.handle());
    }

    /** A reminder is for one method. */
    static void refuseDoubles(List<DraftReminder> all) {
        for (DraftReminder one : all) {
            all.stream()
                    .takeWhile(other -> !other.equals(one))
                    .filter(other -> other.timer().equals(one.timer()))
                    .findFirst()
                    .ifPresent(other -> one.handler()
                            .refuse("is for reminders \"" + one.timer() + "\", and so is "
                                    + other.handler().name()
                                    + "; a reminder calls one method: give one of them another name"));
        }
    }

    Class<?> owner() {
        return handler.method().getDeclaringClass();
    }

    Hook hook() {
        return new Hook(handler.name(), Kind.TIMER, timer, false, "", Rights.NONE);
    }

    ReminderRoute on(Object object) {
        MethodHandle bound = ClockSignature.bind(method, object, Reminder.class);
        return new ReminderRoute(handler.name(), timer, reminder -> {
            bound.invokeExact(reminder);
        });
    }
}
