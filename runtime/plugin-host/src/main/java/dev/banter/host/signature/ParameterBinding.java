package dev.banter.host.signature;

import dev.banter.api.Catalogue;
import dev.banter.api.Event;
import dev.banter.api.Group;
import dev.banter.api.Modals;
import dev.banter.api.Slack;
import dev.banter.host.convert.Conversion;
import dev.banter.host.convert.Conversions;
import dev.banter.host.pattern.GroupChoice;
import dev.banter.host.pattern.GroupInfo;
import dev.banter.host.pattern.PatternGroups;
import dev.banter.host.signature.GroupArgument.Form;
import java.lang.reflect.Parameter;
import java.util.Optional;

/** Checks the parameters of one handler. */
public final class ParameterBinding {

    private final HandlerMethod handler;
    private final Offer offer;

    /** Empty when the pattern is none: what depends on it is not looked at then. */
    private final Optional<PatternGroups> pattern;

    /**
     * Nothing is checked yet.
     *
     * @param handler the method, which takes what is wrong
     * @param offer what parameters it may have
     * @param pattern the groups of its pattern; empty when that is none
     */
    public ParameterBinding(HandlerMethod handler, Offer offer, Optional<PatternGroups> pattern) {
        this.handler = handler;
        this.offer = offer;
        this.pattern = pattern;
    }

    /**
     * Where a parameter's value comes from.
     *
     * @param parameter which
     * @param place counted from 1
     * @return empty when it cannot be known, and then it has been told why
     */
    public Optional<Argument> bind(Parameter parameter, int place) {
        Class<?> type = parameter.getType();
        String subject = "parameter " + place + " (" + type.getSimpleName() + ")";
        Group group = parameter.getAnnotation(Group.class);
        if (group != null && offer.groups()) {
            return bind(group, parameter, subject);
        }
        if (group != null) {
            refuse(subject, "has a @Group, and there is no pattern here; " + offer.allowed());
            return Optional.empty();
        }
        Optional<Argument> offered = offer.argument(type);
        if (offered.isPresent()) {
            return offered;
        }
        refuse(subject, unknown(parameter));
        return Optional.empty();
    }

    private Optional<Argument> bind(Group wanted, Parameter parameter, String subject) {
        Optional<Conversion> conversion = convertible(parameter, subject);
        Optional<GroupInfo> group =
                pattern.flatMap(groups -> GroupChoice.of(wanted, groups, why -> refuse(subject, why)));
        return conversion.isPresent() && group.isPresent()
                ? argument(group.get(), conversion.get(), parameter.getType(), subject)
                : Optional.empty();
    }

    private void refuse(String subject, String why) {
        handler.refuse(subject + " " + why);
    }

    private Optional<Argument> argument(GroupInfo group, Conversion conversion, Class<?> type, String subject) {
        if (type.isPrimitive() && group.optional()) {
            refuse(
                    subject,
                    "cannot be absent, and the group may take no part in a match; use " + Boxes.of(type)
                            + " or Optional<" + Boxes.of(type) + ">");
            return Optional.empty();
        }
        Form form = type.isPrimitive() ? Form.PRIMITIVE : type == Optional.class ? Form.OPTIONAL : Form.OBJECT;
        return Optional.of(new GroupArgument(group, conversion, form));
    }

    private Optional<Conversion> convertible(Parameter parameter, String subject) {
        Optional<Conversion> conversion = converted(parameter).flatMap(Conversions::to);
        if (conversion.isEmpty()) {
            refuse(
                    subject,
                    "cannot be made from text; allowed are String, primitives and their boxes, enums, Duration, UserId,"
                            + " ChannelId, types with a public static valueOf(String), parse(CharSequence) or of(String)"
                            + " or a public constructor for a String, and Optional of these");
        }
        return conversion;
    }

    /** The type that text is to become; empty for an {@code Optional} that does not say of what. */
    private static Optional<Class<?>> converted(Parameter parameter) {
        return parameter.getType() == Optional.class
                ? TypeArguments.of(parameter.getParameterizedType(), Optional.class)
                        .flatMap(TypeArguments::raw)
                : Optional.of(parameter.getType());
    }

    /** What to say of a parameter that asks for nothing we know. */
    private String unknown(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == Slack.class || type == Catalogue.class) {
            return "is for constructors; " + offer.allowed();
        }
        if (type == Event.class) {
            return "is for @OnEvent, and for what people do besides saying something; " + offer.allowed();
        }
        if (type == Modals.class) {
            return "is for what lets a modal be opened: @OnCommand, @OnAction, @OnShortcut, and @OnView of a modal that"
                    + " is submitted; " + offer.allowed();
        }
        if (!offer.groups() || converted(parameter).flatMap(Conversions::to).isEmpty()) {
            return "is unknown; " + offer.allowed();
        }
        String guess = pattern.map(PatternGroups::asAnnotations).orElse("@Group");
        return guess.isEmpty()
                ? "has no @Group, and the pattern has no groups; put what is wanted in brackets: (?<name>...)"
                : "has no @Group; did you mean " + guess + "?";
    }
}
