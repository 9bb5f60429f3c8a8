package org.practiceportal.standalone;

import java.io.PrintStream;
import java.util.Locale;

/** What the person at the terminal reads. */
final class Terminal {

    private final PrintStream out;
    private final PrintStream err;
    private final long startedAt = System.nanoTime();

    Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void say(String text) {
        out.println(text);
        out.flush();
    }

    /** Says how far things are, with the seconds since the beginning. */
    void progress(String text) {
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        say(String.format(Locale.ROOT, "%6.1f s  %s", seconds, text));
    }

    void error(String text) {
        err.println("portal: " + text);
        err.flush();
    }
}
