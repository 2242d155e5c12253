package dev.banter.launcher.settings;

import java.util.List;

/** Settings or arguments are wrong: all of them at once. */
public final class SettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    /** One line each; kept as an array because exceptions are serializable. */
    private final String[] problems;

    /**
     * @param problems one line each; not empty
     */
    public SettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = problems.toArray(String[]::new);
    }

    /**
     * What is wrong.
     *
     * @return one line each
     */
    public List<String> problems() {
        return List.of(problems);
    }
}
