package dev.banter.core.index;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of many patterns may match in a text, in a time that depends on the text and on how many those are: each pattern
 * that does match is among them, and few others. Immutable but for what it keeps to use again. Safe from any thread.
 */
public final class PatternIndex {

    private final Automaton automaton;
    private final Demands demands;
    private final AtomicReference<@Nullable Findings> spare = new AtomicReference<>();

    private PatternIndex(Automaton automaton, Demands demands) {
        this.automaton = automaton;
        this.demands = demands;
    }

    /**
     * An index of patterns. Takes about 0.1 ms a pattern.
     *
     * @param patterns in any number
     * @return tells them by their places in the list, from 0
     */
    public static PatternIndex of(List<Pattern> patterns) {
        List<List<Clause>> asked = patterns.stream().map(Needs::of).toList();
        Columns columns = new Columns(asked.stream()
                .flatMap(List::stream)
                .flatMap(clause -> clause.literals().stream())
                .toList());
        byte[] clauses = new byte[patterns.size()];
        TreeMap<String, List<Demand>> byLiteral = new TreeMap<>();
        for (int pattern = 0; pattern < clauses.length; pattern++) {
            List<Clause> ofPattern = asked.get(pattern);
            clauses[pattern] = (byte) ofPattern.size();
            for (int clause = 0; clause < ofPattern.size(); clause++) {
                Demand demand = new Demand(pattern, 1 << clause);
                for (String literal : ofPattern.get(clause).literals()) {
                    byLiteral
                            .computeIfAbsent(columns.of(literal), first -> new ArrayList<>())
                            .add(demand);
                }
            }
        }
        LiteralTree tree = new LiteralTree(byLiteral.navigableKeySet(), columns);
        List<List<Demand>> byNumber = new ArrayList<>();
        for (List<Demand> ofLiteral : byLiteral.values()) {
            int number = tree.number(byNumber.size());
            byNumber.add(new ArrayList<>());
            byNumber.get(number).addAll(ofLiteral);
        }
        return new PatternIndex(tree.link(), new Demands(byNumber, clauses));
    }

    /**
     * Which patterns may match in a text, with <em>find</em>.
     *
     * @param text the text
     * @return their numbers, ascending; not to be changed
     */
    public int[] candidates(String text) {
        Findings kept = spare.getAndSet(null);
        Findings findings = kept == null ? new Findings(demands) : kept;
        findings.clear();
        automaton.search(text, findings);
        int[] candidates = findings.candidates();
        spare.set(findings);
        return candidates;
    }
}
