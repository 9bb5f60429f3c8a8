package org.practiceportal.portal.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.practiceportal.common.digest.Sha256;
import org.springframework.http.MediaType;

/** A document ready to send. Only the compressed bytes are held: nearly every reader takes them as they are. */
final class FinishedDocument {

    private final int status;
    private final MediaType type;
    private final byte[] gzip;
    private final String digest;

    FinishedDocument(int status, MediaType type, String text) {
        this.status = status;
        this.type = type;
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        this.gzip = compressed(bytes);
        this.digest = digest(bytes);
    }

    int status() {
        return status;
    }

    MediaType type() {
        return type;
    }

    int weight() {
        return gzip.length;
    }

    byte[] gzip() {
        return gzip;
    }

    byte[] plain() {
        try (var input = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the strong entity tag of the bytes, which differ by encoding. */
    String entityTag(boolean compressed) {
        return "\"" + digest + (compressed ? "-gz" : "") + "\"";
    }

    private static byte[] compressed(byte[] bytes) {
        var output = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(output)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    private static String digest(byte[] bytes) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(bytes))
                .substring(0, 22);
    }
}
