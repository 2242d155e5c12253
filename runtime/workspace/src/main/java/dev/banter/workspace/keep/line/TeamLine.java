package dev.banter.workspace.keep.line;

import dev.banter.workspace.action.Holdings;
import dev.banter.workspace.team.Team;
import tools.jackson.databind.node.ObjectNode;

/**
 * The workspace itself; the first line of every file.
 *
 * @param bot the id of the user who is the bot
 * @param ids how many ids were given out
 */
public record TeamLine(Team team, String bot, long ids) {

    /** Of the whole file. It rises when a line changes so that an older version would misread it. */
    private static final long FORMAT = 1;

    public static ObjectNode of(Holdings holdings) {
        Team team = holdings.team();
        return Thing.TEAM
                .line()
                .put("format", FORMAT)
                .put("id", team.id())
                .put("name", team.name())
                .put("domain", team.domain())
                .put("bot", holdings.bot().id())
                .put("ids", holdings.ids().last());
    }

    public static TeamLine read(Fields line) {
        long format = line.number("format");
        if (format != FORMAT) {
            throw new BrokenLine(
                    "the file is in format " + format + ", and this version of Banter knows " + FORMAT + " alone",
                    "start the version that wrote it");
        }
        Team team = new Team(line.text("id"), line.text("name"), line.text("domain"));
        return new TeamLine(team, line.text("bot"), line.number("ids"));
    }
}
