package org.practiceportal.portal.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.HealthcareService;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.directory.TimeSpan;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.FormFields;
import org.practiceportal.portal.staff.KeyField;
import org.practiceportal.portal.staff.NamedField;
import org.practiceportal.portal.staff.RowsField;

/** The fields of an office. What is left empty stays unknown. */
class LocationForm extends Div implements DraftForm<LocationDraft> {

    private static final Slug NOT_NAMED_YET = new Slug("new-office");

    private final Texts texts = Texts.english();
    private final HoursWording wording = new HoursWording(texts);
    private final FormFields fields = new FormFields();
    private final TextField name = fields.add("name", NamedField.text("staff.office.name"));
    private final KeyField slug = fields.add("slug", new KeyField("staff.office.slug", name));
    private final IntegerField rank = fields.add("rank", NamedField.rank("staff.office.rank"));
    private final AddressFields address = new AddressFields(fields);
    private final TextArea directions = fields.add("directions", NamedField.longText("staff.office.directions"));
    private final NumberField latitude =
            fields.add("geoPosition.latitude", NamedField.decimal("staff.office.latitude"));
    private final NumberField longitude =
            fields.add("geoPosition.longitude", NamedField.decimal("staff.office.longitude"));
    private final ComboBox<ZoneId> timeZone = fields.add("timeZone", new ComboBox<>());
    private final HoursField hours = fields.add("hours", new HoursField(this::hoursTyped));
    private final SpecialDaysField specialDays;
    private final RowsField<HealthcareService> services;
    private final List<ContactPointDetails> numbers;
    private final StatusField status = fields.add("status", new StatusField());

    /**
     * Makes the fields of an office on a day, from which on holidays are proposed.
     *
     * @param numbers every number of the practice
     */
    LocationForm(LocalDate today, List<ContactPointDetails> numbers) {
        this.numbers = numbers;
        services = fields.add(
                "services",
                new RowsField<>(
                        "staff.service",
                        () -> new ServiceRow(this::asTyped, numbersOfOffice(), today, fields::change),
                        fields::change));
        specialDays = fields.add("specialDays", new SpecialDaysField(today, this::usualTimes, fields::change));
        addClassName("staff-form");
        name.setRequiredIndicatorVisible(true);
        directions.setHelperText(getTranslation("staff.office.directions.hint"));
        directions.addClassName("staff-wide");
        latitude.setHelperText(getTranslation("staff.office.position.hint"));
        timeZone.setLabel(getTranslation("staff.office.time-zone"));
        // Places only: an offset or an abbreviation would be wrong for half the year.
        timeZone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        timeZone.setItemLabelGenerator(ZoneId::getId);
        timeZone.setRequiredIndicatorVisible(true);
        Stream.of(hours, specialDays, status).forEach(field -> field.addClassName("staff-wide"));
        add(name, rank, slug, address, directions, latitude, longitude, timeZone, hours, specialDays, status, services);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public FormFields fields() {
        return fields;
    }

    @Override
    public void show(LocationDraft draft) {
        GeoPosition position = draft.geoPosition();
        name.setValue(draft.name());
        slug.fix(draft.slug());
        rank.setValue(draft.rank());
        address.show(draft.address());
        directions.setValue(Objects.requireNonNullElse(draft.directions(), ""));
        latitude.setValue(position == null ? null : Double.valueOf(position.latitude()));
        longitude.setValue(position == null ? null : Double.valueOf(position.longitude()));
        timeZone.setValue(draft.timeZone());
        hours.show(draft.hours());
        specialDays.show(draft.specialDays());
        status.show(draft.status());
        services.show(draft.services());
    }

    /** Shows what is out of the ordinary now, whatever else is typed: an old closure must not come back with a save. */
    void showStatus(@Nullable OperatingStatus known) {
        status.show(known);
    }

    /** Shows an office that does not exist yet. */
    void showBlank(int lastRank, ZoneId usualZone) {
        slug.free();
        rank.setValue(lastRank);
        timeZone.setValue(usualZone);
    }

    @Override
    public boolean check() {
        return slug.check() & address.check() & checkPosition() & checkTimeZone() & checkHours();
    }

    @Override
    public Optional<LocationDraft> read() {
        try {
            return Optional.of(new LocationDraft(
                    slug.typed(),
                    name.getValue().strip(),
                    rank.getOptionalValue().orElseThrow(IllegalArgumentException::new),
                    address.read(),
                    NamedField.textOrNull(directions),
                    position(),
                    timeZone.getOptionalValue().orElseThrow(IllegalArgumentException::new),
                    hours.typed(),
                    specialDays.typed(),
                    status.typed(),
                    services.typed()));
        } catch (IllegalArgumentException noDraftYet) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, String> describe(LocationDraft draft) {
        GeoPosition position = draft.geoPosition();
        var described = new LinkedHashMap<String, String>();
        described.put(name.getLabel(), draft.name());
        described.put(rank.getLabel(), Integer.toString(draft.rank()));
        described.putAll(address.describe(draft.address()));
        described.put(directions.getLabel(), Objects.requireNonNullElse(draft.directions(), ""));
        described.put(
                getTranslation("staff.office.position"),
                position == null ? "" : position.latitude() + ", " + position.longitude());
        described.put(timeZone.getLabel(), draft.timeZone().getId());
        described.put(hours.getLabel(), describe(draft.hours()));
        described.put(
                specialDays.getLabel(),
                draft.specialDays().stream().map(wording::special).collect(Collectors.joining("\n")));
        described.put(status.getLabel(), describe(draft.status()));
        described.put(
                services.getLabel(),
                draft.services().stream().map(this::describe).collect(Collectors.joining("\n")));
        return described;
    }

    private String describe(@Nullable OpeningHours known) {
        return known == null
                ? getTranslation("staff.hours.unknown")
                : Stream.of(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.FULL, texts.locale()) + ": "
                                + wording.spans(known.on(day)))
                        .collect(Collectors.joining("\n"));
    }

    private String describe(@Nullable OperatingStatus known) {
        return known == null
                ? getTranslation("staff.status.normal")
                : Stream.of(
                                getTranslation("staff.status." + known.code().name()),
                                known.text(),
                                moment(known.from()),
                                known.until() == null ? "" : moment(known.until()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    private String moment(LocalDateTime time) {
        return texts.date(time.toLocalDate()) + ", " + texts.time(time.toLocalTime());
    }

    private List<TimeSpan> usualTimes(LocalDate date) {
        var known = hours.soFar();
        return known == null
                ? List.of()
                : known.on(date).stream().map(OpeningHours.Span::time).toList();
    }

    /** All three, so that each says what is wrong with it. */
    private boolean checkHours() {
        return hours.check() & specialDays.check() & status.check() & checkServices();
    }

    private boolean checkServices() {
        if (services.check()) {
            var names = services.typed().stream().map(HealthcareService::name).toList();
            if (Set.copyOf(names).size() < names.size()) {
                fields.mark("services", getTranslation("staff.service.alike"));
            }
        }
        return !services.isInvalid();
    }

    private List<ContactPointDetails> numbersOfOffice() {
        var office = Slug.find(slug.getValue()).orElse(null);
        return numbers.stream().filter(number -> number.isToCallFor(office)).toList();
    }

    /** Beside a service that is there as the office stand the hours of the office as they are typed. */
    private void hoursTyped() {
        services.refresh();
        fields.change();
    }

    /** The office whose hours a service may share, before anybody has saved it. */
    private LocationDetails asTyped() {
        return new LocationDetails(
                Slug.find(slug.getValue()).orElse(NOT_NAMED_YET),
                name.getValue(),
                0,
                null,
                null,
                null,
                Objects.requireNonNullElse(timeZone.getValue(), ZoneOffset.UTC),
                hours.soFar(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                0);
    }

    private String describe(HealthcareService service) {
        return Stream.of(
                        Stream.of(service.name()),
                        Stream.ofNullable(service.contactPoint()).map(this::numberName),
                        new ServiceWording(texts).about(service).stream())
                .flatMap(Function.identity())
                .collect(Collectors.joining(". "));
    }

    /** A number that has gone since is named by its key. */
    private String numberName(Slug key) {
        return numbers.stream()
                .filter(number -> number.key().equals(key))
                .findFirst()
                .map(number -> number.label() + " " + number.number().display())
                .orElse(key.value());
    }

    private boolean checkPosition() {
        try {
            if (latitude.isEmpty() == longitude.isEmpty()) {
                position();
                return true;
            }
            fields.mark("geoPosition.latitude", getTranslation("staff.office.position.half"));
        } catch (IllegalArgumentException e) {
            fields.mark("geoPosition.latitude", getTranslation("staff.office.position.wrong"));
        }
        return false;
    }

    private boolean checkTimeZone() {
        if (timeZone.isEmpty()) {
            fields.mark("timeZone", getTranslation("staff.office.time-zone.missing"));
        }
        return !timeZone.isEmpty();
    }

    /**
     * Returns the position typed; none where there is none.
     *
     * @throws IllegalArgumentException if half of it is missing, or it is not on this earth
     */
    private @Nullable GeoPosition position() {
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return null;
        }
        return new GeoPosition(
                latitude.getOptionalValue().orElseThrow(IllegalArgumentException::new),
                longitude.getOptionalValue().orElseThrow(IllegalArgumentException::new));
    }
}
