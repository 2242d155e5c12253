package dev.banter.core.data;

/** What a plugin is told that would keep too much. */
public final class TooMuch {

    private TooMuch() {}

    /**
     * Nothing was written.
     *
     * @param plugin whose
     * @param most how many characters it may keep
     * @return says what to do
     */
    public static IllegalArgumentException of(String plugin, long most) {
        return new IllegalArgumentException("nothing was kept: plugin " + plugin + " keeps as much as it may, which is "
                + most + " characters; delete what is not needed any more");
    }
}
