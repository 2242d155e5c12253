package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may call a handler, and where. On a class it goes for each of its handlers; on a class and a method, both have
 * to hold.
 *
 * <p>{@link #users} and {@link #groups} say who: whoever is named in either may. {@link #channels} says where. When both are
 * given, both have to hold; what is left out asks for nothing. At least one of the three is given.
 *
 * <p>It is decided on a thread of the plugin, before any of its code, and in the order of what was said. Names and groups
 * are looked up in Slack when somebody calls the handler, and are kept for five minutes; ids of people and channels cost
 * nothing, and mean the same whatever is renamed. What cannot be looked up lets nobody in.
 *
 * <p>Who may not is told so, so that they alone see it, if they spoke to the bot: a direct message, a mention of it, a
 * command, a button, a modal, a shortcut. Whoever was merely overheard, or reacted with an emoji, hears nothing. Help leaves
 * out what the asker may not call. Not for {@link OnEvent}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /**
     * People: ids such as {@code "U012AB3CD"}, or user names such as {@code "@ana"}. The user name is meant, not the name
     * that is shown, which everybody may change to that of another; whoever takes a user name over takes the right with it.
     *
     * @return none to leave who may to {@link #groups}, or to anybody
     */
    String[] users() default {};

    /**
     * User groups: ids such as {@code "S012AB3CD"}, or handles such as {@code "@oncall"}. Takes the scope
     * {@code usergroups:read}.
     *
     * @return none to leave who may to {@link #users}, or to anybody
     */
    String[] groups() default {};

    /**
     * Channels: ids such as {@code "C012AB3CD"}, or names such as {@code "#ops"}. What is done in no channel, such as a
     * direct message or a shortcut that is chosen anywhere, is done in none of these; not for {@link OnView}, since a modal
     * stands in no channel at all.
     *
     * @return none for anywhere
     */
    String[] channels() default {};
}
