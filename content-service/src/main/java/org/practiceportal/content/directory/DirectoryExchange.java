package org.practiceportal.content.directory;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.practiceportal.common.directory.DirectoryImportReport;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.change.ChangeRecorder;
import org.springframework.stereotype.Service;

/** Gives out the directory as tables and takes it in again, by the rules that hold for its editors. */
@Service
class DirectoryExchange {

    private final ChangeLog changes;
    private final Locations locations;
    private final ContactPoints contactPoints;
    private final Validator validator;

    DirectoryExchange(ChangeLog changes, Locations locations, ContactPoints contactPoints, Validator validator) {
        this.changes = changes;
        this.locations = locations;
        this.contactPoints = contactPoints;
        this.validator = validator;
    }

    byte[] exportLocations() {
        return export(new LocationTable(), locations::listForTable);
    }

    byte[] exportContactPoints() {
        return export(new ContactPointTable(Set.of()), contactPoints::listForTable);
    }

    /** Says what a file would do. */
    DirectoryImportReport tryLocations(CsvFile file) {
        return changes.read(() -> new TableImport<>(new LocationTable(), validator, locations.listForTable())
                        .plan(file)
                        .report(false))
                .value();
    }

    /** Says what a file would do. */
    DirectoryImportReport tryContactPoints(CsvFile file) {
        return changes.read(() -> new TableImport<>(
                                new ContactPointTable(offices()), validator, contactPoints.listForTable())
                        .plan(file)
                        .report(false))
                .value();
    }

    /** Does what a file says, as one change, unless a row is refused. */
    DirectoryImportReport takeLocations(CsvFile file) {
        return changes.write(recorder -> written(
                new TableImport<>(new LocationTable(), validator, locations.listToRevise()).plan(file),
                recorder,
                locations::writeAll));
    }

    /** Does what a file says, as one change, unless a row is refused. */
    DirectoryImportReport takeContactPoints(CsvFile file) {
        return changes.write(recorder -> written(
                new TableImport<>(new ContactPointTable(offices()), validator, contactPoints.listToRevise()).plan(file),
                recorder,
                contactPoints::writeAll));
    }

    private static <D> DirectoryImportReport written(
            TableImport.Plan<D> plan, ChangeRecorder recorder, BiConsumer<ChangeRecorder, List<D>> write) {
        if (plan.isRefused()) {
            return plan.report(false);
        }
        write.accept(recorder, plan.drafts());
        return plan.report(true);
    }

    private <D, R> byte[] export(DirectoryTable<D, R> table, Supplier<List<R>> records) {
        var rows = changes.read(records).value().stream()
                .map(record -> {
                    var cells = new ArrayList<>(table.write(table.draft(record)).values());
                    cells.add(Long.toString(table.version(record)));
                    return (List<String>) cells;
                })
                .toList();
        return CsvFile.write(table.columns(), rows);
    }

    private Set<Slug> offices() {
        return locations.listForTable().stream().map(LocationDetails::slug).collect(Collectors.toSet());
    }
}
