package dev.banter.core.right;

import dev.banter.api.ChannelId;
import dev.banter.api.SlackException;
import dev.banter.api.UserId;
import dev.banter.core.async.Stages;
import dev.banter.core.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What has to be known about somebody to tell whether a clause holds. Each question is one to which a single yes is enough;
 * those come first that nobody has to be asked for.
 *
 * @param rolls who is called what and belongs to what
 * @param slack knows channels by name
 * @param asker about whom
 */
record Inquiry(Rolls rolls, Outbox slack, Asker asker) {

    /** Something to find out. Fails when it cannot be told. */
    @FunctionalInterface
    interface Question {

        CompletionStage<Boolean> ask();
    }

    /** Whether it is where it has to be. */
    List<Question> where(Clause clause) {
        List<Question> questions = new ArrayList<>();
        ChannelId channel = asker.channel();
        if (channel == null) {
            return questions;
        }
        questions.add(() -> told(clause.channels().contains(channel.id())));
        clause.channels().stream().filter(Clause::isName).forEach(name -> questions.add(() -> isCalled(channel, name)));
        return questions;
    }

    /** Whether it is somebody who may. */
    List<Question> who(Clause clause) {
        List<Question> questions = new ArrayList<>();
        questions.add(() -> told(clause.users().contains(asker.user().id())));
        List<String> names = clause.users().stream().filter(Clause::isName).toList();
        if (!names.isEmpty()) {
            questions.add(() -> isCalled(asker.user(), names));
        }
        clause.groups().forEach(group -> questions.add(() -> isIn(group)));
        return questions;
    }

    private static CompletionStage<Boolean> told(boolean yes) {
        return CompletableFuture.completedStage(yes);
    }

    private CompletionStage<Boolean> isCalled(ChannelId channel, String name) {
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        slack.channel(asker.workspace(), bare(name)).whenComplete((id, failure) -> {
            if (failure == null) {
                told.complete(id.equals(channel));
            } else {
                told.completeExceptionally(new UntoldException(unknownChannel(name, Stages.cause(failure))));
            }
        });
        return told;
    }

    private static String unknownChannel(String name, Throwable failure) {
        return failure instanceof SlackException typed && typed.kind() == SlackException.Kind.NOT_FOUND
                ? "Slack lists no channel " + name
                        + " that the bot can see: check the name, invite the bot if the channel"
                        + " is private, or write the channel's id"
                : "which channel " + name + " is cannot be told: " + failure.getMessage();
    }

    private CompletionStage<Boolean> isCalled(UserId user, List<String> names) {
        return rolls.name(asker.workspace(), user)
                .thenApply(known ->
                        known.filter(name -> names.contains("@" + name)).isPresent());
    }

    private CompletionStage<Boolean> isIn(String group) {
        CompletionStage<String> id = Clause.isName(group)
                ? rolls.group(asker.workspace(), bare(group))
                        .thenApply(
                                known -> known.orElseThrow(() -> new UntoldException("the workspace has no user group "
                                        + group + ": check the handle, or write the group's id")))
                : CompletableFuture.completedStage(group);
        return id.thenCompose(known -> rolls.members(asker.workspace(), known))
                .thenApply(members -> members.contains(asker.user()));
    }

    private static String bare(String name) {
        return name.substring(1);
    }
}
