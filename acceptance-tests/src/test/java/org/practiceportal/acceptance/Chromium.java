package org.practiceportal.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The machine's Chromium, started once for all journeys. */
final class Chromium {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** The sandbox cannot be set up by the superuser; nothing but our own portal is opened. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run");

    private Chromium() {}

    /** Started at the first use; ends with the tests. */
    private static final class Started {
        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(ARGUMENTS));
    }

    /** What a visitor holds: the size of the window and the colours asked for. */
    record Device(String name, int width, int height, ColorScheme colors) {
        static final Device PHONE = new Device("phone", 390, 844, ColorScheme.LIGHT);
        static final Device NARROW = new Device("narrow", 320, 640, ColorScheme.LIGHT);
        static final Device DESK = new Device("desk", 1280, 900, ColorScheme.LIGHT);

        Device dark() {
            return new Device(name + ", dark", width, height, ColorScheme.DARK);
        }

        NewContextOptions options() {
            return new NewContextOptions().setViewportSize(width, height).setColorScheme(colors);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Returns the browser. */
    static Browser browser() {
        return Started.BROWSER;
    }

    private static Path executable() {
        return Stream.concat(named().stream(), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing. Install it (Debian, Ubuntu: "
                        + "apt-get install chromium) or name it: -Dportal.chromium=FILE"));
    }

    private static Optional<String> named() {
        @Nullable String named = System.getProperty("portal.chromium");
        return Optional.ofNullable(named);
    }
}
