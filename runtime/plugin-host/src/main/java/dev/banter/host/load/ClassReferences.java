package dev.banter.host.load;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

/**
 * The classes that a class file's code names: the class entries of its constant pool. Annotations are not among them,
 * and rightly so: the JVM does not mind a missing one.
 */
final class ClassReferences {

    private ClassReferences() {}

    /** Reads the binary names, arrays left out; in alphabetical order. */
    static Set<String> in(InputStream classFile) throws IOException {
        DataInputStream in = new DataInputStream(classFile);
        in.skipNBytes(8); // magic and version: the JVM checks them
        int size = in.readUnsignedShort();
        String[] texts = new String[size];
        int[] classes = new int[size];
        for (int i = 1; i < size; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7 -> classes[i] = in.readUnsignedShort();
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // long and double take two places
                }
                default -> throw new IOException("constant " + i + " is of an unknown kind, " + tag);
            }
        }
        return names(texts, classes);
    }

    private static Set<String> names(String[] texts, int[] classes) {
        Set<String> names = new TreeSet<>();
        for (int name : classes) {
            if (name != 0 && !texts[name].startsWith("[")) {
                names.add(texts[name].replace('/', '.'));
            }
        }
        return names;
    }
}
