package dev.banter.host.load;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a class file names. Annotations are not among it, and rightly so: the JVM does not mind a missing one.
 *
 * @param classes binary names of classes, arrays left out
 * @param calls methods and fields, as {@code package.Class.member}
 * @param strings text that stands in the code
 */
record ConstantPool(Set<String> classes, Set<String> calls, Set<String> strings) {

    /** Reads a class file's; each set in alphabetical order. */
    static ConstantPool of(InputStream classFile) throws IOException {
        DataInputStream in = new DataInputStream(classFile);
        in.skipNBytes(8); // magic and version: the JVM checks them
        int size = in.readUnsignedShort();
        Entries entries = new Entries(size);
        for (int i = 1; i < size; i++) {
            i += entries.read(i, in);
        }
        return entries.named();
    }

    /** The entries by their numbers; zero stands for none. */
    private static final class Entries {

        private final String[] texts;
        private final int[] classes;
        private final int[] strings;
        private final int[] names;
        private final int[] owners;
        private final int[] members;

        Entries(int size) {
            texts = new String[size];
            classes = new int[size];
            strings = new int[size];
            names = new int[size];
            owners = new int[size];
            members = new int[size];
        }

        /** Returns how many places it takes besides its own. */
        int read(int place, DataInputStream in) throws IOException {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[place] = in.readUTF();
                case 7 -> classes[place] = in.readUnsignedShort();
                case 8 -> strings[place] = in.readUnsignedShort();
                case 9, 10, 11 -> {
                    owners[place] = in.readUnsignedShort();
                    members[place] = in.readUnsignedShort();
                }
                case 12 -> {
                    names[place] = in.readUnsignedShort();
                    in.skipNBytes(2);
                }
                case 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> in.skipNBytes(8);
                default -> throw new IOException("constant " + place + " is of an unknown kind, " + tag);
            }
            return tag == 5 || tag == 6 ? 1 : 0; // long and double take two places
        }

        ConstantPool named() {
            Set<String> types = new TreeSet<>();
            Set<String> calls = new TreeSet<>();
            Set<String> words = new TreeSet<>();
            for (int i = 1; i < texts.length; i++) {
                if (classes[i] != 0 && !texts[classes[i]].startsWith("[")) {
                    types.add(type(i));
                }
                if (owners[i] != 0) {
                    calls.add(type(owners[i]) + "." + texts[names[members[i]]]);
                }
                if (strings[i] != 0) {
                    words.add(texts[strings[i]]);
                }
            }
            return new ConstantPool(types, calls, words);
        }

        private String type(int place) {
            return texts[classes[place]].replace('/', '.');
        }
    }
}
