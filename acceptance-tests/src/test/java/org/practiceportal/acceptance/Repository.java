package org.practiceportal.acceptance;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of this project that are under version control, and what stands in them. */
final class Repository {
    private static final Set<String> TEXT = Set.of(
            "",
            "css",
            "dockerignore",
            "editorconfig",
            "gitignore",
            "html",
            "java",
            "js",
            "json",
            "jsonl",
            "md",
            "properties",
            "sh",
            "sql",
            "svg",
            "txt",
            "xml",
            "yaml",
            "yml");

    private final Path root;
    private final SortedSet<String> files;

    private Repository(Path root, SortedSet<String> files) {
        this.root = root;
        this.files = files;
    }

    /** Opens the repository that the tests run in. */
    static Repository open() {
        var root = root();
        return new Repository(root, Files.exists(root.resolve(".git")) ? tracked(root) : present(root));
    }

    /** Returns the folder that holds the whole project. */
    static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".mvn/jvm.config"))) {
                return folder;
            }
        }
        throw new IllegalStateException("These tests run inside the project's folder");
    }

    /** Lists every file, as paths from the root with {@code /}. */
    SortedSet<String> files() {
        return files;
    }

    /** Lists the files whose path matches. */
    List<String> files(String regex) {
        var pattern = Pattern.compile(regex);
        return files.stream().filter(file -> pattern.matcher(file).matches()).toList();
    }

    /** Lists the files that are text. */
    List<String> texts() {
        return files.stream().filter(file -> TEXT.contains(extension(file))).toList();
    }

    String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Returns whether a path names a file of the project or a folder that holds one. */
    boolean has(String path) {
        var plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return files.contains(plain)
                || !files.tailSet(plain + "/").headSet(plain + "0").isEmpty();
    }

    private static String extension(String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static SortedSet<String> tracked(Path root) {
        try {
            // New files count before they are committed; ignored ones never do.
            var git = new ProcessBuilder("git", "ls-files", "--cached", "--others", "--exclude-standard")
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .start();
            try (var lines = git.inputReader().lines()) {
                return lines.filter(file -> Files.exists(root.resolve(file))).collect(toCollection(TreeSet::new));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("git lists the project's files; install git", e);
        }
    }

    private static SortedSet<String> present(Path root) {
        var generated = Pattern.compile("(.*/)?(target|\\.portal|\\.idea|\\.vscode|node_modules)/.*");
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .filter(file -> !generated.matcher(file).matches())
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
