package dev.banter.launcher.admin;

import java.util.List;
import java.util.Optional;

/** Recognises an order in what somebody says to the bot: exactly one of its forms, and nothing else. */
final class Spoken {

    private static final String PLUGINS = "plugins";
    private static final String EXPLAIN = "explain";

    private Spoken() {}

    /**
     * The order.
     *
     * @param text what was said, without the bot's mention
     * @param where where it was said, and by whom
     */
    static Optional<Order> order(String text, Order.Where where) {
        String said = text.strip();
        if (!said.startsWith(PLUGINS) && !said.startsWith(EXPLAIN)) {
            return Optional.empty();
        }
        List<String> words = List.of(said.split("\\s+", -1));
        String first = words.get(0);
        try {
            if (first.equals(EXPLAIN)
                    || (first.equals(PLUGINS)
                            && words.size() > 1
                            && words.get(1).equals(EXPLAIN))) {
                String rest = rest(first.equals(PLUGINS) ? rest(said) : said);
                return rest.isEmpty() ? Optional.empty() : Optional.of(Order.of(List.of(EXPLAIN, rest), where));
            }
            return first.equals(PLUGINS)
                    ? Optional.of(Order.of(words.subList(1, words.size()), where))
                    : Optional.empty();
        } catch (OrderException somethingElse) {
            return Optional.empty();
        }
    }

    /** What stands behind the first word, as it was typed. */
    private static String rest(String text) {
        return text.replaceFirst("^\\S+\\s*", "");
    }
}
