package dev.banter.workspace.app.view;

import dev.banter.workspace.basics.RandomIds;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.team.User;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Every view that somebody has open: a stack of modals each, and the app's home. On the workspace's thread only. */
public final class Views {

    /** Slack's own. */
    private static final int MOST = 3;

    private static final String OPENED = "view_opened";
    private static final String UPDATED = "view_updated";
    private static final String CLOSED = "view_closed";

    private final User bot;
    private final RandomIds random;
    private final Clock clock;
    private final ViewListener listener;
    private final Map<User, List<View>> stacks = new HashMap<>();
    private final Map<User, View> homes = new HashMap<>();

    public Views(User bot, RandomIds random, Clock clock, ViewListener listener) {
        this.bot = bot;
        this.random = random;
        this.clock = clock;
        this.listener = listener;
    }

    /** Opens a modal in the place of all that the person had open. */
    public ObjectNode open(User person, String json) {
        ObjectNode body = ViewCheck.of(json, "modal");
        closeAll(person);
        return push(person, body);
    }

    /**
     * Puts a modal on top of those that are open.
     *
     * @throws Refused as {@code push_limit_reached}, {@code not_found} or as {@link ViewCheck} does
     */
    public ObjectNode push(User person, String json) {
        ObjectNode body = ViewCheck.of(json, "modal");
        if (stack(person).isEmpty()) {
            throw new Refused("not_found");
        }
        return push(person, body);
    }

    ObjectNode push(User person, ObjectNode body) {
        List<View> stack = stack(person);
        if (stack.size() >= MOST) {
            throw new Refused("push_limit_reached");
        }
        checkExternalId(body, "");
        String id = random.next("V");
        View top = stack.isEmpty() ? null : stack.get(stack.size() - 1);
        View view = new View(id, body, hash(), top == null ? id : top.rootId(), top == null ? null : top.id());
        stack.add(view);
        return tell(person, OPENED, view);
    }

    /**
     * Puts something else into a view.
     *
     * @param id its own or, when that is empty, the one that the app gave it
     * @param hash the one it must still have; empty when any will do
     * @throws Refused as {@code not_found}, {@code hash_conflict} or as {@link ViewCheck} does
     */
    public ObjectNode update(String id, String externalId, String hash, String json) {
        Place place = all().filter(found -> id.isEmpty()
                        ? !externalId.isEmpty() && found.view().externalId().equals(externalId)
                        : found.view().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("not_found"));
        View before = place.view();
        ObjectNode body = ViewCheck.of(json, before.text("type"));
        if (!hash.isEmpty() && !hash.equals(before.hash())) {
            throw new Refused("hash_conflict");
        }
        return replace(place.person(), before, body);
    }

    ObjectNode replace(User person, View before, ObjectNode body) {
        checkExternalId(body, before.id());
        View after = before.with(body, hash());
        stack(person).replaceAll(view -> view.id().equals(after.id()) ? after : view);
        homes.computeIfPresent(person, (owner, home) -> home.id().equals(after.id()) ? after : home);
        return tell(person, UPDATED, after);
    }

    /** Gives somebody's home of the app another look. */
    public ObjectNode publish(User person, String hash, String json) {
        ObjectNode body = ViewCheck.of(json, "home");
        View before = homes.get(person);
        if (before == null) {
            String id = random.next("V");
            View home = new View(id, body, hash(), id, null);
            homes.put(person, home);
            return tell(person, OPENED, home);
        }
        if (!hash.isEmpty() && !hash.equals(before.hash())) {
            throw new Refused("hash_conflict");
        }
        return replace(person, before, body);
    }

    /** Takes the top view away; the one beneath it is seen again. */
    void close(User person, View view) {
        if (stack(person).remove(view)) {
            tell(person, CLOSED, view);
        }
    }

    void closeAll(User person) {
        List<View> open = List.copyOf(stack(person));
        for (int i = open.size() - 1; i >= 0; i--) {
            close(person, open.get(i));
        }
    }

    /**
     * One of a person's own.
     *
     * @throws Refused as {@code view_not_found}
     */
    View find(User person, String id) {
        return all().filter(place -> place.person().equals(person))
                .map(Place::view)
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("view_not_found"));
    }

    /** The shape of one of a person's own, refused as {@code view_not_found}. */
    public ObjectNode shape(User person, String id) {
        return ViewShape.of(find(person, id), bot);
    }

    /** What a person has open, the lowest first. */
    public List<ObjectNode> stackOf(User person) {
        return stack(person).stream().map(view -> ViewShape.of(view, bot)).toList();
    }

    public Optional<ObjectNode> homeOf(User person) {
        return Optional.ofNullable(homes.get(person)).map(view -> ViewShape.of(view, bot));
    }

    private void checkExternalId(ObjectNode body, String ownId) {
        String externalId = body.path("external_id").asString("");
        if (!externalId.isEmpty()
                && all().map(Place::view)
                        .anyMatch(view -> view.externalId().equals(externalId)
                                && !view.id().equals(ownId))) {
            throw new Refused("duplicate_external_id");
        }
    }

    private ObjectNode tell(User person, String what, View view) {
        ObjectNode shape = ViewShape.of(view, bot);
        listener.told(person, what, shape);
        return shape;
    }

    private List<View> stack(User person) {
        return stacks.computeIfAbsent(person, anybody -> new ArrayList<>());
    }

    private Stream<Place> all() {
        Stream<Place> modals = stacks.entrySet().stream()
                .flatMap(open -> open.getValue().stream().map(view -> new Place(open.getKey(), view)));
        return Stream.concat(modals, homes.entrySet().stream().map(home -> new Place(home.getKey(), home.getValue())));
    }

    private String hash() {
        return clock.instant().getEpochSecond() + "." + random.next("");
    }

    private record Place(User person, View view) {}
}
