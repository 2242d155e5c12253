package dev.banter.core.deed;

import dev.banter.api.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an element of a block holds: Slack has a field of its own for nearly every kind of element. */
final class Values {

    private static final List<String> SINGLE = List.of(
            "/value",
            "/selected_option/value",
            "/selected_date",
            "/selected_time",
            "/selected_date_time",
            "/selected_user",
            "/selected_channel",
            "/selected_conversation");

    /** The array, and where in each of its items the value stands. */
    private record Several(String array, String value) {}

    private static final List<Several> SEVERAL = List.of(
            new Several("/selected_options", "/value"),
            new Several("/selected_users", ""),
            new Several("/selected_channels", ""),
            new Several("/selected_conversations", ""),
            new Several("/files", "/id"));

    private Values() {}

    /** All values of the element at a pointer; what is empty is nothing. */
    static List<String> at(Event payload, String element) {
        Optional<List<String>> single = SINGLE.stream()
                .flatMap(field -> Done.given(payload, element + field).stream())
                .findFirst()
                .map(List::of);
        return single.or(() -> SEVERAL.stream()
                        .map(field -> all(payload, element + field.array(), field.value()))
                        .filter(values -> !values.isEmpty())
                        .findFirst())
                .orElse(List.of());
    }

    private static List<String> all(Event payload, String array, String value) {
        List<String> values = new ArrayList<>();
        Stream.iterate(0, i -> i + 1)
                .map(i -> Done.given(payload, array + "/" + i + value))
                .takeWhile(Optional::isPresent)
                .forEach(found -> values.add(found.get()));
        return values;
    }
}
