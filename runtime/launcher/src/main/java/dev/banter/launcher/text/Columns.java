package dev.banter.launcher.text;

import java.util.ArrayList;
import java.util.List;

/** Lines whose words stand beneath each other. */
public final class Columns {

    private final int widest;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param widest how wide a column is at the most; what is longer moves the rest of its own line alone
     */
    public Columns(int widest) {
        this.widest = widest;
    }

    /** Adds a line. */
    public void row(String... words) {
        rows.add(List.of(words));
    }

    /** All lines, in order. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String word = row.get(i);
                line.append(word)
                        .append(" ".repeat(Math.max(0, width(i) - word.length())))
                        .append("  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> column < row.size() ? row.get(column).length() : 0)
                .filter(width -> width <= widest)
                .max()
                .orElse(0);
    }
}
