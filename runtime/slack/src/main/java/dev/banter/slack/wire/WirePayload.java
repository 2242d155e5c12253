package dev.banter.slack.wire;

import dev.banter.api.Payload;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A piece of JSON that has been read.
 *
 * @param node what it is
 */
record WirePayload(Node node) implements Payload {

    @Override
    public Optional<String> text(String pointer) {
        Node found = node.at(pointer);
        if (found instanceof Node.Text string) {
            return Optional.of(string.value());
        }
        return found instanceof Node.Bare bare ? Optional.of(bare.written()) : Optional.empty();
    }

    @Override
    public OptionalLong number(String pointer) {
        if (node.at(pointer) instanceof Node.Bare bare) {
            try {
                return OptionalLong.of(Long.parseLong(bare.written()));
            } catch (NumberFormatException notWholeOrTooLong) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }

    @Override
    public boolean flag(String pointer) {
        return node.at(pointer) instanceof Node.Bare bare && bare.written().equals("true");
    }

    @Override
    public List<Payload> list(String pointer) {
        return node.at(pointer) instanceof Node.Items items
                ? items.inOrder().stream().<Payload>map(WirePayload::new).toList()
                : List.of();
    }

    @Override
    public String json() {
        return JsonText.of(json -> node.write(json));
    }

    /** What kind of value it is: its content is nobody's business but a handler's. */
    @Override
    public String toString() {
        return "payload " + node.getClass().getSimpleName();
    }
}
