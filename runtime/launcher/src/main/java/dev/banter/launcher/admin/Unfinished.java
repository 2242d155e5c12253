package dev.banter.launcher.admin;

import dev.banter.host.admin.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Orders that took longer than an HTTP answer may, by number; the newest. Safe from any thread. */
final class Unfinished {

    private static final int MOST = 16;

    /** Guarded by this. */
    private final Map<Integer, CompletableFuture<Answer>> byNumber = new LinkedHashMap<>();

    private int last;

    synchronized int add(CompletableFuture<Answer> answer) {
        byNumber.put(++last, answer);
        if (byNumber.size() > MOST) {
            byNumber.remove(byNumber.keySet().iterator().next());
        }
        return last;
    }

    synchronized Optional<CompletableFuture<Answer>> get(String number) {
        return number.matches("\\d{1,9}")
                ? Optional.ofNullable(byNumber.get(Integer.valueOf(number)))
                : Optional.empty();
    }
}
