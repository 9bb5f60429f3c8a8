package org.practiceportal.search.answer;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Counts what changes answers: pages that become findable, and what words mean. */
@Component
public class AnswerBasis {

    private final AtomicLong changes = new AtomicLong();

    /** Returns a number that no answer from before the last change was given under. */
    public long current() {
        return changes.get();
    }

    /** Says that from now on the same question may have another answer. */
    public void changed() {
        changes.incrementAndGet();
    }
}
