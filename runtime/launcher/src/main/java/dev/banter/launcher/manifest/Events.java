package dev.banter.launcher.manifest;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Slack's events: what has to be subscribed to for each, which scopes that takes, and which a bot cannot have. */
final class Events {

    static final List<String> MESSAGES = List.of("message.channels", "message.groups", "message.im", "message.mpim");

    private static final ScopeTable SCOPES = new ScopeTable("""
            app_mentions:read = app_mention
            assistant:write = app_context_changed assistant_thread_context_changed assistant_thread_started
            calls:read = call_rejected
            channels:history = channel_history_changed message.channels
            channels:read = channel_archive channel_created channel_deleted channel_id_changed channel_left
            channels:read = channel_rename channel_unarchive
            channels:read groups:read = channel_posting_permissions channel_shared channel_unshared
            channels:read groups:read = member_joined_channel member_left_channel
            chat:write = agent_session_stopped agent_session_title_changed
            conversations.connect:manage = shared_channel_invite_accepted shared_channel_invite_approved
            conversations.connect:manage = shared_channel_invite_declined shared_channel_invite_requested
            conversations.connect:read = shared_channel_invite_received
            dnd:read = dnd_updated dnd_updated_user
            emoji:read = emoji_changed
            files:read = file_change file_comment_added file_comment_deleted file_comment_edited file_created
            files:read = file_deleted file_public file_shared file_unshared
            groups:history = group_history_changed message.groups
            groups:read = group_archive group_close group_deleted group_left group_open group_rename group_unarchive
            im:history = im_history_changed message.im
            im:read = im_close im_created im_open
            links:read = link_shared
            metadata.message:read = message_metadata_deleted message_metadata_posted message_metadata_updated
            mpim:history = message.mpim
            pins:read = pin_added pin_removed
            reactions:read = reaction_added reaction_removed
            team:read = email_domain_changed team_domain_change team_rename
            usergroups:read = subteam_created subteam_members_changed subteam_self_added subteam_self_removed
            usergroups:read = subteam_updated
            users:read = team_join user_change user_huddle_changed user_profile_changed user_status_changed
            = app_home_opened app_uninstalled entity_comments_requested entity_details_requested function_executed
            = grid_migration_finished grid_migration_started team_access_granted team_access_revoked tokens_revoked
            """);

    private static final Set<String> ON_RTM_ALONE = Set.of(
            "accounts_changed",
            "bot_added",
            "bot_changed",
            "channel_joined",
            "channel_marked",
            "commands_changed",
            "external_org_migration_finished",
            "external_org_migration_started",
            "goodbye",
            "group_joined",
            "group_marked",
            "hello",
            "im_marked",
            "manual_presence_change",
            "mpim_close",
            "mpim_history_changed",
            "mpim_joined",
            "mpim_open",
            "pref_change",
            "presence_change",
            "reconnect_url",
            "team_migration_started",
            "team_plan_change",
            "team_pref_change",
            "team_profile_change",
            "team_profile_delete",
            "team_profile_reorder",
            "user_typing");

    private static final Set<String> NOT_FOR_BOTS = Set.of(
            "app_deleted",
            "app_installed",
            "app_requested",
            "app_uninstalled_team",
            "invite_requested",
            "star_added",
            "star_removed",
            "user_connection");

    /** Come by themselves, and are nothing to subscribe to. */
    private static final Set<String> UNASKED = Set.of("app_rate_limited", "url_verification", "*");

    private Events() {}

    /** What to subscribe to so that events of a type come; empty when nothing helps. */
    static List<String> subscriptions(String type) {
        if (type.equals("message")) {
            return MESSAGES;
        }
        return SCOPES.of(type).isPresent() ? List.of(type) : List.of();
    }

    static List<String> scopes(String subscription) {
        return SCOPES.of(subscription).orElse(List.of());
    }

    /** What whoever pastes the manifest has to know of a type; empty when there is nothing. */
    static Optional<String> note(String type) {
        if (ON_RTM_ALONE.contains(type)) {
            return Optional.of("comes over RTM alone, and no app that is created today has that");
        }
        if (NOT_FOR_BOTS.contains(type)) {
            return Optional.of("is not for a bot's token: nothing in a manifest makes it come");
        }
        if (type.equals("*")) {
            return Optional.of("sees whatever comes, and asks for nothing by itself: add the events it is for");
        }
        return switch (type) {
            case "link_shared" ->
                Optional.of("comes for the app's own domains alone: add them as features.unfurl_domains");
            case "message_metadata_deleted", "message_metadata_posted", "message_metadata_updated" ->
                Optional.of("comes for what settings.event_subscriptions.metadata_subscriptions names: add it");
            case "function_executed" -> Optional.of("comes for the app's own workflow steps: add them as functions");
            default ->
                subscriptions(type).isEmpty() && !UNASKED.contains(type)
                        ? Optional.of("is no type of event that is known here: subscribe to it by hand")
                        : Optional.empty();
        };
    }
}
