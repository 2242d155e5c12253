package dev.banter.launcher.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.banter.launcher.doctor.Finding.State;
import dev.banter.launcher.log.MaskingEncoder;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Writes findings down, one line a check.
 *
 * @param out where to
 * @param signs whether the terminal can show more than ASCII
 */
record Chart(PrintStream out, boolean signs) {

    private static final String MARGIN = "    ";

    /**
     * A chart on a terminal.
     *
     * @param out where to
     * @param charset what the terminal shows
     */
    static Chart on(PrintStream out, Charset charset) {
        boolean signs = charset.equals(UTF_8);
        return new Chart(new PrintStream(out, true, charset), signs);
    }

    void write(String check, Finding finding) {
        line(sign(finding.state()) + " " + check + ": " + finding.text());
        finding.advice().forEach(advice -> line(MARGIN + advice));
    }

    void line(String text) {
        String masked = MaskingEncoder.mask(text);
        out.println(signs ? masked : plain(masked));
    }

    private String sign(State state) {
        return switch (state) {
            case GOOD -> signs ? "✓" : "+";
            case BAD -> signs ? "✗" : "x";
            case OPEN -> signs ? "–" : "-";
        };
    }

    private static String plain(String text) {
        return text.replace("…", "...").replaceAll("[^\\x20-\\x7e]", "?");
    }
}
