package org.practiceportal.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The program behind {@code ./portal run}, {@code stop}, {@code import}, {@code import-zips} and {@code
 * import-vocabulary}. */
public final class Standalone {

    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    private Standalone() {}

    /** Runs a command; the exit status is 0, 1 where something failed, or 2 where it was asked for wrongly. */
    public static void main(String... arguments) {
        System.exit(status(List.of(arguments)));
    }

    private static int status(List<String> arguments) {
        var terminal = new Terminal(System.out, System.err);
        try {
            return switch (CommandLine.parse(arguments, usualData(terminal))) {
                case Command.Run(RunOptions options) -> new Portal(options, Programs.beside(), terminal).run();
                case Command.Prepare() -> new Preparation(Programs.beside(), terminal).run();
                case Command.Stop(Path data) -> new RunningPortal(new DataFolder(data), terminal).stop();
                case Command.Import(Path data, List<Path> files) ->
                    new RunningPortal(new DataFolder(data), terminal).takeLibraries(files);
                case Command.ImportZips(Path data, Path file) ->
                    new RunningPortal(new DataFolder(data), terminal).takeZipTable(file);
                case Command.ImportVocabulary(Path data, List<Path> files) ->
                    new RunningPortal(new DataFolder(data), terminal).takeVocabulary(files);
                case Command.BenchSearch bench -> new SearchBench(bench, Programs.beside(), terminal).run();
            };
        } catch (UsageError e) {
            terminal.error(e.getMessage());
            return WRONG_USE;
        } catch (IOException e) {
            terminal.error(Objects.requireNonNullElse(e.getMessage(), e.toString()));
            return FAILED;
        }
    }

    /** The script names the checkout; without it, the working folder counts as one. */
    private static Path usualData(Terminal terminal) {
        return DataFolder.usual(
                Path.of(System.getProperty("portal.checkout", "")).toAbsolutePath(), terminal);
    }
}
