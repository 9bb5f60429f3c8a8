package org.practiceportal.content.curation;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.CurationRuleDetails;
import org.practiceportal.common.directory.Slug;

/** A rule of curation. */
@Entity
@Table(name = "curation_rule")
class StoredCurationRule {

    @Id
    private String key;

    @Version
    private @Nullable Long version;

    @Convert(converter = CurationRuleConverter.class)
    @ColumnTransformer(write = "?::jsonb")
    private CurationRule content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected StoredCurationRule() {}

    StoredCurationRule(Slug key, CurationRule rule) {
        this.key = key.value();
        content = rule;
    }

    void revise(CurationRule rule) {
        content = rule;
    }

    CurationRuleDetails details() {
        return new CurationRuleDetails(new Slug(key), content, version == null ? 0 : version);
    }
}
