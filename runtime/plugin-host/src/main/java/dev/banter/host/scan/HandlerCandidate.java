package dev.banter.host.scan;

import dev.banter.api.At;
import dev.banter.api.BeforeHandlers;
import dev.banter.api.BeforeSending;
import dev.banter.api.Every;
import dev.banter.api.OnAction;
import dev.banter.api.OnCommand;
import dev.banter.api.OnEvent;
import dev.banter.api.OnMention;
import dev.banter.api.OnMessage;
import dev.banter.api.OnReaction;
import dev.banter.api.OnShortcut;
import dev.banter.api.OnTimer;
import dev.banter.api.OnView;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Predicate;

/**
 * A method that is annotated as a handler or an interceptor; whether it is a good one is not known yet. Strings only.
 *
 * @param className the class's binary name
 * @param methodName the method's name
 * @param descriptor the method's descriptor, which tells it from others of its name
 * @param kinds which annotations it has: one, or it is not a good one
 * @param order its place in the class
 */
public record HandlerCandidate(String className, String methodName, String descriptor, List<Kind> kinds, int order) {

    /** Copies the list. */
    public HandlerCandidate {
        kinds = List.copyOf(kinds);
    }

    /** The annotations that make a method a handler or an interceptor. */
    public enum Kind {
        /** For what a person said. */
        MESSAGE(OnMessage.class),
        /** For what a person said about the bot. */
        MENTION(OnMention.class),
        /** For what happened. */
        EVENT(OnEvent.class),
        /** For slash commands. */
        COMMAND(OnCommand.class),
        /** For emoji under messages. */
        REACTION(OnReaction.class),
        /** For buttons, menus and the like. */
        ACTION(OnAction.class),
        /** For modals. */
        VIEW(OnView.class),
        /** For shortcuts. */
        SHORTCUT(OnShortcut.class),
        /** For messages, before handlers hear them. */
        BEFORE_HANDLERS(BeforeHandlers.class),
        /** For what the plugin says, before it is sent. */
        BEFORE_SENDING(BeforeSending.class),
        /** Again and again. */
        EVERY(Every.class),
        /** At certain times of the day. */
        AT(At.class, At.Times.class),
        /** For reminders. */
        TIMER(OnTimer.class);

        private final Class<? extends Annotation> annotation;
        private final Class<? extends Annotation> holder;

        Kind(Class<? extends Annotation> annotation) {
            this(annotation, annotation);
        }

        /** Several of them on one method stand in the class file as one that holds them. */
        Kind(Class<? extends Annotation> annotation, Class<? extends Annotation> holder) {
            this.annotation = annotation;
            this.holder = holder;
        }

        /** Whether a method has it, or several of it. */
        boolean isOn(Predicate<String> annotations) {
            return annotations.test(annotation.getName()) || annotations.test(holder.getName());
        }

        /** As an author writes it. */
        @Override
        public String toString() {
            return "@" + annotation.getSimpleName();
        }
    }
}
