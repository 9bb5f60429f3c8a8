package org.practiceportal.common.canary;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What no class of {@code common} may do, and no class at all. */
public final class CommonCanaries {
    private CommonCanaries() {}

    public record DragsInSpring(ApplicationContext context) {}

    public static final class PageManager {}

    public interface IPage {}

    public static final class Sleeps {
        public void waitASecond() throws InterruptedException {
            Thread.sleep(1_000);
        }
    }

    public static final class SleepsByUnit {
        public void waitASecond() throws InterruptedException {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    public static final class InjectsAField {
        @Autowired
        public @Nullable ApplicationContext context;
    }

    public static final class RemembersForAll {
        public static @Nullable String lastQuery;
    }
}
