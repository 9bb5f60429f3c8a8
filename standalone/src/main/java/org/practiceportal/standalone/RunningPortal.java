package org.practiceportal.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.condition.ImportsApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.problem.FieldError;
import org.practiceportal.common.upload.ImportReport;
import org.practiceportal.common.vocabulary.VocabularyApi;
import org.practiceportal.common.zipcode.ZipPositionsApi;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** A portal that runs in another process on this machine. */
record RunningPortal(DataFolder data, Terminal terminal) {

    /** Stops it and waits until all its processes are gone; the launcher, which has the folder's lock, ends last. */
    int stop() throws IOException {
        Optional<ProcessHandle> launcher = new RunFile(data.runFile()).launcher();
        if (launcher.isEmpty() || !data.isLocked()) {
            terminal.say("No portal runs on " + data.path());
            return 0;
        }
        launcher.get().destroy();
        data.awaitUnlocked();
        terminal.say("The portal on " + data.path() + " is stopped");
        return 0;
    }

    /** Hands it libraries, one after the other; fails only where one could not be read or handed over at all. */
    int takeLibraries(List<Path> files) throws IOException {
        ImportsApi imports = contentCalls().as(ImportsApi.class);
        int status = 0;
        for (Path file : files) {
            status = Math.max(status, take(file, imports::takeLibrary));
        }
        return status;
    }

    /** Hands it a table of ZIP codes; fails where that could not be read or was refused as a whole. */
    int takeZipTable(Path file) throws IOException {
        return take(file, contentCalls().as(ZipPositionsApi.class)::takeTable);
    }

    /** Hands it lists of synonyms, each under the name of its file; fails where one was refused as a whole. */
    int takeVocabulary(List<Path> files) throws IOException {
        VocabularyApi vocabulary = contentCalls().as(VocabularyApi.class);
        int status = 0;
        for (Path file : files) {
            Slug name = VocabularyFile.name(file);
            status = Math.max(status, take(file, content -> vocabulary.takeList(name, content)));
        }
        return status;
    }

    private ServiceCalls contentCalls() throws IOException {
        var runFile = new RunFile(data.runFile());
        if (runFile.launcher().isEmpty()) {
            throw new UsageError("No portal runs on " + data.path() + "; start one with ./portal run");
        }
        return ServiceCalls.to(runFile.port("content-service"), data.secret(Services.SERVICE_TOKEN));
    }

    private int take(Path file, Function<InputStreamResource, ImportReport> imports) {
        try (InputStream content = Files.newInputStream(file)) {
            report(file, imports.apply(new InputStreamResource(content)));
            return 0;
        } catch (IOException e) {
            terminal.error(file + " cannot be read");
        } catch (HttpClientErrorException refused) {
            terminal.error(file + " was not taken: " + reason(refused));
        } catch (RestClientException e) {
            terminal.error(file + " was not taken: " + e.getMessage());
        }
        return 1;
    }

    /** Why content-service refuses a file as a whole, as its problem tells it. */
    private record Refusal(
            @Nullable String detail, @Nullable List<FieldError> errors) {}

    private static String reason(HttpClientErrorException refused) {
        @Nullable Refusal refusal = refused.getResponseBodyAs(Refusal.class);
        if (refusal == null) {
            return refused.getStatusText();
        }
        return refusal.errors() == null
                ? String.valueOf(refusal.detail())
                : refusal.errors().stream()
                        .map(error -> error.field() + " " + error.message())
                        .collect(Collectors.joining(", "));
    }

    private void report(Path file, ImportReport report) {
        report.refusals().forEach(line -> terminal.say("line %d: %s".formatted(line.line(), line.reason())));
        long more = report.refused() - report.refusals().size();
        if (more > 0) {
            terminal.say("and " + more + " more refused lines");
        }
        terminal.say("%s: %d new, %d changed, %d same, %d refused"
                .formatted(file.getFileName(), report.created(), report.changed(), report.same(), report.refused()));
    }
}
