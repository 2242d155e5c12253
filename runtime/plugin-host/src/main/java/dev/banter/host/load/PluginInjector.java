package dev.banter.host.load;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import com.google.inject.Scopes;
import dev.banter.api.Catalogue;
import dev.banter.api.Slack;
import java.util.Collection;
import org.slf4j.Logger;

/**
 * Makes the objects of one plugin. A root injector, never a child: a parent would remember the plugin's classes. Runs
 * plugin code: on the plugin's lane only.
 */
public final class PluginInjector {

    private final Injector injector;

    /**
     * @param services what the host offers
     * @param handlers the handler classes, found good by {@link InjectionCheck}
     */
    public PluginInjector(HostServices services, Collection<Class<?>> handlers) {
        injector = Guice.createInjector(binder -> {
            binder.disableCircularProxies();
            binder.requireExactBindingAnnotations();
            binder.bind(Slack.class).toInstance(services.slack());
            binder.bind(Catalogue.class).toInstance(services.catalogue());
            binder.bind(Logger.class).toInstance(services.logger());
            handlers.forEach(handler -> binder.bind(handler).in(Scopes.SINGLETON));
        });
    }

    /**
     * The one object of a handler class, made at the first call.
     *
     * @param handler the class
     * @return the object
     * @throws Throwable what a constructor of the plugin threw
     */
    public Object instance(Class<?> handler) throws Throwable {
        try {
            return injector.getInstance(handler);
        } catch (ProvisionException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }
}
