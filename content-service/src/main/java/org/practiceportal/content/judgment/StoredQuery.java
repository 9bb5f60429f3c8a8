package org.practiceportal.content.judgment;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.judgment.JudgedQueryDetails;

/** A judged query. */
@Entity
@Table(name = "judged_query")
class StoredQuery {

    @Id
    private String key;

    @Version
    private @Nullable Long version;

    @Convert(converter = QueryConverter.class)
    @ColumnTransformer(write = "?::jsonb")
    private JudgedQuery content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected StoredQuery() {}

    StoredQuery(Slug key, JudgedQuery judged) {
        this.key = key.value();
        content = judged;
    }

    void revise(JudgedQuery judged) {
        content = judged;
    }

    JudgedQueryDetails details() {
        return new JudgedQueryDetails(new Slug(key), content, version == null ? 0 : version);
    }
}
