package org.practiceportal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.standalone.RunOptions.Ports;
import org.practiceportal.standalone.RunOptions.Sample;

class CommandLineTests {

    private static final Path USUAL = Path.of("/checkout/.portal");

    @Test
    void runNeedsNothingElse() {
        assertThat(parse("run"))
                .isEqualTo(new Command.Run(new RunOptions(USUAL, new Ports(8080, 8081, 8082), false, null)));
    }

    @Test
    void everyFlagOfRunIsTaken() {
        assertThat(parse("run --port 9090 --content-port 9091 --search-port 9092 --data /there --sample demo --fresh"))
                .isEqualTo(new Command.Run(
                        new RunOptions(Path.of("/there"), new Ports(9090, 9091, 9092), true, Sample.DEMO)));
    }

    @Test
    void importTakesSeveralFiles() {
        assertThat(parse("import /a.jsonl --data /there /b.jsonl.gz"))
                .isEqualTo(new Command.Import(Path.of("/there"), List.of(Path.of("/a.jsonl"), Path.of("/b.jsonl.gz"))));
    }

    @Test
    void aTableOfZipCodesIsOneFile() {
        assertThat(parse("import-zips --data /there /zips.zip"))
                .isEqualTo(new Command.ImportZips(Path.of("/there"), Path.of("/zips.zip")));
        assertThatThrownBy(() -> parse("import-zips")).hasMessageContaining("Name one file");
        assertThatThrownBy(() -> parse("import-zips /a.txt /b.txt")).hasMessageContaining("Name one file");
    }

    @Test
    void vocabulariesAreKeptByTheNamesOfTheirFiles() {
        assertThat(parse("import-vocabulary --data /there /Synonyms_DO.tsv.gz"))
                .isEqualTo(new Command.ImportVocabulary(Path.of("/there"), List.of(Path.of("/Synonyms_DO.tsv.gz"))));
        assertThatThrownBy(() -> parse("import-vocabulary")).hasMessageContaining("Name the files");
        assertThat(VocabularyFile.name(Path.of("/Synonyms_DO.tsv.gz"))).isEqualTo(new Slug("synonyms-do"));
        assertThatThrownBy(() -> VocabularyFile.name(Path.of("/词汇.tsv"))).hasMessageContaining("no Latin letter");
    }

    @Test
    void stopTakesADataFolder() {
        assertThat(parse("stop")).isEqualTo(new Command.Stop(USUAL));
        assertThat(parse("stop --data /there")).isEqualTo(new Command.Stop(Path.of("/there")));
    }

    @Test
    void nothingAtAllIsPointedToTheHelp() {
        assertThatThrownBy(() -> CommandLine.parse(List.of(), USUAL))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("./portal help");
    }

    @ParameterizedTest
    @CsvSource({
        "start, start",
        "run --prot 9090, --prot",
        "run --port, --port",
        "run --port web, web",
        "run --port 65536, 65536",
        "run --sample seed, texas-neurosurgery",
        "stop --port 9090, --port",
        "import, FILE",
        "import --fresh x, --fresh"
    })
    void whatItCannotTakeIsNamed(String typed, String named) {
        assertThatThrownBy(() -> parse(typed)).isInstanceOf(UsageError.class).hasMessageContaining(named);
    }

    private static Command parse(String typed) {
        return CommandLine.parse(List.of(typed.split(" ")), USUAL);
    }
}
