package dev.banter.host;

import dev.banter.api.ChannelId;
import dev.banter.api.Match;
import dev.banter.api.Message;
import dev.banter.api.Posted;
import dev.banter.api.Reply;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A message that ana says in #general, and what is answered. */
record Said(String text, Matcher matcher, List<String> answers) implements Message {

    Said(String text, Matcher matcher) {
        this(text, matcher, new CopyOnWriteArrayList<>());
    }

    Match match() {
        return new Match() {
            @Override
            public String text() {
                return matcher.group();
            }

            @Override
            public @Nullable String group(int index) {
                return matcher.group(index);
            }

            @Override
            public @Nullable String group(String name) {
                return matcher.group(name);
            }
        };
    }

    Reply reply() {
        return new FakeReply(this::post);
    }

    private CompletionStage<Posted> post(String answer) {
        answers.add(answer);
        return CompletableFuture.completedFuture(
                new Posted(channel(), "1.000002", Optional.empty(), List.of("1.000002")));
    }

    @Override
    public String markup() {
        return text;
    }

    @Override
    public UserId user() {
        return new UserId("U0ANA");
    }

    @Override
    public ChannelId channel() {
        return new ChannelId("C0GENERAL");
    }

    @Override
    public WorkspaceId workspace() {
        return new WorkspaceId("T0LOCAL");
    }

    @Override
    public String ts() {
        return "1.000001";
    }

    @Override
    public Optional<String> thread() {
        return Optional.empty();
    }

    @Override
    public boolean direct() {
        return false;
    }
}
