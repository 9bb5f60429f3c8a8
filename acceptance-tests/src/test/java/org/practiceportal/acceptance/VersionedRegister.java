package org.practiceportal.acceptance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Checks what several clients saw of one record. Each version of the record has a value of its own, so the versions are
 * the order in which the writes took effect, and the check is that this order contradicts nothing any client saw: an easy
 * case of linearizability, in which nothing needs to be tried out. What the record's own service answers could have been
 * answered by a single copy. A page is never older than a save that was answered before the page was asked for; while a
 * save is under way some pages are new already and others still old.
 */
final class VersionedRegister {
    private final List<Seen> seen = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();

    /**
     * An answer that gave a value as the current one.
     *
     * @param begun nanoseconds, at the call
     * @param ended nanoseconds, at the answer
     */
    record Seen(long begun, long ended, String value, Source source) {}

    /** Where a value was read. */
    enum Source {
        SERVICE,
        PAGE,
        /** The reader was told that it may be out of date. */
        MARKED_PAGE
    }

    /**
     * A write.
     *
     * @param base the version it replaces
     * @param acknowledged whether it was answered as done; where not, it may be done or not
     */
    record Write(long begun, long ended, long base, String value, boolean acknowledged) {
        long version() {
            return base + 1;
        }
    }

    synchronized void add(Seen read) {
        seen.add(read);
    }

    synchronized void add(Write write) {
        writes.add(write);
    }

    /**
     * Returns what no single copy could have answered; nothing where all is well.
     *
     * @param first the value that stood at the beginning
     * @param version its version
     * @param last the value that stands at the end
     */
    synchronized List<String> contradictions(String first, long version, String last) {
        var found = new ArrayList<String>();
        var versions = versions(first, version, last, found);
        var begins = writes.stream().collect(Collectors.toMap(Write::value, Write::begun));
        var saves = writes.stream()
                .filter(Write::acknowledged)
                .map(write -> new Operation(write.begun(), write.ended(), write.version(), write.toString()))
                .toList();
        var answers = new ArrayList<>(saves);
        var pages = new ArrayList<Operation>();
        for (var read : seen) {
            var number = versions.get(read.value());
            if (number == null) {
                found.add("nobody wrote what was read: " + read);
            } else if (begins.getOrDefault(read.value(), Long.MIN_VALUE) > read.ended()) {
                found.add("read before it was written: " + read);
            } else if (read.source() != Source.MARKED_PAGE) {
                var operation = new Operation(read.begun(), read.ended(), number, read.toString());
                (read.source() == Source.PAGE ? pages : answers).add(operation);
            }
        }
        found.addAll(steppedBack(answers, answers));
        found.addAll(steppedBack(saves, pages));
        return found;
    }

    /** Which version each value is; two acknowledged writes of one version are a lost update. */
    private Map<String, Long> versions(String first, long version, String last, List<String> found) {
        var byVersion = new HashMap<Long, Write>();
        writes.stream().filter(Write::acknowledged).forEach(write -> {
            var other = byVersion.put(write.version(), write);
            if (other != null) {
                found.add("one of two acknowledged writes is lost: " + other + " and " + write);
            }
        });
        var read = seen.stream().map(Seen::value).collect(Collectors.toSet());
        read.add(last);
        // A write that was not acknowledged took effect where somebody has seen its value.
        writes.stream()
                .filter(write -> !write.acknowledged() && read.contains(write.value()))
                .forEach(write -> {
                    var other = byVersion.put(write.version(), write);
                    if (other != null) {
                        found.add("one of two writes that took effect is lost: " + other + " and " + write);
                    }
                });
        var versions = new HashMap<String, Long>();
        versions.put(first, version);
        byVersion.forEach((number, write) -> versions.put(write.value(), number));
        long newest =
                byVersion.keySet().stream().mapToLong(Long::longValue).max().orElse(version);
        if (!Optional.ofNullable(versions.get(last)).equals(Optional.of(newest))) {
            found.add("the newest of the acknowledged writes does not stand at the end, but " + last);
        }
        return versions;
    }

    /** Whoever begins after another has ended sees at least what that one saw. */
    private static List<String> steppedBack(List<Operation> earlier, List<Operation> later) {
        var ended = sorted(earlier, Operation::ended);
        var found = new ArrayList<String>();
        Operation newest = null;
        int next = 0;
        for (var operation : sorted(later, Operation::begun)) {
            for (; next < ended.size() && ended.get(next).ended() < operation.begun(); next++) {
                if (newest == null || ended.get(next).version() > newest.version()) {
                    newest = ended.get(next);
                }
            }
            if (newest != null && newest.version() > operation.version()) {
                found.add("older than what was answered before: " + operation.text() + " after " + newest.text());
            }
        }
        return found;
    }

    private static List<Operation> sorted(List<Operation> operations, ToLongFunction<Operation> by) {
        return operations.stream().sorted(Comparator.comparingLong(by)).toList();
    }

    private record Operation(long begun, long ended, long version, String text) {}
}
