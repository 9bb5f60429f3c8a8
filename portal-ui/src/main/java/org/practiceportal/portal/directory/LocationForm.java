package org.practiceportal.portal.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.directory.SpecialDay;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.FormFields;
import org.practiceportal.portal.staff.KeyField;
import org.practiceportal.portal.staff.NamedField;

/** The fields of an office. What is left empty stays unknown. */
class LocationForm extends Div implements DraftForm<LocationDraft> {

    private final Texts texts = Texts.english();
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
    private List<SpecialDay> specialDays = List.of();
    private @Nullable OperatingStatus status;
    private final HoursField hours = fields.add("hours", new HoursField(fields::change));

    LocationForm() {
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
        hours.addClassName("staff-wide");
        add(name, rank, slug, address, directions, latitude, longitude, timeZone, hours);
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
        specialDays = draft.specialDays();
        status = draft.status();
    }

    /** Shows an office that does not exist yet. */
    void showBlank(int lastRank, ZoneId usualZone) {
        slug.free();
        rank.setValue(lastRank);
        timeZone.setValue(usualZone);
    }

    @Override
    public Optional<LocationDraft> read() {
        Optional<Slug> key = slug.read();
        boolean complete = address.check() & checkPosition() & checkTimeZone() & hours.check();
        return key.isEmpty() || !complete
                ? Optional.empty()
                : Optional.of(new LocationDraft(
                        key.get(),
                        name.getValue().strip(),
                        rank.getValue(),
                        address.read(),
                        NamedField.textOrNull(directions),
                        position(),
                        timeZone.getValue(),
                        hours.hours(),
                        specialDays,
                        status));
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
        return described;
    }

    private String describe(@Nullable OpeningHours known) {
        return known == null
                ? getTranslation("staff.hours.unknown")
                : Stream.of(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.FULL, texts.locale()) + ": "
                                + new HoursWording(texts).spans(known.on(day)))
                        .collect(Collectors.joining("\n"));
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

    private @Nullable GeoPosition position() {
        return latitude.isEmpty() || longitude.isEmpty()
                ? null
                : new GeoPosition(latitude.getValue(), longitude.getValue());
    }
}
