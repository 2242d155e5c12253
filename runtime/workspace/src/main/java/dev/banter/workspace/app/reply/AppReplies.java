package dev.banter.workspace.app.reply;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.action.speech.Draft;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.draft.Drafts;
import tools.jackson.databind.node.ObjectNode;

/** Shows what an app answers: to one person, to a conversation, or in the place of what stands there. */
final class AppReplies {

    private final Workspace workspace;

    AppReplies(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Shows an answer; one that says nothing shows nothing.
     *
     * @throws dev.banter.workspace.basics.Refused with Slack's name for what is wrong with it
     */
    void show(ResponseUrl url, ObjectNode payload) {
        Original original = url.original();
        if (original != null && payload.path("delete_original").booleanValue(false)) {
            delete(url, original);
            url.stands(null);
        } else if (saysSomething(payload)) {
            Draft draft = Drafts.of(new Call(workspace.bot(), Arguments.ofJson(payload), "", false));
            url.stands(
                    original != null && payload.path("replace_original").booleanValue(false)
                            ? replace(url, original, draft)
                            : say(url, payload, draft));
        }
    }

    private static boolean saysSomething(ObjectNode payload) {
        return payload.has("text") || payload.has("blocks") || payload.has("attachments");
    }

    private Original say(ResponseUrl url, ObjectNode payload, Draft draft) {
        User bot = workspace.bot();
        boolean forAll = payload.path("response_type").stringValue("").equals("in_channel");
        Message message = forAll
                ? workspace.posting().respond(bot, url.conversation(), draft)
                : workspace.speech().whispering().respond(bot, url.person(), url.conversation(), draft);
        return new Original(message, !forAll);
    }

    private Original replace(ResponseUrl url, Original original, Draft draft) {
        Message after = original.ephemeral()
                ? workspace.speech().whispering().replace(url.person(), url.conversation(), original.message(), draft)
                : workspace
                        .speech()
                        .editing()
                        .replace(
                                workspace.bot(),
                                url.conversation(),
                                original.message().ts(),
                                draft);
        return new Original(after, original.ephemeral());
    }

    private void delete(ResponseUrl url, Original original) {
        if (original.ephemeral()) {
            workspace.speech().whispering().delete(url.person(), url.conversation(), original.message());
        } else {
            workspace
                    .speech()
                    .deleting()
                    .delete(
                            workspace.bot(),
                            url.conversation(),
                            original.message().ts());
        }
    }
}
