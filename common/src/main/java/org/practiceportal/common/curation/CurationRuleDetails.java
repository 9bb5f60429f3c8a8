package org.practiceportal.common.curation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.practiceportal.common.directory.Slug;

/**
 * A rule of curation, as it stands.
 *
 * @param key made from its kind, first phrase and page, and permanent
 * @param version counts its revisions; an edit must name the one it read
 */
public record CurationRuleDetails(Slug key, @JsonUnwrapped CurationRule rule, long version) {}
