package dev.banter.host.load;

import dev.banter.host.guard.CallGuard;
import dev.banter.host.guard.LoopGuard;
import dev.banter.host.guard.RefusedCall;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;

/** A plugin's class file as it is loaded: what it names and whether it loops decides how it is written anew. */
final class GuardedCode {

    private GuardedCode() {}

    /**
     * @param classFile as it lies in the jar
     * @param className the class's binary name
     * @param plugin whose it is
     * @throws ClassFormatError when it makes a refused call that cannot be taken out
     */
    static byte[] of(byte[] classFile, String className, String plugin) {
        return LoopGuard.rewrite(withoutRefusedCalls(classFile, className, plugin));
    }

    private static byte[] withoutRefusedCalls(byte[] classFile, String className, String plugin) {
        Set<RefusedCall> refused = refusedIn(classFile);
        if (refused.isEmpty()) {
            return classFile;
        }
        try {
            return CallGuard.rewrite(classFile, plugin, refused);
        } catch (IllegalArgumentException why) {
            throw new ClassFormatError(
                    className + " calls " + refused.iterator().next()
                            + ", which no plugin may, and the call cannot be taken out, because " + why.getMessage()
                            + "; take it out of the source");
        }
    }

    private static Set<RefusedCall> refusedIn(byte[] classFile) {
        try {
            return RefusedCall.among(
                    ConstantPool.of(new ByteArrayInputStream(classFile)).calls());
        } catch (IOException | RuntimeException noClassFile) {
            return Set.of(); // The JVM says so, better than we can.
        }
    }
}
