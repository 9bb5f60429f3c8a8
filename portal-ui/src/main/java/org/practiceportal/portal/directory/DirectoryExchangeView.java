package org.practiceportal.portal.directory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.practiceportal.common.directory.DirectoryExchangeApi;
import org.practiceportal.common.directory.DirectoryImportReport;
import org.practiceportal.common.directory.DirectoryImportReport.Outcome;
import org.practiceportal.common.problem.FieldError;
import org.practiceportal.portal.directory.DirectoryFile.Kind;
import org.practiceportal.portal.security.LoginAgainDialog;
import org.practiceportal.portal.security.Outcome.Done;
import org.practiceportal.portal.security.Outcome.Invalid;
import org.practiceportal.portal.security.Outcome.LoggedOut;
import org.practiceportal.portal.security.Outcome.Missing;
import org.practiceportal.portal.security.Outcome.NotReached;
import org.practiceportal.portal.security.Outcome.Overtaken;
import org.practiceportal.portal.security.Outcome.Refused;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.StaffMessage;
import org.practiceportal.portal.staff.StaffPage;

/** The directory as tables: takes them out, shows what an uploaded one would do, and does it when asked. */
@Route("staff/directory-exchange")
@RolesAllowed("STAFF")
class DirectoryExchangeView extends StaffPage {

    /** As much as content-service takes. */
    private static final int MOST_BYTES = 5_000_000;

    private final DirectoryExchangeApi exchange;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(getTranslation("staff.exchange.kind"));
    private final Upload upload = new Upload(this::receive);
    private final Button choose = new Button(getTranslation("staff.exchange.choose"));

    /** Beside the upload: on a phone the head of the page is out of sight by then. */
    private final StaffMessage outcome = new StaffMessage();

    private final Div result = new Div();

    DirectoryExchangeView(StaffAccess access, DirectoryExchangeApi exchange) {
        super(access, "");
        this.exchange = exchange;
        setHeading(getTranslation("staff.exchange"));
        var downloads = new Section(
                new H2(getTranslation("staff.exchange.download")),
                new Paragraph(getTranslation("staff.exchange.download.text")),
                new Paragraph(download("offices", exchange::exportLocations)),
                new Paragraph(download("numbers", exchange::exportContactPoints)));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(choice -> getTranslation("staff.exchange.kind." + choice));
        kind.setValue(Kind.OFFICES);
        // What was found out about a file holds for that kind only.
        kind.addValueChangeListener(change -> startOver());
        prepareUpload();
        var uploads = new Section(
                new H2(getTranslation("staff.exchange.upload")),
                new Paragraph(getTranslation("staff.exchange.upload.text")),
                kind,
                upload,
                outcome,
                result);
        add(downloads, uploads);
    }

    private Anchor download(String name, Supplier<byte[]> export) {
        var handler = DownloadHandler.fromInputStream(event -> switch (access().read(export)) {
            case Done<byte[]>(var csv) ->
                new DownloadResponse(new ByteArrayInputStream(csv), name + ".csv", "text/csv", csv.length);
            case LoggedOut<byte[]> _ -> DownloadResponse.error(HttpStatusCode.UNAUTHORIZED);
            case Refused<byte[]> _, Invalid<byte[]> _, Missing<byte[]> _, Overtaken<byte[]> _, NotReached<byte[]> _ ->
                DownloadResponse.error(HttpStatusCode.SERVICE_UNAVAILABLE);
        });
        return new Anchor(handler, getTranslation("staff.exchange.download." + name));
    }

    private void prepareUpload() {
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".csv");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("staff.exchange.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("staff.exchange.too-big"))
                        .setTooManyFiles(getTranslation("staff.exchange.broken"))
                        .setIncorrectFileType(getTranslation("staff.exchange.no-csv"))));
        upload.addFileRejectedListener(rejected -> {
            result.removeAll();
            outcome.warn(rejected.getErrorMessage());
        });
    }

    private void startOver() {
        result.removeAll();
        outcome.clear();
        upload.clearFileList();
    }

    /** Reads no more than is taken, whatever the browser says of the file's size. */
    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var input = event.getInputStream()) {
            bytes = input.readNBytes(MOST_BYTES + 1);
        }
        event.getUI().access(() -> {
            // The next file may be the same one, mended.
            upload.clearFileList();
            if (bytes.length > MOST_BYTES) {
                result.removeAll();
                outcome.warn(getTranslation("staff.exchange.too-big"));
            } else {
                check(new DirectoryFile(kind.getValue(), event.getFileName(), bytes));
            }
        });
    }

    private void check(DirectoryFile file) {
        send(file, true, report -> {
            var checked = new DirectoryImportTable(report);
            result.add(checked);
            long added = report.count(Outcome.ADDED);
            long changed = report.count(Outcome.CHANGED);
            long same = report.count(Outcome.SAME);
            long refused = report.count(Outcome.REFUSED);
            if (refused > 0) {
                outcome.warn(getTranslation("staff.exchange.refused", file.name(), refused));
            } else if (report.rows().isEmpty()) {
                outcome.warn(getTranslation("staff.exchange.empty", file.name()));
            } else if (added + changed == 0) {
                outcome.confirm(getTranslation("staff.exchange.nothing", file.name(), same));
            } else {
                outcome.confirm(getTranslation("staff.exchange.checked", file.name(), added, changed, same));
                result.addComponentAsFirst(applyButton(file));
            }
        });
    }

    private Button applyButton(DirectoryFile file) {
        var apply = new Button(getTranslation("staff.exchange.apply"), click -> apply(file));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        return apply;
    }

    private void apply(DirectoryFile file) {
        // The button that was pressed is gone in a moment.
        choose.focus();
        send(file, false, report -> {
            if (report.written()) {
                outcome.confirm(getTranslation(
                        "staff.exchange.applied", report.count(Outcome.ADDED), report.count(Outcome.CHANGED)));
            } else {
                result.add(new DirectoryImportTable(report));
                outcome.warn(getTranslation("staff.exchange.not-applied", report.count(Outcome.REFUSED)));
            }
        });
    }

    private void send(DirectoryFile file, boolean dryRun, Consumer<DirectoryImportReport> show) {
        outcome.clear();
        result.removeAll();
        switch (access().save(DirectoryImportReport.class, () -> file.send(exchange, dryRun))) {
            case Done<DirectoryImportReport>(var report) -> show.accept(report);
            case Invalid<DirectoryImportReport>(var errors) ->
                outcome.warn(getTranslation("staff.exchange.not-taken", sentences(errors)));
            case Refused<DirectoryImportReport>(var reason) -> outcome.warn(getTranslation("staff.refused", reason));
            case LoggedOut<DirectoryImportReport> _ ->
                new LoginAgainDialog(access(), () -> send(file, dryRun, show)).open();
            case NotReached<DirectoryImportReport> _,
                    Missing<DirectoryImportReport> _,
                    Overtaken<DirectoryImportReport> _ -> {
                // The same file twice does no harm: what the first one wrote is then as it stands.
                outcome.warn(getTranslation("staff.not-read"));
                outcome.add(new Button(getTranslation("staff.try-again"), click -> check(file)));
            }
        }
    }

    private String sentences(List<FieldError> errors) {
        return errors.stream()
                .map(error -> getTranslation("staff.exchange.problem", error.field(), error.message()))
                .collect(Collectors.joining(" "));
    }
}
