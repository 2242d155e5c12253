package dev.banter.core.route;

/** A text that counts how often the matcher looks at it, so that no pattern can look for ever. */
final class CountedText implements CharSequence {

    private final String text;
    private final StepBudget budget;

    CountedText(String text, StepBudget budget) {
        this.text = text;
        this.budget = budget;
    }

    @Override
    public char charAt(int index) {
        budget.spend();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
