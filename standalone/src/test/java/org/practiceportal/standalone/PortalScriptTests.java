package org.practiceportal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code portal} as it is, in a checkout of its own, where JDK and Maven only note what they are asked for. */
class PortalScriptTests {

    private static final Path PROJECT = Path.of("..");

    /** A script takes a second or two, and the machine may be busy. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private static final String BUILDS =
            "mkdir -p standalone/target/portal; touch standalone/target/portal/standalone.jar";

    /** Takes Ctrl-C for an order to end well, as a JVM does. */
    private static final String STAYS = "trap 'exit 130' INT; echo $$ >>\"$PIDS\"; while :; do sleep 0.1; done";

    private static final String MAVEN_BUILDS = "mvn -B -DskipTests -pl standalone -am package";

    private static final Pattern COMMAND_OR_FLAG = Pattern.compile("(?m)^(?:\\| `| *)(\\./portal [a-z-]+|--[a-z-]+)");

    @TempDir
    private Path temporary;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void makeCheckout() throws IOException {
        Files.createDirectories(checkout().resolve("common/src/main"));
        Files.copy(PROJECT.resolve("portal"), checkout().resolve("portal"), StandardCopyOption.COPY_ATTRIBUTES);
        changeSourceAt(Instant.now().minusSeconds(60));
        writeTool("jdk/bin/javac", "javac", "");
        writeJava("");
        Files.writeString(tools().resolve("jdk/release"), "JAVA_VERSION=\"25.0.3\"\n");
        writeTool("mvn", "mvn", BUILDS);
    }

    @AfterEach
    void endAll() throws Exception {
        for (Process each : started) {
            signal("KILL", "-" + each.pid());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", ""})
    void helpNeedsNeitherJdkNorBuild(String typed) throws Exception {
        Ended help = run(typed.isEmpty() ? new String[0] : new String[] {typed});

        assertThat(help.status()).isZero();
        assertThat(help.output()).contains("./portal run", "--fresh");
        assertThat(asked()).isEmpty();
    }

    @Test
    void anUnknownCommandIsNamedAndNothingIsBuilt() throws Exception {
        Ended refused = run("strat");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.output()).contains("strat", "./portal help");
        assertThat(asked()).isEmpty();
    }

    @Test
    void whatTheHelpSaysTheLauncherTakesAndTheReadmeSaysTheSame() throws Exception {
        String help = run("help").output();

        assertThat(help.lines().map(String::strip).filter(line -> line.startsWith("--")))
                .isNotEmpty()
                .allSatisfy(line -> {
                    String flag = line.split(" {2,}")[0];
                    assertThat(List.of("run ", "bench search --library a --queries b "))
                            .anySatisfy(command -> assertThatCode(() ->
                                            CommandLine.parse(List.of((command + flag).split(" ")), Path.of("data")))
                                    .doesNotThrowAnyException());
                });
        Set<String> helped = commandsAndFlags(help);
        assertThat(helped.remove("./portal help")).isTrue();
        assertThat(commandsAndFlags(Files.readString(PROJECT.resolve("README.md"))
                        .lines()
                        .filter(line -> line.startsWith("|"))
                        .collect(Collectors.joining("\n"))))
                .isEqualTo(helped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "import", "import-zips", "import-vocabulary"})
    void stopAndImportsNeverBuild(String command) throws Exception {
        Ended unbuilt = run(command, "a-file");
        run("run");
        changeSourceAt(Instant.now().plusSeconds(60));

        Ended built = run(command, "a-file");

        assertThat(unbuilt.status()).isEqualTo(1);
        assertThat(unbuilt.output()).contains("nothing is built");
        assertThat(built.status()).isZero();
        assertThat(asked()).containsExactly(MAVEN_BUILDS, "java prepare", "java run", "java " + command + " a-file");
    }

    @Test
    void aRunBuildsWhatChangedAndNothingElse() throws Exception {
        run("run");
        run("run", "--fresh");
        changeSourceAt(Instant.now().plusSeconds(60));

        Ended changed = run("run");

        assertThat(changed.status()).isZero();
        assertThat(asked())
                .containsExactly(
                        MAVEN_BUILDS,
                        "java prepare",
                        "java run",
                        "java run --fresh",
                        MAVEN_BUILDS,
                        "java prepare",
                        "java run");
    }

    @Test
    void nothingIsBuiltUnderARunningPortal() throws Exception {
        writeJava("run) " + STAYS);
        Process running = start("run");
        awaitProcess();
        changeSourceAt(Instant.now().plusSeconds(60));

        Ended second = run("run");

        assertThat(second.status()).isEqualTo(1);
        assertThat(second.output()).contains("a portal runs from this checkout", "./portal stop");
        assertThat(asked()).containsOnlyOnce(MAVEN_BUILDS);

        signal("KILL", "-" + running.pid());
        running.waitFor();
        writeJava("");

        assertThat(run("run").status()).isZero();
        assertThat(asked().stream().filter(MAVEN_BUILDS::equals)).hasSize(2);
    }

    @Test
    void severalPortalsRunFromOneProgram() throws Exception {
        writeJava("run) " + STAYS);
        start("run");
        awaitProcess();

        start("run", "--data", "another");

        await().atMost(SOON).until(() -> asked().contains("java run --data another"));
    }

    @Test
    void ctrlCWhileMavenBuildsEndsBoth() throws Exception {
        writeTool("mvn", "mvn", STAYS);
        Process script = start("run");
        ProcessHandle maven = awaitProcess();

        signal("INT", "-" + script.pid());

        assertThat(ended(script).status()).isEqualTo(130);
        assertThat(maven.isAlive()).isFalse();
        assertThat(asked()).containsExactly(MAVEN_BUILDS);
    }

    @Test
    void ctrlCWhileFastStartsArePreparedStartsNothing() throws Exception {
        writeJava("prepare) " + STAYS);
        Process script = start("run");
        ProcessHandle preparation = awaitProcess();

        signal("INT", "-" + script.pid());

        assertThat(ended(script).status()).isEqualTo(130);
        assertThat(preparation.isAlive()).isFalse();
        assertThat(asked()).containsExactly(MAVEN_BUILDS, "java prepare");
    }

    @Test
    void aKilledScriptLeavesNoMaven() throws Exception {
        writeTool("mvn", "mvn", STAYS);
        Process script = start("run");
        ProcessHandle maven = awaitProcess();

        signal("KILL", Long.toString(script.pid()));

        await().atMost(SOON).until(() -> !maven.isAlive());
    }

    @Test
    void aBuildThatFailsInItsOwnWordsIsShown() throws Exception {
        writeTool("mvn", "mvn", "echo 'No room left on the disk'; exit 1");

        Ended failed = run("run");

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.output()).contains("No room left on the disk", "the build failed", "build.log");
    }

    @Test
    void ofABuildWithManyErrorsTheFirstAreShown() throws Exception {
        writeTool("mvn", "mvn", "seq -f '[ERROR] number %.0f.' 100000; exit 1");

        Ended failed = run("run");

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.output()).contains("number 1.", "the build failed").doesNotContain("number 21.");
    }

    @Test
    void aPortalWhoseFastStartsCannotBePreparedStillRuns() throws Exception {
        writeJava("prepare) exit 1");

        Ended run = run("run");

        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("starts will be slower");
        assertThat(asked()).endsWith("java run");
    }

    @Test
    void aJdkOfAnotherVersionIsPassedOverForTheOneOnThePath() throws Exception {
        writeTool("java-home/bin/java", "another java", "");
        Files.writeString(tools().resolve("java-home/release"), "JAVA_VERSION=\"21.0.2\"\n");
        writeTool("java-home/bin/javac", "another javac", "");
        Files.createSymbolicLink(tools().resolve("javac"), tools().resolve("jdk/bin/javac"));

        assertThat(ended(start(tools().resolve("java-home"), "run")).status()).isZero();

        assertThat(asked()).endsWith("java run").noneMatch(line -> line.startsWith("another"));
    }

    @Test
    void aMissingJdkIsNamed() throws Exception {
        writeTool("grep", "grep", "exit 1"); // finds no version in any JDK of this machine

        Ended refused = run("run");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output()).contains("no JDK 25 found", "JAVA_HOME");
    }

    private record Ended(int status, String output) {}

    private Ended run(String... arguments) throws Exception {
        return ended(start(arguments));
    }

    private Ended ended(Process script) throws Exception {
        assertThat(script.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Ended(script.exitValue(), Files.readString(output(started.indexOf(script))));
    }

    private Process start(String... arguments) throws IOException {
        return start(tools().resolve("jdk"), arguments);
    }

    /** In a process group of its own, for Ctrl-C reaches all of one; and ready to take it, for tests may ignore it. */
    private Process start(Path javaHome, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT", "./portal"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(checkout().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output(started.size()).toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools() + ":/usr/bin:/bin");
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("ASKED", temporary.resolve("asked").toString());
        builder.environment().put("PIDS", temporary.resolve("pids").toString());
        Process script = builder.start();
        started.add(script);
        return script;
    }

    private static void signal(String name, String processes) throws Exception {
        new ProcessBuilder("kill", "-s", name, "--", processes).start().waitFor();
    }

    /** Waits for the tool that stays. */
    private ProcessHandle awaitProcess() throws IOException {
        Path pids = temporary.resolve("pids");
        await().atMost(SOON).until(() -> Files.exists(pids) && Files.size(pids) > 0);
        return ProcessHandle.of(Long.parseLong(Files.readString(pids).strip())).orElseThrow();
    }

    private List<String> asked() throws IOException {
        Path file = temporary.resolve("asked");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static Set<String> commandsAndFlags(String text) {
        return COMMAND_OR_FLAG
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private Path checkout() {
        return temporary.resolve("checkout");
    }

    private Path tools() {
        return temporary.resolve("tools");
    }

    private Path output(int run) {
        return temporary.resolve("output-" + run);
    }

    private void changeSourceAt(Instant time) throws IOException {
        Path source = checkout().resolve("common/src/main/Some.java");
        Files.writeString(source, "");
        Files.setLastModifiedTime(source, FileTime.from(time));
    }

    /** Writes a JVM that notes the launcher's arguments, and for one of its commands does something. */
    private void writeJava(String commandAndScript) throws IOException {
        writeTool("jdk/bin/java", "java", "case \"$launcher\" in none) ;;\n" + commandAndScript + "\nesac");
    }

    private void writeTool(String path, String name, String script) throws IOException {
        Path tool = tools().resolve(path);
        Files.createDirectories(tool.getParent());
        Files.deleteIfExists(tool);
        Files.writeString(tool, """
                #!/bin/sh
                all="$*"
                launcher="${all##*standalone.jar }"
                echo "%s $launcher" >>"$ASKED"
                %s
                """.formatted(name, script));
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
