package org.practiceportal.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.standalone.RunOptions.Sample;

class SampleContentTests {

    private static final Pattern EMBED = Pattern.compile("\\{\\{(phone|office):([^}]*)}}");
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    static Stream<Sample> samples() {
        return Arrays.stream(Sample.values()).filter(sample -> sample != Sample.NONE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRecordOfEverySampleIsOneThatStaffCouldSave(Sample sample) throws Exception {
        SampleContent content = SampleContent.read(sample);

        assertThat(VALIDATOR.validate(content.directory().practice())).isEmpty();
        assertThat(content.directory().locations())
                .isNotEmpty()
                .allMatch(each -> VALIDATOR.validate(each).isEmpty());
        assertThat(content.directory().contactPoints())
                .isNotEmpty()
                .allMatch(each -> VALIDATOR.validate(each).isEmpty());
        assertThat(content.directory().practitioners())
                .allMatch(each -> VALIDATOR.validate(each).isEmpty());
        assertThat(content.pages())
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(page ->
                        assertThat(VALIDATOR.validate(page)).as(page.title()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRecordThatIsNamedExists(Sample sample) throws Exception {
        SampleContent content = SampleContent.read(sample);
        Set<Slug> numbers = content.directory().contactPoints().stream()
                .map(ContactPointDraft::key)
                .collect(Collectors.toSet());
        Set<Slug> offices = content.directory().locations().stream()
                .map(LocationDraft::slug)
                .collect(Collectors.toSet());

        assertThat(numbers).contains(content.directory().practice().mainContactPoint());
        assertThat(content.directory().contactPoints())
                .allMatch(number -> number.location() == null || offices.contains(number.location()));
        assertThat(content.directory().locations().stream().flatMap(office -> office.services().stream()))
                .allMatch(service -> service.contactPoint() == null || numbers.contains(service.contactPoint()));
        Set<Slug> pages = content.pages().stream()
                .map(page -> Slug.fromTitle(page.title()).orElseThrow())
                .collect(Collectors.toSet());
        for (PractitionerDraft person : content.directory().practitioners()) {
            assertThat(pages).containsAll(person.conditions());
            assertThat(person.roles())
                    .allMatch(role -> offices.contains(role.location())
                            && (role.contactPoint() == null || numbers.contains(role.contactPoint())));
        }
        for (ConditionPageDraft page : content.pages()) {
            assertThat(embeds(page, "phone")).as(page.title()).allMatch(key -> numbers.contains(new Slug(key)));
            assertThat(embeds(page, "office")).as(page.title()).allMatch(key -> offices.contains(new Slug(key)));
        }
    }

    @Test
    void everyPageHasTheSectionsThatAPublishedPageNeeds() throws Exception {
        for (ConditionPageDraft page :
                SampleContent.read(Sample.TEXAS_NEUROSURGERY).pages()) {
            assertThat(page.sections())
                    .as(page.title())
                    .extracting(section -> section.type())
                    .contains(
                            HealthAspect.OVERVIEW,
                            HealthAspect.SYMPTOMS,
                            HealthAspect.CAUSES,
                            HealthAspect.DIAGNOSIS,
                            HealthAspect.TREATMENT,
                            HealthAspect.WHEN_TO_GET_HELP);
            assertThat(page.sources()).as(page.title()).isNotEmpty();
        }
    }

    @Test
    void noTwoPagesShareAnAddress() throws Exception {
        List<Slug> slugs = SampleContent.read(Sample.DEMO).pages().stream()
                .map(page -> Slug.fromTitle(page.title()).orElseThrow())
                .toList();

        assertThat(slugs).contains(new Slug("hemifacial-spasm"));
        assertThat(new HashSet<>(slugs)).hasSameSizeAs(slugs);
    }

    private static List<String> embeds(ConditionPageDraft page, String kind) {
        return page.sections().stream()
                .flatMap(section -> EMBED.matcher(section.text()).results())
                .filter(match -> match.group(1).equals(kind))
                .map(match -> match.group(2))
                .toList();
    }
}
