package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.practiceportal.acceptance.VersionedRegister.Seen;
import org.practiceportal.acceptance.VersionedRegister.Source;
import org.practiceportal.acceptance.VersionedRegister.Write;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Eight clients read and write one number while its database stands still and then dies: nothing that was saved is lost,
 * nothing old is shown unmarked, and everything works again by itself.
 */
class DirectoryFaultIT {
    /** A fifth of the whole run, which takes three minutes; that is for {@code .ci/run}. */
    private static final int SECONDS = Integer.getInteger("portal.fault-seconds", 36);

    private static final Duration FROZEN = Duration.ofSeconds(Math.max(2, SECONDS / 18));
    private static final Duration DEAD = Duration.ofSeconds(SECONDS / 3);
    private static final Duration QUIET =
            Duration.ofSeconds(SECONDS).minus(FROZEN).minus(DEAD).dividedBy(3);

    private static final int CLIENTS = 8;
    private static final Slug KEY = new Slug("main");
    private static final Pattern DIALLED = Pattern.compile("href=\"tel:(\\+1\\d{10})\"");

    /** Everything is back within ten seconds of the database; four times that on two busy cores. */
    private static final Duration BACK = Duration.ofSeconds(40);

    private static final RunningPortal PORTAL =
            RunningPortal.start(RunningPortal.newData("faults"), "demo").awaitReady();
    private static final ContactPointsApi NUMBERS = PORTAL.services().content(ContactPointsApi.class);

    private final VersionedRegister register = new VersionedRegister();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger lastNumber = new AtomicInteger();
    private volatile ContactPointDetails lastRead = NUMBERS.getContactPoint(KEY).value();
    private final AtomicInteger saved = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger marked = new AtomicInteger();

    @AfterAll
    static void stop() {
        PORTAL.close();
    }

    @Test
    void nothingSavedIsLostAndNothingOldIsShownUnmarkedWhateverTheDatabaseDoes() throws Exception {
        var services = List.of(PORTAL.process("content-service.jar"), PORTAL.process("portal-ui.jar"));
        var first = current();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var work = IntStream.range(0, CLIENTS)
                    .<Future<?>>mapToObj(client -> clients.submit(this::readAndWrite))
                    .toList();
            rest(QUIET);
            freezeDatabase();
            rest(QUIET);
            killDatabase();
            awaitSaves();
            rest(QUIET);
            end.countDown();
            for (var each : work) {
                each.get();
            }
        }

        assertThat(register.contradictions(
                        first.number().value(),
                        first.version(),
                        current().number().value()))
                .isEmpty();
        assertThat(saved).hasValueGreaterThan(SECONDS);
        assertThat(refused).hasPositiveValue();
        assertThat(marked).hasPositiveValue();
        assertThat(services).allMatch(ProcessHandle::isAlive);
    }

    private void freezeDatabase() throws InterruptedException {
        var processes = PORTAL.postgres();
        processes.forEach(process -> Signal.send("STOP", process));
        try {
            rest(FROZEN);
        } finally {
            processes.forEach(process -> Signal.send("CONT", process));
        }
    }

    /** Its supervisor would start it again at once, so that one stands still meanwhile. */
    private void killDatabase() throws InterruptedException {
        var launcher = PORTAL.processes().getFirst();
        Signal.send("STOP", launcher);
        try {
            PORTAL.postgres().forEach(process -> Signal.send("KILL", process));
            rest(DEAD);
        } finally {
            Signal.send("CONT", launcher);
        }
        await().atMost(BACK).until(() -> !PORTAL.postgres().isEmpty());
    }

    private void awaitSaves() {
        int before = saved.get();
        await().atMost(BACK).until(() -> saved.get() > before + CLIENTS);
    }

    /** Time that passes while the clients work: it is what this test is about. */
    private void rest(Duration time) throws InterruptedException {
        assertThat(end.await(time.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
    }

    private void readAndWrite() {
        var random = ThreadLocalRandom.current();
        try {
            while (end.getCount() > 0) {
                switch (random.nextInt(5)) {
                    case 0 -> write();
                    case 1, 2 -> readFromService();
                    default -> readPage();
                }
                // Pauses of people, so that the machine has room for what it is tested for.
                end.await(random.nextInt(20), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Staff whose screen shows what was read last press Save, whether the database is there or not. */
    private void write() {
        var read = lastRead;
        var number = nextNumber();
        long begun = System.nanoTime();
        try {
            NUMBERS.reviseContactPoint(KEY, new Version(read.version()), with(read.toDraft(), number));
            register.add(new Write(begun, System.nanoTime(), read.version(), number.value(), true));
            saved.incrementAndGet();
        } catch (HttpClientErrorException overtaken) {
            // Somebody else was faster: without effect, so its value must never be seen.
            assertThat(overtaken.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
        } catch (RestClientException e) {
            refused.incrementAndGet();
            register.add(new Write(begun, System.nanoTime(), read.version(), number.value(), false));
        }
    }

    private void readFromService() {
        long begun = System.nanoTime();
        try {
            var value = current().number().value();
            register.add(new Seen(begun, System.nanoTime(), value, Source.SERVICE));
        } catch (RestClientException e) {
            // An error is an answer that shows nothing old.
        }
    }

    private void readPage() {
        long begun = System.nanoTime();
        var page = Http.get(PORTAL.url() + "/offices");
        long ended = System.nanoTime();
        var dialled = DIALLED.matcher(page.body());
        assertThat(dialled.find()).as(page.body()).isTrue();
        boolean asOf = page.body().contains("class=\"as-of\"");
        if (asOf) {
            marked.incrementAndGet();
        }
        register.add(new Seen(begun, ended, dialled.group(1), asOf ? Source.MARKED_PAGE : Source.PAGE));
    }

    private ContactPointDetails current() {
        var current = NUMBERS.getContactPoint(KEY).value();
        lastRead = current;
        return current;
    }

    private PhoneNumber nextNumber() {
        int next = lastNumber.incrementAndGet();
        return new PhoneNumber("+1214%03d%04d".formatted(300 + next / 10_000, next % 10_000));
    }

    private static ContactPointDraft with(ContactPointDraft draft, PhoneNumber number) {
        return new ContactPointDraft(
                draft.key(),
                draft.kind(),
                draft.label(),
                number,
                draft.extension(),
                draft.menuPath(),
                draft.language(),
                draft.hours(),
                draft.rank(),
                draft.location());
    }
}
