package dev.banter.launcher.survey;

import java.util.ArrayList;
import java.util.List;

/** Lines whose words stand beneath each other. */
final class Columns {

    /** What is longer moves the rest of its own line alone. */
    private static final int WIDEST = 30;

    private final List<List<String>> rows = new ArrayList<>();

    void row(String... words) {
        rows.add(List.of(words));
    }

    List<String> lines() {
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
                .filter(width -> width <= WIDEST)
                .max()
                .orElse(0);
    }
}
