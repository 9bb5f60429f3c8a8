package org.practiceportal.portal.staff;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Version;

/**
 * How one kind of record is saved.
 *
 * @param type the record as content-service answers it
 * @param save adds a draft where no version has been read, and revises that version otherwise
 * @param toDraft what an editor of a record starts from
 * @param version the version of a record
 */
public record RecordAccess<D, R>(
        Class<R> type, BiFunction<@Nullable Version, D, R> save, Function<R, D> toDraft, ToLongFunction<R> version) {}
