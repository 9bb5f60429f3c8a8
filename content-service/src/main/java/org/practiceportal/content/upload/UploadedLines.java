package org.practiceportal.content.upload;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file as they stream in, without ever holding more than one: plain, gzip, or the first file of a zip
 * archive.
 */
public final class UploadedLines {

    /** The longest line of a library of condition pages in use has 60 kB. */
    public static final int MOST_BYTES = 2_000_000;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream input;
    private long number;
    private boolean ended;

    /**
     * Begins to read.
     *
     * @throws IOException if there is nothing to read from
     */
    public UploadedLines(InputStream raw) throws IOException {
        var buffered = new BufferedInputStream(raw, BUFFER_BYTES);
        if (beginsWith(buffered, GZIP)) {
            input = new BufferedInputStream(new GZIPInputStream(buffered, BUFFER_BYTES), BUFFER_BYTES);
        } else if (beginsWith(buffered, ZIP)) {
            input = new BufferedInputStream(firstFile(new ZipInputStream(buffered)), BUFFER_BYTES);
        } else {
            input = buffered;
        }
    }

    /** Returns the next line that is not empty; nothing at the end of the file. */
    public Optional<Line> next() {
        while (!ended) {
            number++;
            var line = read();
            if (line.refusal() != null || !line.text().isBlank()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private Line read() {
        var bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        try {
            for (int next = input.read(); next != '\n'; next = input.read()) {
                if (next < 0) {
                    ended = true;
                    break;
                }
                if (bytes.size() < MOST_BYTES) {
                    bytes.write(next);
                } else {
                    tooLong = true;
                }
            }
        } catch (IOException e) {
            ended = true;
            return Line.refused(number, "the file cannot be read from here on; it may be damaged or cut off");
        }
        return tooLong
                ? Line.refused(number, "it has more than " + MOST_BYTES + " bytes")
                : decoded(bytes.toByteArray());
    }

    private Line decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Line(number, number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            return Line.refused(number, "it is not written in UTF-8");
        }
    }

    private static boolean beginsWith(InputStream input, byte[] signature) throws IOException {
        input.mark(signature.length);
        boolean begins = Arrays.equals(input.readNBytes(signature.length), signature);
        input.reset();
        return begins;
    }

    private static InputStream firstFile(ZipInputStream archive) throws IOException {
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            if (!entry.isDirectory()) {
                return archive;
            }
        }
        throw new IOException("There is no file in the archive");
    }

    /**
     * One line.
     *
     * @param number counts from 1
     * @param text what it says; empty where it is refused
     * @param refusal why it cannot be read; none where it can
     */
    public record Line(long number, String text, @Nullable String refusal) {
        static Line refused(long number, String refusal) {
            return new Line(number, "", refusal);
        }
    }
}
