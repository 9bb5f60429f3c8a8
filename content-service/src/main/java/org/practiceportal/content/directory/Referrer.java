package org.practiceportal.content.directory;

import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.change.ChangeRecorder;

/** Something that names records of the directory, and can name another one in place of a record that goes. */
public interface Referrer {

    /**
     * A record that goes.
     *
     * @param kind {@link ChangeKind#CONTACT_POINT} or {@link ChangeKind#LOCATION}
     * @param by what takes its place, a record of the same kind
     */
    record Replacement(ChangeKind kind, Slug key, Slug by) {}

    /** Names the other record wherever the one stands that goes, as a part of a transaction. */
    void replace(Replacement replacement, ChangeRecorder recorder);
}
