package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.practiceportal.acceptance.VersionedRegister.Seen;
import org.practiceportal.acceptance.VersionedRegister.Source;
import org.practiceportal.acceptance.VersionedRegister.Write;

class VersionedRegisterTests {
    private final VersionedRegister register = new VersionedRegister();

    @Test
    void acceptsWhatOneCopyCouldAnswer() {
        read(1, 2, "a");
        write(3, 10, 0, "b");
        read(4, 5, "a");
        read(6, 7, "b");
        read(11, 12, "b");

        assertThat(register.contradictions("a", 0, "b")).isEmpty();
    }

    @Test
    void catchesAReadOfWhatWasReplacedBeforeItBegan() {
        write(1, 2, 0, "b");
        read(3, 4, "a");

        assertThat(register.contradictions("a", 0, "b"))
                .singleElement()
                .asString()
                .startsWith("older than");
    }

    @Test
    void catchesAReadThatIsOlderThanAnEarlierOne() {
        write(1, 10, 0, "b");
        read(2, 3, "b");
        read(4, 5, "a");

        assertThat(register.contradictions("a", 0, "b"))
                .singleElement()
                .asString()
                .startsWith("older than");
    }

    @Test
    void acceptsAnOldValueThatIsMarked() {
        write(1, 2, 0, "b");
        register.add(new Seen(3, 4, "a", Source.MARKED_PAGE));

        assertThat(register.contradictions("a", 0, "b")).isEmpty();
    }

    @Test
    void aPageMayBeNewOrOldWhileASaveIsUnderWayAndIsNewOnceItIsAnswered() {
        write(1, 10, 0, "b");
        read(2, 3, "b");
        register.add(new Seen(4, 5, "a", Source.PAGE));
        assertThat(register.contradictions("a", 0, "b")).isEmpty();

        register.add(new Seen(11, 12, "a", Source.PAGE));
        assertThat(register.contradictions("a", 0, "b"))
                .singleElement()
                .asString()
                .startsWith("older than");
    }

    @Test
    void catchesALostUpdate() {
        write(1, 4, 0, "b");
        write(2, 3, 0, "c");

        assertThat(register.contradictions("a", 0, "c")).anyMatch(found -> found.contains("is lost"));
    }

    @Test
    void catchesAnAcknowledgedWriteThatDoesNotLast() {
        write(1, 2, 0, "b");

        assertThat(register.contradictions("a", 0, "a")).anyMatch(found -> found.startsWith("the newest"));
    }

    @Test
    void aWriteWithoutAnswerMayHaveTakenEffectOrNot() {
        register.add(new Write(1, 9, 0, "b", false));
        read(10, 11, "a");
        assertThat(register.contradictions("a", 0, "a")).isEmpty();

        write(12, 13, 0, "c");
        read(14, 15, "c");
        assertThat(register.contradictions("a", 0, "c")).isEmpty();
    }

    @Test
    void catchesAValueOutOfNowhereAndOneFromTheFuture() {
        read(1, 2, "x");
        read(3, 4, "b");
        write(5, 6, 0, "b");

        assertThat(register.contradictions("a", 0, "b"))
                .hasSize(2)
                .anyMatch(found -> found.startsWith("nobody wrote"))
                .anyMatch(found -> found.startsWith("read before"));
    }

    private void read(long begun, long ended, String value) {
        register.add(new Seen(begun, ended, value, Source.SERVICE));
    }

    private void write(long begun, long ended, long base, String value) {
        register.add(new Write(begun, ended, base, value, true));
    }
}
