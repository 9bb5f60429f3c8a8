package org.practiceportal.content.condition;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a library as they stream in, plain or gzip, without ever holding more than one. */
final class LibraryLines {

    /** The longest line of a library in use has 60 kB. */
    static final int MOST_BYTES = 2_000_000;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream input;
    private long number;
    private boolean ended;

    /**
     * Begins to read.
     *
     * @throws IOException if there is nothing to read from
     */
    LibraryLines(InputStream raw) throws IOException {
        var buffered = new BufferedInputStream(raw, BUFFER_BYTES);
        input = isGzip(buffered)
                ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER_BYTES), BUFFER_BYTES)
                : buffered;
    }

    /** Returns the next line that is not empty; nothing at the end of the library. */
    Optional<Line> next() {
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

    private static boolean isGzip(InputStream input) throws IOException {
        input.mark(2);
        boolean gzip = input.read() == 0x1f && input.read() == 0x8b;
        input.reset();
        return gzip;
    }

    /**
     * One line.
     *
     * @param number counts from 1
     * @param text what it says; empty where it is refused
     * @param refusal why it cannot be read; none where it can
     */
    record Line(long number, String text, @Nullable String refusal) {
        static Line refused(long number, String refusal) {
            return new Line(number, "", refusal);
        }
    }
}
