package dev.banter.host;

import java.util.function.Consumer;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files that today's javac does not write; each ends the process in a static method {@code leave()}. */
final class OddClasses {

    private static final String OBJECT = "java/lang/Object";
    private static final String SYSTEM = "java/lang/System";
    private static final String HANDLE = "java/lang/invoke/MethodHandle";
    private static final Handle EXIT = new Handle(Opcodes.H_INVOKESTATIC, SYSTEM, "exit", "(I)V", false);
    private static final Handle INVOKE = new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/ConstantBootstraps",
            "invoke",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;L" + HANDLE
                    + ";[Ljava/lang/Object;)Ljava/lang/Object;",
            false);

    private OddClasses() {}

    /** Of Java 1.4, and from within a subroutine. */
    static byte[] subroutine(String name) {
        return type(Opcodes.V1_4, name, code -> {
            Label subroutine = new Label();
            code.visitJumpInsn(Opcodes.JSR, subroutine);
            code.visitInsn(Opcodes.RETURN);
            code.visitLabel(subroutine);
            code.visitVarInsn(Opcodes.ASTORE, 0);
            exit(code);
            code.visitVarInsn(Opcodes.RET, 0);
        });
    }

    /** By a method handle that is a constant. */
    static byte[] handle(String name) {
        return type(Opcodes.V1_8, name, code -> {
            code.visitLdcInsn(EXIT);
            code.visitInsn(Opcodes.ICONST_3);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, HANDLE, "invokeExact", "(I)V", false);
            code.visitInsn(Opcodes.RETURN);
        });
    }

    /** By a constant whose computation calls it. */
    static byte[] constant(String name) {
        return type(Opcodes.V11, name, code -> {
            code.visitLdcInsn(new ConstantDynamic("none", "Ljava/lang/Object;", INVOKE, EXIT, 3));
            code.visitInsn(Opcodes.POP);
            code.visitInsn(Opcodes.RETURN);
        });
    }

    /** With an attribute that the JVM does not read, and that nobody could. */
    static byte[] garbled(String name) {
        ClassWriter type = begun(Opcodes.V1_8, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, name);
        type.visitAttribute(new Attribute("RuntimeInvisibleAnnotations") {
            @Override
            protected ByteVector write(ClassWriter writer, byte[] code, int length, int stack, int locals) {
                return new ByteVector().putShort(Short.MAX_VALUE);
            }
        });
        method(type, "leave", code -> {
            exit(code);
            code.visitInsn(Opcodes.RETURN);
        });
        return type.toByteArray();
    }

    /** An interface of Java 1.4, which may have no method with code; it does so in its initialiser. */
    static byte[] initialiser(String name) {
        ClassWriter type = begun(Opcodes.V1_4, Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT, name);
        method(type, "<clinit>", code -> {
            exit(code);
            code.visitInsn(Opcodes.RETURN);
        });
        return type.toByteArray();
    }

    private static byte[] type(int version, String name, Consumer<MethodVisitor> leave) {
        ClassWriter type = begun(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, name);
        method(type, "leave", leave);
        return type.toByteArray();
    }

    private static ClassWriter begun(int version, int access, String name) {
        ClassWriter type = new ClassWriter(0);
        type.visit(version, access, name, null, OBJECT, null);
        return type;
    }

    private static void method(ClassWriter type, String name, Consumer<MethodVisitor> body) {
        MethodVisitor code = type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name, "()V", null, null);
        code.visitCode();
        body.accept(code);
        code.visitMaxs(2, 1);
        code.visitEnd();
        type.visitEnd();
    }

    private static void exit(MethodVisitor code) {
        code.visitInsn(Opcodes.ICONST_3);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, SYSTEM, "exit", "(I)V", false);
    }
}
