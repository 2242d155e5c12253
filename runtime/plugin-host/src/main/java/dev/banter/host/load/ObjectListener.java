package dev.banter.host.load;

/** Hears of the objects of a plugin that stay as long as it does. */
@FunctionalInterface
public interface ObjectListener {

    /**
     * One has been made, after all that its constructor needs. Called on the thread that makes it.
     *
     * @param object the object
     * @throws Exception when whoever wants it must not get it
     */
    void made(Object object) throws Exception;
}
