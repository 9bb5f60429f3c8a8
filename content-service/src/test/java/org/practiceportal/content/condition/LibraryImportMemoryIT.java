package org.practiceportal.content.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceportal.content.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Streams, whatever the length: what lives while a library is taken does not grow with it. */
class LibraryImportMemoryIT extends RunningService {

    private static final int SHORT = 1_000;
    private static final int SAMPLES = 10;

    @Autowired
    private LibraryImport imports;

    @Test
    void aLibraryTenTimesAsLongTakesNoMoreMemory() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("test", "", List.of()));
        try {
            take("warm", SHORT); // Fills what is filled once: statements, classes, pools.
            long small = take("short", SHORT);
            long large = take("long", 10 * SHORT);

            assertThat((double) large / small).isLessThanOrEqualTo(1.1);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private long take(String prefix, int count) {
        var library = new Generated(prefix, count);
        assertThat(imports.take(library).created()).isEqualTo(count);
        return library.mostUsed;
    }

    /** A library that is made as it is read, and looks at the heap on the way. */
    private static final class Generated extends InputStream {

        private final String prefix;
        private final int count;
        private int made;
        private byte[] line = new byte[0];
        private int next;
        private long mostUsed;

        Generated(String prefix, int count) {
            this.prefix = prefix;
            this.count = count;
        }

        @Override
        public int read() {
            if (next == line.length && !makeLine()) {
                return -1;
            }
            return line[next++];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (next == line.length && !makeLine()) {
                return -1;
            }
            int copied = Math.min(length, line.length - next);
            System.arraycopy(line, next, buffer, offset, copied);
            next += copied;
            return copied;
        }

        private boolean makeLine() {
            if (made == count) {
                return false;
            }
            made++;
            if (made % (count / SAMPLES) == 0) {
                mostUsed = Math.max(mostUsed, usedAfterCollection());
            }
            var text = "Words of a page. ".repeat(250); // 4 kB, as the pages of a library in use have on average
            line = (LibraryImportIT.line("m-" + prefix + made, prefix + " " + made, text) + "\n")
                    .getBytes(StandardCharsets.US_ASCII);
            next = 0;
            return true;
        }

        private static long usedAfterCollection() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
