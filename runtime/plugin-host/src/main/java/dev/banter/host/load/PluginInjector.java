package dev.banter.host.load;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import com.google.inject.Scopes;
import com.google.inject.matcher.Matchers;
import java.util.Collection;

/**
 * Makes the objects of one plugin. A root injector, never a child: a parent would remember the plugin's classes. Runs
 * plugin code: on the plugin's lane only.
 */
public final class PluginInjector {

    private final Injector injector;

    /**
     * @param services what the host offers
     * @param handlers the handler classes, found good by {@link InjectionCheck}
     * @param listener hears of handler objects and singletons
     */
    public PluginInjector(HostServices services, Collection<Class<?>> handlers, ObjectListener listener) {
        injector = Guice.createInjector(binder -> {
            binder.disableCircularProxies();
            binder.requireExactBindingAnnotations();
            binder.bindListener(Matchers.any(), new Births(listener));
            services.byType().forEach((type, service) -> bind(binder, type, service));
            handlers.forEach(handler -> binder.bind(handler).in(Scopes.SINGLETON));
        });
    }

    private static <T> void bind(Binder binder, Class<T> type, Object service) {
        binder.bind(type).toInstance(type.cast(service));
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
