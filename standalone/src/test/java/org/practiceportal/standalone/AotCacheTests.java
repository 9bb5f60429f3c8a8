package org.practiceportal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTests {

    @TempDir
    Path temporary;

    @Test
    void withoutACacheTheJarStartsAsItIs() throws Exception {
        Path jar = Files.writeString(temporary.resolve("a-service.jar"), "not prepared");

        assertThat(new AotCache(jar, temporary.resolve("aot/a-service")).startArguments())
                .containsExactly("-jar", jar.toString());
    }

    @Test
    void aServiceThatCannotBePreparedIsNamedAndStillStarts() throws Exception {
        Path jar = Files.writeString(temporary.resolve("a-service.jar"), "no jar at all");
        var cache = new AotCache(jar, temporary.resolve("aot/a-service"));

        assertThatThrownBy(() -> cache.make(Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a-service.jar");

        assertThat(cache.startArguments()).containsExactly("-jar", jar.toString());
    }

    @Test
    void aCacheOfAnotherJarIsNotUsed() throws Exception {
        Path jar = Files.writeString(temporary.resolve("a-service.jar"), "rebuilt");
        Path folder = Files.createDirectories(temporary.resolve("aot/a-service"));
        Files.writeString(folder.resolve("stamp"), "of the jar before");

        assertThat(new AotCache(jar, folder).startArguments()).containsExactly("-jar", jar.toString());
    }
}
