package org.practiceportal.portal.staff;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How one kind of record is saved.
 *
 * @param draft what is edited
 * @param type the record as content-service answers it
 * @param save adds a draft where no record has been read, and revises the record that was read otherwise
 * @param toDraft what an editor of a record starts from
 */
public record RecordAccess<D, R>(
        Class<D> draft, Class<R> type, BiFunction<Optional<R>, D, R> save, Function<R, D> toDraft) {}
