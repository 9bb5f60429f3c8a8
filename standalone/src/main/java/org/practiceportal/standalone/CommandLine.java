package org.practiceportal.standalone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practiceportal.standalone.RunOptions.Ports;
import org.practiceportal.standalone.RunOptions.Sample;

/** Reads what was typed after {@code ./portal}, as far as the script does not answer it by itself. */
final class CommandLine {

    private final Deque<String> left;
    private final List<Path> files = new ArrayList<>();
    private Path data;
    private int portalPort = 8080;
    private int contentPort = 8081;
    private int searchPort = 8082;
    private boolean fresh;
    private @Nullable Sample sample;

    private CommandLine(List<String> arguments, Path data) {
        this.left = new ArrayDeque<>(arguments);
        this.data = data;
    }

    /**
     * Reads a command.
     *
     * @param usualData the data folder where none is named
     * @throws UsageError if it is none of ours
     */
    static Command parse(List<String> arguments, Path usualData) {
        if (arguments.isEmpty()) {
            throw new UsageError("Name a command; ./portal help lists all");
        }
        var line = new CommandLine(arguments.subList(1, arguments.size()), usualData);
        return switch (arguments.getFirst()) {
            case "run" -> line.run();
            case "prepare" -> new Command.Prepare();
            case "stop" -> line.stop();
            case "import" -> line.takeLibraries();
            case "import-zips" -> line.takeZipTable();
            case "import-vocabulary" -> line.takeVocabulary();
            case "bench" -> line.bench();
            default ->
                throw new UsageError("There is no command " + arguments.getFirst() + "; ./portal help lists all");
        };
    }

    private Command run() {
        while (!left.isEmpty()) {
            String flag = left.pop();
            switch (flag) {
                case "--port" -> portalPort = port(flag);
                case "--content-port" -> contentPort = port(flag);
                case "--search-port" -> searchPort = port(flag);
                case "--data" -> data = folder(flag);
                case "--sample" -> sample = sample(flag);
                case "--fresh" -> fresh = true;
                default -> throw unknown(flag);
            }
        }
        return new Command.Run(new RunOptions(data, new Ports(portalPort, contentPort, searchPort), fresh, sample));
    }

    private Command stop() {
        while (!left.isEmpty()) {
            String flag = left.pop();
            if (!flag.equals("--data")) {
                throw unknown(flag);
            }
            data = folder(flag);
        }
        return new Command.Stop(data);
    }

    private Command takeLibraries() {
        takeFiles();
        if (files.isEmpty()) {
            throw new UsageError("Name the files to import: ./portal import FILE...");
        }
        return new Command.Import(data, files);
    }

    private Command takeZipTable() {
        takeFiles();
        if (files.size() != 1) {
            throw new UsageError("Name one file to import: ./portal import-zips FILE");
        }
        return new Command.ImportZips(data, files.getFirst());
    }

    private Command takeVocabulary() {
        takeFiles();
        if (files.isEmpty()) {
            throw new UsageError("Name the files to import: ./portal import-vocabulary FILE...");
        }
        return new Command.ImportVocabulary(data, files);
    }

    private Command bench() {
        if (!"search".equals(left.poll())) {
            throw new UsageError("There is one benchmark: ./portal bench search --library FILE --queries FOLDER");
        }
        Path library = null;
        Path queries = null;
        List<Path> vocabularies = new ArrayList<>();
        Set<String> sets = Set.of();
        while (!left.isEmpty()) {
            String flag = left.pop();
            switch (flag) {
                case "--library" -> library = folder(flag);
                case "--queries" -> queries = folder(flag);
                case "--vocabulary" -> vocabularies.add(folder(flag));
                case "--sets" -> sets = Set.of(value(flag).split(","));
                default -> throw unknown(flag);
            }
        }
        if (library == null || queries == null) {
            throw new UsageError("./portal bench search needs --library FILE and --queries FOLDER");
        }
        Path throwAway = data.resolveSibling(data.getFileName() + "-bench");
        return new Command.BenchSearch(throwAway, library, queries, vocabularies, sets);
    }

    private void takeFiles() {
        while (!left.isEmpty()) {
            String word = left.pop();
            if (word.equals("--data")) {
                data = folder(word);
            } else if (word.startsWith("--")) {
                throw unknown(word);
            } else {
                files.add(Path.of(word).toAbsolutePath());
            }
        }
    }

    private int port(String flag) {
        String typed = value(flag);
        int port = typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
        if (port < 1 || port > 65_535) {
            throw new UsageError(flag + " takes a port from 1 to 65535, not " + typed);
        }
        return port;
    }

    private Path folder(String flag) {
        return Path.of(value(flag)).toAbsolutePath().normalize();
    }

    private Sample sample(String flag) {
        String typed = value(flag);
        return Sample.of(typed)
                .orElseThrow(() -> new UsageError(flag + " takes "
                        + Arrays.stream(Sample.values()).map(Sample::word).collect(Collectors.joining(" or "))
                        + ", not " + typed));
    }

    private String value(String flag) {
        if (left.isEmpty()) {
            throw new UsageError(flag + " needs a value");
        }
        return left.pop();
    }

    private static UsageError unknown(String flag) {
        return new UsageError("There is no " + flag + " here; ./portal help lists all flags");
    }
}
