package dev.banter.workspace.app.interact;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.shape.Json;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody has chosen in an element, in the words that Slack has for it. What is chosen is said plainly: as text,
 * and as a list of texts where several may be.
 */
public final class Choice {

    private Choice() {}

    /** Whether an element remembers what was chosen; buttons and overflow menus do not. */
    static boolean isKept(ObjectNode element) {
        return !field(element).isEmpty()
                && !type(element).equals("button")
                && !type(element).equals("overflow");
    }

    /**
     * The element's state with this chosen in it.
     *
     * @throws Refused as {@code invalid_arguments} when that cannot be chosen
     */
    static ObjectNode of(ObjectNode element, JsonNode chosen) {
        String field = field(element);
        ObjectNode state = Json.object().put("type", type(element));
        if (field.isEmpty()) {
            throw cannot(element, "nothing can be chosen in an element of type " + type(element));
        }
        if (chosen.isNull() || chosen.isMissingNode()) {
            return state.set(
                    field, field.endsWith("s") ? Json.array() : Json.object().nullNode());
        }
        return state.set(field, value(element, field, chosen));
    }

    /** The state of an element in which nobody has chosen anything yet. */
    static ObjectNode initial(ObjectNode element) {
        String field = field(element);
        String name = "initial_" + field.replace("selected_", "");
        ObjectNode state = Json.object().put("type", type(element));
        JsonNode initial = element.path(name);
        return state.set(field, initial.isMissingNode() ? Json.object().nullNode() : initial);
    }

    private static JsonNode value(ObjectNode element, String field, JsonNode chosen) {
        return switch (field) {
            case "selected_option" -> option(element, chosen);
            case "selected_options" -> {
                ArrayNode options = Json.array();
                list(chosen).forEach(one -> options.add(option(element, one)));
                yield options;
            }
            case "selected_users", "selected_channels", "selected_conversations" -> {
                ArrayNode ids = Json.array();
                list(chosen).forEach(ids::add);
                yield ids;
            }
            case "selected_date_time" -> moment(element, chosen);
            default -> chosen;
        };
    }

    /** In seconds, which may be said as text. */
    private static JsonNode moment(ObjectNode element, JsonNode chosen) {
        try {
            return LongNode.valueOf(Long.parseLong(chosen.asString("")));
        } catch (NumberFormatException noSeconds) {
            throw cannot(element, "this is no time in seconds: " + chosen.asString(""));
        }
    }

    private static Stream<JsonNode> list(JsonNode chosen) {
        return chosen.isArray() ? chosen.valueStream() : Stream.of(chosen);
    }

    private static JsonNode option(ObjectNode element, JsonNode chosen) {
        String value = chosen.isObject() ? chosen.path("value").asString("") : chosen.asString("");
        Stream<JsonNode> grouped = element.path("option_groups")
                .valueStream()
                .flatMap(group -> group.path("options").valueStream());
        Optional<JsonNode> known = Stream.concat(element.path("options").valueStream(), grouped)
                .filter(option -> option.path("value").asString("").equals(value))
                .findFirst();
        if (known.isEmpty() && type(element).endsWith("external_select") && chosen.isObject()) {
            return chosen;
        }
        return known.orElseThrow(() -> cannot(element, "there is no option with the value " + value));
    }

    static String type(ObjectNode element) {
        return element.path("type").asString("");
    }

    private static String field(ObjectNode element) {
        return switch (type(element)) {
            case "button", "plain_text_input", "email_text_input", "url_text_input", "number_input" -> "value";
            case "static_select", "external_select", "overflow", "radio_buttons" -> "selected_option";
            case "multi_static_select", "multi_external_select", "checkboxes" -> "selected_options";
            case "users_select" -> "selected_user";
            case "multi_users_select" -> "selected_users";
            case "channels_select" -> "selected_channel";
            case "multi_channels_select" -> "selected_channels";
            case "conversations_select" -> "selected_conversation";
            case "multi_conversations_select" -> "selected_conversations";
            case "datepicker" -> "selected_date";
            case "timepicker" -> "selected_time";
            case "datetimepicker" -> "selected_date_time";
            case "rich_text_input" -> "rich_text_value";
            default -> "";
        };
    }

    private static Refused cannot(ObjectNode element, String why) {
        return new Refused(
                "invalid_arguments",
                "[ERROR] " + why + " [action_id:" + element.path("action_id").asString("") + "]");
    }
}
