package dev.banter.workspace.script;

import java.time.Instant;
import java.util.Map;

/** A channel or a group in which a scene is set. */
public final class Room {

    private final Scene scene;
    private final String id;
    private final String name;

    Room(Scene scene, String id, String name) {
        this.scene = scene;
        this.id = id;
        this.name = name;
    }

    /** The {@code C…} or {@code G…} id. */
    public String id() {
        return id;
    }

    /** Without {@code #}. */
    public String name() {
        return name;
    }

    /** Has these in it too; who is in it already stays. */
    public Room members(String... names) {
        for (String member : names) {
            Person person = scene.person(member);
            if (!scene.loop().ask(() -> scene.conversation(id).has(scene.user(member)))) {
                scene.call("banter", "conversations.invite", Map.of("channel", id, "users", person.id()));
            }
        }
        return this;
    }

    /** Has somebody who is in it say something. */
    public Room said(String who, String text) {
        scene.say(who, id, text);
        return this;
    }

    /**
     * Puts something into the history that was said at another time. Nobody hears of it. When something was said at
     * that very moment already, it is a millionth of a second later.
     *
     * @param text Slack markup, escaped: as it is to be found
     */
    public Room said(String who, String text, Instant when) {
        scene.recall(who, id, text, when);
        return this;
    }
}
