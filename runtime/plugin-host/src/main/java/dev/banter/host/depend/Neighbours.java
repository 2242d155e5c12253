package dev.banter.host.depend;

import java.util.List;
import java.util.Optional;

/** What is known of other plugins. For the thread that loads. */
public interface Neighbours {

    /**
     * The plugin that answers under an id.
     *
     * @param id the id
     * @return the plugin; empty when none is live
     */
    Optional<Neighbour> live(String id);

    /**
     * Whether an administrator has disabled the plugin of an id, wherever its jar may be.
     *
     * @param id the id
     * @return false too when nobody is asked
     */
    default boolean isDisabled(String id) {
        return false;
    }

    /**
     * The jar of that id that was refused.
     *
     * @param id the id
     * @return its file; empty when there is none
     */
    Optional<String> refused(String id);

    /**
     * What the plugin of an id needs: the one that is about to come, else the one that is live, else one that was refused.
     *
     * @param id the id
     * @return ids; none when nothing is known of it
     */
    List<String> needs(String id);
}
