package dev.banter.host.load;

import com.google.inject.Scopes;
import com.google.inject.spi.ConstructorBinding;
import com.google.inject.spi.ProvisionListener;

/** Tells of every object of a plugin that stays; those that are made anew for each that asks are nobody's to keep. */
final class Births implements ProvisionListener {

    private final ObjectListener listener;

    Births(ObjectListener listener) {
        this.listener = listener;
    }

    @Override
    public <T> void onProvision(ProvisionInvocation<T> provision) {
        T object = provision.provision();
        // What the host offers is bound as it is, and none of the plugin's: newer JDKs' executors and clients can be
        // closed.
        boolean made = provision.getBinding() instanceof ConstructorBinding;
        if (object == null || !made || !Scopes.isSingleton(provision.getBinding())) {
            return;
        }
        try {
            listener.made(object);
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception checked) {
            // Guice passes on nothing else than what is unchecked.
            throw new IllegalStateException(object.getClass().getName() + " could not be started: " + checked, checked);
        }
    }
}
