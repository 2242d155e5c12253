package dev.banter.core.deed;

import dev.banter.api.Event;
import dev.banter.api.Inputs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in the inputs of a view or a message.
 *
 * @param payload Slack's payload
 * @param blocks where it has the blocks
 * @param state where it has the values, by block and action
 */
record FilledIn(Event payload, String blocks, String state) implements Inputs {

    static FilledIn ofView(Event payload) {
        return new FilledIn(payload, "/view/blocks", "/view/state/values");
    }

    static FilledIn ofMessage(Event payload) {
        return new FilledIn(payload, "/message/blocks", "/state/values");
    }

    @Override
    public List<String> values(String block, String action) {
        return Values.at(payload, state + "/" + escaped(block) + "/" + escaped(action));
    }

    /** The state names its blocks, but a pointer cannot ask for names: the blocks themselves can be counted. */
    @Override
    public List<String> values(String action) {
        return blocksThere()
                .map(block -> values(payload.text(block + "/block_id").orElse(""), action))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The first block in which something can be filled in. */
    Optional<String> firstInput() {
        return blocksThere()
                .filter(block -> payload.text(block + "/type").equals(Optional.of("input")))
                .flatMap(block -> Done.given(payload, block + "/block_id").stream())
                .findFirst();
    }

    private Stream<String> blocksThere() {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> blocks + "/" + i)
                .takeWhile(block -> payload.text(block + "/block_id").isPresent());
    }

    /** As a JSON pointer wants it. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
