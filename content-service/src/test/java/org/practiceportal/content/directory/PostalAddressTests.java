package org.practiceportal.content.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.PostalAddress;

class PostalAddressTests {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @CsvSource({
        "TX, 75206, US, ''",
        "TX, 75206-1234, US, ''",
        "DC, 20500, US, ''",
        "Bayern, 80331, DE, ''",
        "Texas, 75206, US, state",
        "XX, 75206, US, state",
        "TX, ABCDE, US, postalCode",
        "TX, 7520, US, postalCode",
        "Texas, ABCDE, US, 'postalCode state'",
        "TX, 75206, ZZ, country"
    })
    void isOneWhereALetterMayArrive(String state, String postalCode, String country, String wrong) {
        var address = new PostalAddress("1 Lake Road", null, "Springfield", state, postalCode, country);

        assertThat(VALIDATOR.validate(address))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactlyInAnyOrder(wrong.isEmpty() ? new String[0] : wrong.split(" "));
    }

    @Test
    void directionsHoldNoEmbedBecauseNobodyPutsANumberInItsPlace() {
        var office = WireSamples.read(LocationDraft.class);
        var draft = new LocationDraft(
                office.slug(),
                office.name(),
                0,
                office.address(),
                "Behind the tower.\nCall {{phone:main}}.",
                null,
                office.timeZone(),
                null);

        assertThat(VALIDATOR.validate(draft))
                .extracting(violation -> violation.getPropertyPath().toString())
                .isEqualTo(List.of("directions"));
        assertThat(VALIDATOR.validate(office)).isEmpty();
    }
}
