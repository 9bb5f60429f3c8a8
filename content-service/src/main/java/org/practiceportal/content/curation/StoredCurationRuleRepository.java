package org.practiceportal.content.curation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StoredCurationRuleRepository extends JpaRepository<StoredCurationRule, String> {

    List<StoredCurationRule> findAllByOrderByKey();

    /** Keeps other writers away until the transaction ends, so that a version that was checked stays checked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select rule from StoredCurationRule rule where rule.key = :key")
    Optional<StoredCurationRule> findToRevise(String key);
}
