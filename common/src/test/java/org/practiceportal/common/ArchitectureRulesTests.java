package org.practiceportal.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.acceptance.canary.LooksInside;
import org.practiceportal.common.canary.CommonCanaries;
import org.practiceportal.common.unmarked.canary.InAnUnmarkedPackage;
import org.practiceportal.content.canary.ContentCanaries;
import org.practiceportal.content.first.canary.FirstFeature;
import org.practiceportal.content.second.canary.SecondFeature;
import org.practiceportal.embedded.canary.StartsAService;
import org.practiceportal.portal.canary.PortalCanaries;
import org.practiceportal.search.canary.AsksTheDatabase;
import org.practiceportal.standalone.canary.RunsAServiceItself;

class ArchitectureRulesTests {
    private static final ClassFileImporter CLASS_FILES = new ClassFileImporter();

    static Stream<Arguments> canaries() {
        return Stream.of(
                canary("COMMON_USES_THE_CONTRACT_LIBRARIES_ONLY", CommonCanaries.DragsInSpring.class),
                canary("CONTENT_SERVICE_CALLS_NOBODY", ContentCanaries.AsksTheIndex.class),
                canary("SEARCH_SERVICE_HAS_NO_DATABASE", AsksTheDatabase.class),
                canary("PORTAL_HOLDS_NO_TRUTH", PortalCanaries.ReachesIntoAService.class),
                canary("EMBEDDED_STORES_KNOW_NO_SERVICE", StartsAService.class),
                canary("STANDALONE_CALLS_SERVICES_FROM_OUTSIDE", RunsAServiceItself.class),
                canary("ACCEPTANCE_TESTS_KNOW_NOBODYS_INSIDES", LooksInside.class),
                canary("FEATURES_FORM_NO_CYCLES", FirstFeature.class, SecondFeature.class),
                canary("ENTITIES_STAY_INSIDE_THEIR_FEATURE", ContentCanaries.PublicEntity.class),
                canary("CONTROLLERS_STAY_INSIDE_THEIR_FEATURE", ContentCanaries.PublicController.class),
                canary("VIEWS_STAY_INSIDE_THEIR_FEATURE", PortalCanaries.PublicView.class),
                canary("REPOSITORIES_STAY_INSIDE_THEIR_FEATURE", ContentCanaries.PublicRepository.class),
                canary("A_VIEW_IS_A_ROUTE", PortalCanaries.NoRouteView.class),
                canary("NAMES_SAY_WHAT_THINGS_ARE", CommonCanaries.PageManager.class),
                canary("NAMES_SAY_WHAT_THINGS_ARE", CommonCanaries.IPage.class),
                canary("PACKAGES_ARE_NULL_MARKED", InAnUnmarkedPackage.class),
                canary("NOTHING_NEEDS_NPM", PortalCanaries.NeedsNpm.class),
                canary("NOBODY_SLEEPS", CommonCanaries.Sleeps.class),
                canary("NOBODY_SLEEPS", CommonCanaries.SleepsByUnit.class),
                canary("DEPENDENCIES_COME_BY_CONSTRUCTOR", CommonCanaries.InjectsAField.class),
                canary("NO_STATIC_FIELD_CHANGES", CommonCanaries.RemembersForAll.class));
    }

    @ParameterizedTest(name = "{0} fails on {1}")
    @MethodSource("canaries")
    void eachRuleFailsOnItsCanary(String rule, List<Class<?>> canary) throws ReflectiveOperationException {
        var archRule = (ArchRule) ArchitectureRules.class.getField(rule).get(null);

        var result = archRule.evaluate(CLASS_FILES.importClasses(canary));

        assertThat(result.hasViolation()).isTrue();
    }

    @Test
    void everyRuleHasACanary() {
        var rules = Arrays.stream(ArchitectureRules.class.getFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> field.getName());

        assertThat(rules).isNotEmpty().allMatch(rule -> canaries().anyMatch(canary -> canary.get()[0].equals(rule)));
    }

    private static Arguments canary(String rule, Class<?>... classes) {
        return arguments(rule, List.of(classes));
    }
}
