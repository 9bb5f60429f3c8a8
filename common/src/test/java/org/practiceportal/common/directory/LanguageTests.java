package org.practiceportal.common.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTests {

    @Test
    void isNamedForThoseWhoReadThePageAndForThoseWhoSpeakIt() {
        assertThat(new Language("es").name(Locale.US)).isEqualTo("Spanish");
        assertThat(new Language("es").ownName()).isEqualTo("espa\u00f1ol");
        assertThat(new Language("yue").name(Locale.US)).isEqualTo("Cantonese");
        assertThat(new Language("ase").name(Locale.US)).isEqualTo("American Sign Language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Spanish", "ES", "es-MX", "zz"})
    void isATagThatNamesALanguage(String tag) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Language(tag));
    }

    @Test
    void areListedByName() {
        assertThat(Language.all(Locale.US)).contains(new Language("vi")).first().isEqualTo(new Language("ab"));
    }
}
