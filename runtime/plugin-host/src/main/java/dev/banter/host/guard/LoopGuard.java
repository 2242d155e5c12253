package dev.banter.host.guard;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes a class file anew, so that each turn of a loop asks the thread that it runs on whether it is to stop. What is asked
 * is a method that every thread has, and those of plugins answer by an error when they are to.
 */
public final class LoopGuard extends ClassVisitor {

    private static final int API = Opcodes.ASM9;

    private boolean met;

    private LoopGuard(ClassVisitor next) {
        super(API, next);
    }

    /**
     * Guards the loops of a class file.
     *
     * @param classFile the class file
     * @return a class file of the same version; the same one where it has no loop, or cannot be written
     */
    public static byte[] rewrite(byte[] classFile) {
        try {
            ClassReader reader = new ClassReader(classFile);
            ClassWriter writer = new ClassWriter(reader, 0);
            LoopGuard guard = new LoopGuard(writer);
            reader.accept(guard, 0);
            return guard.met ? writer.toByteArray() : classFile;
        } catch (RuntimeException unreadableOrTooLarge) {
            return classFile;
        }
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new Loops(super.visitMethod(access, name, descriptor, signature, exceptions));
    }

    /** One method's jumps: one to where the method has been before is a turn of a loop. */
    private final class Loops extends MethodVisitor {

        private final Set<Label> passed = new HashSet<>();
        private boolean asks;

        Loops(MethodVisitor next) {
            super(API, next);
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label to) {
            askIfBack(to);
            super.visitJumpInsn(opcode, to);
        }

        @Override
        public void visitTableSwitchInsn(int least, int most, Label otherwise, Label... labels) {
            askIfBack(otherwise, labels);
            super.visitTableSwitchInsn(least, most, otherwise, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            askIfBack(otherwise, labels);
            super.visitLookupSwitchInsn(otherwise, keys, labels);
        }

        /** What the jump itself needs may lie on the stack: it stays there. */
        private void askIfBack(Label to, Label... others) {
            if (!passed.contains(to) && Arrays.stream(others).noneMatch(passed::contains)) {
                return;
            }
            met = true;
            asks = true;
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, "java/lang/Thread", "currentThread", "()Ljava/lang/Thread;", false);
            super.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    "java/lang/Thread",
                    "getUncaughtExceptionHandler",
                    "()Ljava/lang/Thread$UncaughtExceptionHandler;",
                    false);
            super.visitInsn(Opcodes.POP);
        }

        @Override
        public void visitMaxs(int stack, int locals) {
            super.visitMaxs(asks ? stack + 1 : stack, locals);
        }
    }
}
