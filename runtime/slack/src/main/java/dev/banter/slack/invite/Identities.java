package dev.banter.slack.invite;

import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Identity;
import dev.banter.slack.wire.Answer;
import org.jspecify.annotations.Nullable;

/** Tells who the bot is from answers, each of which may leave things out. */
public final class Identities {

    private static final Answer.Connect NOTHING = new Answer.Connect(null, null, null, null);

    private static final String UNKNOWN_SELF = "U-unknown";

    private Identities() {}

    /**
     * Where nothing but {@code auth.test} says it.
     *
     * @param auth its answer
     * @return who the bot is, with a substitute, the same at every start, for what it does not say
     */
    public static Identity of(Answer.AuthTest auth) {
        return of(auth, NOTHING);
    }

    /**
     * What {@code auth.test} says counts; {@code connect} fills the gaps, and where both are silent a substitute that is
     * the same at every start.
     */
    static Identity of(Answer.AuthTest auth, Answer.Connect connect) {
        String self = first(auth.userId(), connect.selfId(), UNKNOWN_SELF);
        String workspace = first(auth.teamId(), connect.teamId(), "T-of-" + self);
        String name = first(auth.user(), connect.selfName(), "bot");
        return new Identity(new WorkspaceId(workspace), new UserId(self), auth.botId(), name);
    }

    private static String first(@Nullable String best, @Nullable String second, String substitute) {
        if (best != null && !best.isEmpty()) {
            return best;
        }
        return second != null && !second.isEmpty() ? second : substitute;
    }
}
