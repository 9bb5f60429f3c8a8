package org.practiceportal.content.judgment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StoredQueryRepository extends JpaRepository<StoredQuery, String> {

    List<StoredQuery> findAllByOrderByKey();

    /** Keeps other writers away until the transaction ends, so that a version that was checked stays checked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select query from StoredQuery query where query.key = :key")
    Optional<StoredQuery> findToRevise(String key);
}
