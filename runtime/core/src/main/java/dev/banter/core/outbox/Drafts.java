package dev.banter.core.outbox;

import dev.banter.api.Post;
import dev.banter.api.SlackException;
import dev.banter.core.outbox.Content.Draft;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.PartLimits;
import dev.banter.core.wire.Trimmings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Makes acts of posts: a text over the limits is several, and what goes with it goes with the first. */
final class Drafts {

    private Drafts() {}

    static boolean isEmpty(Post post) {
        return post.text().source().isBlank() && post.blocks().isEmpty();
    }

    static List<Draft> of(Post post, Target target, PartLimits limits, BiFunction<Part, Trimmings, Act> act) {
        return of(texts(post, limits), Trimmings.of(post), target, act);
    }

    /** The same, of the parts. */
    static List<Draft> of(
            List<String> texts, Trimmings trimmings, Target target, BiFunction<Part, Trimmings, Act> act) {
        List<Draft> drafts = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean first = i == 0;
            drafts.add(channel -> act.apply(
                    new Part(channel, target.thread(), first && target.broadcast(), text),
                    first ? trimmings : trimmings.ofFurtherParts()));
        }
        return drafts;
    }

    /** Each part takes an answer of the way when it is drafted, so that it goes the same way however often it is tried. */
    static List<Draft> aside(Whisper whisper, Post post, Target target, PartLimits limits) {
        BiFunction<Part, Trimmings, Act> plainly = (part, trimmings) -> whisper.forAll()
                ? new Act.Message(part, trimmings)
                : new Act.Ephemeral(whisper.user(), part, trimmings);
        ResponseWay way = whisper.way();
        return of(post, target, limits, plainly).stream()
                .<Draft>map(draft -> way != null && way.take()
                        ? channel -> new Act.Respond(way.url(), draft.to(channel), whisper.instead())
                        : draft)
                .toList();
    }

    /** The message's own parts take the new ones, as far as they reach; those that are left over go. */
    static List<Draft> instead(List<String> parts, Post post, Target target, PartLimits limits) {
        List<String> texts = texts(post, limits);
        if (texts.size() > parts.size()) {
            throw new SlackException(
                    SlackException.Kind.REFUSED,
                    "msg_too_long",
                    "nothing was changed: the new text needs " + texts.size() + " messages, and there "
                            + (parts.size() == 1 ? "is 1" : "are " + parts.size())
                            + "; say less, or delete it and say the new text");
        }
        Trimmings trimmings = Trimmings.of(post);
        List<Draft> drafts = new ArrayList<>(parts.size());
        for (int i = 0; i < texts.size(); i++) {
            String ts = parts.get(i);
            String text = texts.get(i);
            Trimmings its = i == 0 ? trimmings : trimmings.ofFurtherParts();
            drafts.add(channel -> new Act.Update(ts, new Part(channel, target.thread(), false, text), its));
        }
        drafts.addAll(without(parts.subList(texts.size(), parts.size())));
        return drafts;
    }

    static List<Draft> without(List<String> parts) {
        List<Draft> drafts = new ArrayList<>(parts.size());
        parts.forEach(ts -> drafts.add(channel -> new Act.Delete(channel, ts)));
        return drafts;
    }

    static List<String> texts(Post post, PartLimits limits) {
        String text = post.text().source();
        // Blocks may stand alone; an empty text has no part of its own.
        return text.isBlank() ? List.of("") : Splitting.split(text, limits);
    }
}
