package dev.banter.core.route;

import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The table that counts just now. Whatever is looked up in it is looked up to the end before another takes its place: so
 * whoever has made the swap knows that nothing is handed over by the old one any more, but by the matcher's thread, which
 * keeps count. Safe from any thread.
 */
public final class Routing {

    private final ReadWriteLock swapping = new ReentrantReadWriteLock();
    private volatile RouteTable table = RouteTable.EMPTY;

    /**
     * The table of this moment, for whoever only asks.
     *
     * @return immutable
     */
    public RouteTable now() {
        return table;
    }

    /**
     * Hands over what came, by one table.
     *
     * @param handing looks it up and hands it over; never swaps
     * @param <T> what it says
     * @return the same
     */
    public <T> T by(Function<RouteTable, T> handing) {
        swapping.readLock().lock();
        try {
            return handing.apply(table);
        } finally {
            swapping.readLock().unlock();
        }
    }

    /**
     * The same, where nothing is said.
     *
     * @param handing looks it up and hands it over; never swaps
     */
    public void handOver(Consumer<RouteTable> handing) {
        swapping.readLock().lock();
        try {
            handing.accept(table);
        } finally {
            swapping.readLock().unlock();
        }
    }

    /**
     * Puts another table in the place of the one that counts.
     *
     * @param pluginId the plugin that comes, goes, or makes way for another version of itself
     * @param change makes the other from the one
     * @return what is left of that plugin as it was; empty when it was not there
     */
    public Optional<Departure> swap(String pluginId, UnaryOperator<RouteTable> change) {
        swapping.writeLock().lock();
        try {
            Optional<Departure> departure = table.departure(pluginId);
            table = change.apply(table);
            return departure;
        } finally {
            swapping.writeLock().unlock();
        }
    }

    /** Finds handlers by an index from now on. Nobody waits while a table is made of it. */
    void use(RouteIndex index) {
        RouteTable before = table;
        while (!replace(before, before.with(index))) {
            before = table;
        }
    }

    private boolean replace(RouteTable before, RouteTable after) {
        swapping.writeLock().lock();
        try {
            boolean same = table == before;
            table = same ? after : table;
            return same;
        } finally {
            swapping.writeLock().unlock();
        }
    }
}
