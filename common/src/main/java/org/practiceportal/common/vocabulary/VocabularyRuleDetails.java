package org.practiceportal.common.vocabulary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.practiceportal.common.directory.Slug;

/**
 * A rule of staff's own, as it stands.
 *
 * @param key made from its first phrase, and permanent
 * @param version counts its revisions; an edit must name the one it read
 */
public record VocabularyRuleDetails(Slug key, @JsonUnwrapped VocabularyRule rule, long version) {}
