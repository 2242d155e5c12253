package dev.banter.api;

import java.util.Arrays;

/** What elements of several kinds have in common, within what Slack takes. */
final class Parts {

    private static final int LONGEST_ID = 255;
    private static final int LONGEST_PLACEHOLDER = 150;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_ANSWER = 30;

    private Parts() {}

    static Kit named(String type, String actionId) {
        return Kit.of(type).with("action_id", Kit.bounded("an action's id", actionId, LONGEST_ID));
    }

    static Kit offering(String type, String actionId, int most, Option... options) {
        Kit.counted("the " + type + " '" + actionId + "'", options.length, "options", most);
        return named(type, actionId)
                .with("options", Arrays.stream(options).map(Option::kit).toList());
    }

    /** One more that is chosen where several may be, otherwise the one. */
    static Kit chosen(Kit element, Option option) {
        if (!element.lists("options", option.kit())) {
            throw new IllegalArgumentException(
                    "what is chosen at first is one of the element's options, value and label alike; '" + option.value()
                            + "' (" + option.label() + ") is none");
        }
        boolean several = element.has("type", "multi_static_select") || element.has("type", "checkboxes");
        return several ? element.plus("initial_options", option.kit()) : element.with("initial_option", option.kit());
    }

    static Kit placeholder(Kit element, String text) {
        return element.with("placeholder", Kit.plain("a placeholder", text, LONGEST_PLACEHOLDER));
    }

    static Kit confirm(Kit element, String title, String text, String yes, String no) {
        Kit question = Kit.of("confirm")
                .with("title", Kit.plain("the title of a question", title, LONGEST_TITLE))
                .with("text", Kit.plain("the text of a question", text, LONGEST_QUESTION))
                .with("confirm", Kit.plain("the yes of a question", yes, LONGEST_ANSWER))
                .with("deny", Kit.plain("the no of a question", no, LONGEST_ANSWER))
                .without("type");
        return element.with("confirm", question);
    }
}
