package org.practiceportal.content.practitioner;

import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import org.practiceportal.common.digest.Sha256;
import org.practiceportal.common.practitioner.Photo;
import org.practiceportal.common.practitioner.PhotoUploadsApi;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.problem.NoSuchRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The photos of people. */
@Service
class Photos {

    private static final String TAKEN = "select jpeg from photo where sha256 = :sha256";
    private static final String SHOWN = TAKEN + """
             and exists (select from practitioner where content -> 'photo' ->> 'sha256' = :sha256)
            """;

    private final JdbcClient jdbc;

    /** One photo at a time: what is decoded of it is many times as large as its file. */
    private final Semaphore turn = new Semaphore(1);

    Photos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Photo take(byte[] file) {
        if (file.length > PhotoUploadsApi.MOST_BYTES) {
            throw new InvalidInput("photo", "The file has more than %,d bytes".formatted(PhotoUploadsApi.MOST_BYTES));
        }
        turn.acquireUninterruptibly();
        try {
            var portrait = Portrait.read(file);
            var sha256 = HexFormat.of().formatHex(Sha256.of(portrait.jpeg()));
            jdbc.sql("insert into photo (sha256, jpeg) values (:sha256, :jpeg) on conflict do nothing")
                    .param("sha256", sha256)
                    .param("jpeg", portrait.jpeg())
                    .update();
            return new Photo(sha256, portrait.width(), portrait.height());
        } finally {
            turn.release();
        }
    }

    /** Returns a photo that patients see. */
    byte[] shown(String sha256) {
        return find(SHOWN, sha256);
    }

    /** Returns any photo. */
    byte[] taken(String sha256) {
        return find(TAKEN, sha256);
    }

    boolean isTaken(Photo photo) {
        return jdbc.sql("select exists (select from photo where sha256 = :sha256)")
                .param("sha256", photo.sha256())
                .query(Boolean.class)
                .single();
    }

    private byte[] find(String query, String sha256) {
        return jdbc.sql(query)
                .param("sha256", sha256)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> NoSuchRecord.missing("There is no such photo"));
    }
}
