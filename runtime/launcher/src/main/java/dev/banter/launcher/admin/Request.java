package dev.banter.launcher.admin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order as it comes over HTTP.
 *
 * @param method {@code GET} for what changes nothing, else {@code POST}
 * @param path {@code /plugins}, {@code /plugins/ID}, {@code /plugins/ID/VERB}, {@code /explain}, {@code /dead} or
 *     {@code /dead/LETTER/VERB}
 * @param form what stands in the query, or in a form
 */
record Request(String method, String path, Map<String, String> form) {

    private static final String PLUGINS = "/plugins";
    private static final String EXPLAIN = "/explain";
    private static final String DEAD = "/dead";

    Request {
        form = Map.copyOf(form);
    }

    /** How an order is sent. */
    static Request of(Order order) {
        Map<String, String> form = new LinkedHashMap<>();
        return switch (order.verb()) {
            case LIST -> new Request("GET", PLUGINS, form);
            case SHOW -> new Request("GET", PLUGINS + "/" + encoded(order.first()), form);
            case EXPLAIN -> {
                form.put("text", order.first());
                form.put("workspace", order.where().workspace());
                form.put("channel", order.where().channel());
                form.put("user", order.where().user());
                form.put("direct", String.valueOf(order.where().direct()));
                yield new Request("GET", EXPLAIN, form);
            }
            case DEAD -> new Request("GET", DEAD, form);
            case RETRY, DROP -> new Request("POST", DEAD + under(order), form);
            case INSTALL -> {
                form.put("file", order.first());
                order.sha256().ifPresent(hash -> form.put("sha256", hash));
                yield new Request("POST", PLUGINS, form);
            }
            default -> {
                order.sha256().ifPresent(hash -> form.put("sha256", hash));
                yield new Request("POST", PLUGINS + under(order), form);
            }
        };
    }

    private static String under(Order order) {
        return "/" + encoded(order.first()) + "/" + order.verb().word();
    }

    /** The order that came; empty when there is nothing at that path. */
    Optional<Order> order() throws OrderException {
        if (path.equals(EXPLAIN)) {
            Order.Where where = new Order.Where(
                    form.getOrDefault("workspace", ""),
                    form.getOrDefault("channel", ""),
                    form.getOrDefault("user", ""),
                    form.getOrDefault("direct", "").equals("true"));
            return Optional.of(
                    Order.of(Stream.concat(Stream.of("explain"), given("text")).toList(), where));
        }
        List<String> letter = parts(DEAD);
        if (letter.size() == 1 || letter.size() == 3) {
            List<String> words = letter.size() == 1 ? List.of("dead") : List.of(letter.get(2), letter.get(1));
            return Optional.of(Order.of(words, Order.Where.ANYWHERE));
        }
        List<String> parts = parts(PLUGINS);
        return parts.isEmpty() || parts.size() > 3
                ? Optional.empty()
                : Optional.of(Order.of(words(parts), Order.Where.ANYWHERE));
    }

    /** What stands behind a beginning, the empty one before it included; empty when the path begins otherwise. */
    private List<String> parts(String beginning) {
        List<String> parts = List.of(
                path.substring(Math.min(path.length(), beginning.length())).split("/", -1));
        return path.startsWith(beginning) && parts.get(0).isEmpty() ? parts : List.of();
    }

    private List<String> words(List<String> parts) {
        if (parts.size() == 1) {
            return isRead() ? List.of("list") : concat("install", given("file"));
        }
        return parts.size() == 2 ? List.of("show", parts.get(1)) : concat(parts.get(2), Stream.of(parts.get(1)));
    }

    private List<String> concat(String verb, Stream<String> subject) {
        return Stream.of(Stream.of(verb), subject, given("sha256"))
                .flatMap(words -> words)
                .toList();
    }

    private Stream<String> given(String name) {
        return Stream.ofNullable(form.get(name)).filter(value -> !value.isEmpty());
    }

    /** Whether it was asked so that nothing may change. */
    boolean isRead() {
        return method.equals("GET");
    }

    /** The form as a query, or as a body. */
    String encodedForm() {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    /** Reads a form; the last of several with one name counts. */
    static Map<String, String> form(String... encoded) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String fields : encoded) {
            for (String field : new ArrayList<>(List.of(fields.split("&", -1)))) {
                int end = field.indexOf('=');
                if (end > 0) {
                    form.put(decoded(field.substring(0, end)), decoded(field.substring(end + 1)));
                }
            }
        }
        return form;
    }

    /** For a path as well, where a plus is a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
