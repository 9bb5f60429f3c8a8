package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A query that search is measured by stands in no file of the product: a score would say nothing then. The sample pages
 * are left out: they are searched, not searched with, and call a disease what everyone does.
 */
class DevelopmentQueriesIT {

    @Test
    void noFileOfTheProductHoldsOneAsALineOrAPhraseOfARule() throws IOException {
        var queries = queries(Path.of(System.getProperty("portal.queries")));
        assertThat(queries).hasSizeGreaterThan(1_000);

        try (Stream<Path> files = Files.walk(Repository.root())) {
            var found = files.filter(DevelopmentQueriesIT::isProduct)
                    .flatMap(DevelopmentQueriesIT::phrases)
                    .filter(queries::contains)
                    .distinct()
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static List<String> queries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".queries.tsv"))
                    .flatMap(DevelopmentQueriesIT::lines)
                    .map(line -> normal(line.split("\t", 2)[1]))
                    .distinct()
                    .toList();
        }
    }

    private static boolean isProduct(Path file) {
        return file.toString().contains("/src/main/")
                && !file.toString().contains("/sample/pages/")
                && !file.toString().contains("/target/")
                && file.toString().matches(".*\\.(java|json|txt|tsv|properties|yaml)");
    }

    private static Stream<String> phrases(Path file) {
        return lines(file)
                .flatMap(line -> Stream.of(line.split("[,\":\\[\\]]|=>")))
                .map(DevelopmentQueriesIT::normal);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
