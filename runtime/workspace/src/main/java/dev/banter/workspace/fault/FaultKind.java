package dev.banter.workspace.fault;

import static dev.banter.workspace.fault.FaultKind.Trait.CHANCE;
import static dev.banter.workspace.fault.FaultKind.Trait.EVERY;
import static dev.banter.workspace.fault.FaultKind.Trait.METHODS;
import static dev.banter.workspace.fault.FaultKind.Trait.ON;
import static dev.banter.workspace.fault.FaultKind.Trait.PAGE;
import static dev.banter.workspace.fault.FaultKind.Trait.SPAN;
import static dev.banter.workspace.fault.FaultKind.Trait.STATUS;

import java.util.Locale;
import java.util.Set;

/** What a plan may have go wrong, and what of it can be set. */
public enum FaultKind {

    /** The TCP connection of a socket is cut. */
    DROP(EVERY, CHANCE, ON),

    /** Nothing more goes either way on a socket, and nobody is told; after the span it is cut. */
    HALF_OPEN(EVERY, CHANCE, ON, SPAN),

    /** A socket is told to connect anew; after the span it is closed, if it is still there. */
    REFRESH(EVERY, CHANCE, ON, SPAN),

    /** A frame goes out later by the span, and all behind it as well. */
    SLOW_FRAME(CHANCE, ON, SPAN),

    /** An event or an envelope is sent twice. */
    DUPLICATE(CHANCE, ON),

    /** An event is sent behind the one after it; where none comes within the span, it is sent then. */
    REORDER(CHANCE, ON, SPAN),

    /** A call is told 429; the span is what {@code Retry-After} says. */
    LIMITED(CHANCE, METHODS, SPAN),

    /** A call is not done, and told so by a status. */
    FAILED(CHANCE, METHODS, STATUS),

    /** A call is done, and told by a status that it was not. */
    DONE_BUT_FAILED(CHANCE, METHODS, STATUS),

    /** A call is done, and its connection is cut before the answer. */
    DONE_BUT_CUT(CHANCE, METHODS),

    /** A call takes as long as the span, part of it before it is done and the rest after. */
    SLOW_ANSWER(CHANCE, METHODS, SPAN),

    /** A call that lists something gets no more than so many at once. */
    SMALL_PAGE(CHANCE, METHODS, PAGE),

    /** The clock behind timestamps is put off by up to the span, forward or back, anew each time. */
    CLOCK_JUMP(EVERY, SPAN);

    @SuppressWarnings("ImmutableEnumChecker") // it is one that does not change
    private final Set<Trait> traits;

    FaultKind(Trait... traits) {
        this.traits = Set.of(traits);
    }

    /** As people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether this can be set of it. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Something that can be set of a fault. */
    public enum Trait {
        /** Once in so long, about. */
        EVERY,
        /** How likely it is: each time something is sent, or each time a method is called. */
        CHANCE,
        /** On which sockets: {@code rtm}, {@code socket}. */
        ON,
        /** Of which methods. */
        METHODS,
        /** How long, at least and at most. */
        SPAN,
        /** Which status is answered. */
        STATUS,
        /** How many items a page may have. */
        PAGE
    }
}
