package dev.banter.launcher.settings.text;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code banter.yaml} into flat names ({@code lane.threads}), each with the line it stands in. */
public final class SettingsFile {

    /** No setting lies deeper than two names; an alias of itself lies for ever. */
    private static final int DEEPEST = 8;

    private final Path path;
    private final String name;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Given> values = new LinkedHashMap<>();

    /**
     * @param path which need not be there
     */
    public SettingsFile(Path path) {
        this.path = path;
        this.name = String.valueOf(path.getFileName());
    }

    Map<String, Given> read(List<String> found) {
        if (Files.exists(path)) {
            read();
            found.addAll(problems);
        }
        return values;
    }

    private void read() {
        try {
            LoadSettings yaml = LoadSettings.builder()
                    .setLabel(name)
                    .setAllowDuplicateKeys(true)
                    .setMaxAliasesForCollections(10)
                    .build();
            Optional<Node> root = new Compose(yaml).composeReader(new StringReader(Files.readString(path)));
            root.ifPresent(node -> readMapping("", node));
        } catch (CharacterCodingException broken) {
            problems.add(name + ": is not UTF-8 text; save it as UTF-8");
        } catch (IOException unreadable) {
            problems.add(name + ": cannot be read: " + unreadable + "; check the path and who may read it");
        } catch (MarkedYamlEngineException broken) {
            String line = broken.getProblemMark().map(this::at).orElse(name);
            problems.add(line + ": is not YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            problems.add(name + ": is not YAML: " + broken.getMessage());
        }
    }

    private void readMapping(String prefix, Node node) {
        if (prefix.chars().filter(c -> c == '.').count() > DEEPEST) {
            problems.add(at(node) + ": is nested too deeply");
            return;
        }
        if (!(node instanceof MappingNode mapping)) {
            if (!isEmpty(node)) {
                problems.add(at(node) + ": names and values are expected here, such as 'transport: local'");
            }
            return;
        }
        Set<String> seen = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(at(entry.getKeyNode()) + ": a name is expected here");
                continue;
            }
            String path = prefix + key.getValue();
            if (!seen.add(path)) {
                problems.add(at(key) + ": '" + path + "' is given twice; keep one");
            }
            readValue(path, entry.getValueNode());
        }
    }

    private void readValue(String path, Node node) {
        if (node instanceof MappingNode) {
            readMapping(path + ".", node);
        } else if (node instanceof ScalarNode scalar) {
            if (!isEmpty(node)) {
                values.put(path, new Given(List.of(scalar.getValue()), false, at(node), folder()));
            }
        } else if (node instanceof SequenceNode sequence) {
            readList(path, sequence);
        }
    }

    private void readList(String path, SequenceNode sequence) {
        if (sequence.getValue().stream().anyMatch(MappingNode.class::isInstance)) {
            readEntries(path, sequence);
            return;
        }
        List<String> items = sequence.getValue().stream()
                .filter(ScalarNode.class::isInstance)
                .map(item -> ((ScalarNode) item).getValue())
                .toList();
        if (items.size() < sequence.getValue().size()) {
            problems.add(at(sequence) + ": '" + path + "' is a list of plain values");
        }
        values.put(path, new Given(items, true, at(sequence), folder()));
    }

    /** Each entry has its number for a name, counted from 1. */
    private void readEntries(String path, SequenceNode sequence) {
        int number = 0;
        for (Node entry : sequence.getValue()) {
            number++;
            values.put(path + "." + number, new Given(List.of(), true, at(entry), folder()));
            readMapping(path + "." + number + ".", entry);
        }
    }

    private Path folder() {
        return path.resolveSibling("");
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("null")
                        || scalar.getValue().equals("~"));
    }

    private String at(Node node) {
        return node.getStartMark().map(this::at).orElse(name);
    }

    private String at(Mark mark) {
        return name + " line " + (mark.getLine() + 1);
    }
}
