package dev.banter.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code fields.tsv}: method, path, and whether the field is there, is ours alone, or is left out and why. */
record FieldTable(List<Row> all) {

    private static final String INTRODUCTION = """
            # Methods, and the fields of their answers

            The local workspace has these methods; to any other it answers `unknown_method`.

            `api.test`, `apps.connections.open`, `assistant.threads.setStatus`, `auth.test`, `bots.info`,
            `chat.delete`, `chat.getPermalink`, `chat.meMessage`, `chat.postEphemeral`, `chat.postMessage`,
            `chat.update`, `conversations.archive`, `conversations.close`, `conversations.create`,
            `conversations.history`, `conversations.info`, `conversations.invite`, `conversations.join`,
            `conversations.kick`, `conversations.leave`, `conversations.list`, `conversations.mark`,
            `conversations.members`, `conversations.open`, `conversations.rename`, `conversations.replies`,
            `conversations.setPurpose`, `conversations.setTopic`, `conversations.unarchive`, `emoji.list`,
            `files.completeUploadExternal`, `files.getUploadURLExternal`, `files.info`, `pins.add`, `pins.list`,
            `pins.remove`, `reactions.add`, `reactions.get`, `reactions.list`, `reactions.remove`,
            `rtm.connect`, `rtm.start`, `team.info`, `usergroups.create`, `usergroups.list`,
            `usergroups.users.list`, `usergroups.users.update`, `users.conversations`, `users.getPresence`,
            `users.info`, `users.list`, `users.lookupByEmail`, `users.profile.get`, `users.profile.set`,
            `users.setPresence`, `views.open`, `views.publish`, `views.push`, `views.update`.

            People make user groups, and fill them; they last until the workspace stops, kept or not.

            `apps.connections.open` wants `xapp-local-bot`, which is good for nothing else but `auth.test`.

            These are local, and Slack has none of them. A person's token calls them, and the page does: they are what a person
            does in Slack's own client. Those that ask the app are answered when it has acknowledged, or with
            `operation_timeout` after three seconds.

            - `banter.commands`: what the app offers, as `commands` and `shortcuts`.
            - `banter.command`: `channel`, `command` with its slash, `text`. Gives a command.
            - `banter.shortcut`: `callback_id`, and for a message `channel` and `ts`. Starts a shortcut.
            - `banter.act`: `action_id`, `block_id`, and either `channel` and `ts` or `view_id`. Presses a button, or chooses
              `value` in a menu: a text, or a JSON list of texts where several may be chosen; of an `external_select`, whose
              options the app alone knows, the options themselves. `state` is what stands chosen in all elements, as JSON by
              block and action: `{"b1":{"a1-1":"prod"}}`.
            - `banter.suggest`: `action_id`, `block_id`, either `channel` and `ts` or `view_id`, and as `value` what is typed so
              far. Asks the app what there is to choose from in an `external_select`: the answer has `options` or
              `option_groups`.
            - `banter.submit`: `view_id`, `state`. Sends a modal off; the answer has `response_action`, and `errors` or `view`.
            - `banter.close`: `view_id`, and `all` for all that are open. Closes a modal.
            - `banter.views`: what the caller has open, as `views`, the lowest first, and `home`.
            - `banter.home`: the caller looks at the app's home.

            The local workspace's answers to twenty of them, laid beside Slack's: its documentation, and the description that
            it publishes (`slackapi/slack-api-specs`). Whatever stands beneath a field that is left out is left out too.
            `[]` is an element of a list. Every answer has `ok`; a refusal has `ok` and `error`. A test compares this page
            with what the workspace answers.
            """;

    enum State {
        THERE("There"),
        OURS("There, and not in Slack's description"),
        LEFT_OUT("Left out");

        private final String title;

        State(String title) {
            this.title = title;
        }

        static State of(String column) {
            return column.equals("there") ? THERE : column.startsWith("ours: ") ? OURS : LEFT_OUT;
        }
    }

    /** @param column {@code there}, {@code ours: why} or {@code left out: why} */
    record Row(String method, String path, String column) {

        State state() {
            return State.of(column);
        }

        String reason() {
            return column.substring(column.indexOf(": ") + 2);
        }
    }

    static FieldTable read() throws IOException {
        try (InputStream table = Objects.requireNonNull(FieldTable.class.getResourceAsStream("fields.tsv"))) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return new FieldTable(text.lines()
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new Row(columns[0], columns[1], columns[2]))
                    .toList());
        }
    }

    Set<String> methods() {
        return all.stream().map(Row::method).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Method, tab, path. */
    Set<String> rows(State... states) {
        return all.stream()
                .filter(row -> Arrays.asList(states).contains(row.state()))
                .map(row -> row.method() + "\t" + row.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> reasons() {
        return all.stream()
                .filter(row -> row.state() != State.THERE)
                .map(Row::reason)
                .toList();
    }

    /** As people read it. */
    String page() {
        Map<String, List<Row>> byMethod =
                all.stream().collect(Collectors.groupingBy(Row::method, LinkedHashMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(INTRODUCTION);
        byMethod.forEach((method, rows) -> {
            page.append("\n## ").append(method).append("\n\n");
            page.append("- ")
                    .append(State.THERE.title)
                    .append(": ")
                    .append(paths(rows, State.THERE))
                    .append('\n');
            List.of(State.OURS, State.LEFT_OUT)
                    .forEach(state -> byReason(rows, state)
                            .forEach((reason, paths) -> page.append("- ")
                                    .append(state.title)
                                    .append(", ")
                                    .append(reason)
                                    .append(": ")
                                    .append(paths)
                                    .append('\n')));
        });
        return page.toString();
    }

    private static Map<String, String> byReason(List<Row> rows, State state) {
        return rows.stream()
                .filter(row -> row.state() == state)
                .collect(Collectors.groupingBy(
                        Row::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(row -> code(row.path()), Collectors.joining(", "))));
    }

    private static String paths(List<Row> rows, State state) {
        return rows.stream()
                .filter(row -> row.state() == state)
                .map(row -> code(row.path()))
                .collect(Collectors.joining(", "));
    }

    private static String code(String path) {
        return "`" + path + "`";
    }
}
