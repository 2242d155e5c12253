package dev.banter.host.refusal;

import java.util.List;

/** A jar is not taken. Strings only: what a plugin threw would keep its class loader alive. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Everything that is wrong, at least one. */
    private final List<String> problems;

    /**
     * @param problems everything that is wrong
     */
    public RefusedException(List<String> problems) {
        super(String.join("\n", problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /**
     * @param problem the one thing that is wrong
     */
    public RefusedException(String problem) {
        this(List.of(problem));
    }

    /**
     * Everything that is wrong.
     *
     * @return at least one sentence
     */
    public List<String> problems() {
        return problems;
    }
}
