package org.practiceportal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practiceportal.standalone.RunOptions.Sample;

class ChosenSampleTests {

    private ChosenSample sample = new ChosenSample(Path.of(""));

    @BeforeEach
    void open(@TempDir Path folder) {
        sample = new ChosenSample(folder);
    }

    @Test
    void aNewPortalBeginsWithTheFirstPractice() throws Exception {
        assertThat(sample.choose(null)).contains(Sample.TEXAS_NEUROSURGERY);
    }

    @Test
    void whatAKilledRunBeganIsCompletedWithTheSameSample() throws Exception {
        sample.choose(Sample.DEMO);

        assertThat(sample.choose(null)).contains(Sample.DEMO);
    }

    @Test
    void whatIsThereToTheLastPageIsNotLoadedAgain() throws Exception {
        sample.choose(Sample.DEMO);
        sample.complete();

        assertThat(sample.choose(null)).isEmpty();
        assertThat(sample.choose(Sample.DEMO)).isEmpty();
    }

    @Test
    void anotherSampleIsRefusedWhetherTheFirstIsCompleteOrNot() throws Exception {
        sample.choose(Sample.DEMO);
        assertThatThrownBy(() -> sample.choose(Sample.TEXAS_NEUROSURGERY))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("--fresh");

        sample.complete();

        assertThatThrownBy(() -> sample.choose(Sample.NONE)).isInstanceOf(UsageError.class);
    }
}
