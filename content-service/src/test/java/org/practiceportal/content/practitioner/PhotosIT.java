package org.practiceportal.content.practitioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.HistoryApi;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PersonName;
import org.practiceportal.common.practitioner.Photo;
import org.practiceportal.common.practitioner.PhotoUploadsApi;
import org.practiceportal.common.practitioner.PhotosApi;
import org.practiceportal.common.practitioner.PractitionerDetails;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionersApi;
import org.practiceportal.content.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpClientErrorException.BadRequest;
import tools.jackson.databind.json.JsonMapper;

/** Whose photo is seen by whom, and how long. */
class PhotosIT extends RunningService {

    @Autowired
    private JsonMapper json;

    @Test
    void aPhotoIsPublicFromTheSaveOfAPersonWithItToTheSaveWithoutIt() throws IOException {
        var photo = take(0x100000);
        assertNotPublic(photo);

        var person = add("photo-person", photo);
        assertThat(asAnna(PractitionersApi.class)
                        .getPractitioner(person.slug())
                        .value()
                        .draft()
                        .photo())
                .isEqualTo(photo);
        assertIsAJpeg(asEveryone(PhotosApi.class).getPhoto(photo.sha256()));

        asAnna(PractitionersApi.class)
                .revisePractitioner(person.slug(), new Version(person.version()), draft("photo-person", null));
        assertNotPublic(photo);
    }

    @Test
    void aPhotoIsNoLongerPublicWhenThePersonIsRemoved() throws IOException {
        var photo = take(0x200000);
        var person = add("photo-removed", photo);
        assertIsAJpeg(asEveryone(PhotosApi.class).getPhoto(photo.sha256()));

        asAnna(PractitionersApi.class).removePractitioner(person.slug(), new Version(person.version()));

        assertNotPublic(photo);
    }

    @Test
    void whoeverEditsSeesAPhotoBeforeItIsSavedAndNobodyElse() throws IOException {
        var photo = take(0x300000);

        assertIsAJpeg(asAnna(PhotosApi.class).previewPhoto(photo.sha256()));
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(PhotosApi.class).previewPhoto(photo.sha256()));
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(PhotoUploadsApi.class).takePhoto(image(0x300000)));
    }

    @Test
    void theSamePhotoTakenTwiceIsOne() throws IOException {
        assertThat(take(0x400000)).isEqualTo(take(0x400000));
    }

    @Test
    void whatIsNoPhotoOrTooLargeIsRefusedAndSaysSo() {
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> asAnna(PhotoUploadsApi.class).takePhoto(new byte[] {1, 2, 3}))
                .satisfies(refused -> assertThat(refused.getResponseBodyAsString())
                        .contains("\"field\":\"photo\"", "choose a JPEG or PNG"));
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> asAnna(PhotoUploadsApi.class).takePhoto(new byte[PhotoUploadsApi.MOST_BYTES + 1]))
                .satisfies(refused -> assertThat(refused.getResponseBodyAsString())
                        .contains("\"field\":\"photo\"", "more than 15,000,000 bytes"));
    }

    @Test
    void aPersonIsNotSavedWithAPhotoThatNobodyTook() {
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> add("photo-unknown", new Photo("0".repeat(64), 10, 10)))
                .satisfies(refused -> assertThat(refused.getResponseBodyAsString())
                        .contains("\"field\":\"photo\"", "There is no such photo"));
    }

    @Test
    void aVersionOfThePastIsRestoredWithItsPhoto() throws IOException {
        var photo = take(0x500000);
        var person = add("photo-restored", photo);
        var without = asAnna(PractitionersApi.class)
                .revisePractitioner(person.slug(), new Version(person.version()), draft("photo-restored", null));
        var before = Objects.requireNonNull(asAnna(HistoryApi.class)
                .listHistory("practitioner", "photo-restored", 0, 10)
                .getFirst()
                .before());

        asAnna(PractitionersApi.class)
                .revisePractitioner(
                        person.slug(),
                        new Version(without.version()),
                        json.convertValue(before, PractitionerDetails.class).draft());

        assertIsAJpeg(asEveryone(PhotosApi.class).getPhoto(photo.sha256()));
    }

    private Photo take(int rgb) throws IOException {
        return asAnna(PhotoUploadsApi.class).takePhoto(image(rgb));
    }

    private PractitionerDetails add(String slug, @Nullable Photo photo) {
        return asAnna(PractitionersApi.class).addPractitioner(draft(slug, photo));
    }

    private void assertNotPublic(Photo photo) {
        assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                .isThrownBy(() -> asEveryone(PhotosApi.class).getPhoto(photo.sha256()));
    }

    private static void assertIsAJpeg(byte[] file) throws IOException {
        assertThat(ImageIO.read(new ByteArrayInputStream(file))).isNotNull();
    }

    /** Each test has a color of its own, and so a photo of its own. */
    private static byte[] image(int rgb) throws IOException {
        var image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < 32 * 32; pixel++) {
            image.setRGB(pixel % 32, pixel / 32, rgb);
        }
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }

    private static PractitionerDraft draft(String slug, @Nullable Photo photo) {
        return new PractitionerDraft(
                new Slug(slug),
                new PersonName("Given", slug, null),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                photo,
                null,
                List.of(),
                List.of());
    }
}
