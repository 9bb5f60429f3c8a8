package org.practiceportal.acceptance;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README, change log and decision records say exists, exists. */
class DocumentsTests {
    private static final Repository REPOSITORY = Repository.open();
    private static final String CODE =
            REPOSITORY.files(".*\\.java").stream().map(REPOSITORY::read).collect(joining("\n"));
    private static final String COMMANDS = Stream.concat(
                    Stream.of("portal", "docker-compose.yml"),
                    REPOSITORY.files("standalone/src/main/java/.*\\.java").stream())
            .filter(REPOSITORY::has)
            .map(REPOSITORY::read)
            .collect(joining("\n"));

    private static final Pattern CODE_SPAN = Pattern.compile("(?<!`)`([^`\n]+)`(?!`)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");

    private static final Pattern PATH =
            Pattern.compile("[\\w.-]+(/[\\w.-]+)+/?|[\\w.-]+/|\\w[\\w.-]*\\.(md|yml|yaml|xml|sh|java|css|js)");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+(?:\\.[A-Z]\\w+)?");
    private static final Pattern IMAGE = Pattern.compile("[a-z][a-z0-9-]*:\\d[\\w.-]*");
    private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");

    /** Made by running the portal or its build, so never under version control. */
    private static final Pattern MADE_LATER = Pattern.compile("\\.portal(/.*)?|(.*/)?target(/.*)?|.*-\\d.*\\.jar");

    static List<String> documents() {
        return REPOSITORY.files("README\\.md|CHANGELOG\\.md|(.*/)?docs/.*\\.md");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPathExists(String document) {
        var linked = LINK.matcher(text(document))
                .results()
                .map(match -> match.group(1))
                .filter(target -> !target.contains(":"));
        var named = codeSpans(document)
                .filter(PATH.asMatchPredicate())
                .filter(MADE_LATER.asMatchPredicate().negate());

        assertThat(Stream.concat(linked, named)).as(document).allMatch(path -> exists(document, path));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyClassExists(String document) {
        assertThat(codeSpans(document).filter(CLASS.asMatchPredicate()))
                .as(document)
                .allMatch(DocumentsTests::isClass);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyImageIsOneTheContainersUse(String document) {
        var containers = REPOSITORY.read("docker-compose.yml") + REPOSITORY.read("Dockerfile");

        assertThat(codeSpans(document).filter(IMAGE.asMatchPredicate()))
                .as(document)
                .allMatch(containers::contains);
    }

    @Test
    void everyFlagOfTheReadmeIsOneThePortalTakes() {
        assertThat(FLAG.matcher(REPOSITORY.read("README.md")).results().map(match -> match.group()))
                .isNotEmpty()
                .allMatch(COMMANDS::contains);
    }

    @Test
    void theReadmesMapNamesEveryModule() {
        var modules = Pattern.compile("<module>([^<]+)</module>")
                .matcher(REPOSITORY.read("pom.xml"))
                .results()
                .map(match -> match.group(1));

        assertThat(modules)
                .isNotEmpty()
                .allMatch(module -> REPOSITORY.read("README.md").contains("`" + module + "/`"));
    }

    @Test
    void aDecisionSaysItsStatusContextDecisionDrawbackAndTest() {
        assertThat(REPOSITORY.files(".*/docs/\\d{4}-.*\\.md"))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(REPOSITORY.read(record).toLowerCase(Locale.ROOT))
                        .as(record)
                        .contains("status", "context", "decision", "drawback")
                        .containsPattern("`\\w+(tests|it)`"));
    }

    private static String text(String document) {
        return FENCE.matcher(REPOSITORY.read(document)).replaceAll("");
    }

    private static Stream<String> codeSpans(String document) {
        return CODE_SPAN
                .matcher(text(document))
                .results()
                .map(match -> match.group(1).strip());
    }

    /** A document may name a path from the root, from its own folder, or from its module. */
    private static boolean exists(String document, String named) {
        var path = named.startsWith("./") ? named.substring(2) : named;
        var folder = Path.of(document).getParent();
        return REPOSITORY.has(path)
                || folder != null
                        && Stream.of(folder, folder.resolve(".."))
                                .anyMatch(from -> REPOSITORY.has(
                                        from.resolve(path).normalize().toString()));
    }

    /** A class of this project has a file or stands in one; a class of a library is used by this project's code. */
    private static boolean isClass(String name) {
        var simple = name.substring(name.lastIndexOf('.') + 1);
        return name.matches(".*(Tests|IT)")
                ? !REPOSITORY.files(".*/" + simple + "\\.java").isEmpty()
                : Pattern.compile("\\b" + simple + "\\b").matcher(CODE).find();
    }
}
