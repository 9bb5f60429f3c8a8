package org.practiceportal.content.vocabulary;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.common.vocabulary.VocabularyRuleDetails;

/** A rule of staff's own. */
@Entity
@Table(name = "vocabulary_rule")
class StoredRule {

    @Id
    private String key;

    @Version
    private @Nullable Long version;

    @Convert(converter = RuleConverter.class)
    @ColumnTransformer(write = "?::jsonb")
    private VocabularyRule content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected StoredRule() {}

    StoredRule(Slug key, VocabularyRule rule) {
        this.key = key.value();
        content = rule;
    }

    void revise(VocabularyRule rule) {
        content = rule;
    }

    VocabularyRuleDetails details() {
        return new VocabularyRuleDetails(new Slug(key), content, version == null ? 0 : version);
    }
}
