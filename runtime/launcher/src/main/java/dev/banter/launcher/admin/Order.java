package dev.banter.launcher.admin;

import dev.banter.core.text.Nearest;
import dev.banter.host.jar.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * What an administrator asks for.
 *
 * @param verb what
 * @param words what stands behind it; of a text that is to be explained, the one
 * @param where from where a text is to be explained
 */
public record Order(Verb verb, List<String> words, Where where) {

    /** Copies the list. */
    public Order {
        words = List.copyOf(words);
    }

    /**
     * From where a text is to be explained.
     *
     * @param workspace the workspace's id; empty where there is only one
     * @param channel the channel's id; may be empty
     * @param user the person's id; may be empty
     * @param direct whether it would be said to the bot alone
     */
    public record Where(String workspace, String channel, String user, boolean direct) {

        /** Nowhere in particular. */
        public static final Where ANYWHERE = new Where("", "", "", false);
    }

    /**
     * Reads what was typed behind {@code plugins}.
     *
     * @param typed its words; none is {@code list}
     * @param where from where a text is to be explained
     * @return the order
     * @throws OrderException when it is none; the message says what would be one
     */
    public static Order of(List<String> typed, Where where) throws OrderException {
        String word = typed.isEmpty() ? Verb.LIST.word() : typed.get(0);
        Verb verb = Verb.named(word)
                .orElseThrow(() -> new OrderException("plugins " + word + ": there is no such verb; "
                        + Nearest.hint(word, Verb.words(), "there are: " + String.join(", ", Verb.words()))));
        List<String> words = typed.isEmpty() ? List.of() : typed.subList(1, typed.size());
        if (!verb.takes(words.size())) {
            throw new OrderException("it is typed so: " + verb.usage());
        }
        if (verb.takesHash() && words.size() > 1 && Sha256.parse(words.get(1)).isEmpty()) {
            throw new OrderException("'" + words.get(1) + "' is no SHA-256; that has 64 hexadecimal digits");
        }
        return new Order(verb, verb == Verb.EXPLAIN ? List.of(String.join(" ", words)) : words, where);
    }

    String first() {
        return words.get(0);
    }

    /** The hash that stands behind it, in lower case. */
    Optional<String> sha256() {
        return words.size() > 1 ? Sha256.parse(words.get(1)) : Optional.empty();
    }

    /** For a log: what is to be explained is nobody's business. */
    @Override
    public String toString() {
        String subject = verb == Verb.EXPLAIN ? "a text" : String.join(" ", words);
        return ("plugins " + verb.word() + " " + subject).strip();
    }
}
