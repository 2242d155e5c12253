package dev.banter.slack.web;

import dev.banter.core.wire.Part;
import dev.banter.core.wire.Trimmings;
import dev.banter.slack.wire.JsonText;
import dev.banter.slack.wire.Mark;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The form of a message, as the methods of {@code chat} take it. */
final class MessageForm {

    private MessageForm() {}

    /** For {@code chat.postMessage}: the mark is how it is known again. */
    static Map<String, String> post(Part part, Trimmings trimmings, String mark) {
        Map<String, String> form = of(part, trimmings);
        form.put("metadata", Mark.on(trimmings.metadata(), mark));
        return form;
    }

    /** For {@code chat.postEphemeral}, which keeps no metadata. */
    static Map<String, String> ephemeral(String user, Part part, Trimmings trimmings) {
        Map<String, String> form = of(part, trimmings);
        form.put("user", user);
        return form;
    }

    /** For {@code chat.update}: blocks and metadata that are not said anew would stay, beside another text. */
    static Map<String, String> update(String ts, Part part, Trimmings trimmings) {
        Map<String, String> form = of(part, trimmings);
        form.remove("thread_ts");
        form.put("ts", ts);
        form.putIfAbsent("blocks", "[]");
        if (trimmings.metadata().isPresent()) {
            form.put("metadata", Mark.without(trimmings.metadata().get()));
        }
        return form;
    }

    private static Map<String, String> of(Part part, Trimmings trimmings) {
        Map<String, String> form = new TreeMap<>();
        form.put("channel", part.channel().id());
        form.put("text", part.markup());
        if (part.thread() != null) {
            form.put("thread_ts", part.thread());
            if (part.broadcast()) {
                form.put("reply_broadcast", "true");
            }
        }
        if (!trimmings.blocks().isEmpty()) {
            form.put("blocks", JsonText.of(trimmings.blocks()));
        }
        Optional<Boolean> unfurl = trimmings.unfurl();
        unfurl.ifPresent(shown -> {
            form.put("unfurl_links", shown.toString());
            form.put("unfurl_media", shown.toString());
        });
        return form;
    }
}
