package dev.banter.host.guard;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes a class file anew, so that refused calls, and references to the methods, lead to methods that throw instead.
 * These are private and the class's own. They take what the refused ones take, so that nothing around a call changes.
 */
public final class CallGuard extends ClassVisitor {

    private static final int API = Opcodes.ASM9;

    /** From here on an interface may have private methods. */
    private static final int JAVA_8 = Opcodes.V1_8;

    private static final int MAJOR = 0xFFFF;

    private final String plugin;
    private final Set<RefusedCall> refused;
    private final Set<RefusedCall> met = EnumSet.noneOf(RefusedCall.class);
    private String name = "";
    private boolean isInterface;
    private boolean mayHaveMethods = true;

    private CallGuard(ClassVisitor next, String plugin, Set<RefusedCall> refused) {
        super(API, next);
        this.plugin = plugin;
        this.refused = refused;
    }

    /**
     * Takes refused calls out of a class file.
     *
     * @param classFile the class file
     * @param plugin whose it is, for the texts
     * @param refused what it may call of those
     * @return a class file of the same version
     * @throws IllegalArgumentException when it cannot be read or written; the message says why
     */
    public static byte[] rewrite(byte[] classFile, String plugin, Set<RefusedCall> refused) {
        try {
            ClassReader reader = new ClassReader(classFile);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(new CallGuard(writer, plugin, refused), 0);
            return writer.toByteArray();
        } catch (IllegalArgumentException said) {
            throw said;
        } catch (RuntimeException brokenOrTooLarge) {
            throw new IllegalArgumentException(brokenOrTooLarge.toString(), brokenOrTooLarge);
        }
    }

    @Override
    public void visit(
            int version, int access, String className, String signature, String superName, String[] interfaces) {
        name = className;
        isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        mayHaveMethods = !isInterface || (version & MAJOR) >= JAVA_8;
        super.visit(version, access, className, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        return new Calls(super.visitMethod(access, method, descriptor, signature, exceptions));
    }

    @Override
    public void visitEnd() {
        met.forEach(this::addStandIn);
        super.visitEnd();
    }

    /** The refused call that this is, if it is one. */
    private @Nullable RefusedCall meet(String owner, String method, String descriptor) {
        for (RefusedCall call : refused) {
            if (call.is(owner, method, descriptor)) {
                met.add(call);
                return call;
            }
        }
        return null;
    }

    private void addStandIn(RefusedCall call) {
        if (!mayHaveMethods) {
            throw new IllegalArgumentException("an interface of its age cannot have other methods");
        }
        String descriptor = call.standInDescriptor();
        String thrown = Type.getInternalName(call.thrown());
        MethodVisitor code = super.visitMethod(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                call.standIn(),
                descriptor,
                null,
                null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, thrown);
        code.visitInsn(Opcodes.DUP);
        code.visitLdcInsn(call.text(plugin, name.replace('/', '.')));
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, thrown, "<init>", "(Ljava/lang/String;)V", false);
        code.visitInsn(Opcodes.ATHROW);
        code.visitMaxs(3, Type.getArgumentTypes(descriptor).length);
        code.visitEnd();
    }

    /** One method's calls, and the constants in which it refers to methods. */
    private final class Calls extends MethodVisitor {

        Calls(MethodVisitor next) {
            super(API, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean ofInterface) {
            RefusedCall call = meet(owner, method, descriptor);
            if (call == null) {
                super.visitMethodInsn(opcode, owner, method, descriptor, ofInterface);
            } else {
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC, name, call.standIn(), call.standInDescriptor(), isInterface);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
            super.visitInvokeDynamicInsn(method, descriptor, bootstrap, guarded(arguments));
        }

        @Override
        public void visitLdcInsn(Object constant) {
            super.visitLdcInsn(guarded(constant));
        }

        private Object[] guarded(Object[] constants) {
            return Arrays.stream(constants).map(this::guarded).toArray();
        }

        private Object guarded(Object constant) {
            if (constant instanceof Handle handle) {
                return guarded(handle);
            }
            return constant instanceof ConstantDynamic computed ? guarded(computed) : constant;
        }

        private Handle guarded(Handle handle) {
            RefusedCall call = meet(handle.getOwner(), handle.getName(), handle.getDesc());
            return call == null
                    ? handle
                    : new Handle(Opcodes.H_INVOKESTATIC, name, call.standIn(), call.standInDescriptor(), isInterface);
        }

        private ConstantDynamic guarded(ConstantDynamic computed) {
            Object[] arguments = IntStream.range(0, computed.getBootstrapMethodArgumentCount())
                    .mapToObj(computed::getBootstrapMethodArgument)
                    .toArray();
            return new ConstantDynamic(
                    computed.getName(), computed.getDescriptor(), computed.getBootstrapMethod(), guarded(arguments));
        }
    }
}
