package org.practiceportal.common.judgment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.practiceportal.common.directory.Slug;

/**
 * A judged query, as it stands.
 *
 * @param key made from its text, and permanent
 * @param version counts its revisions; an edit must name the one it read
 */
public record JudgedQueryDetails(Slug key, @JsonUnwrapped JudgedQuery judged, long version) {}
