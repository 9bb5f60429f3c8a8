package org.practiceportal.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.practiceportal.common.change.Snapshot;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON sample per record that travels over HTTP, the same for both ends: the client's test reads it, the server's
 * test writes it. A record's sample stands in {@code samples/}, named like the record.
 */
public final class WireSamples {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final UUID EPOCH = UUID.fromString("6f1c9a4e-3a53-4f0e-9a55-0d8f7c0f4b11");

    private WireSamples() {}

    /** Returns the sample of a record as it stands on the wire. */
    public static String json(Class<?> record) {
        var name = "samples/" + record.getSimpleName() + ".json";
        try (var sample = WireSamples.class.getResourceAsStream(name)) {
            if (sample == null) {
                throw new IllegalArgumentException("There is no " + name + " for " + record.getName());
            }
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the sample of a record, read as strictly as a server reads what it is sent. */
    public static <T> T read(Class<T> record) {
        return STRICT.readValue(json(record), record);
    }

    /** Returns the sample of a record inside a {@link Snapshot}, as it stands on the wire. */
    public static String snapshotJson(Class<?> record) {
        return "{\"epoch\": \"" + EPOCH + "\", \"position\": 43, \"value\": " + json(record) + "}";
    }

    /** Returns the sample of a record inside a {@link Snapshot}. */
    public static <T> Snapshot<T> snapshot(Class<T> record) {
        return new Snapshot<>(EPOCH, 43, read(record));
    }
}
