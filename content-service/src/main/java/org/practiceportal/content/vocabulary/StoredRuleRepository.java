package org.practiceportal.content.vocabulary;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StoredRuleRepository extends JpaRepository<StoredRule, String> {

    List<StoredRule> findAllByOrderByKey();

    /** Keeps other writers away until the transaction ends, so that a version that was checked stays checked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select rule from StoredRule rule where rule.key = :key")
    Optional<StoredRule> findToRevise(String key);
}
