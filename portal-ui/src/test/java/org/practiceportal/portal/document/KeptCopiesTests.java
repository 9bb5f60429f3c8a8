package org.practiceportal.portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.Change;
import org.practiceportal.common.change.ChangeFeed;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ReaderLease;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.directory.Slug;

/** The promise of kept copies, with a time and a feed that the test drives. */
class KeptCopiesTests {

    private static final UUID EPOCH = UUID.randomUUID();
    private static final RecordKey NUMBER = RecordKey.of(ChangeKind.CONTACT_POINT, new Slug("main"));
    private static final RecordKey OTHER_NUMBER = RecordKey.of(ChangeKind.CONTACT_POINT, new Slug("fax"));
    private static final CopyKey<String> PAGE = new CopyKey<>(String.class, "/page");
    private static final Instant MORNING = Instant.parse("2026-11-23T15:32:00Z");

    private final Time time = new Time();
    private final KeptCopies copies = new KeptCopies(time, time.nanos::get);

    @Test
    void aWarmReadBuildsNothing() {
        joinedAt(10);
        read(built("old", 10, NUMBER));

        assertThat(read(mustNotBuild())).isEqualTo(new Seen<>("old", null));
    }

    @Test
    void anAcknowledgedSaveLeavesNoOldCopy() {
        joinedAt(10);
        read(built("old", 10, NUMBER));

        answered(changed(11, NUMBER));

        assertThat(copies.place()).isEqualTo(new KeptCopies.Place(EPOCH, 11));
        assertThat(read(built("new", 11, NUMBER))).isEqualTo(new Seen<>("new", null));
    }

    @Test
    void aChangeOfAnotherRecordDropsNothing() {
        joinedAt(10);
        read(built("page", 10, NUMBER));

        answered(changed(11, OTHER_NUMBER));

        assertThat(read(mustNotBuild()).value()).isEqualTo("page");
    }

    @Test
    void aListIsDroppedByAnyRecordOfItsKind() {
        joinedAt(10);
        read(built("old list", 10, RecordKey.every(ChangeKind.CONTACT_POINT)));

        answered(changed(11, OTHER_NUMBER));

        assertThat(read(built("new list", 11, NUMBER)).value()).isEqualTo("new list");
    }

    @Test
    void aCopyThatAlreadyHoldsTheChangeStays() {
        joinedAt(10);
        read(built("new", 11, NUMBER));

        answered(changed(11, NUMBER));

        assertThat(read(mustNotBuild()).value()).isEqualTo("new");
    }

    @Test
    void aCopyWhoseRecordWasDroppedWhileItWasBuiltIsNotKept() {
        joinedAt(10);
        read(() -> {
            answered(changed(11, NUMBER));
            return copy("old", 10, NUMBER);
        });

        assertThat(read(built("new", 11, NUMBER)).value()).isEqualTo("new");
    }

    @Test
    void aCopyIsKeptThoughAPartOfItWasReadBeforeAnotherPartChanged() {
        joinedAt(10);
        answered(changed(11, NUMBER));
        read(() -> new Copy<>("page", 1, basis(10, OTHER_NUMBER).and(basis(11, NUMBER))));

        assertThat(read(mustNotBuild()).value()).isEqualTo("page");
    }

    @Test
    void aCopyIsNotKeptIfAPartOfItWasReadBeforeThatPartChanged() {
        joinedAt(10);
        answered(changed(11, NUMBER));
        read(() -> new Copy<>("old", 1, basis(11, OTHER_NUMBER).and(basis(10, NUMBER))));

        assertThat(read(built("new", 11, NUMBER)).value()).isEqualTo("new");
    }

    @Test
    void aCopyOlderThanTheJoiningOfTheFeedIsNotKept() {
        joinedAt(10);
        read(built("old", 9, NUMBER));

        assertThat(read(built("new", 10, NUMBER)).value()).isEqualTo("new");
    }

    @Test
    void aNodeThatHasNotJoinedKeepsNothing() {
        read(built("first", 10, NUMBER));

        assertThat(read(built("second", 10, NUMBER)).value()).isEqualTo("second");
    }

    @Test
    void nothingIsKeptBeforeTheFirstPollIsAnswered() {
        copies.join(EPOCH, 10);
        read(built("first", 10, NUMBER));

        assertThat(read(built("second", 10, NUMBER)).value()).isEqualTo("second");
    }

    @Test
    void afterTheLeaseACopyIsMarkedWithTheTimeOfTheLastContact() {
        joinedAt(10);
        read(built("kept", 10, NUMBER));
        outage();

        time.pass(ReaderLease.DURATION.plusNanos(1));

        assertThat(read(mustNotBuild())).isEqualTo(new Seen<>("kept", MORNING));
    }

    @Test
    void theLeaseCountsFromSendingThePollAndNotFromItsAnswer() {
        joinedAt(10);
        read(built("kept", 10, NUMBER));
        var sent = time.nanos.get();
        time.pass(Duration.ofMillis(200));
        copies.apply(feed(10), sent, MORNING);
        outage();

        time.pass(Duration.ofMillis(51));

        assertThat(read(mustNotBuild()).asOf()).isEqualTo(MORNING);
    }

    @Test
    void withinTheLeaseACopyIsServedUnmarkedThoughPollsFail() {
        joinedAt(10);
        read(built("kept", 10, NUMBER));
        outage();

        time.pass(ReaderLease.DURATION);

        assertThat(read(mustNotBuild()).asOf()).isNull();
    }

    @Test
    void aReaderWaitsForContactAndThenGetsWhatIsRight() throws InterruptedException {
        joinedAt(10);
        read(built("old", 10, NUMBER));
        time.pass(Duration.ofSeconds(5));
        var poll = Thread.ofVirtual().start(() -> answered(changed(11, NUMBER)));

        var seen = read(built("new", 11, NUMBER));

        poll.join();
        assertThat(seen).isEqualTo(new Seen<>("new", null));
    }

    @Test
    void anotherEpochDropsEverything() {
        joinedAt(10);
        read(built("old", 10, NUMBER));

        copies.apply(new ChangeFeed(UUID.randomUUID(), 0, 3, List.of()), time.nanos.get(), MORNING);

        assertThat(copies.place()).isNull();
        assertThat(read(built("new", 3, NUMBER)).value()).isEqualTo("new");
    }

    @Test
    void whatWasBuiltFromAnotherEpochIsNotKept() {
        joinedAt(10);
        read(() -> new Copy<>("restored", 1, new Basis(UUID.randomUUID(), Map.of(NUMBER, 99L), null)));

        assertThat(read(built("again", 10, NUMBER)).value()).isEqualTo("again");
    }

    @Test
    void aCopyEndsWhenItsHoursDo() {
        joinedAt(10);
        var closing = MORNING.plusMillis(100);
        read(() -> new Copy<>("open", 1, basis(10, NUMBER).until(closing)));

        time.pass(Duration.ofMillis(100));

        assertThat(read(built("closed", 10, NUMBER)).value()).isEqualTo("closed");
    }

    @Test
    void aCopyEndsAtTheMomentAtWhichAPlannedChangeTakesEffectAndNotBefore() {
        joinedAt(10);
        var due = MORNING.plusMillis(200);
        var planned = Basis.of(new Snapshot<>(EPOCH, 10, due, "old"), NUMBER);
        read(() -> new Copy<>("old", 1, basis(10, OTHER_NUMBER).and(planned)));

        time.pass(Duration.ofMillis(199));
        assertThat(read(mustNotBuild())).isEqualTo(new Seen<>("old", null));
        time.pass(Duration.ofMillis(1));
        assertThat(read(built("new", 10, NUMBER))).isEqualTo(new Seen<>("new", null));
    }

    @Test
    void anEndedCopyIsBetterThanNothingAndShowsWhenItEnded() {
        joinedAt(10);
        var closing = MORNING.plusMillis(100);
        read(() -> new Copy<>("open", 1, basis(10, NUMBER).until(closing)));
        time.pass(Duration.ofMillis(200));
        answered(feed(10));

        assertThat(read(unavailable())).isEqualTo(new Seen<>("open", closing));
    }

    @Test
    void aDroppedCopyIsGoneThoughNothingCanReplaceIt() {
        joinedAt(10);
        read(built("old", 10, NUMBER));
        answered(changed(11, NUMBER));

        assertThatThrownBy(() -> read(unavailable())).isInstanceOf(NeighbourUnavailable.class);
    }

    @Test
    void moreChangesThanAreRememberedOneByOneNeverLetAnOldCopyIn() {
        joinedAt(10);
        read(() -> {
            answered(changed(11, NUMBER));
            for (int i = 0; i < 10_001; i++) {
                answered(changed(12 + i, RecordKey.of(ChangeKind.CONDITION_PAGE, new Slug("page-" + i))));
            }
            return copy("old", 10, NUMBER);
        });

        assertThat(read(built("new", 20_000, NUMBER)).value()).isEqualTo("new");
    }

    private void joinedAt(long position) {
        copies.join(EPOCH, position);
        answered(feed(position));
    }

    private void answered(ChangeFeed feed) {
        copies.apply(feed, time.nanos.get(), time.instant());
    }

    private static ChangeFeed changed(long position, RecordKey record) {
        return new ChangeFeed(EPOCH, position, position, List.of(new Change(position, record.kind(), record.key())));
    }

    private static ChangeFeed feed(long position) {
        return new ChangeFeed(EPOCH, position, position, List.of());
    }

    /** Three polls in a row without an answer: readers no longer wait for the next. */
    private void outage() {
        copies.pollFailed();
        copies.pollFailed();
        copies.pollFailed();
    }

    private Seen<String> read(Supplier<Copy<String>> build) {
        return copies.read(PAGE, build);
    }

    private static Supplier<Copy<String>> built(String value, long position, RecordKey key) {
        return () -> copy(value, position, key);
    }

    private static Copy<String> copy(String value, long position, RecordKey key) {
        return new Copy<>(value, value.length(), basis(position, key));
    }

    private static Basis basis(long position, RecordKey key) {
        return new Basis(EPOCH, Map.of(key, position), null);
    }

    private static Supplier<Copy<String>> mustNotBuild() {
        return () -> {
            throw new AssertionError("A copy is kept and must be served");
        };
    }

    private static Supplier<Copy<String>> unavailable() {
        return () -> {
            throw new NeighbourUnavailable("content-service does not answer");
        };
    }

    /** A clock and the time source of the lease, which pass together. */
    private static final class Time extends Clock {

        private final AtomicLong nanos = new AtomicLong();

        void pass(Duration duration) {
            nanos.addAndGet(duration.toNanos());
        }

        @Override
        public Instant instant() {
            return MORNING.plusNanos(nanos.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }
    }
}
