package org.practiceportal.portal.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.HealthcareService;
import org.practiceportal.common.directory.NewPatients;
import org.practiceportal.portal.layout.Texts;

/** What patients should know of a service before they come, as far as anybody has told us. */
record ServiceWording(Texts texts) {

    List<String> about(HealthcareService service) {
        return Stream.of(
                        Optional.ofNullable(service.comment()),
                        answer("service.referral", service.referralRequired()),
                        answer("service.walk-in", service.walkIn()),
                        Optional.ofNullable(service.newPatients()).map(this::newPatients),
                        Optional.ofNullable(service.hours()).map(this::hours))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> answer(String key, @Nullable Boolean known) {
        return Optional.ofNullable(known).map(yes -> texts.get(key + (yes ? ".yes" : ".no")));
    }

    private String newPatients(NewPatients said) {
        return texts.get(
                said.accepting() ? "service.new-patients.yes" : "service.new-patients.no", texts.date(said.asOf()));
    }

    private String hours(DependentHours known) {
        return known.own() == null
                ? texts.get("service.hours-of-office")
                : texts.get("service.hours", new HoursWording(texts).week(known.own()));
    }
}
