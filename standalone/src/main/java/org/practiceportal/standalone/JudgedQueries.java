package org.practiceportal.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A set of queries with what judges say of pages: {@code SET.queries.tsv} (id, tab, query), {@code SET.qrels} (TREC's
 * form: id, 0, page, grade) and, where there is one, {@code SET.meta.jsonl}, whose field {@code do} says whether a
 * vocabulary holds the words of a query.
 */
record JudgedQueries(String name, List<JudgedQuery> queries) {

    private static final String JUDGEMENTS = ".qrels";
    private static final int COLUMNS = 4;

    /**
     * One query.
     *
     * @param part which part of its set it belongs to; empty where the set has none
     */
    record JudgedQuery(String text, Map<String, Integer> grades, String part) {}

    /** Reads the sets of a folder, by name; all where none is named. */
    static List<JudgedQueries> readAll(Path folder, Set<String> wanted) throws IOException {
        var names = new TreeSet<String>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(JUDGEMENTS))
                    .map(file -> file.substring(0, file.length() - JUDGEMENTS.length()))
                    .filter(name -> wanted.isEmpty() || wanted.contains(name))
                    .forEach(names::add);
        }
        if (names.isEmpty() || !names.containsAll(wanted)) {
            throw new UsageError(folder + " has no judgements of " + (wanted.isEmpty() ? "queries" : wanted));
        }
        var sets = new ArrayList<JudgedQueries>();
        for (String name : names) {
            sets.add(read(folder, name));
        }
        return sets;
    }

    private static JudgedQueries read(Path folder, String name) throws IOException {
        Map<String, Map<String, Integer>> grades = grades(folder.resolve(name + JUDGEMENTS));
        Map<String, String> parts = parts(folder.resolve(name + ".meta.jsonl"));
        var queries = new ArrayList<JudgedQuery>();
        for (String line : Files.readAllLines(folder.resolve(name + ".queries.tsv"))) {
            String[] columns = line.split("\t", 2);
            if (columns.length == 2) {
                queries.add(new JudgedQuery(
                        columns[1], grades.getOrDefault(columns[0], Map.of()), parts.getOrDefault(columns[0], "")));
            }
        }
        return new JudgedQueries(name, queries);
    }

    private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
        var grades = new HashMap<String, Map<String, Integer>>();
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\\s+");
            if (columns.length == COLUMNS) {
                grades.computeIfAbsent(columns[0], id -> new HashMap<>())
                        .merge(columns[2], Integer.valueOf(columns[3]), Math::max);
            }
        }
        return grades;
    }

    private static Map<String, String> parts(Path file) throws IOException {
        var parts = new HashMap<String, String>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                var about = JsonMapper.shared().readTree(line);
                if (about.has("do")) {
                    parts.put(
                            about.path("qid").asString(),
                            about.path("do").asBoolean() ? "in the vocabulary" : "not in it");
                }
            }
        }
        return parts;
    }
}
