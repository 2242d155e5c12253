package dev.banter.slack.wire;

import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** JSON within bounds: what a stranger sends may be wrong, but never deep, endless or dear. */
final class Json {

    /** The longest document, in bytes: a frame or an answer. */
    static final int LONGEST = 4 * 1024 * 1024;

    private static final int DEEPEST = 200;
    private static final int LONGEST_STRING = 1024 * 1024;
    private static final int LONGEST_NAME = 1024;
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_TOKENS = 1_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(LONGEST)
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            // No thread keeps a buffer: some of them are a plugin's and end with it.
            .recyclerPool(JsonRecyclerPools.newBoundedPool(8))
            .build();

    private Json() {}

    static JsonParser read(InputStream bytes) {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes);
    }

    static JsonParser read(byte[] bytes, int from, int length) {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes, from, length);
    }

    /** So that places in the document can be told. */
    static JsonParser read(byte[] document) {
        return FACTORY.createParser(ObjectReadContext.empty(), document);
    }

    static JsonGenerator write(OutputStream bytes) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);
    }
}
