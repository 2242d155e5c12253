package dev.banter.host.settings;

import org.jspecify.annotations.Nullable;

/** How the settings of one component are read. */
interface Form {

    /**
     * Reads them, and tells the sheet what is wrong and what there is.
     *
     * @return the component's value; whatever it is when something was wrong
     */
    @Nullable Object read(Sheet sheet, String name, Field field);
}
