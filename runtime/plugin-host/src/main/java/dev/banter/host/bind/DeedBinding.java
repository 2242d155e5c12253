package dev.banter.host.bind;

import dev.banter.api.Action;
import dev.banter.api.Catalogue.Kind;
import dev.banter.api.Command;
import dev.banter.api.OnAction;
import dev.banter.api.OnCommand;
import dev.banter.api.OnReaction;
import dev.banter.api.OnShortcut;
import dev.banter.api.OnView;
import dev.banter.api.Reaction;
import dev.banter.api.Shortcut;
import dev.banter.api.View;
import dev.banter.core.route.Trigger;
import dev.banter.host.signature.HandlerMethod;
import dev.banter.host.signature.Offer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks a method for what people do besides saying something. */
final class DeedBinding {

    private static final Pattern COMMAND = Pattern.compile("/\\S+");
    private static final Pattern EMOJI = Pattern.compile("[^:\\s]*");

    /** What the bot asks by itself has such an {@code action_id}. */
    private static final String OURS = "banter.";

    private DeedBinding() {}

    /** The handler; empty when its pattern is none. To be used only when no problem was found. */
    static Optional<DraftDeedRoute> of(HandlerMethod handler, OnCommand terms) {
        handler.checkModifiers();
        String name = terms.value().strip();
        if (!COMMAND.matcher(name).matches()) {
            handler.refuse("@OnCommand(\"" + terms.value() + "\") names no command; " + commandHint(name));
        }
        Optional<Pattern> pattern = Patterns.compile(handler, terms.pattern());
        Signatures.checkReturned(handler);
        Offer offer = Offer.of(Command.class, true).withPayload().withModals();
        DraftDeedRoute draft = draft(
                handler,
                new Trigger(Kind.COMMAND, name, false, pattern.orElse(Pattern.compile(""))),
                terms.help(),
                offer,
                pattern);
        return pattern.map(good -> draft);
    }

    private static String commandHint(String name) {
        if (name.matches("\\w\\S*")) {
            return "a command begins with a slash: write \"/" + name + "\"";
        }
        return name.startsWith("/") && name.contains(" ")
                ? "a command is one word: write \"" + name.substring(0, name.indexOf(' '))
                        + "\", and what follows it as its pattern"
                : "write one such as \"/deploy\"";
    }

    static DraftDeedRoute of(HandlerMethod handler, OnReaction terms) {
        handler.checkModifiers();
        String emoji = terms.value().strip().replaceAll("^:|:$", "");
        if (!EMOJI.matcher(emoji).matches()) {
            handler.refuse("@OnReaction(\"" + terms.value()
                    + "\") names no emoji; write its name without colons and skin tone, such as \"eyes\", or leave it out"
                    + " for any");
        }
        Signatures.checkReturned(handler);
        Trigger trigger = Trigger.of(Kind.REACTION, emoji.isEmpty() ? "" : ":" + emoji + ":", terms.removed());
        return draft(handler, trigger, Offer.of(Reaction.class, false).withPayload());
    }

    static DraftDeedRoute of(HandlerMethod handler, OnAction terms) {
        handler.checkModifiers();
        refuseBlank(handler, "@OnAction names no element; name its action_id", terms.value());
        if (terms.value().startsWith(OURS)) {
            handler.refuse("@OnAction(\"" + terms.value() + "\") would never be called: what begins with \"" + OURS
                    + "\" is the bot's own; name the element otherwise");
        }
        Signatures.checkReturned(handler);
        return draft(
                handler,
                Trigger.of(Kind.ACTION, terms.value(), false),
                Offer.of(Action.class, false).withPayload().withModals());
    }

    static DraftDeedRoute of(HandlerMethod handler, OnView terms) {
        handler.checkModifiers();
        refuseBlank(handler, "@OnView names no modal; name its callback_id", terms.value());
        RightsRefusal.refuseChannels(handler);
        Offer offer = Offer.of(View.class, false).withPayload();
        if (terms.closed()) {
            // A closed modal has no acknowledgement that anything could be answered with, and nothing to open one with.
            Signatures.checkReturned(handler);
        } else {
            Signatures.checkReturnedByView(handler);
            offer = offer.withModals();
        }
        return draft(handler, Trigger.of(Kind.VIEW, terms.value(), terms.closed()), offer);
    }

    static DraftDeedRoute of(HandlerMethod handler, OnShortcut terms) {
        handler.checkModifiers();
        refuseBlank(handler, "@OnShortcut names no shortcut; name its callback_id", terms.value());
        Signatures.checkReturned(handler);
        return draft(
                handler,
                Trigger.of(Kind.SHORTCUT, terms.value(), false),
                Offer.of(Shortcut.class, false).withPayload().withModals());
    }

    private static void refuseBlank(HandlerMethod handler, String problem, String value) {
        if (value.isBlank()) {
            handler.refuse(problem);
        }
    }

    private static DraftDeedRoute draft(HandlerMethod handler, Trigger trigger, Offer offer) {
        return draft(handler, trigger, "", offer, Optional.empty());
    }

    private static DraftDeedRoute draft(
            HandlerMethod handler, Trigger trigger, String help, Offer offer, Optional<Pattern> pattern) {
        return new DraftDeedRoute(
                handler.method().getDeclaringClass(),
                handler.name(),
                trigger,
                help,
                trigger.kind() == Kind.COMMAND ? RightsReading.of(handler, pattern) : RightsReading.of(handler),
                handler.handle(),
                Signatures.arguments(handler, offer, pattern));
    }
}
