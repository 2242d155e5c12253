package dev.banter.workspace.webapi;

import dev.banter.workspace.team.User;

/** What tokens may do: all that there is here, under the names that Slack has for it. */
final class Scopes {

    private static final String BOT =
            "app_mentions:read,assistant:write,channels:history,channels:join,channels:manage,"
                    + "channels:read,chat:write,chat:write.customize,chat:write.public,commands,emoji:read,files:read,files:write,"
                    + "groups:history,groups:read,groups:write,im:history,im:read,im:write,mpim:history,mpim:read,mpim:write,"
                    + "pins:read,pins:write,reactions:read,reactions:write,team:read,usergroups:read,users.profile:read,"
                    + "users:read,users:read.email,users:write";

    private static final String PERSON = "identify,channels:history,channels:read,channels:write,chat:write,emoji:read,"
            + "files:read,files:write,groups:history,groups:read,groups:write,im:history,im:read,im:write,mpim:history,"
            + "mpim:read,mpim:write,pins:read,pins:write,reactions:read,reactions:write,team:read,usergroups:read,"
            + "usergroups:write,users.profile:read,users.profile:write,users:read,users:read.email,users:write";

    private Scopes() {}

    static String of(User holder) {
        return holder.isBot() ? BOT : PERSON;
    }
}
