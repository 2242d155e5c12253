package dev.banter.host.bind;

import dev.banter.api.At;
import dev.banter.api.BeforeHandlers;
import dev.banter.api.BeforeSending;
import dev.banter.api.Every;
import dev.banter.api.OnAction;
import dev.banter.api.OnCommand;
import dev.banter.api.OnEvent;
import dev.banter.api.OnMention;
import dev.banter.api.OnMessage;
import dev.banter.api.OnReaction;
import dev.banter.api.OnShortcut;
import dev.banter.api.OnTimer;
import dev.banter.api.OnView;
import dev.banter.host.load.LinkageText;
import dev.banter.host.refusal.Problems;
import dev.banter.host.scan.HandlerCandidate;
import dev.banter.host.scan.HandlerCandidate.Kind;
import dev.banter.host.signature.HandlerMethod;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Loads the classes that hold handlers and checks every handler, to the end: an author is told everything at once.
 *
 * <p>Reading an annotation may run code of the plugin: on the plugin's lane only.
 */
public final class HandlerBinder {

    private final ClassLoader loader;
    private final Problems problems;
    private final List<DraftRoute> messages = new ArrayList<>();
    private final List<DraftEventRoute> happenings = new ArrayList<>();
    private final List<DraftDeedRoute> doings = new ArrayList<>();
    private final List<DraftInterceptor> interceptors = new ArrayList<>();
    private final List<DraftJob> jobs = new ArrayList<>();
    private final List<DraftReminder> reminders = new ArrayList<>();
    private final List<Class<?>> owners = new ArrayList<>();

    /**
     * @param loader the plugin's loader
     * @param problems takes what is found
     */
    public HandlerBinder(ClassLoader loader, Problems problems) {
        this.loader = loader;
        this.problems = problems;
    }

    /**
     * Binds all handlers of a plugin.
     *
     * @param candidates in the order in which they run
     * @return the handlers, to be used only when no problem was found
     */
    public DraftHandlers bind(List<HandlerCandidate> candidates) {
        Map<String, List<HandlerCandidate>> byClass = new LinkedHashMap<>();
        for (HandlerCandidate candidate : candidates) {
            byClass.computeIfAbsent(candidate.className(), name -> new ArrayList<>())
                    .add(candidate);
        }
        byClass.forEach(this::bind);
        DraftReminder.refuseDoubles(reminders);
        return new DraftHandlers(messages, happenings, doings, interceptors, jobs, reminders, owners);
    }

    private void bind(String className, List<HandlerCandidate> candidates) {
        try {
            Class<?> owner = Class.forName(className, false, loader);
            Map<String, Method> methods = methods(owner);
            for (HandlerCandidate candidate : candidates) {
                Method method = methods.get(candidate.methodName() + candidate.descriptor());
                if (method != null) {
                    bind(new HandlerMethod(method, problems), candidate.kinds());
                }
            }
            refuseRightsOfNobody(methods, candidates);
            owners.add(owner);
        } catch (ClassNotFoundException | LinkageError | TypeNotPresentException unlinked) {
            LinkageText.of(unlinked, loader).ifPresent(text -> problems.add(className, text));
        }
    }

    /** Whoever writes a right means it to hold. */
    private void refuseRightsOfNobody(Map<String, Method> methods, List<HandlerCandidate> candidates) {
        Map<String, Method> others = new TreeMap<>(methods);
        candidates.forEach(candidate -> others.remove(candidate.methodName() + candidate.descriptor()));
        others.values().forEach(method -> RightsRefusal.refuseAnyOfNoHandler(new HandlerMethod(method, problems)));
    }

    private static Map<String, Method> methods(Class<?> owner) {
        Map<String, Method> methods = new HashMap<>();
        for (Method method : owner.getDeclaredMethods()) {
            MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
            methods.put(method.getName() + type.toMethodDescriptorString(), method);
        }
        return methods;
    }

    private void bind(HandlerMethod handler, List<Kind> kinds) {
        if (kinds.size() > 1) {
            String all = kinds.stream().map(Kind::toString).collect(Collectors.joining(" and "));
            handler.refuse("has " + (kinds.size() == 2 ? "both " : "") + all + "; write a method for each");
            return;
        }
        Method method = handler.method();
        switch (kinds.get(0)) {
            case MESSAGE ->
                MessageBinding.of(handler, method.getAnnotation(OnMessage.class))
                        .ifPresent(messages::add);
            case MENTION ->
                MessageBinding.of(handler, method.getAnnotation(OnMention.class))
                        .ifPresent(messages::add);
            case EVENT -> happenings.add(EventBinding.of(handler, method.getAnnotation(OnEvent.class)));
            case COMMAND ->
                DeedBinding.of(handler, method.getAnnotation(OnCommand.class)).ifPresent(doings::add);
            case REACTION -> doings.add(DeedBinding.of(handler, method.getAnnotation(OnReaction.class)));
            case ACTION -> doings.add(DeedBinding.of(handler, method.getAnnotation(OnAction.class)));
            case VIEW -> doings.add(DeedBinding.of(handler, method.getAnnotation(OnView.class)));
            case SHORTCUT -> doings.add(DeedBinding.of(handler, method.getAnnotation(OnShortcut.class)));
            case BEFORE_HANDLERS ->
                interceptors.add(InterceptorBinding.of(handler, method.getAnnotation(BeforeHandlers.class)));
            case BEFORE_SENDING ->
                interceptors.add(InterceptorBinding.of(handler, method.getAnnotation(BeforeSending.class)));
            case EVERY ->
                JobBinding.of(handler, method.getAnnotation(Every.class)).ifPresent(jobs::add);
            case AT ->
                JobBinding.of(handler, method.getAnnotationsByType(At.class)).ifPresent(jobs::add);
            case TIMER -> reminders.add(DraftReminder.of(handler, method.getAnnotation(OnTimer.class)));
        }
    }
}
