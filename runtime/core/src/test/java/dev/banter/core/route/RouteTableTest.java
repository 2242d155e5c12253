package dev.banter.core.route;

import static dev.banter.core.fixture.Plugins.event;
import static dev.banter.core.fixture.Plugins.on;
import static dev.banter.core.fixture.Plugins.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.run.Lane;
import org.junit.jupiter.api.Test;

final class RouteTableTest {

    private final LivePlugin ask = plugin("ask", on("a"));
    private final LivePlugin deploys = plugin("deploys", on("b"));
    private final LivePlugin karma = plugin("karma", on("c"));

    @Test
    void isEmptyAtFirst() {
        assertThat(RouteTable.EMPTY.plugins()).isEmpty();
        assertThat(RouteTable.EMPTY.listensTo("hello")).isFalse();
    }

    @Test
    void holdsPluginsById() {
        RouteTable table = RouteTable.EMPTY.with(karma).with(ask).with(deploys);

        assertThat(table.plugins()).containsExactly(ask, deploys, karma);
    }

    @Test
    void aTableNeverChanges() {
        RouteTable one = RouteTable.EMPTY.with(ask);

        one.with(deploys);
        one.without("ask");

        assertThat(one.plugins()).containsExactly(ask);
    }

    @Test
    void aPluginTakesThePlaceOfOneWithTheSameId() {
        LivePlugin newer = plugin("deploys", on("d"));

        assertThat(RouteTable.EMPTY.with(ask).with(deploys).with(newer).plugins())
                .containsExactly(ask, newer);
    }

    @Test
    void aPluginIsTakenOut() {
        RouteTable table = RouteTable.EMPTY.with(ask).with(deploys);

        assertThat(table.without("ask").plugins()).containsExactly(deploys);
        assertThat(table.without("unknown").plugins()).containsExactly(ask, deploys);
    }

    @Test
    void howAPluginFaresOutlivesTheComingOfAnother() {
        RouteTable table = RouteTable.EMPTY.with(ask);

        assertThat(table.with(deploys).entries().get(0))
                .isSameAs(table.entries().get(0));
    }

    @Test
    void listensToTheTypesOfItsPlugins() {
        RouteTable table = RouteTable.EMPTY.with(events("one", "hello")).with(events("two", "user_change"));

        assertThat(table.listensTo("hello")).isTrue();
        assertThat(table.listensTo("user_change")).isTrue();
        assertThat(table.listensTo("message")).isFalse();
        assertThat(table.with(events("three", "*")).listensTo("message")).isTrue();
    }

    @Test
    void eventRoutesKeepTheirOrder() {
        LivePlugin plugin = events("one", "hello", "*", "goodbye", "hello");

        assertThat(RouteTable.eventRoutes(plugin, "hello").map(EventRoute::type))
                .containsExactly("hello", "*", "hello");
        assertThat(RouteTable.eventRoutes(plugin, "other").map(EventRoute::type))
                .containsExactly("*");
    }

    private LivePlugin events(String id, String... types) {
        Lane lane = plugin(id, on("")).lane();
        EventRoute[] routes = new EventRoute[types.length];
        for (int i = 0; i < types.length; i++) {
            routes[i] = event(types[i], event -> {});
        }
        return plugin(lane, routes);
    }
}
