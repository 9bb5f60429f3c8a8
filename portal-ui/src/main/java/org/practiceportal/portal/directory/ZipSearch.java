package org.practiceportal.portal.directory;

import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.zipcode.ZipCode;

/**
 * What a patient typed to see the nearest office first, and what is known of it.
 *
 * @param typed as it goes back into the field
 */
public record ZipSearch(String typed, Outcome outcome) {

    /** What is known of what was typed. */
    public sealed interface Outcome {

        /** The practice has no table of ZIP codes, so nobody is asked for one. */
        record NoTable() implements Outcome {}

        /** Nothing was typed. */
        record NotAsked() implements Outcome {}

        /** What was typed is no ZIP code. */
        record NotAZipCode() implements Outcome {}

        /** The table does not have the ZIP code. */
        record Unknown(ZipCode zip) implements Outcome {}

        /** Nobody can say where it lies right now. */
        record Unavailable() implements Outcome {}

        /** The ZIP code lies there. */
        record Found(ZipCode zip, GeoPosition position) implements Outcome {}
    }

    /** Returns what stands where nothing was typed. */
    static ZipSearch notAsked(boolean table) {
        return new ZipSearch("", table ? new Outcome.NotAsked() : new Outcome.NoTable());
    }

    /** Returns the same question without an answer for now. */
    ZipSearch unavailable() {
        return new ZipSearch(typed, new Outcome.Unavailable());
    }
}
