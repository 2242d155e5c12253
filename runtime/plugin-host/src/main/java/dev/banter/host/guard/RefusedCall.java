package dev.banter.host.guard;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** A method of the JDK that would reach beyond the plugin that calls it. */
public enum RefusedCall {
    /** Ends the process. */
    SYSTEM_EXIT("java.lang.System", "exit", "(I)V", Words.ENDS),
    /** Ends the process. */
    RUNTIME_EXIT("java.lang.Runtime", "exit", "(I)V", Words.ENDS),
    /** Ends the process, and nothing that had begun is finished. */
    RUNTIME_HALT("java.lang.Runtime", "halt", "(I)V", Words.ENDS),
    /** Keeps the plugin for as long as the process lives. */
    SHUTDOWN_HOOK("java.lang.Runtime", "addShutdownHook", "(Ljava/lang/Thread;)V", Words.STAYS);

    private static final String STAND_IN = "banter$refuses$";

    private final String owner;
    private final String member;
    private final String descriptor;
    private final Words words;

    RefusedCall(String owner, String member, String descriptor, Words words) {
        this.owner = owner;
        this.member = member;
        this.descriptor = descriptor;
        this.words = words;
    }

    /**
     * Picks out the refused ones.
     *
     * @param calls what a class names, as {@code package.Class.member}
     * @return those that are refused, seldom any
     */
    public static Set<RefusedCall> among(Collection<String> calls) {
        EnumSet<RefusedCall> refused = EnumSet.allOf(RefusedCall.class);
        refused.removeIf(call -> !calls.contains(call.owner + "." + call.member));
        return refused;
    }

    /**
     * Whether a method of a plugin's class is not the author's, but stands where a refused call was.
     *
     * @param method the method's name
     * @return true for one that {@link CallGuard} has added
     */
    public static boolean isStandIn(String method) {
        return method.startsWith(STAND_IN);
    }

    /** Whether a method is this one, all names as they stand in a class file. */
    boolean is(String ownersName, String name, String type) {
        return owner.equals(ownersName.replace('/', '.')) && member.equals(name) && descriptor.equals(type);
    }

    String standIn() {
        return STAND_IN + simpleOwner() + "$" + member;
    }

    /** Takes what the refused method takes; the object it would be called on is an argument like the others. */
    String standInDescriptor() {
        return this == SYSTEM_EXIT ? descriptor : "(L" + owner.replace('.', '/') + ";" + descriptor.substring(1);
    }

    /** What is thrown instead; it has a constructor that takes a text. */
    Class<? extends Throwable> thrown() {
        return words.thrown;
    }

    /** What happened, where, why not, and what to do now. */
    String text(String plugin, String caller) {
        return "plugin " + plugin + ": " + caller + " called " + this + words.text;
    }

    /** Names a method as people do. */
    @Override
    public String toString() {
        return simpleOwner() + "." + member;
    }

    private String simpleOwner() {
        return owner.substring(owner.lastIndexOf('.') + 1);
    }

    /** Why, and what is thrown. */
    private enum Words {
        /** Code that ends a process does not expect to come back: no catch of exceptions shall hold this up. */
        ENDS(Error.class, ", which would end the bot for everybody; the bot goes on: return, or throw, instead"),
        /** What the JDK itself throws when no hook can be added: libraries are prepared for it. */
        STAYS(
                IllegalStateException.class,
                ", which would keep the plugin in memory for as long as the bot runs; nothing was added: implement"
                        + " AutoCloseable in one of the plugin's classes, and end there what has to be ended");

        private final Class<? extends Throwable> thrown;
        private final String text;

        Words(Class<? extends Throwable> thrown, String text) {
            this.thrown = thrown;
            this.text = text;
        }
    }
}
