package dev.banter.workspace.client.jvm;

import static org.awaitility.Awaitility.await;

import com.slack.api.model.event.Event;
import com.slack.api.rtm.RTMEventHandler;
import com.slack.api.rtm.RTMEventsDispatcher;
import com.slack.api.rtm.RTMEventsDispatcherFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a connection hears from now on, as the Java client's own dispatcher tells it: events of Slack's own classes. */
final class JavaEvents {

    private final RTMEventsDispatcher dispatcher = RTMEventsDispatcherFactory.getInstance();
    private final List<Event> events = new CopyOnWriteArrayList<>();

    private JavaEvents() {}

    @SafeVarargs
    static JavaEvents of(JavaRtmSession session, Class<? extends Event>... types) {
        JavaEvents events = new JavaEvents();
        for (Class<? extends Event> type : types) {
            events.handle(type);
        }
        session.client().addMessageHandler(events.dispatcher.toMessageHandler());
        return events;
    }

    /** The first of this class, when it is here or as soon as it comes. */
    <E extends Event> E first(Class<E> type) {
        await().alias(type.getSimpleName() + " in " + events)
                .until(() -> !all(type).isEmpty());
        return all(type).get(0);
    }

    <E extends Event> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private <E extends Event> void handle(Class<E> type) {
        dispatcher.register(new RTMEventHandler<E>() {
            @Override
            public Class<E> getEventClass() {
                return type;
            }

            @Override
            public void handle(E event) {
                events.add(event);
            }
        });
    }
}
