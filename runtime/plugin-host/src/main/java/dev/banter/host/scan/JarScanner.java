package dev.banter.host.scan;

import dev.banter.api.Plugin;
import dev.banter.host.refusal.RefusedException;
import dev.banter.host.scan.HandlerCandidate.Kind;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.AnnotationParameterValue;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassGraphException;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.ScanResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the annotated methods of a jar, and what it says of the plugin. Where the methods are is all that is taken of them:
 * their annotations' values are read from the loaded class, since a scan of the jar alone does not know the defaults.
 */
public final class JarScanner {

    /** The order in which a plugin's handlers run: reflection would not tell the place in the class. */
    private static final Comparator<HandlerCandidate> RUNNING =
            Comparator.comparing(HandlerCandidate::className).thenComparing(HandlerCandidate::order);

    /**
     * Scans a jar, on one thread besides the caller's.
     *
     * @param jar the jar
     * @return what is in it
     * @throws RefusedException when it cannot be read
     */
    public ScannedJar scan(Path jar) throws RefusedException {
        ClassGraph everything = new ClassGraph()
                .overrideClasspath(List.of(jar))
                .disableNestedJarScanning()
                .enableMethodInfo()
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .ignoreMethodVisibility();
        try (ScanResult result = everything.scan(1)) {
            return read(result);
        } catch (ClassGraphException failure) {
            throw new RefusedException(
                    "it cannot be searched for handlers (" + failure.getMessage() + "); build or copy it once more");
        }
    }

    private static ScannedJar read(ScanResult result) {
        List<PluginMark> marks = new ArrayList<>();
        List<HandlerCandidate> candidates = new ArrayList<>();
        Set<String> classes = new HashSet<>();
        for (ClassInfo type : result.getAllClasses()) {
            classes.add(type.getName());
            AnnotationInfo says = type.getAnnotationInfo(Plugin.class.getName());
            if (says != null) {
                marks.add(mark(type.getName(), says));
            }
            int order = 0; // ClassGraph keeps the order of the class file, and javac that of the source
            for (MethodInfo method : type.getDeclaredMethodInfo()) {
                List<Kind> kinds = kinds(method);
                if (!kinds.isEmpty()) {
                    candidates.add(new HandlerCandidate(
                            type.getName(), method.getName(), method.getTypeDescriptorStr(), kinds, order));
                }
                order++;
            }
        }
        marks.sort(Comparator.comparing(PluginMark::className));
        candidates.sort(RUNNING);
        return new ScannedJar(marks, candidates, classes);
    }

    private static PluginMark mark(String className, AnnotationInfo says) {
        Map<String, List<String>> values = new HashMap<>();
        for (AnnotationParameterValue value : says.getParameterValues(false)) {
            values.put(value.getName(), texts(value.getValue()));
        }
        return new PluginMark(
                className,
                String.join("", values.getOrDefault("id", List.of())),
                String.join("", values.getOrDefault("version", List.of())),
                values.getOrDefault("requires", List.of()),
                values.getOrDefault("exports", List.of()));
    }

    private static List<String> texts(Object value) {
        Object[] all = value instanceof Object[] several ? several : new Object[] {value};
        return Stream.of(all).map(String::valueOf).toList();
    }

    /** A bridge has its method's annotations; only the method is the author's. */
    private static List<Kind> kinds(MethodInfo method) {
        return Stream.of(Kind.values())
                .filter(kind -> !method.isSynthetic() && kind.isOn(method::hasAnnotation))
                .toList();
    }
}
