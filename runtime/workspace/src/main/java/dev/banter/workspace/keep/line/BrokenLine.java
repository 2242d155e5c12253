package dev.banter.workspace.keep.line;

/** A line that this version cannot read. It is told with its place by who reads the file, and so has no stack trace. */
public final class BrokenLine extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    BrokenLine(String why, String remedy) {
        super(why, null, false, false);
        this.remedy = remedy;
    }

    public BrokenLine(String why) {
        this(why, "mend that line or take it out");
    }

    /** What is wrong with it. */
    public String why() {
        return String.valueOf(getMessage());
    }

    /** What to do now. */
    public String remedy() {
        return remedy;
    }
}
