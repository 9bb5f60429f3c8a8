package org.practiceportal.portal.practitioner;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Base64;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.practitioner.Photo;
import org.practiceportal.common.practitioner.PhotoUploadsApi;
import org.practiceportal.common.practitioner.PhotosApi;
import org.practiceportal.common.problem.FieldError;
import org.practiceportal.portal.security.LoginAgainDialog;
import org.practiceportal.portal.security.Outcome.Done;
import org.practiceportal.portal.security.Outcome.Invalid;
import org.practiceportal.portal.security.Outcome.LoggedOut;
import org.practiceportal.portal.security.Outcome.Missing;
import org.practiceportal.portal.security.Outcome.NotReached;
import org.practiceportal.portal.security.Outcome.Overtaken;
import org.practiceportal.portal.security.Outcome.Refused;
import org.practiceportal.portal.security.StaffAccess;

/** A person's photo: shown as patients will see it, and seen by them once the person is saved. */
class PhotoField extends CustomField<Photo> {

    private final StaffAccess access;
    private final PhotosApi photos;
    private final PhotoUploadsApi uploads;
    private final Image preview = new Image();
    private final Upload upload = new Upload(this::receive);
    private final Button choose = new Button(getTranslation("staff.person.photo.choose"));
    private final Button remove = new Button(getTranslation("staff.person.photo.remove"), click -> removePhoto());
    private @Nullable Photo chosen;

    /** Makes a field without a photo. */
    PhotoField(StaffAccess access, PhotosApi photos, PhotoUploadsApi uploads) {
        this.access = access;
        this.photos = photos;
        this.uploads = uploads;
        setLabel(getTranslation("staff.person.photo"));
        addClassName("staff-wide");
        preview.addClassName("staff-photo");
        preview.setAlt(getTranslation("staff.person.photo.preview"));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        prepareUpload();
        add(new Div(preview, upload, remove));
        draw();
    }

    /** Returns the photo; none where there is none. */
    @Nullable
    Photo chosen() {
        return chosen;
    }

    @Override
    public void focus() {
        choose.focus();
    }

    @Override
    protected @Nullable Photo generateModelValue() {
        return chosen;
    }

    @Override
    protected void setPresentationValue(@Nullable Photo photo) {
        chosen = photo;
        draw();
    }

    private void prepareUpload() {
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PhotoUploadsApi.MOST_BYTES);
        // By its kind and not its name: a telephone then offers its photos, and hands them over as a JPEG.
        upload.setAcceptedMimeTypes("image/jpeg", "image/png");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("staff.person.photo.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("staff.person.photo.too-big"))
                        .setTooManyFiles(getTranslation("staff.person.photo.broken"))
                        .setIncorrectFileType(getTranslation("staff.person.photo.no-photo"))));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
    }

    /** Reads no more than is taken, whatever the browser says of the file's size. */
    private void receive(UploadEvent event) throws IOException {
        byte[] file;
        try (var input = event.getInputStream()) {
            file = input.readNBytes(PhotoUploadsApi.MOST_BYTES + 1);
        }
        event.getUI().access(() -> {
            upload.clearFileList();
            if (file.length > PhotoUploadsApi.MOST_BYTES) {
                refuse(getTranslation("staff.person.photo.too-big"));
            } else {
                take(file);
            }
        });
    }

    private void take(byte[] file) {
        setInvalid(false);
        switch (access.save(Photo.class, () -> uploads.takePhoto(file))) {
            case Done<Photo>(var photo) -> choose(photo);
            case Invalid<Photo>(var errors) ->
                refuse(errors.stream().map(FieldError::message).collect(Collectors.joining(" ")));
            case Refused<Photo>(var reason) -> refuse(getTranslation("staff.refused", reason));
            case LoggedOut<Photo> _ -> {
                refuse(getTranslation("staff.person.photo.logged-out"));
                new LoginAgainDialog(access, () -> take(file)).open();
            }
            case NotReached<Photo> _, Missing<Photo> _, Overtaken<Photo> _ ->
                refuse(getTranslation("staff.person.photo.not-taken"));
        }
    }

    private void refuse(String reason) {
        setErrorMessage(reason);
        setInvalid(true);
    }

    private void removePhoto() {
        setInvalid(false);
        // The button that was pressed is gone in a moment.
        choose.focus();
        choose(null);
    }

    private void choose(@Nullable Photo photo) {
        setPresentationValue(photo);
        setModelValue(photo, true);
    }

    private void draw() {
        var photo = chosen;
        remove.setVisible(photo != null);
        preview.setVisible(false);
        setHelperText(getTranslation("staff.person.photo.hint"));
        if (photo == null) {
            return;
        }
        if (access.read(() -> photos.previewPhoto(photo.sha256())) instanceof Done<byte[]>(var jpeg)) {
            preview.setSrc("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg));
            preview.setVisible(true);
        } else {
            setHelperText(getTranslation("staff.person.photo.not-shown"));
        }
    }
}
