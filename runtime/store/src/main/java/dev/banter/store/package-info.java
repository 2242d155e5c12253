/**
 * What must survive the process: one SQLite file, one thread that writes it.
 *
 * <p>{@link dev.banter.store.Store} is the door. Behind it, {@code StoreFile} tells whether a file may be written at all,
 * {@code Schema} makes and renews its tables, and {@code Writer} commits what comes together in one transaction.
 * {@link dev.banter.store.Upkeep} is for whoever looks after the file.
 */
@NullMarked
package dev.banter.store;

import org.jspecify.annotations.NullMarked;
