package org.practiceportal.common.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The generation of the index that is searched.
 *
 * @param generation the name of the Elasticsearch index behind the alias
 * @param epoch the life of the database it was built from; none before the first contact
 * @param position the position of the change feed up to which every change is in it
 * @param documents how many published pages it finds
 */
public record IndexState(String generation, @Nullable UUID epoch, long position, long documents) {}
