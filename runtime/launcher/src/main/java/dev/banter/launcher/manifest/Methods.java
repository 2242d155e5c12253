package dev.banter.launcher.manifest;

import java.util.List;

/** What calling Slack takes: by the verbs of the plugin API, and by a method's name. */
final class Methods {

    private static final ScopeTable VERBS = new ScopeTable("""
            im:write = Reply.privately
            im:write = Slack.privately
            reactions:write = Reply.react Reply.unreact
            channels:read groups:read reactions:write = Slack.react Slack.unreact
            files:write = Reply.upload
            channels:read files:write groups:read = Slack.upload
            channels:read groups:read = Slack.broadcast Slack.ephemeral Slack.inThread Slack.say Slack.typing
            """);

    private static final ScopeTable METHODS = new ScopeTable("""
            assistant:write = assistant.threads.setSuggestedPrompts assistant.threads.setTitle
            bookmarks:read = bookmarks.list
            bookmarks:write = bookmarks.add bookmarks.edit bookmarks.remove
            canvases:read = canvases.sections.lookup
            canvases:write = canvases.access.delete canvases.access.set canvases.create canvases.delete canvases.edit
            canvases:write = conversations.canvases.create
            channels:history groups:history im:history mpim:history = conversations.history conversations.replies
            channels:join = conversations.join
            channels:manage groups:write = conversations.archive conversations.create conversations.kick
            channels:manage groups:write = conversations.leave conversations.rename conversations.unarchive
            channels:manage groups:write im:write mpim:write = conversations.close conversations.mark
            channels:read groups:read im:read mpim:read = conversations.info conversations.list conversations.members
            channels:read groups:read im:read mpim:read = users.conversations
            channels:write.invites groups:write.invites = conversations.invite
            channels:write.topic groups:write.topic = conversations.setPurpose conversations.setTopic
            chat:write = agents.sessions.rename agents.sessions.setStatus assistant.threads.setStatus chat.appendStream
            chat:write = chat.delete chat.deleteScheduledMessage chat.meMessage chat.postEphemeral chat.postMessage
            chat:write = chat.scheduleMessage chat.startStream chat.stopStream chat.update
            conversations.connect:manage = conversations.approveSharedInvite conversations.declineSharedInvite
            conversations.connect:manage = conversations.listConnectInvites
            conversations.connect:write = conversations.acceptSharedInvite conversations.inviteShared
            dnd:read = dnd.info dnd.teamInfo
            emoji:read = emoji.list
            files:read = files.info files.list
            files:write = files.completeUploadExternal files.delete files.getUploadURLExternal
            files:write = files.revokePublicURL
            im:write mpim:write = conversations.open
            links:write = chat.unfurl
            lists:read = slackLists.download.get slackLists.download.start slackLists.items.info slackLists.items.list
            lists:write = slackLists.access.delete slackLists.access.set slackLists.create slackLists.items.create
            lists:write = slackLists.items.delete slackLists.items.deleteMultiple slackLists.items.update
            lists:write = slackLists.update
            pins:read = pins.list
            pins:write = pins.add pins.remove
            reactions:read = reactions.get reactions.list
            reactions:write = reactions.add reactions.remove
            remote_files:read = files.remote.info files.remote.list
            remote_files:share = files.remote.share
            remote_files:write = files.remote.add files.remote.remove files.remote.update
            team.billing:read = team.billing.info
            team.preferences:read = team.preferences.list
            team:read = team.info
            usergroups:read = usergroups.list usergroups.users.list
            usergroups:write = usergroups.create usergroups.disable usergroups.enable usergroups.update
            usergroups:write = usergroups.users.update
            users.profile:read = team.profile.get users.profile.get
            users:read = bots.info users.getPresence users.info users.list
            users:read.email = users.lookupByEmail
            users:write = users.setActive users.setPresence
            = auth.test chat.getPermalink chat.scheduledMessages.list views.open views.publish views.push views.update
            """);

    private Methods() {}

    /**
     * What a verb takes, besides posting.
     *
     * @param call such as {@code Reply.react}
     */
    static List<String> scopesOfVerb(String call) {
        return VERBS.of(call).orElse(List.of());
    }

    /** What a method of the Web API takes. */
    static List<String> scopes(String method) {
        return METHODS.of(method).orElse(List.of());
    }

    /** Whether a text is the name of a method that is known here. */
    static boolean isMethod(String text) {
        return METHODS.of(text).isPresent();
    }
}
